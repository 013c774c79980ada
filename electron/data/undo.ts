import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { z } from 'zod';
import { type UndoAct, type UndoNoun, undoAct, undoNoun } from '../../shared/domain/undo';
import { flag, insertRow, json, type Stamp } from './rows';

/** How the record stood after the act, and by which kept record it goes back. Never what a citizen said. */
const left = z.object({ version: z.int(), kept: z.string().nullable() });

export interface KeptAct {
  readonly id: string;
  readonly act: UndoAct;
  readonly noun: UndoNoun;
  readonly recordId: string;
  /** the record's version after the act: another one means that it was changed since */
  readonly version: number;
  /** id of the amendment, or the place before, that the act goes back to */
  readonly kept: string | null;
  readonly at: string;
  readonly staffId: string;
  readonly staffName: string;
}

interface ActColumns {
  id: string;
  act: string;
  noun: string;
  record_id: string;
  after: string;
  created_at: string;
  created_by: string;
  staff_name: string | null;
}

function fromColumns(row: ActColumns): KeptAct {
  const { version, kept } = left.parse(JSON.parse(row.after));
  return {
    id: row.id,
    act: undoAct.parse(row.act),
    noun: undoNoun.parse(row.noun),
    recordId: row.record_id,
    version,
    kept,
    at: row.created_at,
    staffId: row.created_by,
    staffName: row.staff_name ?? '',
  };
}

/** Keeps a deliberate act so that it can be taken back. */
export async function keepAct(
  tx: Knex,
  stamp: Stamp,
  act: Pick<KeptAct, 'act' | 'noun' | 'recordId' | 'version' | 'kept'>,
): Promise<void> {
  await insertRow(tx, 'undo_steps', stamp, {
    id: v7(),
    act: act.act,
    noun: act.noun,
    record_id: act.recordId,
    before: json({}),
    after: json({ version: act.version, kept: act.kept }),
    undone: flag(false),
  });
}

function acts(db: Knex) {
  return db('undo_steps as u')
    .leftJoin('staff as s', 's.id', 'u.created_by')
    .select<ActColumns[]>('u.*', 's.name as staff_name')
    .whereIn('u.act', undoAct.options)
    .where('u.undone', 0);
}

/** The newest acts that nobody took back, newest first. */
export async function lastActs(db: Knex, limit: number): Promise<KeptAct[]> {
  const rows = await acts(db).orderBy('u.created_at', 'desc').orderBy('u.id', 'desc').limit(limit);
  return rows.map(fromColumns);
}

export async function findAct(db: Knex, id: string): Promise<KeptAct | null> {
  const [row] = await acts(db).where('u.id', id);
  return row === undefined ? null : fromColumns(row);
}

export async function markUndone(tx: Knex, id: string): Promise<void> {
  await tx('undo_steps')
    .where({ id })
    .update({ undone: flag(true) });
}

/** What an act went to was taken back in another way: there is nothing left to take back. */
export async function markKeptUndone(tx: Knex, kept: string): Promise<void> {
  await tx('undo_steps')
    .whereRaw("json_extract(after, '$.kept') = ?", [kept])
    .update({ undone: flag(true) });
}

/** After a record was sealed, what was done to it before is no way back to its people. */
export async function forgetActs(tx: Knex, recordId: string): Promise<void> {
  await tx('undo_steps').where({ record_id: recordId }).whereIn('act', undoAct.options).delete();
}
