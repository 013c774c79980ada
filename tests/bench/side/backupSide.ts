import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { folderDestination } from '../../../electron/backup/destinations/folder';
import { inventory } from '../../../electron/backup/inventory';
import { generateBackupKey, recipientOf } from '../../../electron/backup/keys';
import { restoreInto } from '../../../electron/backup/restore';
import { type BackupAsk, runBackup } from '../../../electron/backup/run';
import { guardPages } from '../../../electron/data/pages/guard';
import { bookOf } from '../../../electron/data/pages/settle';

/** Our side of the bench against restic: one job a process, told on the command line. */
const [job = '', work = '', more = ''] = process.argv.slice(2);
const office = 'XATIENHOA';
const data = join(work, 'data');
const databasePath = join(data, 'tiepdan.sqlite');

const words = (
  'kiến nghị bồi thường đất vườn thôn Đồng Trầm quyết định giải quyết khiếu nại ủy ban nhân dân xã công dân ' +
  'Nguyễn Thị Lụa trình bày nội dung đề nghị xem xét hồ sơ giấy chứng nhận quyền sử dụng diện tích mét vuông'
).split(' ');

let pool = Buffer.alloc(0);

/** Random bytes, drawn by the megabyte: one call for each word takes a minute. */
function chance(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(1024 * 1024);
  const drawn = pool.subarray(0, count);
  pool = pool.subarray(count);
  return drawn;
}

/** Vietnamese sentences with ids and numbers between them: packs like an office's text, not like noise or one word. */
function sentence(length: number): string {
  const parts: string[] = [];
  for (let size = 0; size < length; ) {
    const byte = chance(1)[0] ?? 0;
    const part = byte % 9 === 0 ? chance(4).toString('hex') : (words[byte % words.length] ?? '');
    parts.push(part);
    size += part.length + 1;
  }
  return parts.join(' ');
}

function exec(raw: sqlite3.Database, sql: string, values: string[] = []): Promise<void> {
  return new Promise((resolve, reject) =>
    raw.run(sql, values, (error) => (error ? reject(error) : resolve())),
  );
}

function open(): sqlite3.Database {
  return new sqlite3.Database(databasePath);
}

function close(raw: sqlite3.Database): Promise<void> {
  return new Promise((resolve) => raw.close(() => resolve()));
}

async function addVisits(raw: sqlite3.Database, from: number, count: number): Promise<void> {
  await exec(raw, 'BEGIN');
  for (let row = from; row < from + count; row += 1) {
    await exec(raw, 'INSERT INTO visits VALUES (?, ?)', [
      `${row}-${randomBytes(8).toString('hex')}`,
      sentence(2000),
    ]);
  }
  await exec(raw, 'INSERT INTO audit (hash) VALUES (?)', [randomBytes(32).toString('hex')]);
  await exec(raw, 'COMMIT');
}

async function make(): Promise<void> {
  mkdirSync(join(data, 'scans'), { recursive: true });
  const raw = open();
  await exec(raw, 'PRAGMA journal_mode = WAL');
  await exec(raw, 'PRAGMA user_version = 1');
  await exec(raw, 'CREATE TABLE visits (id TEXT PRIMARY KEY, said TEXT NOT NULL) STRICT');
  await exec(raw, 'CREATE TABLE audit (seq INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT');
  // A page each: 220 MB.
  for (let from = 0; from < 55_000; from += 5000) await addVisits(raw, from, 5000);
  await close(raw);
  for (let scan = 0; scan < 2000; scan += 1) addScan(scan);
  const keys = [await generateBackupKey(), await generateBackupKey()];
  writeFileSync(join(work, 'keys.json'), JSON.stringify(keys));
}

/** Noise: a scanned page is packed already. */
function addScan(index: number): void {
  const bytes = randomBytes(280 * 1024 - (index % 100) * 512);
  writeFileSync(join(data, 'scans', createHash('sha256').update(bytes).digest('hex')), bytes);
}

