import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOfFile, renameRetry, sweepTemp, withPrivateTemp } from '../../electron/backup/files';
import { inventory, officesIn } from '../../electron/backup/inventory';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { runBackup } from '../../electron/backup/run';
import { verifySet } from '../../electron/backup/verify';
import { faultOf, filesBelow, flipBit, office, savesOf, scanFile, scene, tempFolder } from './support';

const base = 'XATIENHOA-000001-20261201T023000Z';

describe('a set', () => {
  test('is written, read back, opened and counted before it exists', async () => {
    const { ask, placeRoot, tempRoot } = await scene();
    const phases = new Set<string>();
    const result = await runBackup({ ...ask, onProgress: ({ phase }) => phases.add(phase) });
    expect(result.verification).toEqual({ level: 'verified', scansRead: 0 });
    expect(result.set.manifest).toMatchObject({
      sequence: 1,
      previousManifestSha256: null,
      schemaVersion: 3,
      counts: { audit: 300, citizen: 300, visit: 300 },
      auditHead: expect.stringMatching(/^[0-9a-f]{64}$/),
      reason: 'manual',
    });
    expect(await filesBelow(placeRoot)).toEqual([
      `${office}/${base}.manifest.json`,
      `${office}/${base}.sqlite.gz.age`,
    ]);
    expect(await filesBelow(tempRoot)).toEqual([]);
    expect([...phases]).toEqual(['snapshot', 'inspect', 'seal', 'ship', 'verify']);
    expect(await officesIn(ask.place)).toEqual([office]);
  });

  test('opens with the public age, gunzip and sqlite3 tools and nothing of ours', async () => {
    const { ask, placeRoot, officeKey, folder } = await scene();
    const { set } = await runBackup(ask);
    const key = join(folder, 'key.txt');
    await writeFile(key, `${officeKey}\n`);
    const sealed = join(placeRoot, set.sealedName);
    const plain = join(folder, 'by-hand.sqlite');
    const script = 'set -o pipefail; age -d -i "$1" "$2" | gunzip > "$3"';
    execFileSync('bash', ['-c', script, 'bash', key, sealed, plain]);
    expect((await digestOfFile(plain)).sha256).toBe(set.manifest.plain.sha256);
    const sql =
      "SELECT count(*) FROM visit; SELECT name FROM citizen WHERE id = 'c7'; PRAGMA integrity_check";
    expect(execFileSync('sqlite3', ['-readonly', plain, sql], { encoding: 'utf8' })).toBe(
      '300\nNguyễn Văn Khởi 7\nok\n',
    );
  });

  test('holds what was saved before it while saving goes on', async () => {
    const { ask, database } = await scene();
    const saving = (async () => {
      for (let from = 1000; from < 1100; from += 10) await database.run(savesOf(from, 10));
    })();
    const [result] = await Promise.all([runBackup(ask), saving]);
    expect(result.set.manifest.counts.visit).toBeGreaterThanOrEqual(300);
    expect((result.set.manifest.counts.visit ?? 0) % 10).toBe(0);
  });

  test('is linked to the one before by number and hash, whatever the clock says', async () => {
    const { ask, place } = await scene();
    const first = await runBackup(ask);
    const second = await runBackup({ ...ask, clock: { now: () => '1970-01-01T00:00:00.000Z' } });
    const third = await runBackup({ ...ask, lastSequence: 40 });
    expect([second.set.manifest.sequence, third.set.manifest.sequence]).toEqual([2, 41]);
    expect(second.set.manifest.previousManifestSha256).toBe(first.set.manifestSha256);
    const here = await inventory(place, office);
    expect(here.sets.map(({ manifest }) => manifest.sequence)).toEqual([41, 2, 1]);
    expect([here.broken, here.chainBreaks, here.forks, here.highest]).toEqual([[], [], [], 41]);
  });

  test('is only called shipped, never verified, without a key that opens it', async () => {
    const { ask, place, tempRoot } = await scene();
    const { set } = await runBackup(ask);
    const check = { place, set, tempRoot, scans: 'read' } as const;
    expect(await verifySet({ ...check, identity: null })).toEqual({ level: 'shipped', scansRead: 0 });
    const stranger = await generateBackupKey();
    expect(await faultOf(verifySet({ ...check, identity: stranger }))).toBe('backup.wrongKey');
    expect(await faultOf(verifySet({ ...check, identity: 'AGE-SECRET-KEY-1' }))).toBe('backup.wrongKey');
  });

  test('is refused before anything is written when nobody could open or check it', async () => {
    const { ask, placeRoot } = await scene(5);
    expect(await faultOf(runBackup({ ...ask, recipients: [] }))).toBe('backup.noKey');
    const other = await recipientOf(await generateBackupKey());
    expect(await faultOf(runBackup({ ...ask, recipients: [other] }))).toBe('backup.wrongKey');
    expect(await filesBelow(placeRoot)).toEqual([]);
  });
});

