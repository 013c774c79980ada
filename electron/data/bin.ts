import type { Knex } from 'knex';
import { type BinRow, binRow } from '../../shared/domain/undo';

const mostListed = 300;
const excerptLength = 160;

interface Columns {
  id: string;
  version: number;
  label: string;
  content: string;
  sealed: number;
  day: string;
  updated_at: string;
  staff_name: string | null;
}

/** Visits that were discarded before they had a number, last discarded first. */
export async function discardedVisits(db: Knex): Promise<BinRow[]> {
  const rows: Columns[] = await db('visits as v')
    .leftJoin('staff as s', 's.id', 'v.updated_by')
    .select('v.id', 'v.version', 'v.label', 'v.sealed', 'v.day', 'v.updated_at', 's.name as staff_name')
    .select(db.raw('substr(v.content, 1, ?) as content', [excerptLength]))
    .where('v.state', 'cancelled')
    .whereNull('v.number')
    .orderBy('v.updated_at', 'desc')
    .limit(mostListed);
  return rows.map((row) =>
    binRow.parse({
      noun: 'visit',
      id: row.id,
      version: row.version,
      title: row.label,
      detail: row.sealed === 1 ? '' : row.content,
      day: row.day,
      at: row.updated_at,
      by: row.staff_name ?? '',
    }),
  );
}
