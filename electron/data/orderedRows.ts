import type { Knex } from 'knex';
import { z } from 'zod';

interface Kept {
  /** rows that the connection had changed when it was answered */
  readonly changes: number;
  readonly rows: readonly number[];
}

/** By the question, with what was bound to it. As numbers, 100,000 rows are under a megabyte. */
const kept = new WeakMap<Knex, Map<string, Kept>>();
/** A screen shows a list or two, and counts beside them. */
const mostKept = 4;

function keep(answers: Map<string, Kept>, asked: string, answer: Kept): void {
  for (const [question, { changes }] of answers) if (changes !== answer.changes) answers.delete(question);
  const [oldest] = answers.keys();
  if (answers.size >= mostKept && oldest !== undefined) answers.delete(oldest);
  answers.set(asked, answer);
}

async function changesSoFar(db: Knex): Promise<number> {
  const [row]: { n: number }[] = await db.raw('SELECT total_changes() AS n');
  return row?.n ?? 0;
}

/**
 * All rows that a query selects as `row`, in its order. A list is scrolled page by page, and OFFSET makes SQLite order
 * 100,000 rows for each of them: 120 ms by day, 600 by name. The order is asked once and kept until any row of the
 * database changes; there is one connection, so its own count of changes tells.
 */
export async function orderedRows(db: Knex, query: Knex.QueryBuilder): Promise<readonly number[]> {
  const { sql, bindings } = query.toSQL();
  const asked = JSON.stringify([sql, bindings]);
  const changes = await changesSoFar(db);
  const answers = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, answers);
  const before = answers.get(asked);
  if (before?.changes === changes) return before.rows;
  // as one text: 100,000 objects cost the driver more than the order itself. LIMIT keeps the order of the inner query
  const [found]: { rows: string }[] = await db.raw(
    `SELECT json_group_array(row) AS rows FROM (${sql} LIMIT -1)`,
    [...bindings],
  );
  const rows = z.array(z.number()).parse(JSON.parse(found?.rows ?? '[]'));
  keep(answers, asked, { changes, rows });
  return rows;
}

/** Rows read by their numbers come in any order; this is the one in which they were asked for. */
export function inRowOrder<Columns extends { row: number }>(
  rows: readonly number[],
  found: readonly Columns[],
): Columns[] {
  const byRow = new Map(found.map((each) => [each.row, each]));
  return rows.flatMap((row) => byRow.get(row) ?? []);
}
