import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OnProgress } from '../../electron/backup/files';
import { sweepTemp } from '../../electron/backup/files';
import { inventory } from '../../electron/backup/inventory';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import { verifySet } from '../../electron/backup/verify';
import { openData } from '../../electron/data/database';
import { migrations, newestVersion } from '../../electron/data/migrations/list';
import { inspectSnapshot } from '../../electron/data/snapshot';
import { filesBelow, office, savesOf, scene, tempFolder } from '../backup/support';
import type { Job } from './atWork';
import { doAndKill } from './doAndKill';
import { below, bundled, limit, progress, times } from './kit';

let program = '';
beforeAll(async () => {
  program = await bundled('tests/faults/atWork.ts');
}, 120_000);

/** A database file that nobody holds open, of some megabytes, so that a kill falls into the middle of things. */
async function quietDatabase(folder: string): Promise<string> {
  const path = join(folder, 'quiet.sqlite');
  const raw = new sqlite3.Database(path);
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) => raw.exec(sql, (error) => (error ? reject(error) : resolve())));
  await run(`PRAGMA user_version = 3;
    CREATE TABLE citizen (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE visit (id TEXT PRIMARY KEY, citizen_id TEXT NOT NULL, said TEXT NOT NULL) STRICT;
    CREATE TABLE audit (seq INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT;`);
  await run(savesOf(1, 12_000));
  await new Promise<void>((resolve) => raw.close(() => resolve()));
  return path;
}

async function office1() {
  const made = await scene(5);
  const database = await quietDatabase(await tempFolder());
  const { recipients, identityForVerify: identity } = made.ask;
  const job: Job = {
    act: 'backUp',
    database,
    place: made.placeRoot,
    tempRoot: made.tempRoot,
    recipients,
    identity,
  };
  // Every other set holds only the pages that changed since the last whole one.
  const small: Job = { ...job, baseFile: join(made.folder, 'backup-pages') };
  return { made, job, small };
}

