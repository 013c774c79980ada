import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { onTestFinished } from 'vitest';
import type { Destination } from '../../electron/backup/destinations/destination';
import { folderDestination } from '../../electron/backup/destinations/folder';
import { sha256Of } from '../../electron/backup/files';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import type { BackupAsk } from '../../electron/backup/run';
import type { SnapshotSource } from '../../electron/backup/seal';
import { snapshotStepwise } from '../../electron/data/snapshot';
import { AppError } from '../../shared/ipc/fault';

export const office = 'XATIENHOA';

export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiepdan-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export type LivingDatabase = SnapshotSource & {
  path: string;
  run(sql: string): Promise<void>;
};

const schema = `
  PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON; PRAGMA user_version = 3;
  CREATE TABLE citizen (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
  CREATE TABLE visit (
    id TEXT PRIMARY KEY, citizen_id TEXT NOT NULL REFERENCES citizen(id) ON DELETE RESTRICT, said TEXT NOT NULL
  ) STRICT;
  CREATE TABLE audit (seq INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE visit_search USING fts5(said);`;

export function savesOf(from: number, count: number): string {
  return `BEGIN;
    WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${from + count - 1})
      INSERT INTO citizen SELECT 'c' || i, 'Nguyễn Văn Khởi ' || i FROM n;
    INSERT INTO visit SELECT 'v' || id, id, 'Kiến nghị bồi thường đất ' || hex(randomblob(60)) FROM citizen
      WHERE 'v' || id NOT IN (SELECT id FROM visit);
    INSERT INTO audit (hash) SELECT lower(hex(randomblob(32))) FROM citizen LIMIT ${count};
    COMMIT;`;
}

/** A database as the app holds it: WAL, one exclusive connection, open while backups run. */
export async function livingDatabase(folder: string, rows = 300): Promise<LivingDatabase> {
  const path = join(folder, 'tiepdan.sqlite');
  const raw = new sqlite3.Database(path);
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) => raw.exec(sql, (error) => (error ? reject(error) : resolve())));
  await run(schema);
  if (rows > 0) await run(savesOf(1, rows));
  onTestFinished(() => new Promise<void>((resolve) => raw.close(() => resolve())));
  return {
    path,
    run,
    snapshotTo: (target, onStep, signal) => snapshotStepwise(raw, target, undefined, onStep, signal),
  };
}

export type Scene = {
  folder: string;
  placeRoot: string;
  place: Destination;
  database: LivingDatabase;
  officeKey: string;
  ask: BackupAsk;
  tempRoot: string;
};

/** An office PC with a database, an empty place, and keys. The clock is stopped at a working morning. */
export async function scene(rows = 300): Promise<Scene> {
  const folder = await tempFolder();
  const placeRoot = await tempFolder();
  const place = folderDestination(placeRoot);
  const database = await livingDatabase(folder, rows);
  const [officeKey, checkKey] = [await generateBackupKey(), await generateBackupKey()];
  const tempRoot = join(folder, 'temp');
  const ask: BackupAsk = {
    source: database,
    scans: [],
    tempRoot,
    place,
    officeCode: office,
    appVersion: '0.1.0',
    recipients: [await recipientOf(officeKey), await recipientOf(checkKey)],
    identityForVerify: checkKey,
    lastSequence: 0,
    reason: 'manual',
    clock: { now: () => '2026-12-01T02:30:00.000Z' },
  };
  return { folder, placeRoot, place, database, officeKey, ask, tempRoot };
}

export async function scanFile(folder: string, text: string): Promise<{ sha256: string; path: string }> {
  const sha256 = sha256Of(text);
  const path = join(folder, `scan-${sha256.slice(0, 8)}`);
  await writeFile(path, text);
  return { sha256, path };
}

/** Every file below a folder, relative, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export async function flipBit(path: string, byte: number, bit: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit);
  await writeFile(path, bytes);
}

/** The code of the fault an act ends with, or what it returned. */
export async function faultOf(act: Promise<unknown>): Promise<unknown> {
  try {
    return { returned: await act };
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
}
