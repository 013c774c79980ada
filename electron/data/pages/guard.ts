import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import type { Knex } from 'knex';
import {
  accepts,
  type Book,
  emptyBook,
  hashOf,
  pagesIn,
  readBook,
  resized,
  takeNext,
  writeBook,
} from './book';
import { pageSizeOf, pagesPerRead, readPages, runsOf } from './file';
import { hashBytes, pageHash } from './hash';
import { type LogContents, readLog } from './log';

export interface PageReport {
  /** pages that were compared with what they must read as */
  readonly pages: number;
  /** numbers of those that differ now, or differed when they were changed */
  readonly damaged: readonly number[];
}

/**
 * Knows what every page of the living database must read as. `integrity_check` misses 91 % of single flipped bits and
 * every stale page (measured); this misses none, because the hash of a page is taken from the log before SQLite
 * writes the page, and is compared before a later change may build on it.
 */
export interface PageGuard {
  /** Brings the log into the file, with every page accounted for. */
  settle(): Promise<void>;
  /** Reads the whole file, a piece at a time, while others save. Throws the signal's reason. */
  check(signal?: AbortSignal, onPages?: (done: number, total: number) => void): Promise<PageReport>;
  /** A copy of the file, for those who may not open it themselves (see `file` below). */
  copyTo(target: string): Promise<void>;
  /** Takes the pages as they are now for right, after a person decided so. */
  acceptAll(): Promise<void>;
  /** Before the database itself is closed; `release` after it. */
  close(): Promise<void>;
  release(): Promise<void>;
}

/** As SQLite's own default, which is switched off for this one. */
const logBytes = 1000 * 4096;
const lookEveryMs = 5000;

const walOf = (path: string) => `${path}-wal`;
export const bookOf = (path: string) => `${path}-pages`;

type Guarded = {
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
};

function inTurn<T>(guarded: Guarded, act: () => Promise<T>): Promise<T> {
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

/** The pool's only connection is taken meanwhile, so that nothing comes into the log after it was read. */
async function settle(guarded: Guarded): Promise<void> {
  const { db, path, book } = guarded;
  const client: Knex.Client = db.client;
  const connection: unknown = await client.acquireConnection();
  try {
    await inTurn(guarded, async () => {
      const log = await readLog(walOf(path));
      if (log === null || log.hashes.size === 0) return;
      await announceLog(guarded, log);
      const [done]: Checkpoint = await db.raw('PRAGMA wal_checkpoint(TRUNCATE)').connection(connection);
      if (done?.busy === 0) takeNext(book);
    });
  } finally {
    await client.releaseConnection(connection);
  }
}

async function learnPageSize({ book, file }: Guarded): Promise<void> {
  if (book.pageSize === 0) book.pageSize = await pageSizeOf(file);
}

/** Compares one piece; pages that were never seen are taken as they are. */
async function checkPiece(guarded: Guarded, first: number): Promise<{ damaged: number[]; end: boolean }> {
  const { book } = guarded;
  const found = await readPages(guarded.file, guarded.book.pageSize, first, pagesPerRead);
  const damaged: number[] = [];
  for (const [at, bytes] of found.entries()) {
    const page = first + at;
    const hash = pageHash(bytes);
    if (!accepts(book, page, hash)) damaged.push(page);
    if (page > pagesIn(book)) book.hashes = resized(book.hashes, page);
    if (hashOf(book, page) === null) hash.copy(book.hashes, (page - 1) * hashBytes);
  }
  const end = found.length < pagesPerRead;
  // a file that was cut short lacks pages that it must have
  for (let page = first + found.length; end && page <= pagesIn(book); page += 1) damaged.push(page);
  return { damaged, end };
}

async function check(
  guarded: Guarded,
  signal?: AbortSignal,
  onPages?: (done: number, total: number) => void,
): Promise<PageReport> {
  const { book } = guarded;
  // where somebody holds the connection for long, the log is looked at the next time
  await settle(guarded).catch(() => undefined);
  const before = Buffer.from(book.hashes);
  await learnPageSize(guarded);
  const damaged: number[] = [];
  let first = 1;
  for (let end = book.pageSize === 0; !end; first += pagesPerRead) {
    signal?.throwIfAborted();
    const piece = await inTurn(guarded, () => checkPiece(guarded, first));
    damaged.push(...piece.damaged);
    end = piece.end;
    onPages?.(Math.min(first + pagesPerRead - 1, pagesIn(book)), pagesIn(book));
  }
  if (!before.equals(book.hashes)) await inTurn(guarded, () => writeBook(bookOf(guarded.path), book));
  return { pages: pagesIn(book), damaged: [...new Set([...book.spoiled, ...damaged])].sort((a, b) => a - b) };
}

async function copyTo(guarded: Guarded, target: string): Promise<void> {
  await settle(guarded);
  const copy = await open(target, 'wx', 0o600);
  try {
    await learnPageSize(guarded);
    for (let first = 1; ; first += pagesPerRead) {
      const found = await readPages(guarded.file, guarded.book.pageSize, first, pagesPerRead);
      for (const [at, page] of found.entries()) {
        await copy.write(page, 0, page.length, (first + at - 1) * guarded.book.pageSize);
      }
      if (found.length < pagesPerRead) break;
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
}

async function acceptAll(guarded: Guarded): Promise<void> {
  await settle(guarded);
  const { pageSize } = guarded.book;
  await inTurn(guarded, async () => Object.assign(guarded.book, { ...emptyBook(), pageSize }));
  await check(guarded);
}

async function covers({ book, path }: Guarded): Promise<boolean> {
  const log = await readLog(walOf(path));
  if (log === null || log.hashes.size === 0) return true;
  const { next } = book;
  if (next?.salt !== log.salt) return false;
  return [...log.hashes].every(([page, hash]) => next.hashes.get(page)?.equals(hash) === true);
}

/** What SQLite would bring into the file at closing without being asked is brought there first. */
async function close(guarded: Guarded): Promise<void> {
  try {
    await settle(guarded);
  } catch {
    // Better no book, which is begun anew, than one that takes a rightful change for damage.
    const safe = await covers(guarded).catch(() => false);
    if (!safe) await rm(bookOf(guarded.path), { force: true });
  }
}

async function settleIfLong(guarded: Guarded): Promise<void> {
  const log = await stat(walOf(guarded.path)).catch(() => null);
  if (log !== null && log.size > logBytes) await settle(guarded);
}

/** For a database that this process has open and locked. The log must not be checkpointed by anybody else. */
export async function guardPages(path: string, db: Knex): Promise<PageGuard> {
  const guarded: Guarded = {
    path,
    db,
    file: await open(path, 'r'),
    book: (await readBook(bookOf(path))) ?? emptyBook(),
    turn: Promise.resolve(),
  };
  try {
    const log = await readLog(walOf(path));
    // no log, or another one: the pages that were to come are in the file
    if (guarded.book.next?.salt !== log?.salt) takeNext(guarded.book);
    await settle(guarded);
  } catch (cause) {
    await guarded.file.close();
    throw cause;
  }
  // A full disk or a scanner that holds the book: the log grows and the next look tries again.
  const timer = setInterval(() => void settleIfLong(guarded).catch(() => undefined), lookEveryMs);
  timer.unref();
  return {
    settle: () => settle(guarded),
    check: (signal, onPages) => check(guarded, signal, onPages),
    copyTo: (target) => copyTo(guarded, target),
    acceptAll: () => acceptAll(guarded),
    close: () => {
      clearInterval(timer);
      return close(guarded);
    },
    release: () => guarded.file.close(),
  };
}
