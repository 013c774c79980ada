import type { Knex } from 'knex';
import type { ListName, SavedFilter } from '../../shared/domain/lists';
import { listSetup, savedFilter } from '../../shared/domain/lists';
import { AppError } from '../../shared/ipc/fault';
import { json, type Stamp, saveRow } from './rows';

interface FilterColumns {
  id: string;
  page: string;
  title: string;
  filter: string;
  version: number;
}

/** A filter that an older app kept and this one cannot read is left out, not an error of the whole list. */
function fromColumns(row: FilterColumns): SavedFilter[] {
  const setup = listSetup.safeParse(JSON.parse(row.filter));
  if (!setup.success) return [];
  const { id, page: list, title, version } = row;
  const read = savedFilter.safeParse({ id, list, title, version, setup: setup.data });
  return read.success ? [read.data] : [];
}

/** What one person kept for a list, oldest first. */
export async function listFilters(db: Knex, staffId: string, list: ListName): Promise<SavedFilter[]> {
  const rows: FilterColumns[] = await db('filters')
    .where({ created_by: staffId, page: list })
    .orderBy('created_at')
    .orderBy('id');
  return rows.flatMap(fromColumns);
}

/** @throws AppError record.stale, record.missing; record.missing also for somebody else's */
export async function storeFilter(tx: Knex, stamp: Stamp, filter: SavedFilter): Promise<number> {
  if (filter.version > 0) await refuseForeign(tx, stamp, filter.id);
  return saveRow(tx, 'filters', stamp, filter.id, filter.version, {
    page: filter.list,
    title: filter.title,
    filter: json(filter.setup),
  });
}

async function refuseForeign(tx: Knex, stamp: Stamp, id: string): Promise<void> {
  const own = await tx('filters').where({ id, created_by: stamp.staffId }).first('id');
  if (own === undefined) throw new AppError('record.missing');
}

/** A filter is a habit of one person, no record of the office: it goes without a trace. */
export async function dropFilter(tx: Knex, stamp: Stamp, id: string): Promise<void> {
  await refuseForeign(tx, stamp, id);
  await tx('filters').where({ id }).delete();
}
