import type { Knex } from 'knex';

/**
 * The tables whose rows or indexes lie on these pages, by name; pages that hold nothing name none. Reads through the
 * whole file, so only for when there is damage; empty where the damage keeps SQLite from telling.
 */
export async function tablesOfPages(db: Knex, pages: readonly number[]): Promise<string[]> {
  try {
    const rows: { tbl_name: string }[] = await db.raw(
      `SELECT DISTINCT tbl_name FROM sqlite_schema
       WHERE name IN (SELECT name FROM dbstat WHERE pageno IN (SELECT value FROM json_each(?))) ORDER BY tbl_name`,
      [JSON.stringify(pages)],
    );
    return rows.map(({ tbl_name }) => tbl_name);
  } catch {
    return [];
  }
}
