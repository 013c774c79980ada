import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderDestination } from '../../electron/backup/destinations/folder';
import { inventory } from '../../electron/backup/inventory';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import { verifySet } from '../../electron/backup/verify';
import { appendAudit, verifyAudit } from '../../electron/data/audit';
import { openData } from '../../electron/data/database';
import { dataFault } from '../../electron/data/faults';
import { faultOf, filesBelow, office, scene } from '../backup/support';
import { isRoot, limit, resizeDisk, smallDisk, times } from './kit';

if (!isRoot) console.log('Full disks are skipped: only root may mount a small one.');

const steps = times(7, 20);

/** Sizes from hardly anything up to a little more than what is needed. */
function thresholds(needed: number): number[] {
  return Array.from({ length: steps }, (_, step) => Math.ceil((needed * (step + 0.5)) / steps));
}

async function sizeKb(path: string): Promise<number> {
  return Math.ceil((await stat(path)).size / 1024);
}

describe.skipIf(!isRoot)('a full disk', () => {
  test(
    `at the target, at ${steps} sizes, is named, harms no set, lists no half one, and works once there is room`,
    async () => {
      const made = await scene(3000);
      const first = await runBackup(made.ask);
      const needKb = await sizeKb(join(made.placeRoot, first.set.sealedName));
      for (const sizeOf of thresholds(needKb + 1024)) {
        const disk = await smallDisk(needKb + 1400);
        const place = folderDestination(disk);
        const kept = await runBackup({ ...made.ask, place });
        resizeDisk(disk, needKb + 40 + sizeOf);
        const started = performance.now();
        const ended = await faultOf(runBackup({ ...made.ask, place }));
        expect([sizeOf, ended]).toEqual([sizeOf, 'data.diskFull']);
        expect(performance.now() - started).toBeLessThan(10_000);
        const here = await inventory(place, office);
        expect(here.sets.map(({ base }) => base)).toEqual([kept.set.base]);
        const check = { place, set: kept.set, identity: made.officeKey, tempRoot: made.tempRoot };
        expect((await verifySet({ ...check, scans: 'read' })).level).toBe('verified');
        expect(await filesBelow(made.tempRoot)).toEqual([]);
        resizeDisk(disk, 4 * needKb + 8192);
        expect((await runBackup({ ...made.ask, place })).set.manifest.sequence).toBe(2);
      }
    },
    limit(120_000, 600_000),
  );

  test(
    `for temporary files, at ${steps} sizes, is named, leaves nothing behind, and works once there is room`,
    async () => {
      const made = await scene(3000);
      const copy = join(made.folder, 'copy.sqlite');
      await made.database.snapshotTo(copy);
      const needKb = await sizeKb(copy);
      for (const sizeOf of thresholds(needKb * 1.3)) {
        const tempRoot = await smallDisk(sizeOf);
        const ended = await faultOf(runBackup({ ...made.ask, tempRoot }));
        expect([sizeOf, ended]).toEqual([sizeOf, 'data.diskFull']);
        expect(await filesBelow(tempRoot)).toEqual([]);
        expect((await inventory(made.place, office)).sets).toEqual([]);
      }
      const tempRoot = await smallDisk(4 * needKb + 8192);
      expect((await runBackup({ ...made.ask, tempRoot })).verification.level).toBe('verified');
    },
    limit(120_000, 600_000),
  );

  test(
    `where a set is restored, at ${steps} sizes, leaves the folder as it was`,
    async () => {
      const made = await scene(3000);
      const { set } = await runBackup(made.ask);
      const restore = { place: made.place, set, identity: made.officeKey, supportedSchema: 3 };
      for (const sizeOf of thresholds(set.manifest.plain.bytes / 1024 - 8)) {
        const disk = await smallDisk(sizeOf);
        const targetDir = join(disk, 'mới');
        expect([sizeOf, await faultOf(restoreInto({ ...restore, targetDir }))]).toEqual([
          sizeOf,
          'data.diskFull',
        ]);
        expect(await filesBelow(disk)).toEqual([]);
        resizeDisk(disk, 4 * sizeOf + 65_536);
        expect((await restoreInto({ ...restore, targetDir })).counts).toEqual(set.manifest.counts);
      }
    },
    limit(120_000, 600_000),
  );

  test(
    `under the living database, at ${steps} sizes, is named within a second and loses nothing that was saved`,
    async () => {
      for (let step = 0; step < steps; step += 1) {
        const disk = await smallDisk(16_384);
        const path = join(disk, 'tiepdan.sqlite');
        const options = { beforeMigration: async () => undefined };
        const data = await openData(path, { ...options, create: true });
        const save = (turn: number) =>
          data.db.transaction((tx) =>
            appendAudit(tx, {
              at: '2026-11-23T01:00:00.000Z',
              staffId: '',
              staffName: '',
              act: 'fill',
              noun: '',
              recordId: 'x'.repeat(1500 + step * 97),
              detail: { turn },
            }),
          );
        await save(0);
        const used = Number(execFileSync('du', ['-sk', disk], { encoding: 'utf8' }).split('\t')[0]);
        resizeDisk(disk, used + 40 + step * 37);
        let saved = 1;
        let slowest = 0;
        let fault = '';
        for (let turn = 1; turn < 4000 && fault === ''; turn += 1) {
          const started = performance.now();
          await save(turn).then(
            () => {
              saved += 1;
            },
            (cause: unknown) => {
              fault = dataFault(cause).code;
            },
          );
          slowest = Math.max(slowest, performance.now() - started);
        }
        expect([step, fault]).toEqual([step, 'data.diskFull']);
        expect(slowest).toBeLessThan(1000);
        resizeDisk(disk, 65_536);
        await save(9999);
        expect(await verifyAudit(data.db)).toEqual({ whole: true, rows: saved + 1, firstBadSeq: null });
        await data.close();
        const again = await openData(path, { ...options, create: false });
        expect((await verifyAudit(again.db)).rows).toBe(saved + 1);
        await again.close();
      }
    },
    limit(120_000, 600_000),
  );
});
