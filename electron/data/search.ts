import type { Knex } from 'knex';

export interface SearchRow {
  readonly noun: string;
  readonly recordId: string;
  readonly title: string;
  readonly detail: string;
  readonly day: string | null;
  /** already folded words (shared/text/fold): FTS5 folds Nguyễn but never Đặng */
  readonly folded: string;
}

/** Puts a record in the search index, or renews it. Sealed people must never come here. */
export async function indexRecord(tx: Knex, row: SearchRow): Promise<void> {
  await tx.raw(
    `INSERT INTO search_rows (noun, record_id, title, detail, day, folded) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (noun, record_id) DO UPDATE SET
       title = excluded.title, detail = excluded.detail, day = excluded.day, folded = excluded.folded`,
    [row.noun, row.recordId, row.title, row.detail, row.day, row.folded],
  );
}

export async function dropFromIndex(tx: Knex, noun: string, recordId: string): Promise<void> {
  await tx('search_rows').where({ noun, record_id: recordId }).delete();
}

export interface FoundRow {
  noun: string;
  record_id: string;
  title: string;
  detail: string;
  day: string | null;
}

/**
 * Makes the words of removed rows unreadable: FTS5 only marks them and keeps them until it merges, also
 * with its `secure-delete` where a row was changed before. Merging everything rewrites the index, and
 * `PRAGMA secure_delete` blanks what it leaves; for rare acts only.
 */
export async function eraseRemovedWords(tx: Knex): Promise<void> {
  await tx.raw("INSERT INTO search(search) VALUES ('optimize')");
}

/** The FTS5 query of folded words, all of which must begin a word of the record; null where there is none. */
export function matchExpression(folded: string): string | null {
  const words = folded.split(' ').filter((word) => word !== '');
  if (words.length === 0) return null;
  return words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' ');
}

/**
 * The ids of a noun's records that match; bind the expression, then the noun. CROSS JOIN keeps SQLite from
 * asking the index once for every row of the noun (60,000 visits: minutes instead of milliseconds).
 */
export const foundIds = `SELECT s.record_id FROM search CROSS JOIN search_rows s ON s.row = search.rowid
  WHERE search MATCH ? AND s.noun = ?`;

/**
 * All words must begin a word of the record; newest first. `folded` comes from shared/text/fold.
 * The limit is on what was written down last, which FTS5 gives without reading the rest: `nguyen` names
 * half of a province.
 */
export async function findRecords(db: Knex, folded: string, limit: number): Promise<FoundRow[]> {
  const query = matchExpression(folded);
  if (query === null) return [];
  const rows: FoundRow[] = await db.raw(
    `SELECT r.noun, r.record_id, r.title, r.detail, r.day
     FROM (SELECT rowid AS row FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) found
     JOIN search_rows r ON r.row = found.row
     ORDER BY r.day DESC NULLS LAST, r.row DESC`,
    [query, limit],
  );
  return rows;
}
