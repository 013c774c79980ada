import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderDestination } from '../../electron/backup/destinations/folder';
import { inventory } from '../../electron/backup/inventory';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { paperKeyText } from '../../electron/backup/paperKey';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import { databaseFile, openData } from '../../electron/data/database';
import { migrate } from '../../electron/data/migrate';
import { migrations, newestVersion } from '../../electron/data/migrations/list';
import { inspectSnapshot, snapshotStepwise } from '../../electron/data/snapshot';
import { doorHandlers } from '../../electron/office/door';
import { closeRoom, createWorkspace, openFolder } from '../../electron/office/workspace';
import { faultOf, tempFolder } from '../backup/support';
import { makeRoom } from '../support/room';

const none = new AbortController().signal;
const noCopy = async () => undefined;

/** An office with its set on a stick; nothing but the stick and the sheet goes on. */
async function stickAndSheet() {
  const office = await makeRoom();
  onTestFinished(() => office.close());
  const stick = await tempFolder();
  const [paper, check] = [await generateBackupKey(), await generateBackupKey()];
  const { data } = office.room;
  const { set } = await runBackup({
    source: {
      snapshotTo: (path, onStep, signal) => snapshotStepwise(data.raw, path, undefined, onStep, signal),
    },
    scans: [],
    tempRoot: join(office.folder, 'temp'),
    place: folderDestination(stick),
    officeCode: office.room.office.code,
    appVersion: '0.1.0',
    recipients: [await recipientOf(paper), await recipientOf(check)],
    identityForVerify: check,
    lastSequence: 0,
    reason: 'manual',
    clock: office.room.ports.clock,
  });
  return { office, stick, paper, set };
}

async function versionOf(path: string): Promise<number> {
  return (await inspectSnapshot(path)).schemaVersion;
}

describe('a new PC', () => {
  test('without keychain, settings or data is an office again with the stick and the sheet alone', async () => {
    const { office, stick, paper, set } = await stickAndSheet();
    const homeDir = await tempFolder();
    const ports = { ...office.room.ports, homeDir };
    ports.settings.set({ dataDir: '' });
    const workspace = createWorkspace(ports);
    onTestFinished(() => closeRoom(workspace));
    const listed = await doorHandlers['backup.list'](workspace, { path: stick }, none);
    expect(listed.map(({ name }) => name)).toEqual([set.base]);
    const paperKey = paperKeyText(paper);
    const ask = { path: stick, name: set.base, paperKey };
    const restored = await doorHandlers['backup.restoreHere'](workspace, ask, none);
    expect(restored.counts).toEqual(set.manifest.counts);
    expect(workspace.trouble).toBe(null);
    expect(workspace.room?.office.name).toBe(office.room.office.name);
    expect(await readdir(homeDir)).toEqual(['office']);
  });

  test('with the sheet of another office stays as empty as it was', async () => {
    const { office, stick, set } = await stickAndSheet();
    const homeDir = await tempFolder();
    const ports = { ...office.room.ports, homeDir };
    ports.settings.set({ dataDir: '' });
    const workspace = createWorkspace(ports);
    const paperKey = paperKeyText(await generateBackupKey());
    const ask = { path: stick, name: set.base, paperKey };
    const restoring = doorHandlers['backup.restoreHere'](workspace, ask, none);
    expect(await faultOf(restoring)).toBe('backup.wrongKey');
    expect(await readdir(homeDir)).toEqual([]);
  });
});

