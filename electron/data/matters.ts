import type { Knex } from 'knex';
import { type Matter, matter as matterSchema, matterState } from '../../shared/domain/petitions';
import { petitionKind } from '../../shared/domain/visits';
import { codeOrder, type ListColumns, type ListShape, pickRows, ranked, sortRows } from './listOrder';
import { flag, json, likePattern, type Stamp, saveRow } from './rows';
import { foundIds, matchExpression } from './search';

interface MatterColumns {
  id: string;
  code: string;
  kind: string;
  summary: string;
  state: string;
  secret: number;
  complexity: string;
  complexity_note: string;
  created_at: string;
  updated_at: string;
  version: number;
}

function fromColumns(row: MatterColumns): Matter {
  return matterSchema.parse({
    id: row.id,
    code: row.code,
    kind: row.kind,
    summary: row.summary,
    state: row.state,
    secret: row.secret === 1,
    complexity: JSON.parse(row.complexity),
    complexityNote: row.complexity_note,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

export async function findMatter(db: Knex, id: string): Promise<Matter | null> {
  const row: MatterColumns | undefined = await db('matters').where({ id }).first();
  return row === undefined ? null : fromColumns(row);
}

const columns: ListColumns = {
  sorts: {
    code: codeOrder('code'),
    openedOn: ['created_at'],
    kind: [ranked('kind', petitionKind.options)],
    state: [ranked('state', matterState.options)],
  },
  picks: { kind: 'kind', state: 'state' },
};

/** Newest first where nothing else is wanted. `folded` words must all begin a word of the matter. */
export async function listMatters(
  db: Knex,
  filter: ListShape & { folded: string; limit: number; offset: number },
): Promise<{ rows: Matter[]; total: number }> {
  const narrowed = () => {
    const query = db<MatterColumns>('matters');
    const expression = matchExpression(filter.folded);
    if (expression !== null) query.whereRaw(`id IN (${foundIds})`, [expression, 'matter']);
    pickRows(query, columns, filter);
    return query;
  };
  const rows: MatterColumns[] = await sortRows(narrowed(), columns, filter, 'created_at DESC, code DESC')
    .limit(filter.limit)
    .offset(filter.offset);
  const count = await narrowed().count({ n: '*' }).first();
  return { rows: rows.map(fromColumns), total: Number(count?.n ?? 0) };
}

/** Matters opened between two instants, in the order of their codes. */
export async function mattersOpened(db: Knex, from: string, to: string): Promise<Matter[]> {
  const rows: MatterColumns[] = await db('matters')
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .orderBy('code');
  return rows.map(fromColumns);
}

/** @throws AppError record.stale, record.missing; record.exists (through dataFault) for a code in use */
export function storeMatter(tx: Knex, stamp: Stamp, matter: Matter): Promise<number> {
  return saveRow(tx, 'matters', stamp, matter.id, matter.version, {
    code: matter.code,
    kind: matter.kind,
    summary: matter.summary,
    state: matter.state,
    secret: flag(matter.secret),
    complexity: json(matter.complexity),
    complexity_note: matter.complexityNote,
  });
}

/** The highest running number behind a prefix such as `KN-2026-`, 0 where none is used. */
export async function highestCode(db: Knex, table: 'matters' | 'petitions', prefix: string): Promise<number> {
  const row = await db(table)
    .whereRaw("code LIKE ? ESCAPE '\\'", [likePattern(prefix).slice(1)])
    .max({ top: db.raw('CAST(substr(code, ?) AS INTEGER)', [prefix.length + 1]) })
    .first();
  return Number(row?.top ?? 0);
}
