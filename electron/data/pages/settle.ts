import type { FileHandle } from 'node:fs/promises';
import type { Knex } from 'knex';
import { accepts, type Book, hashOf, takeNext, writeBook } from './book';
import { readPages, runsOf } from './file';
import { pageHash } from './hash';
import { type LogContents, readLog } from './log';

export const walOf = (path: string) => `${path}-wal`;
export const bookOf = (path: string) => `${path}-pages`;

/** A database that is guarded, and what must not happen to it at the same time. */
export type Guarded = {
  path: string;
  db: Knex;
  /**
   * Opened once and closed after the database: on POSIX systems closing any handle of a file drops the locks that
   * this process holds on it, and a second app would get in (https://www.sqlite.org/howtocorrupt.html, 2.2).
   */
  file: FileHandle;
  book: Book;
  /** one after the other: a page must not change between being read and being compared */
  turn: Promise<unknown>;
  /** while the file is copied nothing may come into it from the log; null when nobody copies */
  still: Promise<void> | null;
  /** a copy does not hold up closing */
  closing: AbortController;
};

export function inTurn<T>(guarded: Guarded, act: () => Promise<T>): Promise<T> {
  const next = guarded.turn.then(act, act);
  guarded.turn = next.catch(() => undefined);
  return next;
}

/** What is about to be changed was read by SQLite: was it right? Else the damage is in the change as well. */
async function wrongAmong(guarded: Guarded, pages: readonly number[]): Promise<number[]> {
  const known = pages.filter((page) => hashOf(guarded.book, page) !== null);
  const wrong: number[] = [];
  for (const { first, count } of runsOf(known)) {
    const found = await readPages(guarded.file, guarded.book.pageSize, first, count);
    for (let at = 0; at < count; at += 1) {
      const bytes = found[at];
      if (bytes === undefined || !accepts(guarded.book, first + at, pageHash(bytes))) wrong.push(first + at);
    }
  }
  return wrong;
}

async function announceLog(guarded: Guarded, log: LogContents): Promise<void> {
  const { book, path } = guarded;
  if (book.pageSize === 0) book.pageSize = log.pageSize;
  if (book.next !== null && book.next.salt !== log.salt) takeNext(book);
  const wrong = await wrongAmong(guarded, [...log.hashes.keys()]);
  book.spoiled = [...new Set([...book.spoiled, ...wrong])].sort((a, b) => a - b);
  book.next = { salt: log.salt, hashes: log.hashes, pages: log.pages };
  await writeBook(bookOf(path), book);
}

type Checkpoint = { busy: number }[];

/**
 * Brings the log into the file. The pool's only connection is taken meanwhile, so that nothing comes into the log
 * after it was read. False where it could not be done now: while somebody else copies the file, it waits for the end
 * of the copy without the connection. `copying`: the asker is the one who copies.
 */
export async function settle(guarded: Guarded, copying = false): Promise<boolean> {
  if (!copying) await guarded.still;
  const { db, path, book } = guarded;
  const client: Knex.Client = db.client;
  const connection: unknown = await client.acquireConnection();
  try {
    return await inTurn(guarded, async () => {
      if (guarded.still !== null && !copying) return false;
      const log = await readLog(walOf(path));
      if (log === null || log.hashes.size === 0) return true;
      await announceLog(guarded, log);
      const [done]: Checkpoint = await db.raw('PRAGMA wal_checkpoint(TRUNCATE)').connection(connection);
      if (done?.busy !== 0) return false;
      takeNext(book);
      return true;
    });
  } finally {
    await client.releaseConnection(connection);
  }
}
