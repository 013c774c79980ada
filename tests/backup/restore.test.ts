import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sha256Of } from '../../electron/backup/files';
import { generateBackupKey } from '../../electron/backup/keys';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import type { SnapshotSource } from '../../electron/backup/seal';
import type { SetInPlace } from '../../electron/backup/verify';
import { verifySet } from '../../electron/backup/verify';
import { databaseFile, openData } from '../../electron/data/database';
import { inspectSnapshot, snapshotStepwise } from '../../electron/data/snapshot';
import { decodeManifest } from '../../shared/domain/backupManifest';
import type { Scene } from './support';
import { faultOf, filesBelow, flipBit, scanFile, scene, tempFolder } from './support';

async function sceneWithSet(rows = 300) {
  const made = await scene(rows);
  const scans = [await scanFile(made.folder, 'trang một'), await scanFile(made.folder, 'trang hai')];
  const { set } = await runBackup({ ...made.ask, scans });
  const targetDir = join(await tempFolder(), 'Dữ liệu mới');
  const restore = { place: made.place, set, identity: made.officeKey, targetDir, supportedSchema: 3 };
  return { ...made, set, scans, targetDir, restore };
}

function checkOf({ place, ask, tempRoot }: Scene, set: SetInPlace) {
  return { place, set, tempRoot, identity: ask.identityForVerify, scans: 'read' } as const;
}

describe('restoring', () => {
  test('with the office key brings every row and every scan into a new folder', async () => {
    const { restore, set, scans, targetDir, database } = await sceneWithSet();
    const result = await restoreInto(restore);
    expect(result).toEqual({
      databasePath: join(targetDir, 'tiepdan.sqlite'),
      schemaVersion: 3,
      counts: set.manifest.counts,
      auditHead: set.manifest.auditHead,
      scans: 2,
    });
    const names = scans.map(({ sha256 }) => `scans/${sha256}`).sort();
    expect(await filesBelow(targetDir)).toEqual([...names, 'tiepdan.sqlite']);
    expect(await readFile(join(targetDir, names[0] ?? ''), 'utf8')).toMatch(/^trang (một|hai)$/);
    const copy = join(targetDir, 'living.sqlite');
    await database.snapshotTo(copy);
    const rows = (path: string) =>
      execFileSync(
        'sqlite3',
        [
          '-readonly',
          path,
          'SELECT * FROM citizen JOIN visit USING (id); SELECT * FROM visit ORDER BY id; SELECT * FROM audit',
        ],
        { encoding: 'utf8' },
      );
    expect(rows(result.databasePath)).toBe(rows(copy));
  });

  test('brings back the real database, which then opens as it did', async () => {
    const { ask, place, officeKey, folder } = await scene(5);
    const options = { create: true, beforeMigration: () => Promise.resolve() };
    const data = await openData(join(folder, 'real.sqlite'), options);
    onTestFinished(() => data.close());
    const source: SnapshotSource = {
      snapshotTo: (path, onStep, signal) => snapshotStepwise(data.raw, path, undefined, onStep, signal),
    };
    const { set } = await runBackup({ ...ask, source });
    expect(Object.keys(set.manifest.counts)).toContain('audit');
    const targetDir = join(folder, 'restored');
    const supportedSchema = set.manifest.schemaVersion;
    const { databasePath } = await restoreInto({
      place,
      set,
      identity: officeKey,
      targetDir,
      supportedSchema,
    });
    expect(databasePath).toBe(join(targetDir, databaseFile));
    const restored = await openData(databasePath, { ...options, create: false });
    onTestFinished(() => restored.close());
    const rows = (from: typeof data) => from.db('sqlite_master').orderBy('name');
    expect(await rows(restored)).toEqual(await rows(data));
  });

  test('is refused where there is something already, and touches it not', async () => {
    const { restore, targetDir } = await sceneWithSet(5);
    await mkdir(targetDir, { recursive: true });
    await writeFile(join(targetDir, 'tiepdan.sqlite'), 'the present database');
    expect(await faultOf(restoreInto(restore))).toBe('backup.targetNotEmpty');
    expect(await readFile(join(targetDir, 'tiepdan.sqlite'), 'utf8')).toBe('the present database');
    expect(await readdir(targetDir)).toEqual(['tiepdan.sqlite']);
  });

  test('goes on after an earlier restore was killed', async () => {
    const { restore, targetDir } = await sceneWithSet(5);
    await mkdir(join(targetDir, '.restoring'), { recursive: true });
    await writeFile(join(targetDir, '.restoring', 'tiepdan.sqlite'), 'half');
    await mkdir(join(targetDir, 'scans'));
    expect((await restoreInto(restore)).scans).toBe(2);
    expect((await readdir(targetDir)).sort()).toEqual(['scans', 'tiepdan.sqlite']);
  });

  test('refuses a set of a newer app and a key of another office by name', async () => {
    const { restore, targetDir } = await sceneWithSet(5);
    expect(await faultOf(restoreInto({ ...restore, supportedSchema: 2 }))).toBe('backup.fromFuture');
    const identity = await generateBackupKey();
    expect(await faultOf(restoreInto({ ...restore, identity }))).toBe('backup.wrongKey');
    expect(await filesBelow(targetDir)).toEqual([]);
  });

  test.each(['verify', 'scans', 'place', 'check'])(
    'cancelled in the phase "%s" leaves the folder absent',
    async (phase) => {
      const { restore, targetDir } = await sceneWithSet(2000);
      const stop = new AbortController();
      const onProgress = (progress: { phase: string }) => {
        if (progress.phase === phase) stop.abort();
      };
      const ended = await faultOf(restoreInto({ ...restore, signal: stop.signal, onProgress }));
      expect(ended).toBe('call.cancelled');
      expect(await readdir(targetDir).catch(() => 'absent')).toBe('absent');
    },
  );

  test('of a set with a lost or altered scan is refused and leaves nothing', async () => {
    const { restore, set, placeRoot, targetDir } = await sceneWithSet(5);
    const path = join(placeRoot, set.officeCode, 'scans', set.manifest.attachments[0]?.name ?? '');
    await flipBit(path, 250, 1);
    expect(await faultOf(restoreInto(restore))).toBe('backup.damaged');
    await rm(path);
    expect(await faultOf(restoreInto(restore))).toBe('backup.incomplete');
    expect(await readdir(targetDir).catch(() => 'absent')).toBe('absent');
  });
});