describe('scans', () => {
  test('travel once, are read back, and are sealed anew when the keys change', async () => {
    const { ask, folder, placeRoot } = await scene(5);
    const scans = [await scanFile(folder, 'trang một'), await scanFile(folder, 'trang hai')];
    const first = await runBackup({ ...ask, scans });
    expect(first.set.manifest.attachments.map(({ sha256 }) => sha256)).toEqual(scans.map((s) => s.sha256));
    const second = await runBackup({ ...ask, scans });
    expect(second.set.manifest.attachments).toEqual(first.set.manifest.attachments);
    const inScans = async () => (await filesBelow(join(placeRoot, office, 'scans'))).length;
    expect(await inScans()).toBe(2);
    const district = await recipientOf(await generateBackupKey());
    await runBackup({ ...ask, scans, recipients: [...ask.recipients, district] });
    expect(await inScans()).toBe(4);
    const check = {
      place: ask.place,
      set: first.set,
      identity: ask.identityForVerify,
      tempRoot: ask.tempRoot,
    };
    expect(await verifySet({ ...check, scans: 'read' })).toEqual({ level: 'verified', scansRead: 2 });
  });

  test('left by a cut run are taken over only after they were opened', async () => {
    const { ask, folder, placeRoot } = await scene(5);
    const scans = [await scanFile(folder, 'trang một'), await scanFile(folder, 'trang hai')];
    const cut = await runBackup({ ...ask, scans });
    await rm(join(placeRoot, cut.set.manifestName));
    const [good, bad] = cut.set.manifest.attachments.map(({ name }) => name);
    await flipBit(join(placeRoot, office, 'scans', bad ?? ''), 300, 3);
    const next = await runBackup({ ...ask, scans });
    expect(next.set.manifest.attachments.map(({ name }) => name)).toEqual([
      good,
      bad?.replace(/\.age$/, '-2.age'),
    ]);
  });

  test('that are lost on the PC are reported and hold up nothing', async () => {
    const { ask, folder } = await scene(5);
    const [whole, gone, changed] = [
      await scanFile(folder, 'còn'),
      await scanFile(folder, 'mất'),
      await scanFile(folder, 'đổi'),
    ];
    await rm(gone.path);
    await writeFile(changed.path, 'khác');
    const result = await runBackup({ ...ask, scans: [whole, gone, changed] });
    expect(result.set.manifest.attachments.map(({ sha256 }) => sha256)).toEqual([whole.sha256]);
    expect(result.lostScans).toEqual([
      { sha256: gone.sha256, why: 'missing' },
      { sha256: changed.sha256, why: 'changed' },
    ]);
  });
});

describe('cancelling', () => {
  test.each(['snapshot', 'inspect', 'seal', 'ship', 'verify'] as const)(
    'in the phase "%s" leaves no set, no part and no plain copy',
    async (phase) => {
      const { ask, placeRoot, tempRoot } = await scene(2000);
      const stop = new AbortController();
      const onProgress = (progress: { phase: string }) => {
        if (progress.phase === phase) stop.abort();
      };
      expect(await faultOf(runBackup({ ...ask, signal: stop.signal, onProgress }))).toBe('call.cancelled');
      expect(await filesBelow(placeRoot)).toEqual([]);
      expect(await filesBelow(tempRoot)).toEqual([]);
    },
  );

  test('by a kill leaves plain copies that the next start sweeps away', async () => {
    const { tempRoot, folder } = await scene(5);
    const made = spawnSync('bash', [
      '-c',
      'mkdir -p "$1/backup-aB3xYz" && echo plain > "$1/backup-aB3xYz/s"',
      '-',
      tempRoot,
    ]);
    expect(made.status).toBe(0);
    await writeFile(join(folder, 'temp', 'backup-notes.txt'), 'not ours');
    await sweepTemp(tempRoot);
    expect(await filesBelow(tempRoot)).toEqual(['backup-notes.txt']);
  });
});

test('sweeping takes what a dead run left, never what this one works in', async () => {
  const parent = await tempFolder();
  await mkdir(join(parent, 'backup-abcdef'));
  await withPrivateTemp(parent, async (folder) => {
    await writeFile(join(folder, 'copy'), 'x');
    await sweepTemp(parent);
    expect(await filesBelow(parent)).toEqual([join(basename(folder), 'copy')]);
  });
  expect(await filesBelow(parent)).toEqual([]);
});

describe('a rename', () => {
  test('waits while a virus scanner holds the file, and gives up after about two seconds', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a'), 'x');
    let held = 3;
    const busy = Object.assign(new Error('held'), { code: 'EBUSY' });
    await renameRetry(join(folder, 'a'), join(folder, 'b'), (from, to) => {
      held -= 1;
      return held >= 0 ? Promise.reject(busy) : rename(from, to);
    });
    expect(await filesBelow(folder)).toEqual(['b']);
    await expect(renameRetry('a', 'b', () => Promise.reject(busy))).rejects.toBe(busy);
  });
});
