import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inventory } from '../../electron/backup/inventory';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import { verifySet } from '../../electron/backup/verify';
import {
  faultOf,
  filesBelow,
  office,
  type Scene,
  savesOf,
  scanFile,
  scene,
  tempFolder,
} from '../backup/support';
import { below, limit, progress, times } from './kit';

/** Two sets; with `changes` the newest holds only the pages that changed since the older one. */
async function sceneWithSets(changes = false) {
  const made = await scene(changes ? 400 : 40);
  const ask = { ...made.ask, baseFile: changes ? join(made.folder, 'backup-pages') : undefined };
  const scans = [await scanFile(made.folder, 'trang một'), await scanFile(made.folder, 'trang hai')];
  const older = await runBackup({ ...ask, scans });
  if (changes) await made.database.run(savesOf(9000, 2));
  const newest = await runBackup({ ...ask, scans });
  expect(newest.set.manifest.format).toBe(changes ? 2 : 1);
  return { made, older: older.set, newest: newest.set };
}

/** What the app would say of the newest set; `sound` is the only answer that lets a clerk sleep. */
async function verdict(made: Scene): Promise<string> {
  const here = await inventory(made.place, office);
  const set = here.sets.find(({ manifest }) => manifest.sequence === 2);
  if (set === undefined) return 'not listed';
  const check = { place: made.place, set, tempRoot: made.tempRoot, identity: made.officeKey };
  const ended = await faultOf(verifySet({ ...check, scans: 'read' }));
  return typeof ended === 'string' ? ended : 'sound';
}

function filesOf(root: string, set: { sealedName: string; manifestName: string }, scans: string[]): string[] {
  return [set.sealedName, set.manifestName, ...scans].map((name) => join(root, name));
}

describe('a stored set', () => {
  test.each([
    ['whole', times(150, 10_000), false],
    ['of changed pages', times(60, 4000), true],
  ])(
    '%s shows each of %i single flipped bits, whichever file it is in, and the older set stays sound',
    async (_kind, flips, changes) => {
      const { made, older, newest } = await sceneWithSets(changes);
      const scans = newest.manifest.attachments.map(({ name }) => `${office}/scans/${name}`);
      const base = changes ? [older.sealedName] : [];
      const files = filesOf(made.placeRoot, newest, [...base, ...scans]);
      const contents = new Map<string, Buffer>();
      for (const file of files) contents.set(file, await readFile(file));
      const missed: string[] = [];
      const tell = progress('flipped bits in a set', flips);
      for (let trial = 0; trial < flips; trial += 1) {
        const file = files[trial % files.length] ?? '';
        const whole = contents.get(file) ?? Buffer.alloc(0);
        const at = below(whole.length);
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
        await writeFile(file, bytes);
        if ((await verdict(made)) === 'sound') missed.push(`${file}:${at}`);
        await writeFile(file, whole);
        tell(trial + 1);
      }
      expect(missed).toEqual([]);
      expect(await verdict(made)).toBe('sound');
      const check = { place: made.place, set: older, tempRoot: made.tempRoot, identity: made.officeKey };
      expect(await verifySet({ ...check, scans: 'read' })).toEqual({ level: 'verified', scansRead: 2 });
      expect(await filesBelow(made.tempRoot)).toEqual([]);
    },
    limit(60_000, 3_600_000),
  );

  const cuts = times(40, 4096);
  test(
    `shows each of ${cuts} truncations, leaves no plain text and the target as it was`,
    async () => {
      const { made, newest } = await sceneWithSets();
      const sealed = join(made.placeRoot, newest.sealedName);
      const whole = await readFile(sealed);
      const targetDir = join(await tempFolder(), 'mới');
      const missed: number[] = [];
      const tell = progress('truncated sets', cuts);
      for (let trial = 0; trial < cuts; trial += 1) {
        // every remainder of a disk block in the full run, random lengths in the short one
        const blocks = Math.floor(whole.length / 4096);
        const length =
          cuts === 4096 ? Math.min(whole.length - 1, below(blocks + 1) * 4096 + trial) : below(whole.length);
        await writeFile(sealed, whole);
        await truncate(sealed, length);
        const listed = (await verdict(made)) === 'sound';
        const check = { place: made.place, set: newest, identity: made.officeKey };
        const verified = await faultOf(verifySet({ ...check, tempRoot: made.tempRoot, scans: 'present' }));
        const restored = await faultOf(restoreInto({ ...check, targetDir, supportedSchema: 3 }));
        if (listed || verified !== 'backup.damaged' || restored !== 'backup.damaged') missed.push(length);
        tell(trial + 1);
      }
      expect(missed).toEqual([]);
      expect(await filesBelow(made.tempRoot)).toEqual([]);
      expect(await filesBelow(targetDir)).toEqual([]);
    },
    limit(60_000, 3_600_000),
  );

  test('that disappears from the place afterwards is not listed, and the older one is', async () => {
    const { made, newest } = await sceneWithSets();
    await rm(join(made.placeRoot, newest.sealedName));
    const here = await inventory(made.place, office);
    expect(here.sets.map(({ manifest }) => manifest.sequence)).toEqual([1]);
    expect(here.broken).toEqual([{ base: newest.base, sequence: 2, why: 'noSealedFile' }]);
  });
});
