import { open, rm, stat } from 'node:fs/promises';
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
import { copyComparing } from './copy';
import { pageSizeOf, pagesPerRead, readPages } from './file';
import { hashBytes, type PageHashes, pageHash } from './hash';
import { readLog } from './log';
import { bookOf, type Guarded, inTurn, settle, walOf } from './settle';

export interface PageReport {
  /** pages that were compared with what they must read as */
  readonly pages: number;
  /** numbers of those that differ now, or differed when they were changed */
  readonly damaged: readonly number[];
}

export interface CopyReport extends PageReport {
  readonly copy: PageHashes;
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
  /**
   * A copy of the file as of one moment, for those who may not open it themselves (see `file` in `settle.ts`), and
   * what `check` would say of it. Nobody waits for it. Not durable. The caller removes what a failure leaves.
   */
  copyTo(
    target: string,
    signal?: AbortSignal,
    onPages?: (done: number, total: number) => void,
  ): Promise<CopyReport>;
  /** Takes the pages as they are now for right, after a person decided so. */
  acceptAll(): Promise<void>;
  /** Before the database itself is closed; `release` after it. */
  close(): Promise<void>;
  release(): Promise<void>;
}

/** As SQLite's own default, which is switched off for this one. */
const logBytes = 1000 * 4096;
const lookEveryMs = 5000;

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
  return { pages: pagesIn(book), damaged: allDamaged(book, damaged) };
}

function allDamaged(book: Book, found: readonly number[]): number[] {
  return [...new Set([...book.spoiled, ...found])].sort((a, b) => a - b);
}

/** Somebody works on the only connection for long, as an import does: so often 5 s are waited for it. */
const waits = 24;

async function settled(guarded: Guarded, signal: AbortSignal): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    const done = await settle(guarded, true).catch((cause: unknown) => {
      if (tries < waits && cause instanceof Error && cause.name === 'KnexTimeoutError') return false;
      throw cause;
    });
    if (done) return;
    if (tries >= waits) throw new Error('the log could not be brought into the file');
  }
}

/** Between two checkpoints nothing changes the file, so that it is as of one moment while others go on saving. */
async function copyTo(
  guarded: Guarded,
  target: string,
  given?: AbortSignal,
  onPages?: (done: number, total: number) => void,
): Promise<CopyReport> {
  while (guarded.still !== null) await guarded.still;
  const signal = given ? AbortSignal.any([given, guarded.closing.signal]) : guarded.closing.signal;
  let end = () => {};
  guarded.still = new Promise((resolve) => {
    end = () => resolve();
  });
  try {
    await settled(guarded, signal);
    await learnPageSize(guarded);
    const { file, book } = guarded;
    const { damaged, copy } = await copyComparing({ file, book, target, signal, onPages });
    return { pages: pagesIn(book), damaged: allDamaged(book, damaged), copy };
  } finally {
    guarded.still = null;
    end();
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
  if (guarded.still !== null) return;
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
    still: null,
    closing: new AbortController(),
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
    settle: async () => {
      await settle(guarded);
    },
    check: (signal, onPages) => check(guarded, signal, onPages),
    copyTo: (target, signal, onPages) => copyTo(guarded, target, signal, onPages),
    acceptAll: () => acceptAll(guarded),
    close: () => {
      clearInterval(timer);
      guarded.closing.abort();
      return close(guarded);
    },
    release: () => guarded.file.close(),
  };
}
