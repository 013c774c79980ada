import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cloudServiceOf, rootsNamedIn } from '../../electron/backup/cloudFolders';
import type { StoredSet } from '../../electron/backup/inventory';
import { inventory } from '../../electron/backup/inventory';
import { pruneSets } from '../../electron/backup/prune';
import { runBackup } from '../../electron/backup/run';
import { faultOf, filesBelow, flipBit, office, scene, tempFolder } from './support';

const base = 'XATIENHOA-000001-20261201T023000Z';

describe('a place', () => {
  test('that is gone costs nothing and is named', async () => {
    const { ask, placeRoot, tempRoot } = await scene(5);
    await rename(placeRoot, `${placeRoot}-away`);
    expect(await faultOf(runBackup(ask))).toBe('backup.placeGone');
    expect(await filesBelow(tempRoot)).toEqual([]);
    await rename(`${placeRoot}-away`, placeRoot);
  });

  test('never lists half, cut or altered sets', async () => {
    const { ask, place, placeRoot } = await scene(5);
    const sets: StoredSet[] = [];
    for (let made = 0; made < 6; made += 1) sets.push((await runBackup(ask)).set);
    const at = (index: number, kind: 'sealedName' | 'manifestName') =>
      join(placeRoot, sets[index]?.[kind] ?? '');
    await rm(at(0, 'manifestName'));
    await rm(at(1, 'sealedName'));
    await writeFile(at(2, 'sealedName'), '');
    await flipBit(at(3, 'manifestName'), 200, 0);
    await rename(at(4, 'sealedName'), `${at(4, 'sealedName')}.part`);
    await rm(at(4, 'manifestName'));
    const here = await inventory(place, office);
    expect(here.sets.map(({ manifest }) => manifest.sequence)).toEqual([6]);
    expect(here.broken.map(({ sequence, why }) => [sequence, why])).toEqual([
      [5, 'unfinished'],
      [4, 'manifestDamaged'],
      [3, 'wrongSize'],
      [2, 'noSealedFile'],
      [1, 'noManifest'],
    ]);
    expect(await pruneSets(place, here, [])).toEqual([]);
    const after = await inventory(place, office);
    expect(after.broken.map(({ sequence }) => sequence)).toEqual([4, 3, 2]);
  });

  test('names a manifest of a newer app', async () => {
    const { ask, place, placeRoot } = await scene(5);
    const { set } = await runBackup(ask);
    const text = await readFile(join(placeRoot, set.manifestName), 'utf8');
    await writeFile(join(placeRoot, set.manifestName), text.replace('"format": 1', '"format": 3'));
    const here = await inventory(place, office);
    expect([here.sets, here.broken[0]?.why]).toEqual([[], 'manifestFromFuture']);
  });

  test('shows that two PCs wrote as one office, and that a set was exchanged', async () => {
    const { ask, place, placeRoot } = await scene(5);
    await runBackup(ask);
    await runBackup(ask);
    const theirs = await scene(5);
    const other = await runBackup({ ...theirs.ask, clock: { now: () => '2026-12-02T02:30:00.000Z' } });
    for (const name of [other.set.sealedName, other.set.manifestName]) {
      await copyFile(join(theirs.placeRoot, name), join(placeRoot, name));
    }
    expect((await inventory(place, office)).forks).toEqual([1]);
    await rm(join(placeRoot, office, `${base}.manifest.json`));
    const here = await inventory(place, office);
    expect([here.forks, here.chainBreaks]).toEqual([[], [2]]);
  });

  test('loses the sets that retention gives up and no other', async () => {
    const { ask, place, placeRoot } = await scene(5);
    for (let made = 0; made < 4; made += 1) await runBackup(ask);
    expect(await pruneSets(place, await inventory(place, office), [1, 3])).toEqual([3, 1]);
    expect((await inventory(place, office)).sets.map(({ manifest }) => manifest.sequence)).toEqual([4, 2]);
    expect((await filesBelow(placeRoot)).length).toBe(4);
  });

  test('in a folder that syncs to a cloud is recognised', async () => {
    const folder = await tempFolder();
    expect(await cloudServiceOf(folder)).toBeNull();
    expect(await cloudServiceOf(join(folder, 'OneDrive - Huyện ủy', 'sao-luu'))).toBe('OneDrive');
    expect(await cloudServiceOf(join(folder, 'a'), rootsNamedIn({ OneDriveCommercial: folder }))).toBe(
      'OneDrive',
    );
    expect(await cloudServiceOf(join(folder, 'a'), rootsNamedIn({ OneDrive: '' }))).toBeNull();
    await writeFile(join(folder, '.sync_0a1b2c.db'), '');
    expect(await cloudServiceOf(join(folder, 'sao-luu'))).toBe('Nextcloud');
  });

  test('on a full disk says so and keeps the sets it has', async () => {
    const { ask, place } = await scene(5);
    await runBackup(ask);
    const full = {
      ...place,
      put: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    };
    expect(await faultOf(runBackup({ ...ask, place: full }))).toBe('data.diskFull');
    expect((await inventory(place, office)).sets.length).toBe(1);
  });
});
