import type { Knex } from 'knex';
import type { ListPick, ListSort } from '../../shared/domain/lists';

export interface ListShape {
  readonly sort?: ListSort | null | undefined;
  readonly picks?: readonly ListPick[] | undefined;
}

/** What a list may be sorted and narrowed by: the screen's column → our SQL, never the caller's. */
export interface ListColumns {
  readonly sorts: Readonly<Record<string, readonly string[]>>;
  readonly picks: Readonly<Record<string, string>>;
}

function own<Value>(known: Readonly<Record<string, Value>>, column: string): Value | undefined {
  return Object.hasOwn(known, column) ? known[column] : undefined;
}

/** Values in the order in which the office thinks of them, not of the English alphabet. */
export function ranked(column: string, values: readonly string[]): string {
  return `CASE ${column} ${values.map((value, rank) => `WHEN '${value}' THEN ${rank}`).join(' ')} END`;
}

/** `KN-2026-1000` after `KN-2026-999`: prefix, then length, then digits. */
export function codeOrder(column: string): readonly string[] {
  return [`rtrim(${column}, '0123456789')`, `length(${column})`, column];
}

/** A column that the list no longer has is passed over: a filter kept last year must still open. */
export function pickRows(query: Knex.QueryBuilder, columns: ListColumns, shape: ListShape): void {
  for (const { column, values } of shape.picks ?? []) {
    const sql = own(columns.picks, column);
    const slots = values.map(() => '?').join(', ');
    if (sql !== undefined) query.whereRaw(`${sql} IN (${slots})`, [...values]);
  }
}

/** Puts the wanted order before the usual one, which decides between equals. */
export function sortRows(
  query: Knex.QueryBuilder,
  columns: ListColumns,
  shape: ListShape,
  usual: string,
): Knex.QueryBuilder {
  const { sort } = shape;
  const wanted = sort === null || sort === undefined ? undefined : own(columns.sorts, sort.column);
  if (sort !== null && sort !== undefined && wanted !== undefined) {
    // what is not known stands last in both directions
    const direction = sort.descending ? 'DESC NULLS LAST' : 'ASC NULLS LAST';
    query.orderByRaw(wanted.map((sql) => `${sql} ${direction}`).join(', '));
  }
  return query.orderByRaw(usual);
}

/** Rows read by id come in any order; this is the one in which the ids were asked for. */
export function inOrderOf<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
