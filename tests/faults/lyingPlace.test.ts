import { randomBytes } from 'node:crypto';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Destination } from '../../electron/backup/destinations/destination';
import { folderDestination } from '../../electron/backup/destinations/folder';
import { inventory } from '../../electron/backup/inventory';
import { runBackup } from '../../electron/backup/run';
import { verifySet } from '../../electron/backup/verify';
import { faultOf, filesBelow, flipBit, office, scanFile, scene } from '../backup/support';
import { below, limit, progress, times } from './kit';

/** What a server did to a file after it had said that all is well. */
const lies: Record<string, (path: string) => Promise<void>> = {
  'a flipped bit': async (path) => flipBit(path, below((await readFile(path)).length), below(8)),
  'a cut': async (path) => truncate(path, below((await readFile(path)).length)),
  'an empty file': (path) => truncate(path, 0),
  'other bytes of the same length': async (path) =>
    writeFile(path, randomBytes((await readFile(path)).length)),
  'no file': (path) => rm(path),
};

const kinds = ['.sqlite.gz.age', '.manifest.json', '.age'] as const;

/** Keeps everything but one file, of which it only says so. Without `putSealed`, as a server is. */
function lyingPlace(root: string, kind: string, lie: (path: string) => Promise<void>): Destination {
  const place = folderDestination(root);
  return {
    ...place,
    putSealed: undefined,
    async put(from, name, expected, options) {
      await place.put(from, name, expected, options);
      const scan = name.includes('/scans/');
      if (kind === '.age' ? scan : !scan && name.endsWith(kind)) await lie(join(root, name));
    },
  };
}

const trials = times(1, 14);

describe('a server that says yes and keeps something else', () => {
  test(
    `is found out ${trials * 15} times of ${trials * 15}, and the set of before stays the newest`,
    async () => {
      const { ask, folder, placeRoot, place } = await scene(30);
      const older = await runBackup(ask);
      const scans = [await scanFile(folder, 'trang một')];
      const wrong: string[] = [];
      const tell = progress('lies of a server', trials);
      for (let trial = 0; trial < trials; trial += 1) {
        for (const kind of kinds) {
          for (const [what, lie] of Object.entries(lies)) {
            // a sound scan that an earlier try brought would be taken over
            await rm(join(placeRoot, office, 'scans'), { recursive: true, force: true });
            const lying = lyingPlace(placeRoot, kind, lie);
            const ended = await faultOf(runBackup({ ...ask, scans, place: lying }));
            if (!['backup.mismatch', 'backup.damaged', 'backup.incomplete'].includes(String(ended)))
              wrong.push(`${kind}, ${what}: ${String(ended)}`);
            const { sets } = await inventory(place, office);
            if (sets.length !== 1 || sets[0]?.manifestSha256 !== older.set.manifestSha256)
              wrong.push(`${kind}, ${what}: ${sets.length} sets`);
          }
        }
        tell(trial + 1);
      }
      expect(wrong).toEqual([]);
      await runBackup({ ...ask, scans });
      expect((await inventory(place, office)).sets).toHaveLength(2);
    },
    limit(60_000, 1_200_000),
  );

  test('or loses it later, is found out at the next look, whichever file it is', async () => {
    const { ask, folder, placeRoot, place } = await scene(30);
    const scans = [await scanFile(folder, 'trang một')];
    const { set } = await runBackup({ ...ask, scans });
    const check = {
      place,
      set,
      identity: ask.identityForVerify,
      tempRoot: ask.tempRoot,
      scans: 'present' as const,
    };
    for (const name of await filesBelow(placeRoot)) {
      const bytes = await readFile(join(placeRoot, name));
      await rm(join(placeRoot, name));
      const listed = (await inventory(place, office)).sets.length;
      const found = listed === 0 ? 'not listed' : await faultOf(verifySet(check));
      expect([name, found]).toEqual([name, name.includes('/scans/') ? 'backup.incomplete' : 'not listed']);
      await writeFile(join(placeRoot, name), bytes);
    }
  });
});
