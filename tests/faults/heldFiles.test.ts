import type { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { inventory } from '../../electron/backup/inventory';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import { faultOf, filesBelow, office, scene, tempFolder } from '../backup/support';
import { below, limit, times } from './kit';

/** How often each next rename is refused, and with what, as a virus scanner on Windows does. */
const held = { refusals: 0, codes: ['EPERM', 'EBUSY', 'EACCES'], seen: 0 };

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const left = new Map<string, number>();
  const slow: typeof rename = async (from, to) => {
    const key = String(from);
    const rest = left.get(key) ?? held.refusals;
    left.set(key, rest - 1);
    if (rest <= 0) {
      left.delete(key);
      return real.rename(from, to);
    }
    held.seen += 1;
    const code = held.codes[below(held.codes.length)] ?? 'EBUSY';
    throw Object.assign(new Error('held'), { code });
  };
  return { ...real, rename: slow };
});

afterEach(() => {
  held.refusals = 0;
  held.seen = 0;
});

describe('a virus scanner that holds each fresh file', () => {
  const trials = times(3, 30);
  test(
    `for up to nine tries is never noticed, in ${trials} backups and restores`,
    async () => {
      const { ask, place, officeKey } = await scene(10);
      const parent = await tempFolder();
      for (let trial = 0; trial < trials; trial += 1) {
        held.refusals = trial === 0 ? 9 : 1 + below(9);
        const { set } = await runBackup(ask);
        const targetDir = join(parent, `t${trial}`);
        const restored = await restoreInto({
          place,
          set,
          identity: officeKey,
          targetDir,
          supportedSchema: 3,
        });
        expect(restored.counts).toEqual(set.manifest.counts);
      }
      expect(held.seen).toBeGreaterThan(trials);
      expect((await inventory(place, office)).sets.length).toBe(trials);
    },
    limit(60_000, 600_000),
  );

  test('for good ends with a named fault and no half set', async () => {
    const { ask, placeRoot, place } = await scene(10);
    held.refusals = 1000;
    held.codes = ['EBUSY'];
    expect(await faultOf(runBackup(ask))).toBe('file.writeFailed');
    expect((await inventory(place, office)).sets).toEqual([]);
    expect(await filesBelow(placeRoot)).toEqual([]);
  }, 60_000);
});