describe('a process killed -9', () => {
  const trials = times(5, 300);
  test(
    `while it backs up, ${trials} times, leaves old sets and at most a whole new one, and the next run goes on`,
    async () => {
      const { made, job, small } = await office1();
      const whole = await doAndKill(program, job, Number.POSITIVE_INFINITY);
      await doAndKill(program, small, Number.POSITIVE_INFINITY);
      const quick = await doAndKill(program, small, Number.POSITIVE_INFINITY);
      expect((await inventory(made.place, office)).sets[0]?.manifest.format).toBe(2);
      const wrong: string[] = [];
      let cut = 0;
      const tell = progress('killed while backing up', trials);
      for (let trial = 0; trial < trials; trial += 1) {
        const before = (await inventory(made.place, office)).sets.length;
        const end =
          trial % 2 === 0
            ? await doAndKill(program, job, below(whole.tookMs))
            : await doAndKill(program, small, below(quick.tookMs));
        cut += end.killed ? 1 : 0;
        const { sets } = await inventory(made.place, office);
        if (sets.length !== before && sets.length !== before + 1) wrong.push(`${trial}: ${sets.length} sets`);
        const [newest] = sets;
        if (newest === undefined) throw new Error('all sets are gone');
        const check = { place: made.place, set: newest, tempRoot: made.tempRoot, identity: made.officeKey };
        await sweepTemp(made.tempRoot);
        const found = await verifySet({ ...check, scans: 'read' });
        if (found.level !== 'verified') wrong.push(`${trial}: ${found.level}`);
        tell(trial + 1);
      }
      expect(wrong).toEqual([]);
      expect(cut).toBeGreaterThan(trials / 2);
      const after = (await inventory(made.place, office)).sets.length;
      await doAndKill(program, job, Number.POSITIVE_INFINITY);
      expect((await inventory(made.place, office)).sets.length).toBe(after + 1);
      expect(await filesBelow(made.tempRoot)).toEqual([]);
    },
    limit(120_000, 3_600_000),
  );

  test(
    `while it restores, ${trials} times, leaves no data folder or a whole one, and the next try needs no help`,
    async () => {
      const { made, job } = await office1();
      await doAndKill(program, job, Number.POSITIVE_INFINITY);
      const [set] = (await inventory(made.place, office)).sets;
      if (set === undefined) throw new Error('no set');
      const parent = await tempFolder();
      const targetDir = join(parent, 'Dữ liệu');
      const restore: Job = { act: 'restore', place: made.placeRoot, identity: made.officeKey, targetDir };
      const whole = await doAndKill(program, restore, Number.POSITIVE_INFINITY);
      await rm(targetDir, { recursive: true });
      const wrong: string[] = [];
      const tell = progress('killed while restoring', trials);
      for (let trial = 0; trial < trials; trial += 1) {
        await doAndKill(program, restore, below(whole.tookMs));
        const path = join(targetDir, 'tiepdan.sqlite');
        if (existsSync(path)) {
          const found = await inspectSnapshot(path);
          const same = JSON.stringify(found.counts) === JSON.stringify(set.manifest.counts);
          if (!found.ok || !same) wrong.push(`${trial}: half a database`);
          await rm(targetDir, { recursive: true });
        }
        const ask = { place: made.place, set, identity: made.officeKey, targetDir, supportedSchema: 3 };
        await restoreInto(ask);
        if ((await readdir(targetDir)).join() !== 'tiepdan.sqlite') wrong.push(`${trial}: leftovers`);
        await rm(targetDir, { recursive: true });
        tell(trial + 1);
      }
      expect(wrong).toEqual([]);
      expect(await readdir(parent)).toEqual([]);
    },
    limit(120_000, 3_600_000),
  );

  test(
    `while it brings the schema up to date, ${trials} times, leaves the old or the new version, which opens`,
    async () => {
      const folder = await tempFolder();
      const old = join(folder, 'old.sqlite');
      const raw = new sqlite3.Database(old);
      const first = migrations[0]?.statements.join(';\n') ?? '';
      await new Promise<void>((resolve, reject) =>
        raw.exec(`${first}; PRAGMA user_version = 1`, (error) => (error ? reject(error) : resolve())),
      );
      await new Promise<void>((resolve) => raw.close(() => resolve()));
      const found = new Set<number>();
      const at = join(folder, 'one');
      const tell = progress('killed while migrating', trials);
      for (let trial = 0; trial <= trials; trial += 1) {
        await mkdir(at);
        const database = join(at, 'tiepdan.sqlite');
        await copyFile(old, database);
        const { tookMs } = await doAndKill(
          program,
          { act: 'migrate', database },
          trial === 0 ? 1e9 : below(150),
        );
        expect(tookMs).toBeGreaterThan(0);
        const version = await new Promise<number>((resolve, reject) => {
          const look = new sqlite3.Database(database);
          look.get<{ user_version: number }>('PRAGMA user_version', (error, row) =>
            look.close(() => (error ? reject(error) : resolve(row.user_version))),
          );
        });
        found.add(version);
        const data = await openData(database, { create: false, beforeMigration: async () => undefined });
        await data.close();
        expect((await inspectSnapshot(database)).schemaVersion).toBe(newestVersion(migrations));
        await rm(at, { recursive: true });
        tell(trial);
      }
      const known = migrations.map(({ version }) => version);
      expect([...found].filter((version) => !known.includes(version))).toEqual([]);
    },
    limit(120_000, 3_600_000),
  );
});

describe('a run that was cancelled', () => {
  test.each(['snapshot', 'inspect', 'seal', 'ship', 'verify'] as const)(
    'never holds up quitting for longer than a second: at %s',
    async (phase) => {
      const made = await scene(3000);
      const stop = new AbortController();
      let stopped = Number.POSITIVE_INFINITY;
      // by what the run itself tells: after a set time it may have ended already
      const onProgress: OnProgress = (progress) => {
        if (progress.phase !== phase || stop.signal.aborted) return;
        stopped = performance.now();
        stop.abort();
      };
      const running = runBackup({ ...made.ask, signal: stop.signal, onProgress }).catch(() => 'stopped');
      expect(await running).toBe('stopped');
      expect(Math.abs(performance.now() - stopped)).toBeLessThan(1000);
    },
  );
});
