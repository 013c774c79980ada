import type { Knex } from 'knex';
import { type CheckInput, type CheckItem, checkItem, checkPart } from '../../shared/domain/checklist';
import { ranked } from './listOrder';
import { type Stamp, saveRow, updateRow } from './rows';

interface CheckColumns {
  id: string;
  part: string;
  name: string;
  detail: string;
  state: string;
  checked_on: string | null;
  next_on: string | null;
  note: string;
  cancel_reason: string;
  created_at: string;
  updated_at: string;
  version: number;
}

function fromColumns(row: CheckColumns): CheckItem {
  return checkItem.parse({
    id: row.id,
    part: row.part,
    name: row.name,
    detail: row.detail,
    state: row.state,
    checkedOn: row.checked_on,
    nextOn: row.next_on,
    note: row.note,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

/** Part by part in the order in which they were added; cancelled lines are left out. */
export async function listChecks(db: Knex): Promise<CheckItem[]> {
  const rows: CheckColumns[] = await db('checklist_items')
    .where({ cancel_reason: '' })
    .orderByRaw(ranked('part', checkPart.options))
    .orderBy('id');
  return rows.map(fromColumns);
}

/** @throws AppError record.stale, record.missing */
export function storeCheck(tx: Knex, stamp: Stamp, item: CheckInput): Promise<number> {
  return saveRow(tx, 'checklist_items', stamp, item.id, item.version, {
    part: item.part,
    name: item.name,
    detail: item.detail,
    state: item.state,
    checked_on: item.checkedOn,
    next_on: item.nextOn,
    note: item.note,
    cancel_reason: '',
  });
}

/** @throws AppError record.stale, record.missing */
export function cancelCheck(
  tx: Knex,
  stamp: Stamp,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<number> {
  return updateRow(tx, 'checklist_items', stamp, id, version, { cancel_reason: reason });
}