describe('damage to a stored set', () => {
  test('of one bit is found at 200 random places, by the key and without it, and nothing plain is left', async () => {
    const made = await sceneWithSet(100);
    const sealed = join(made.placeRoot, made.set.sealedName);
    const whole = await readFile(sealed);
    const check = checkOf(made, { ...made.set, manifest: { ...made.set.manifest, attachments: [] } });
    const missed: number[] = [];
    for (let trial = 0; trial < 200; trial += 1) {
      const at = Math.floor(Math.random() * whole.length);
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (trial % 8));
      await writeFile(sealed, bytes);
      const found = await faultOf(verifySet(check));
      const byBytes = await faultOf(verifySet({ ...check, identity: null }));
      if (found !== 'backup.damaged' || byBytes !== 'backup.damaged') missed.push(at);
    }
    expect(missed).toEqual([]);
    expect(await filesBelow(made.tempRoot)).toEqual([]);
    await writeFile(sealed, whole);
    expect(await verifySet(check)).toEqual({ level: 'verified', scansRead: 0 });
  });

  test('of one bit is found in every byte of the manifest', async () => {
    const { set, placeRoot } = await sceneWithSet(5);
    const whole = await readFile(join(placeRoot, set.manifestName));
    expect(decodeManifest(whole.toString('utf8'), sha256Of)).toEqual(set.manifest);
    const missed: number[] = [];
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      if (typeof decodeManifest(bytes.toString('utf8'), sha256Of) !== 'string') missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  test('by cutting is found at every length, and leaves no plain text', async () => {
    const made = await sceneWithSet(2000);
    const sealed = join(made.placeRoot, made.set.sealedName);
    const whole = await readFile(sealed);
    expect(whole.length).toBeGreaterThan(3 * 65_552);
    const lengths = [0, 1, 100, 200, 65_552, 2 * 65_552 + 350, whole.length - 1];
    for (let trial = 0; trial < 20; trial += 1) lengths.push(Math.floor(Math.random() * whole.length));
    for (const length of lengths) {
      await writeFile(sealed, whole);
      await truncate(sealed, length);
      expect([length, await faultOf(verifySet(checkOf(made, made.set)))]).toEqual([length, 'backup.damaged']);
      expect(await faultOf(restoreInto(made.restore))).toBe('backup.damaged');
      expect(await filesBelow(made.tempRoot)).toEqual([]);
      expect(await filesBelow(made.targetDir)).toEqual([]);
    }
  });

  test('by exchanging it for another sound set is found', async () => {
    const made = await sceneWithSet(50);
    await made.database.run("DELETE FROM visit WHERE id = 'vc7'");
    const later = await runBackup(made.ask);
    const exchanged = { ...later.set, sealedName: made.set.sealedName };
    expect(await faultOf(verifySet(checkOf(made, exchanged)))).toBe('backup.damaged');
    const { counts } = later.set.manifest;
    const lying = { ...later.set, manifest: { ...later.set.manifest, counts: { ...counts, visit: 50 } } };
    expect(await faultOf(verifySet(checkOf(made, lying)))).toBe('backup.mismatch');
  });
});

describe('looking into a copy', () => {
  test('never makes a database where there is none, and says when it is none', async () => {
    const folder = await tempFolder();
    expect(await faultOf(inspectSnapshot(join(folder, 'none.sqlite')))).toBe('data.missing');
    expect(await readdir(folder)).toEqual([]);
    await writeFile(join(folder, 'text.sqlite'), 'x'.repeat(5000));
    expect(await inspectSnapshot(join(folder, 'text.sqlite'))).toMatchObject({ ok: false });
  });

  test('finds a row whose parent is gone', async () => {
    const { database, folder } = await scene(5);
    const copy = join(folder, 'copy.sqlite');
    await database.snapshotTo(copy);
    expect((await inspectSnapshot(copy)).ok).toBe(true);
    execFileSync('sqlite3', [copy, "DELETE FROM citizen WHERE id = 'c1'"]);
    expect((await inspectSnapshot(copy)).ok).toBe(false);
    const cut = join(folder, 'cut.sqlite');
    await writeFile(cut, (await readFile(copy)).subarray(0, 6000));
    expect((await inspectSnapshot(cut)).ok).toBe(false);
  });

  test('stops a backup of a living database that is damaged', async () => {
    const { database, ask, placeRoot } = await scene(5);
    await database.run("PRAGMA foreign_keys = OFF; DELETE FROM citizen WHERE id = 'c1'");
    expect(await faultOf(runBackup(ask))).toBe('data.damaged');
    expect(await filesBelow(placeRoot)).toEqual([]);
  });
});
