import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderDestination } from '../../electron/backup/destinations/folder';
import { inventory } from '../../electron/backup/inventory';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { pruneSets } from '../../electron/backup/prune';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import { runMany } from '../../electron/backup/runMany';
import { verifySet } from '../../electron/backup/verify';
import { inspectSnapshot } from '../../electron/data/snapshot';
import { faultOf, filesBelow, flipBit, office, savesOf, scanFile, scene, tempFolder } from './support';

/** An office that remembers its whole sets; `hourly` makes the next set after so many more visits. */
async function remembering(rows = 2000) {
  const made = await scene(rows);
  const baseFile = join(made.folder, 'backup-pages');
  const ask = { ...made.ask, baseFile, reason: 'hourly' as const };
  let row = 100_000;
  const work = async (visits: number) => {
    await made.database.run(savesOf(row, visits));
    row += visits;
  };
  const at = (time: string) => ({ ...ask, clock: { now: () => time } });
  return { ...made, baseFile, ask, work, at };
}

const morning = '2026-12-01T02:30:00.000Z';

describe('a set after an hour of work', () => {
  test('holds the pages that changed, is proved, and restores to the very database', async () => {
    const { ask, work, place, placeRoot, officeKey, folder, tempRoot, database } = await remembering();
    const scans = [await scanFile(folder, 'trang một')];
    const first = await runBackup({ ...ask, scans });
    expect([first.set.manifest.format, first.set.manifest.changes]).toEqual([1, undefined]);
    await work(3);
    const { set, verification } = await runBackup({ ...ask, scans });
    expect(verification).toEqual({ level: 'verified', scansRead: 0 });
    expect(set.manifest).toMatchObject({ format: 2, changes: { base: first.set.base } });
    expect(set.sealedName).toBe(`${office}/${set.base}.changes.gz.age`);
    const bytes = async (name: string) => (await stat(join(placeRoot, name))).size;
    expect(await bytes(set.sealedName)).toBeLessThan((await bytes(first.set.sealedName)) / 4);
    const copy = join(folder, 'copy.sqlite');
    await database.snapshotTo(copy);
    const targetDir = join(await tempFolder(), 'mới');
    const restored = await restoreInto({ place, set, identity: officeKey, targetDir, supportedSchema: 3 });
    const living = await inspectSnapshot(copy);
    expect([restored.counts, restored.auditHead]).toEqual([living.counts, living.auditHead]);
    expect(await filesBelow(targetDir)).toEqual([`scans/${scans[0]?.sha256}`, 'tiepdan.sqlite']);
    const check = { place, set, identity: officeKey, tempRoot, scans: 'read' } as const;
    expect(await verifySet(check)).toEqual({ level: 'verified', scansRead: 1 });
    expect((await verifySet({ ...check, identity: null })).level).toBe('shipped');
    expect(await filesBelow(tempRoot)).toEqual([]);
  });

  test('builds on the whole one again and again, also when nothing or very little was saved', async () => {
    const { ask, work, place, officeKey, tempRoot } = await remembering();
    const first = await runBackup(ask);
    for (const visits of [0, 1, 2]) {
      if (visits > 0) await work(visits);
      await runBackup(ask);
    }
    const { sets, broken } = await inventory(place, office);
    expect(sets.map(({ manifest }) => manifest.changes?.base ?? null)).toEqual([
      first.set.base,
      first.set.base,
      first.set.base,
      null,
    ]);
    expect(broken).toEqual([]);
    for (const set of sets) {
      const check = { place, set, identity: officeKey, tempRoot, scans: 'read' } as const;
      expect((await verifySet(check)).level).toBe('verified');
    }
  });

  test('is whole where the day is over, the clock went back, keys changed, much changed or nothing is remembered', async () => {
    const { ask, at, work, place, baseFile } = await remembering(300);
    const other = await recipientOf(await generateBackupKey());
    const wholes: [string, Parameters<typeof runBackup>[0], () => Promise<unknown>][] = [
      ['a day later', at('2026-12-02T02:30:01.000Z'), async () => undefined],
      ['clock went back', at('2026-12-01T02:29:00.000Z'), async () => undefined],
      ['of the day', { ...ask, reason: 'daily' }, async () => undefined],
      ['before a migration', { ...ask, reason: 'beforeMigration' }, async () => undefined],
      ['another key', { ...ask, recipients: [...ask.recipients, other] }, async () => undefined],
      ['much changed', ask, () => work(900)],
      ['forgotten', ask, () => rm(baseFile)],
      ['memory damaged', ask, () => flipBit(baseFile, 700, 3)],
      ['elsewhere', { ...ask, place: folderDestination(await tempFolder()) }, async () => undefined],
    ];
    const found: [string, number][] = [];
    for (const [what, odd, prepare] of wholes) {
      await rm(baseFile, { force: true });
      await runBackup(ask);
      await prepare();
      found.push([what, (await runBackup(odd)).set.manifest.format]);
    }
    expect(found).toEqual(wholes.map(([what]) => [what, 1]));
    await rm(baseFile);
    await runBackup(ask);
    expect((await runBackup(at('2026-12-02T02:29:59.000Z'))).set.manifest.format).toBe(2);
    expect((await inventory(place, office)).broken).toEqual([]);
  });

  test('never claims what the place no longer holds: the run fails by name, the next set is whole', async () => {
    const { ask, work, place, placeRoot } = await remembering();
    const { set: base } = await runBackup(ask);
    await work(2);
    const before = await filesBelow(placeRoot);
    await flipBit(join(placeRoot, base.sealedName), 5000, 4);
    expect(await faultOf(runBackup(ask))).toBe('backup.damaged');
    expect(await filesBelow(placeRoot)).toEqual(before);
    const { set } = await runBackup(ask);
    expect([set.manifest.format, set.manifest.sequence]).toEqual([1, 2]);
    expect((await inventory(place, office)).sets.length).toBe(2);
  });

  test('is no set where its base is gone or cut', async () => {
    const { ask, work, place, placeRoot } = await remembering();
    const { set: base } = await runBackup(ask);
    await work(2);
    await runBackup(ask);
    const path = join(placeRoot, base.sealedName);
    const bytes = await readFile(path);
    const whys = async () =>
      (await inventory(place, office)).broken.map(({ sequence, why }) => [sequence, why]);
    await writeFile(path, bytes.subarray(1));
    expect(await whys()).toEqual([
      [2, 'wrongSize'],
      [1, 'wrongSize'],
    ]);
    await rm(path);
    expect(await whys()).toEqual([
      [2, 'noSealedFile'],
      [1, 'noSealedFile'],
    ]);
  });

  test('keeps its base from retention and from tidying, until nothing builds on it', async () => {
    const { ask, at, work, place, placeRoot } = await remembering();
    const { set: base } = await runBackup(ask);
    await work(1);
    await runBackup(ask);
    await runBackup({ ...at('2026-12-03T02:30:00.000Z') });
    const here = () => inventory(place, office);
    expect(await pruneSets(place, await here(), [1])).toEqual([]);
    await rm(join(placeRoot, base.manifestName));
    expect(await pruneSets(place, await here(), [])).toEqual([]);
    expect((await here()).sets.map(({ manifest }) => manifest.sequence)).toEqual([3, 2]);
    expect(await pruneSets(place, await here(), [2])).toEqual([2]);
    await pruneSets(place, await here(), []);
    expect(await filesBelow(placeRoot)).toHaveLength(2);
  });

  test('goes to all places that hold the same whole one, and whole to all when one does not', async () => {
    const { ask, work } = await remembering();
    const roots = [await tempFolder(), await tempFolder()];
    const outbox = join(await tempFolder(), 'outbox');
    const to = (ids: number[]) =>
      runMany({
        ...ask,
        outbox,
        goOn: false,
        places: ids.map((id) => ({ id: `p${id}`, open: async () => folderDestination(roots[id] ?? '') })),
        onShipped: async () => undefined,
      });
    const formats = async (ids: number[]) => {
      const { verified, failed } = await to(ids);
      expect(failed).toEqual([]);
      return verified.map(({ shipped }) => shipped.set.manifest.format);
    };
    expect(await formats([0])).toEqual([1]);
    await work(1);
    expect(await formats([0])).toEqual([2]);
    expect(await formats([0, 1])).toEqual([1, 1]);
    await work(1);
    expect(await formats([0, 1])).toEqual([2, 2]);
    expect(await formats([1])).toEqual([2]);
    expect(await filesBelow(outbox)).toEqual([]);
  });

  test('names no page and no citizen in what it remembers', async () => {
    const { ask, baseFile } = await remembering(50);
    await runBackup(ask);
    const remembered = await readFile(baseFile);
    expect(remembered.includes('Nguyễn')).toBe(false);
    expect(JSON.parse(remembered.toString('utf8', 0, remembered.indexOf('\n')))).toMatchObject({
      madeAt: morning,
      names: { only: expect.stringContaining(office) },
    });
  });
});
