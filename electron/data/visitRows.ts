import type { Knex } from 'knex';
import type { Day } from '../../shared/domain/day';
import { petitionKind, type VisitRow, visitOutcome, visitRow, visitState } from '../../shared/domain/visits';
import { inOrderOf, type ListColumns, type ListShape, pickRows, ranked, sortRows } from './listOrder';
import { inRowOrder, orderedRows } from './orderedRows';
import { likePattern } from './rows';
import { foundIds, matchExpression, rowBounds } from './search';
import { numberFromColumns } from './visitColumns';
import { idsAt, withDrafts } from './visitPlaces';

/** Longest piece of the content in a list; the whole text is read with the visit itself. */
const excerptLength = 400;

export interface VisitFilter extends ListShape {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly receptionId: string | null;
  readonly matterId: string | null;
  /** folded words; all must begin a word of the record */
  readonly folded: string;
  readonly limit: number;
  readonly offset: number;
}

interface RowColumns {
  id: string;
  day: string;
  number: number | null;
  number_year: number | null;
  old_number: string | null;
  old_year: number | null;
  state: string;
  label: string;
  address: string;
  kind: string;
  content: string;
  outcome: string;
  reception_id: string | null;
  reception_kind: string | null;
  host_name: string | null;
  group_size: number;
  sealed: number;
  matter_id: string | null;
  matter_code: string | null;
}

function fromColumns(row: RowColumns): VisitRow {
  return visitRow.parse({
    id: row.id,
    day: row.day,
    ...numberFromColumns(row),
    state: row.state,
    label: row.label,
    address: row.address,
    kind: row.kind,
    content: row.content,
    outcome: row.outcome,
    receptionId: row.reception_id,
    receptionKind: row.reception_kind,
    hostName: row.host_name ?? '',
    groupSize: row.group_size,
    sealed: row.sealed === 1,
    matterId: row.matter_id,
    matterCode: row.matter_code ?? '',
  });
}

function selectRows(db: Knex) {
  return db('visits as v')
    .leftJoin('receptions as r', 'r.id', 'v.reception_id')
    .leftJoin('matters as m', 'm.id', 'v.matter_id')
    .select<RowColumns[]>(
      'v.id',
      'v.day',
      'v.number',
      'v.number_year',
      'v.old_number',
      'v.old_year',
      'v.state',
      'v.label',
      'v.address',
      'v.kind',
      db.raw('substr(v.content, 1, ?) as content', [excerptLength]),
      'v.outcome',
      'v.reception_id',
      'r.kind as reception_kind',
      'r.host_name',
      'v.group_size',
      'v.sealed',
      'v.matter_id',
      'm.code as matter_code',
    );
}

/** Every word begins a word of the label; bind a pattern for each. */
function nameWords(words: readonly string[]): string {
  return words.map(() => "' ' || d.label_key LIKE ? ESCAPE '\\'").join(' AND ');
}

/**
 * Drafts are not in the search index, so their names are asked directly: of the few open ones by their own
 * index. As an alternative of the outer WHERE it made SQLite read every visit (70 ms of 60,000).
 */
function matchText(query: Knex.QueryBuilder, folded: string): void {
  const expression = matchExpression(folded);
  if (expression === null) return;
  const words = folded.split(' ');
  query.whereRaw(
    `v.id IN (${foundIds} UNION ALL SELECT d.id FROM visits d WHERE d.number IS NULL AND ${nameWords(words)})`,
    [expression, 'visit', ...words.map((word) => likePattern(` ${word}`))],
  );
}

const columns: ListColumns = {
  sorts: {
    number: ['coalesce(v.old_year, v.number_year)', 'coalesce(CAST(v.old_number AS INTEGER), v.number)'],
    day: ['v.day', 'v.number'],
    who: ['v.label_sort'],
    kind: [ranked('v.kind', petitionKind.options)],
    outcome: [ranked('v.outcome', visitOutcome.options)],
    state: [ranked('v.state', visitState.options)],
    groupSize: ['v.group_size'],
  },
  picks: {
    book: "CASE WHEN v.import_id IS NULL THEN 'present' ELSE 'old' END",
    kind: 'v.kind',
    outcome: 'v.outcome',
    state: 'v.state',
  },
};
const usualOrder = 'v.day DESC, v.number DESC NULLS FIRST, v.created_at DESC';

