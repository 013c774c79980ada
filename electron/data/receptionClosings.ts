import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { type DayClosing, dayClosing } from '../../shared/domain/receptionDay';
import { flag, insertRow, type Stamp } from './rows';

interface ClosingColumns {
  closed: number;
  reason: string;
  created_at: string;
  staff_name: string | null;
}

/** How the day of a reception was closed; null while it is open, and after it was opened again. */
export async function closingOf(db: Knex, receptionId: string): Promise<DayClosing | null> {
  const row: ClosingColumns | undefined = await db('reception_closings as k')
    .leftJoin('staff as s', 's.id', 'k.created_by')
    .select('k.closed', 'k.reason', 'k.created_at', 's.name as staff_name')
    .where('k.reception_id', receptionId)
    // two acts within one millisecond are told apart by their ids, which grow
    .orderBy([
      { column: 'k.created_at', order: 'desc' },
      { column: 'k.id', order: 'desc' },
    ])
    .first();
  if (row === undefined || row.closed === 0) return null;
  return dayClosing.parse({ at: row.created_at, by: row.staff_name ?? '', reason: row.reason });
}

/** Writes that a day was closed or opened again; nothing is ever taken away. */
export function noteClosing(
  tx: Knex,
  stamp: Stamp,
  { receptionId, closed, reason }: { receptionId: string; closed: boolean; reason: string },
): Promise<void> {
  const columns = { id: v7(), reception_id: receptionId, closed: flag(closed), reason };
  return insertRow(tx, 'reception_closings', stamp, columns);
}
