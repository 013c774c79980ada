import { access } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type sqlite3 from 'sqlite3';
import { AppError } from '../../shared/ipc/fault';

/** node-sqlite3 offers the backup API but leaves it out of its types. */
type StepwiseBackup = {
  readonly completed: boolean;
  readonly failed: boolean;
  readonly remaining: number;
  readonly pageCount: number;
  step(pages: number, done: (error: Error | null) => void): void;
  finish(done: (error: Error | null) => void): void;
};
declare module 'sqlite3' {
  interface Database {
    backup(target: string, opened: (error: Error | null) => void): StepwiseBackup;
  }
}

/** What an address space of 32 bits still has room for. */
const mapped = 512 * 1024 * 1024;

type Pace = { pagesPerStep: number; pauseMs: number };

/**
 * While somebody saves: over 205 MB in WAL, saves at the same time stayed at p95 3.3 ms (1.1 ms quiet);
 * 1,000 pages pushed them to 20 ms.
 */
const gentle: Pace = { pagesPerStep: 100, pauseMs: 2 };
/** While nobody does: 4 MB, some ten milliseconds, which is all that the next save may have to wait. */
const brisk: Pace = { pagesPerStep: 1000, pauseMs: 0 };
/** A person at a form saves at least so often. */
const quietMs = 3000;

export type SnapshotInspection = {
  ok: boolean;
  schemaVersion: number;
  /** Rows of every real table; search indexes are derived data and not counted. */
  counts: Record<string, number>;
  auditHead: string | null;
};

async function opened(path: string): Promise<sqlite3.Database> {
  const { default: driver } = await import('sqlite3');
  return new Promise((resolve, reject) => {
    const raw = new driver.Database(path, driver.OPEN_READWRITE, (error) =>
      error ? reject(error) : resolve(raw),
    );
  });
}

function closed(raw: sqlite3.Database): Promise<void> {
  return new Promise((resolve, reject) => raw.close((error) => (error ? reject(error) : resolve())));
}

function all(raw: sqlite3.Database, sql: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) =>
    raw.all<Record<string, unknown>>(sql, (error, rows) => (error ? reject(error) : resolve(rows))),
  );
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function numberIn(rows: Record<string, unknown>[], column: string): number {
  const value = rows[0]?.[column];
  return typeof value === 'number' ? value : 0;
}

/** Asks before each step whether this connection, the only one there is, has saved anything. */
function paceByChanges(raw: sqlite3.Database): () => Promise<Pace> {
  let seen: number | null = null;
  let savedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const changes = numberIn(await all(raw, 'SELECT total_changes() AS n'), 'n');
    if (seen !== null && changes !== seen) savedAt = performance.now();
    seen = changes;
    return performance.now() - savedAt < quietMs ? gentle : brisk;
  };
}

async function copyPages(
  raw: sqlite3.Database,
  target: string,
  pace: Pace | undefined,
  onStep?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const paceNow = pace === undefined ? paceByChanges(raw) : async () => pace;
  const backup = await new Promise<StepwiseBackup>((resolve, reject) => {
    const started = raw.backup(target, (error) => (error ? reject(error) : resolve(started)));
  });
  try {
    while (!backup.completed) {
      signal?.throwIfAborted();
      const { pagesPerStep, pauseMs } = await paceNow();
      await new Promise<void>((resolve, reject) =>
        backup.step(pagesPerStep, (error) => (error ? reject(error) : resolve())),
      );
      if (backup.failed) throw new AppError('backup.damaged', { part: 'snapshot' });
      onStep?.(backup.pageCount - backup.remaining, backup.pageCount);
      if (!backup.completed && pauseMs > 0) await pause(pauseMs);
    }
  } finally {
    await new Promise<void>((resolve) => backup.finish(() => resolve()));
  }
}

/**
 * Copies the living database page by page to `target` (must not exist) while others go on saving.
 * The copy is one file in rollback-journal mode, so that any reader, also on read-only media, opens it.
 * Brisk while nothing is saved, gentle from the first save on; `pace` fixes it. `onStep` counts pages. Answers null: it hashes nothing on the way.
 * Throws the driver's errors and the signal's reason; the caller removes `target` then.
 */
export async function snapshotStepwise(
  raw: sqlite3.Database,
  target: string,
  pace?: Pace,
  onStep?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<null> {
  signal?.throwIfAborted();
  await copyPages(raw, target, pace, onStep, signal);
  const copy = await opened(target);
  try {
    await all(copy, 'PRAGMA journal_mode = DELETE');
  } finally {
    await closed(copy);
  }
  return null;
}

/** The same of a database that nobody has open. */
export async function snapshotOfFile(
  path: string,
  target: string,
  onStep?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<null> {
  const raw = await opened(path);
  try {
    return await snapshotStepwise(raw, target, undefined, onStep, signal);
  } finally {
    await closed(raw);
  }
}

async function schemaVersionOf(raw: sqlite3.Database): Promise<number> {
  return numberIn(await all(raw, 'PRAGMA user_version'), 'user_version');
}

async function countsOf(raw: sqlite3.Database): Promise<Record<string, number>> {
  // Shadow and virtual tables belong to the search index, which is rebuilt from the records.
  const tables = await all(
    raw,
    `SELECT name FROM pragma_table_list
     WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    if (typeof name !== 'string') continue;
    counts[name] = numberIn(await all(raw, `SELECT count(*) AS n FROM ${quoted(name)}`), 'n');
  }
  return counts;
}

async function auditHeadOf(raw: sqlite3.Database, tables: Record<string, number>): Promise<string | null> {
  if (!('audit' in tables)) return null;
  const [row] = await all(raw, 'SELECT hash FROM audit ORDER BY seq DESC LIMIT 1');
  return typeof row?.hash === 'string' ? row.hash : null;
}

async function soundness(raw: sqlite3.Database): Promise<boolean> {
  const integrity = await all(raw, 'PRAGMA integrity_check(1)');
  if (integrity[0]?.integrity_check !== 'ok') return false;
  return (await all(raw, 'PRAGMA foreign_key_check')).length === 0;
}

/**
 * Opens a copy without changing it and says what is in it. `ok` is false when SQLite finds damage, also when
 * the file cannot be read as a database at all. `ours`: a copy on the local disk that nobody else touches is mapped
 * into memory, which takes a quarter of the time; a stick that is pulled would end the app so. Throws `data.missing` where there is no file (the driver would
 * create an empty one) and the signal's reason.
 */
export async function inspectSnapshot(
  path: string,
  signal?: AbortSignal,
  how: { ours?: boolean } = {},
): Promise<SnapshotInspection> {
  await access(path).catch((cause: unknown) => {
    throw new AppError('data.missing', {}, cause);
  });
  signal?.throwIfAborted();
  const raw = await opened(path);
  const stop = () => raw.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    await all(raw, 'PRAGMA query_only = ON');
    if (how.ours) await all(raw, `PRAGMA mmap_size = ${mapped}`);
    const ok = await soundness(raw);
    const counts = await countsOf(raw);
    return {
      ok,
      schemaVersion: await schemaVersionOf(raw),
      counts,
      auditHead: await auditHeadOf(raw, counts),
    };
  } catch (error) {
    signal?.throwIfAborted();
    if (!isDamage(error)) throw error;
    return { ok: false, schemaVersion: 0, counts: {}, auditHead: null };
  } finally {
    signal?.removeEventListener('abort', stop);
    await closed(raw);
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && /^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(error.message);
}