function narrow(query: Knex.QueryBuilder, filter: VisitFilter): void {
  if (filter.from !== null) query.where('v.day', '>=', filter.from);
  if (filter.to !== null) query.where('v.day', '<=', filter.to);
  if (filter.receptionId !== null) query.where('v.reception_id', filter.receptionId);
  if (filter.matterId !== null) query.where('v.matter_id', filter.matterId);
  pickRows(query, columns, filter);
  // a discarded draft lies in the bin
  query.whereRaw("(v.state <> 'cancelled' OR v.number IS NOT NULL)");
  matchText(query, filter.folded);
}

/** Open drafts of a period whose label has the words, as they stand before the numbered ones of their day. */
function namedDrafts(db: Knex, { folded, from, to }: VisitFilter): Promise<{ id: string; day: string }[]> {
  const words = folded.split(' ');
  const query = db('visits as d').select('d.id', 'd.day').where('d.state', 'draft').whereNull('d.number');
  if (from !== null) query.where('d.day', '>=', from);
  if (to !== null) query.where('d.day', '<=', to);
  query.whereRaw(
    nameWords(words),
    words.map((word) => likePattern(` ${word}`)),
  );
  return query.orderBy('d.day', 'desc').orderBy('d.created_at', 'desc');
}

/**
 * By words alone the search index answers: its rows are in the order of the days, so neither the page nor the
 * count reads the visits. A word that stands in all of 60,000 took 210 ms over the visits and takes 10 here.
 */
async function searchVisits(db: Knex, filter: VisitFilter, expression: string) {
  const { limit, offset, from, to } = filter;
  const drafts = await namedDrafts(db, filter);
  const found = await orderedRows(
    db,
    db('search')
      .select('rowid as row')
      .whereRaw('search MATCH ? AND rowid BETWEEN ? AND ?', [expression, ...rowBounds('visit', from, to)])
      .orderBy('rowid', 'desc'),
  );
  const places = withDrafts(found, drafts);
  const ids = await idsAt(db, places.slice(offset, offset + limit));
  const rows = inOrderOf(ids, await selectRows(db).whereIn('v.id', ids));
  return { rows: rows.map(fromColumns), total: places.length };
}

function isByWordsAlone({ receptionId, matterId, sort, picks }: VisitFilter): boolean {
  return receptionId === null && matterId === null && (sort ?? null) === null && (picks ?? []).length === 0;
}

/**
 * Visits newest first where nothing else is wanted: by day, then by number, drafts before numbered ones of their
 * day. The order is made without the joins and kept, so that any page of 100,000 comes as fast as the first.
 */
export async function listVisits(
  db: Knex,
  filter: VisitFilter,
): Promise<{ rows: VisitRow[]; total: number }> {
  const expression = matchExpression(filter.folded);
  if (expression !== null && isByWordsAlone(filter)) return searchVisits(db, filter, expression);
  const ordered = db('visits as v').select('v.rowid as row');
  narrow(ordered, filter);
  const all = await orderedRows(db, sortRows(ordered, columns, filter, usualOrder));
  const page = all.slice(filter.offset, filter.offset + filter.limit);
  const rows: (RowColumns & { row: number })[] = await selectRows(db)
    .select('v.rowid as row')
    .whereIn('v.rowid', page);
  return { rows: inRowOrder(page, rows).map(fromColumns), total: all.length };
}

/** Drafts that wait to be entered, newest first. */
export async function draftVisits(db: Knex, limit: number): Promise<VisitRow[]> {
  const rows = await selectRows(db)
    .where('v.state', 'draft')
    // always so, and told for the sake of their own index
    .whereNull('v.number')
    .orderBy('v.day', 'desc')
    .orderBy('v.created_at', 'desc')
    .limit(limit);
  return rows.map(fromColumns);
}

/** The newest entered visits of each citizen, by citizen id. */
export async function visitsOfCitizens(
  db: Knex,
  citizenIds: readonly string[],
  exceptVisitId: string | null,
  each: number,
): Promise<Map<string, VisitRow[]>> {
  const rows: (RowColumns & { citizen_id: string })[] = await selectRows(db)
    .select('v.citizen_id')
    .whereIn('v.citizen_id', [...citizenIds])
    .where('v.state', 'entered')
    .whereNot('v.id', exceptVisitId ?? '')
    .orderBy('v.day', 'desc')
    .orderBy('v.number', 'desc');
  const found = new Map<string, VisitRow[]>();
  for (const row of rows) {
    const own = found.get(row.citizen_id) ?? [];
    if (own.length < each) found.set(row.citizen_id, [...own, fromColumns(row)]);
  }
  return found;
}
