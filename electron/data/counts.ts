import type { Knex } from 'knex';

/** Rows of every real table of an open database, as a backup's manifest counts them. */
export async function countTables(db: Knex): Promise<Record<string, number>> {
  const tables: { name: string }[] = await db.raw(
    `SELECT name FROM pragma_table_list
     WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const row = await db(name).count({ n: '*' }).first();
    counts[name] = Number(row?.n ?? 0);
  }
  return counts;
}