describe('an older app', () => {
  test('refuses the data of a newer one by name and does not touch them', async () => {
    const { office } = await stickAndSheet();
    const dataDir = await tempFolder();
    const path = join(dataDir, databaseFile);
    await snapshotStepwise(office.room.data.raw, path);
    const newer = await openData(path, { create: false, beforeMigration: noCopy });
    await newer.db.raw(`PRAGMA user_version = ${newestVersion(migrations) + 1}`);
    await newer.close();
    const before = readFileSync(path);
    const workspace = createWorkspace(office.room.ports);
    await openFolder(workspace, dataDir, null);
    expect([workspace.trouble, workspace.room]).toEqual(['data.fromFuture', null]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('refuses a set of a newer one by name', async () => {
    const { stick, paper, set } = await stickAndSheet();
    const targetDir = join(await tempFolder(), 'mới');
    const supportedSchema = set.manifest.schemaVersion - 1;
    const ask = { place: folderDestination(stick), set, identity: paper, targetDir, supportedSchema };
    expect(await faultOf(restoreInto(ask))).toBe('backup.fromFuture');
  });
});

describe('a migration', () => {
  test('that fails half way leaves the version and every row from before, with the safety copy beside', async () => {
    const folder = await tempFolder();
    const path = join(folder, databaseFile);
    const data = await openData(path, { create: true, beforeMigration: noCopy });
    const newest = newestVersion(migrations);
    const tables = async () => data.db('sqlite_master').select('name').orderBy('name');
    const before = await tables();
    const copies: number[] = [];
    const broken = [
      ...migrations,
      {
        version: newest + 1,
        name: 'broken',
        statements: ['CREATE TABLE half (id TEXT) STRICT', 'INSERT INTO nowhere VALUES (1)'],
      },
    ];
    const copy = async (_db: unknown, from: number) => {
      copies.push(from);
    };
    await expect(migrate(data.db, copy, broken)).rejects.toThrow();
    expect(copies).toEqual([newest]);
    expect(await tables()).toEqual(before);
    await data.close();
    expect(await versionOf(path)).toBe(newest);
  });

  test('that loses a row is taken back and named', async () => {
    const folder = await tempFolder();
    const data = await openData(join(folder, databaseFile), { create: true, beforeMigration: noCopy });
    onTestFinished(() => data.close());
    const at = '2026-11-23T01:00:00.000Z';
    await data.db('facts').insert({ name: 'one', value: '1', updated_at: at });
    const version = newestVersion(migrations) + 1;
    const lossy = [...migrations, { version, name: 'lossy', statements: ['DELETE FROM facts'] }];
    expect(await faultOf(migrate(data.db, noCopy, lossy))).toBe('data.damaged');
    expect((await data.db('facts').where({ name: 'one' })).length).toBe(1);
  });
});

describe('two PCs', () => {
  test('on one folder: the second is refused by name and the first goes on', async () => {
    const { office } = await stickAndSheet();
    const workspace = createWorkspace(office.room.ports);
    await openFolder(workspace, office.room.dataDir, null);
    expect(workspace.trouble).toBe('data.inUse');
    await office.room.data.db('facts').insert({ name: 'still', value: '1', updated_at: 'now' });
    expect((await office.room.data.db('facts').where({ name: 'still' })).length).toBe(1);
  });

  test('a copied data folder is a second office only until its sets meet: the fork shows', async () => {
    const { office, stick, paper } = await stickAndSheet();
    const place = folderDestination(stick);
    const { data } = office.room;
    const check = await generateBackupKey();
    const ask = {
      source: { snapshotTo: (path: string) => snapshotStepwise(data.raw, path) },
      scans: [],
      tempRoot: join(office.folder, 'temp'),
      // neither sees what the other one writes
      place: { ...place, list: async () => [] },
      officeCode: office.room.office.code,
      appVersion: '0.1.0',
      recipients: [await recipientOf(paper), await recipientOf(check)],
      identityForVerify: check,
      lastSequence: 1,
      reason: 'manual' as const,
    };
    const [first, second] = await Promise.all([
      runBackup({ ...ask, clock: { now: () => '2026-11-23T02:00:00.000Z' } }),
      runBackup({ ...ask, clock: { now: () => '2026-11-23T02:00:07.000Z' } }),
    ]);
    expect([first.set.manifest.sequence, second.set.manifest.sequence]).toEqual([2, 2]);
    expect((await inventory(place, office.room.office.code)).forks).toEqual([2]);
  });
});