/** An hour's work: a hundred visits and twenty scans. */
async function change(): Promise<void> {
  const raw = open();
  await addVisits(raw, 1_000_000, 100);
  await exec(raw, 'PRAGMA wal_checkpoint(TRUNCATE)');
  await close(raw);
  for (let scan = 0; scan < 20; scan += 1) addScan(scan);
}

function keys(): string[] {
  const read: unknown = JSON.parse(readFileSync(join(work, 'keys.json'), 'utf8'));
  return Array.isArray(read) ? read.map(String) : [];
}

type Took = { wall: number; cpu: number };

/** Milliseconds of an act and of all processors in it. The app runs already when a backup begins. */
async function timed(act: () => Promise<unknown>): Promise<Took> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await act();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - started, cpu: (user + system) / 1000 };
}

/** The database as the app holds it: one connection, and every page guarded. */
async function guarded() {
  const { default: knex } = await import('knex');
  const connection = { filename: databasePath };
  const db = knex({ client: 'sqlite3', connection, useNullAsDefault: true, pool: { min: 1, max: 1 } });
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'wal_autocheckpoint = 0'])
    await db.raw(`PRAGMA ${pragma}`);
  const guard = await guardPages(databasePath, db);
  const end = async () => {
    await guard.close();
    await db.destroy();
    await guard.release();
    // the other side would take it along
    rmSync(bookOf(databasePath), { force: true });
  };
  return { db, guard, end };
}

async function backUp(): Promise<Took> {
  const [officeKey = '', checkKey = ''] = keys();
  const { guard, end } = await guarded();
  const scans = readdirSync(join(data, 'scans')).map((sha256) => ({
    sha256,
    path: join(data, 'scans', sha256),
  }));
  mkdirSync(more, { recursive: true });
  const recipients = [await recipientOf(officeKey), await recipientOf(checkKey)];
  const ask: BackupAsk = {
    source: {
      async snapshotTo(path, onStep, signal) {
        const { damaged, copy } = await guard.copyTo(path, signal, onStep);
        if (damaged.length > 0) throw new Error('pages are damaged');
        return copy;
      },
    },
    baseFile: join(work, 'backup-pages'),
    scans,
    tempRoot: join(work, 'temp'),
    place: folderDestination(more),
    officeCode: office,
    appVersion: '0.1.0',
    recipients,
    identityForVerify: checkKey,
    lastSequence: 0,
    reason: 'manual',
    clock: { now: () => new Date().toISOString() },
  };
  const took = await timed(() => runBackup(ask));
  await end();
  return took;
}

async function restore(): Promise<Took> {
  const [identity = ''] = keys();
  return timed(async () => {
    const place = folderDestination(more);
    const [set] = (await inventory(place, office)).sets;
    if (set === undefined) throw new Error('no set');
    await restoreInto({ place, set, identity, targetDir: join(work, 'by-us'), supportedSchema: 1 });
  });
}

function p95(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

/** p95 of a save of one visit, quiet and while a snapshot of the same database is taken. */
async function saves(): Promise<{ quiet: number; during: number }> {
  const { db, guard, end } = await guarded();
  await db.raw('PRAGMA synchronous = FULL');
  const save = async () => {
    const started = performance.now();
    await db.raw('INSERT INTO visits VALUES (?, ?)', [randomBytes(12).toString('hex'), sentence(2000)]);
    const took = performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return took;
  };
  const quiet: number[] = [];
  for (let turn = 0; turn < 200; turn += 1) quiet.push(await save());
  const during: number[] = [];
  let running = true;
  const copying = guard.copyTo(join(work, 'snapshot.sqlite')).finally(() => {
    running = false;
  });
  while (running) during.push(await save());
  await copying;
  await end();
  return { quiet: p95(quiet), during: p95(during) };
}

async function run(): Promise<unknown> {
  if (job === 'make') return make();
  if (job === 'change') return change();
  if (job === 'backUp') return backUp();
  if (job === 'restore') return restore();
  return saves();
}

process.stdout.write(JSON.stringify((await run()) ?? null));
