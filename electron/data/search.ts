import type { Knex } from 'knex';
import { z } from 'zod';
import { type SearchNoun, searchNouns } from '../../shared/domain/search';
import { oneSlipAway, type QueryWord } from '../../shared/text/query';

export interface SearchRow {
  readonly noun: SearchNoun;
  readonly recordId: string;
  readonly title: string;
  readonly detail: string;
  readonly day: string | null;
  /** already folded words (shared/text/fold): FTS5 folds Nguyễn but never Đặng */
  readonly folded: string;
}

/** A row of the index is noun, day and a running number, so that the newest of a noun stand at its end. */
const ofNoun = 2 ** 42;
const ofDay = 2 ** 24;
const lastDay = 2 ** 18 - 1;
const firstDay = Date.UTC(1900, 0, 1);

function dayNumber(day: string | null): number {
  if (day === null) return 0;
  const days = Math.floor((Date.parse(`${day}T00:00:00Z`) - firstDay) / 86_400_000);
  return Number.isNaN(days) ? 0 : Math.max(0, Math.min(lastDay, days));
}

function firstRow({ noun, day }: Pick<SearchRow, 'noun' | 'day'>): number {
  return searchNouns.indexOf(noun) * ofNoun + dayNumber(day) * ofDay;
}

/** The rows of a noun, of all days or of a period, as bounds of `rowid`: FTS5 reads nothing outside of them. */
export function rowBounds(noun: SearchNoun, from: string | null, to: string | null): [number, number] {
  const last =
    to === null ? searchNouns.indexOf(noun) * ofNoun + lastDay * ofDay : firstRow({ noun, day: to });
  return [firstRow({ noun, day: from }), last + ofDay - 1];
}

/** The last row of a noun and day, or the one before its first. */
async function lastRow(tx: Knex, from: number): Promise<number> {
  const [last]: { row: number }[] = await tx('search_rows')
    .select('row')
    .whereBetween('row', [from, from + ofDay - 1])
    .orderBy('row', 'desc')
    .limit(1);
  return last?.row ?? from;
}

/**
 * Puts a record in the search index, or renews it; it comes before the others of its noun and day. Sealed people
 * must never come here.
 */
export async function indexRecord(tx: Knex, row: SearchRow): Promise<void> {
  const next = (await lastRow(tx, firstRow(row))) + 1;
  await tx.raw(
    `INSERT INTO search_rows (row, noun, record_id, title, detail, day, folded)
     VALUES (CAST(? AS INTEGER), ?, ?, ?, ?, ?, ?)
     ON CONFLICT (noun, record_id) DO UPDATE SET row = excluded.row,
       title = excluded.title, detail = excluded.detail, day = excluded.day, folded = excluded.folded`,
    [next, row.noun, row.recordId, row.title, row.detail, row.day, row.folded],
  );
}

/** The same for many new records at once. */
export async function indexMany(tx: Knex, rows: readonly SearchRow[]): Promise<void> {
  const tops = new Map<number, number>();
  const columns = [];
  for (const { recordId, ...row } of rows) {
    const from = firstRow(row);
    const top = (tops.get(from) ?? (await lastRow(tx, from))) + 1;
    tops.set(from, top);
    columns.push({ row: tx.raw('CAST(? AS INTEGER)', [top]), record_id: recordId, ...row });
  }
  for (let at = 0; at < columns.length; at += 100) {
    await tx('search_rows').insert(columns.slice(at, at + 100));
  }
}

export async function dropFromIndex(tx: Knex, noun: SearchNoun, recordId: string): Promise<void> {
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
  await joinIndex(tx);
}

/**
 * Joins the pieces in which FTS5 keeps what was added: a search looks into each of them for each word of each noun.
 * After an import it takes a third of the time. A few seconds for 100,000 records, so not at every save.
 */
export async function joinIndex(db: Knex): Promise<void> {
  await db.raw("INSERT INTO search(search) VALUES ('optimize')");
}

/** The same in a bounded piece of work, for when the app closes. */
export async function tidyIndex(db: Knex): Promise<void> {
  await db.raw("INSERT INTO search(search, rank) VALUES ('merge', 300)");
}

/** The FTS5 query of folded words, all of which must begin a word of the record; null where there is none. */
export function matchExpression(folded: string): string | null {
  const words = folded.split(' ').filter((word) => word !== '');
  return words.length === 0 ? null : matchWords(words.map((word) => ({ word, whole: false })));
}

/** Words hold only letters and figures (shared/text/query), so that none of them is FTS5's own. */
function term({ word, whole }: QueryWord): string {
  return `"${word.replaceAll('"', '')}"${whole ? '' : '*'}`;
}

export function matchWords(words: readonly QueryWord[]): string {
  return words.map(term).join(' AND ');
}

