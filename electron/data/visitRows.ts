import type { Knex } from 'knex';
import type { Day } from '../../shared/domain/day';
import { type VisitRow, visitRow } from '../../shared/domain/visits';
import { likePattern } from './rows';
import { foundIds, matchExpression } from './search';

/** Longest piece of the content in a list; the whole text is read with the visit itself. */
const excerptLength = 400;

export interface VisitFilter {
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
    number: row.number,
    numberYear: row.number_year,
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

/** Drafts are not in the search index, so their names are asked directly. */
function matchText(query: Knex.QueryBuilder, folded: string): void {
  const expression = matchExpression(folded);
  if (expression === null) return;
  query.where((any) => {
    any.whereRaw(`v.id IN (${foundIds})`, [expression, 'visit']);
    any.orWhere((name) => {
      for (const word of folded.split(' ')) {
        name.whereRaw("' ' || v.label_key LIKE ? ESCAPE '\\'", [likePattern(` ${word}`)]);
      }
    });
    if (/^\d{1,6}$/.test(folded)) any.orWhere('v.number', Number(folded));
  });
}

function narrow(query: Knex.QueryBuilder, filter: VisitFilter): void {
  if (filter.from !== null) query.where('v.day', '>=', filter.from);
  if (filter.to !== null) query.where('v.day', '<=', filter.to);
  if (filter.receptionId !== null) query.where('v.reception_id', filter.receptionId);
  if (filter.matterId !== null) query.where('v.matter_id', filter.matterId);
  matchText(query, filter.folded);
}

/** Visits newest first: by day, then by number, drafts before numbered ones of their day. */
export async function listVisits(
  db: Knex,
  filter: VisitFilter,
): Promise<{ rows: VisitRow[]; total: number }> {
  const query = selectRows(db);
  narrow(query, filter);
  const rows = await query
    .orderBy('v.day', 'desc')
    .orderByRaw('v.number DESC NULLS FIRST, v.created_at DESC')
    .limit(filter.limit)
    .offset(filter.offset);
  const counting = db('visits as v');
  narrow(counting, filter);
  const count = await counting.count({ n: '*' }).first();
  return { rows: rows.map(fromColumns), total: Number(count?.n ?? 0) };
}

/** Drafts that wait to be entered, newest first. */
export async function draftVisits(db: Knex, limit: number): Promise<VisitRow[]> {
  const rows = await selectRows(db)
    .where('v.state', 'draft')
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
