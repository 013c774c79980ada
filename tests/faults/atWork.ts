import { readFileSync, renameSync } from 'node:fs';
import sqlite3 from 'sqlite3';
import { folderDestination } from '../../electron/backup/destinations/folder';
import { sweepTemp } from '../../electron/backup/files';
import { inventory } from '../../electron/backup/inventory';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import { openData } from '../../electron/data/database';
import { snapshotStepwise } from '../../electron/data/snapshot';
import { keepInstaller } from '../../electron/office/installers';
import { finishSwap, swapFolders } from '../../electron/office/swap';
import type { InstallerFile } from '../../shared/ipc/calls/update';

/** What a process that will be killed is told to do. */
export type Job =
  | {
      act: 'backUp';
      database: string;
      place: string;
      tempRoot: string;
      recipients: readonly string[];
      identity: string;
      baseFile?: string;
    }
  | { act: 'restore'; place: string; identity: string; targetDir: string }
  | { act: 'migrate'; database: string }
  | { act: 'save'; database: string }
  | { act: 'update'; homeDir: string; dir: string; other: string; installer: InstallerFile };

const office = 'XATIENHOA';

async function backUp(job: Extract<Job, { act: 'backUp' }>): Promise<void> {
  await sweepTemp(job.tempRoot);
  const raw = new sqlite3.Database(job.database);
  await new Promise((done) => raw.exec("INSERT INTO audit (hash) VALUES ('an hour of work')", done));
  await runBackup({
    source: { snapshotTo: (path, onStep, signal) => snapshotStepwise(raw, path, undefined, onStep, signal) },
    scans: [],
    tempRoot: job.tempRoot,
    place: folderDestination(job.place),
    officeCode: office,
    appVersion: '0.1.0',
    recipients: job.recipients,
    identityForVerify: job.identity,
    lastSequence: 0,
    reason: 'hourly',
    baseFile: job.baseFile,
    clock: { now: () => '2026-12-01T02:30:00.000Z' },
  });
}

/** Keeps the installer and goes to the other version's data and back, without end. */
async function update({ homeDir, dir, other, installer }: Extract<Job, { act: 'update' }>): Promise<void> {
  await finishSwap(homeDir);
  for (let turn = 0; ; turn += 1) {
    await keepInstaller({ homeDir }, installer);
    const aside = `${other}.${process.pid}-${turn}`;
    await swapFolders(homeDir, { dir, fresh: other, aside, at: '2026-12-01T02:30:00.000Z' });
    renameSync(aside, other);
  }
}

async function restore({ place, identity, targetDir }: Extract<Job, { act: 'restore' }>): Promise<void> {
  const from = folderDestination(place);
  const set = (await inventory(from, office)).sets[0];
  if (set === undefined) throw new Error('no set');
  await restoreInto({ place: from, set, identity, targetDir, supportedSchema: 3 });
}

async function migrate({ database }: Extract<Job, { act: 'migrate' }>): Promise<void> {
  const data = await openData(database, { create: false, beforeMigration: async () => undefined });
  await data.close();
}

/** Saves without end, and brings the log into the file far more often than the app does. */
async function save({ database }: Extract<Job, { act: 'save' }>): Promise<void> {
  const data = await openData(database, { create: false, beforeMigration: async () => undefined });
  for (let turn = 0; ; turn += 1) {
    await data.db('facts').insert({ name: `${Date.now()}-${turn}`, value: 'x'.repeat(900), updated_at: '' });
    if (turn % 3 === 0) await data.pages.settle();
  }
}

async function work(job: Job): Promise<void> {
  if (job.act === 'backUp') return backUp(job);
  if (job.act === 'save') return save(job);
  if (job.act === 'update') return update(job);
  return job.act === 'restore' ? restore(job) : migrate(job);
}

const job: Job = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write('started\n');
await work(job);