/**
 * The ids of a noun's records that match; bind the expression, then the noun. CROSS JOIN keeps SQLite from
 * asking the index once for every row of the noun (60,000 visits: minutes instead of milliseconds), the plus from
 * reading every row of the noun once for each that matches, which it does by what it learnt in a small office.
 */
export const foundIds = `SELECT s.record_id FROM search CROSS JOIN search_rows s ON s.row = search.rowid
  WHERE search MATCH ? AND +s.noun = ?`;

/** A row of the index by number; its noun and day are in the number itself. */
export type FoundPlace = number;

function rankOf(place: FoundPlace): number {
  return Math.floor(place / ofNoun);
}

export function nounOf(place: FoundPlace): SearchNoun | undefined {
  return searchNouns[rankOf(place)];
}

/** As one text: hundreds of rows as objects cost the driver more than the search itself. */
async function placesOf(
  db: Knex,
  rows: string,
  bound: Record<string, string | number>,
): Promise<FoundPlace[]> {
  const [found]: { places: string }[] = await db.raw(
    `SELECT json_group_array(row) AS places FROM (${rows})`,
    bound,
  );
  return z.array(z.number()).parse(JSON.parse(found?.places ?? '[]'));
}

/** Rows at the end of the index that are looked at for all nouns together. */
const glance = 60;

function newestOf(rank: number): string {
  return `SELECT * FROM (SELECT rowid AS row FROM search WHERE search MATCH :query
    AND rowid BETWEEN ${rank * ofNoun} AND ${(rank + 1) * ofNoun - 1} ORDER BY rowid DESC LIMIT :limit)`;
}

/**
 * The newest rows of each noun that match an FTS5 query, noun by noun, the newest first; read with `readFound`.
 * For every noun that is asked alone FTS5 gathers all rows of a word's beginning anew, so what is rare is found at
 * one glance, and of what is not only the nouns before the glance's end are asked.
 */
export async function findPlaces(db: Knex, query: string, limit: number): Promise<FoundPlace[]> {
  const rows = `SELECT rowid AS row FROM search WHERE search MATCH :query ORDER BY rowid DESC LIMIT ${glance}`;
  const seen = await placesOf(db, rows, { query });
  const counts = searchNouns.map(() => 0);
  const newest = seen.filter((place) => {
    const rank = rankOf(place);
    counts[rank] = (counts[rank] ?? 0) + 1;
    return (counts[rank] ?? 0) <= limit;
  });
  const end = rankOf(seen.at(-1) ?? 0);
  const isOpen = (rank: number) => rank < end || (rank === end && (counts[rank] ?? 0) < limit);
  const open = seen.length < glance ? [] : [...searchNouns.keys()].filter(isOpen);
  const asked = open.map(newestOf).join(' UNION ALL ');
  const others = open.length === 0 ? [] : await placesOf(db, asked, { query, limit });
  return [...new Set([...newest, ...others])].toSorted((a, b) => rankOf(a) - rankOf(b) || b - a);
}

/** What stands in rows of the index, in the order of `places`. */
export async function readFound(db: Knex, places: readonly FoundPlace[]): Promise<FoundRow[]> {
  const rows: FoundRow[] = await db.raw(
    `SELECT r.noun, r.record_id, r.title, r.detail, r.day
     FROM json_each(?) wanted CROSS JOIN search_rows r ON r.row = wanted.value ORDER BY wanted.key`,
    [JSON.stringify(places)],
  );
  return rows;
}

/** Those of the words that some record has. */
async function known(db: Knex, words: readonly string[]): Promise<string[]> {
  const rows: { term: string }[] = await db.raw(
    'SELECT w.term FROM json_each(?) wanted CROSS JOIN search_words w ON w.term = wanted.value',
    [JSON.stringify(words)],
  );
  return rows.map((row) => row.term);
}

async function isKnown(db: Knex, word: QueryWord): Promise<boolean> {
  const rows: unknown[] = await db.raw('SELECT 1 FROM search WHERE search MATCH ? LIMIT 1', [term(word)]);
  return rows.length > 0;
}

/**
 * FTS5 queries that forgive one slip in one of the words, each with the words that it takes instead. Empty where
 * nothing in the office is that near. A word that nothing bears is the one with the slip; two of them are two slips.
 */
export async function forgivingQueries(db: Knex, words: readonly QueryWord[]): Promise<string[]> {
  const unknown: number[] = [];
  for (const [at, word] of words.entries()) {
    if (!(await isKnown(db, word))) unknown.push(at);
  }
  if (unknown.length > 1) return [];
  const queries: string[] = [];
  for (const [at, { word }] of words.entries()) {
    if (unknown.length === 1 && unknown[0] !== at) continue;
    const near = await known(db, oneSlipAway(word));
    if (near.length === 0) continue;
    const others = words.filter((_, index) => index !== at).map(term);
    const either = `(${near.map((one) => term({ word: one, whole: true })).join(' OR ')})`;
    queries.push([...others, either].join(' AND '));
  }
  return queries;
}
