import { existsSync, statSync } from 'node:fs';
import type { Knex } from 'knex';
import type sqlite3 from 'sqlite3';
import { AppError } from '../../shared/ipc/fault';
import { dataFault } from './faults';
import { migrate, userVersion } from './migrate';
import { makeDurable } from './pages/copy';
import { guardPages, type PageGuard } from './pages/guard';
import { forgetPrepared } from './prepared';
import { tidyIndex } from './search';

/** Anything that can run a query: the connection or a transaction on it. */
export type Db = Knex;
export type Tx = Knex.Transaction;

/** An open database. There is one connection; while a transaction is open, ask through it. */
export interface Data {
  readonly db: Db;
  /** the driver's own handle, for the stepwise backup beside the pool's only connection */
  readonly raw: sqlite3.Database;
  readonly path: string;
  /** what every page must read as */
  readonly pages: Pick<PageGuard, 'settle' | 'check' | 'copyTo' | 'acceptAll'>;
  readonly close: () => Promise<void>;
}

export const databaseFile = 'tiepdan.sqlite';

/**
 * FULL because offices lose power and NORMAL may lose the last commits in WAL; EXCLUSIVE because two
 * Windows users are two app instances and only the database itself can keep the second one out.
 */
const pragmas = [
  'PRAGMA busy_timeout = 2000',
  'PRAGMA locking_mode = EXCLUSIVE',
  'PRAGMA journal_mode = WAL',
  // the page guard does it, which has to know every page that changes
  'PRAGMA wal_autocheckpoint = 0',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA trusted_schema = OFF',
  'PRAGMA secure_delete = ON',
];

function run(raw: sqlite3.Database, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    raw.exec(sql, (cause) => (cause === null ? resolve() : reject(cause)));
  });
}

async function prepare(raw: sqlite3.Database): Promise<void> {
  for (const pragma of pragmas) await run(raw, pragma);
  // the lock is taken at the first write, not at opening
  await run(raw, 'BEGIN IMMEDIATE; COMMIT');
}

/** The driver is loaded when a database is opened: the first screen must not wait for a third of a second of it. */
async function connect(path: string, onHandle: (raw: sqlite3.Database) => void): Promise<Db> {
  const { default: knex } = await import('knex');
  return knex({
    client: 'sqlite3',
    connection: { filename: path },
    useNullAsDefault: true,
    // bound values are citizens' data; without this they stand in every error message
    compileSqlOnError: false,
    acquireConnectionTimeout: 5000,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (raw: sqlite3.Database, done: (cause: unknown, raw: sqlite3.Database) => void) => {
        prepare(raw).then(
          () => {
            onHandle(raw);
            done(null, raw);
          },
          // knex forgets a connection that fails here, and the file would stay locked by this very app
          (cause: unknown) => raw.close(() => done(cause, raw)),
        );
      },
    },
  });
}

/** quick_check reads the whole file; a large one is checked after the first screen instead. */
const checkAtOpenBytes = 64 * 1024 * 1024;

function damaged(why: string): AppError {
  return new AppError('data.damaged', {}, new Error(why));
}

/** A full disk leaves files of no bytes; SQLite would make a new database of one. */
function refuseEmpty(path: string): void {
  if (statSync(path).size === 0) throw damaged('empty file');
}

async function refuseDamaged(db: Db, path: string): Promise<void> {
  if (statSync(path).size > checkAtOpenBytes) return;
  const rows: unknown = await db.raw('PRAGMA quick_check(1)');
  const verdict = Array.isArray(rows) ? JSON.stringify(rows[0]) : '';
  if (!verdict.includes('"ok"')) throw damaged('quick_check failed');
}

async function closeQuietly(db: Db): Promise<void> {
  await db.destroy().catch(() => undefined);
}

export interface OpenOptions {
  /** only the first run and a restore may create; elsewhere a missing file stops the app */
  readonly create: boolean;
  /**
   * called before a migration changes anything, with the version found; makes the safety copy by `copyTo`, since
   * nobody else in this process may open and close the file
   */
  readonly beforeMigration: (
    db: Db,
    fromVersion: number,
    copyTo: (target: string) => Promise<void>,
  ) => Promise<void>;
}

/**
 * Opens the database of a data folder, migrates it and keeps it locked.
 * @throws AppError data.missing | data.damaged | data.fromFuture | data.inUse | data.exists
 */
export async function openData(path: string, options: OpenOptions): Promise<Data> {
  if (!options.create && !existsSync(path)) throw new AppError('data.missing');
  if (options.create && existsSync(path)) throw new AppError('data.exists');
  if (!options.create) refuseEmpty(path);
  let raw: sqlite3.Database | null = null;
  const db = await connect(path, (handle) => {
    raw = handle;
  });
  let pages: PageGuard | null = null;
  try {
    await db.raw('SELECT 1');
    await refuseDamaged(db, path);
    if (!options.create && (await userVersion(db)) === 0) throw damaged('no database of this app');
    const guard = await guardPages(path, db);
    pages = guard;
    const copyTo = async (target: string) => {
      await guard.copyTo(target);
      await makeDurable(target);
    };
    await migrate(db, (before, version) => options.beforeMigration(before, version, copyTo));
    if (raw === null) throw new AppError('call.failed', {}, new Error('no driver handle'));
    return { db, raw, path, pages, close: () => closeData(db, guard) };
  } catch (cause) {
    await pages?.close();
    await closeQuietly(db);
    await pages?.release();
    throw dataFault(cause);
  }
}

async function closeData(db: Db, pages: PageGuard): Promise<void> {
  await tidyIndex(db).catch(() => undefined);
  await db.raw('PRAGMA optimize').catch(() => undefined);
  await pages.close();
  await forgetPrepared(db);
  await db.destroy();
  await pages.release();
}

/** Rows changed since the database was opened; tells whether anything was saved since the last set. */
export async function totalChanges(db: Db | Tx): Promise<number> {
  const rows: { n: number }[] = await db.raw('SELECT total_changes() AS n');
  return rows[0]?.n ?? 0;
}
