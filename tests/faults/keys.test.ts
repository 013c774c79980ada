import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { paperKeyText, parsePaperKey } from '../../electron/backup/paperKey';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import { verifySet } from '../../electron/backup/verify';
import { faultOf, filesBelow, scene, tempFolder } from '../backup/support';
import { below, limit } from './kit';

const letters = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';

/** The sheet with one letter read wrongly, as tired eyes do. */
function misread(sheet: string): string {
  // not the number of the line, which may be misread without harm, and not the two check digits
  const places = [...sheet.matchAll(/(?<=\. )[^\n]+(?= \d\d$)/gm)].flatMap(({ 0: groups, index }) =>
    [...groups].flatMap((sign, at) => (sign === ' ' ? [] : [index + at])),
  );
  const at = places[below(places.length)] ?? 4;
  const other = letters[(letters.indexOf(sheet[at] ?? '') + 1 + below(letters.length - 1)) % letters.length];
  return sheet.slice(0, at) + other + sheet.slice(at + 1);
}

describe('a wrong key', () => {
  test(
    'is refused 100 times of 100 within two seconds, and changes nothing',
    async () => {
      const { ask, place, placeRoot, tempRoot, officeKey } = await scene(40);
      const { set } = await runBackup(ask);
      const before = await readFile(join(placeRoot, set.sealedName));
      const targetDir = join(await tempFolder(), 'mới');
      const wrong: string[] = [];
      let slowest = 0;
      for (let trial = 0; trial < 100; trial += 1) {
        const started = performance.now();
        if (trial % 2 === 0) {
          const reading = await parsePaperKey(misread(paperKeyText(officeKey)));
          if (reading.ok) wrong.push(`read ${trial}`);
        } else {
          const identity = await generateBackupKey();
          const restore = { place, set, identity, targetDir, supportedSchema: 3 };
          if ((await faultOf(restoreInto(restore))) !== 'backup.wrongKey') wrong.push(`restore ${trial}`);
          const check = { place, set, identity, tempRoot, scans: 'read' } as const;
          if ((await faultOf(verifySet(check))) !== 'backup.wrongKey') wrong.push(`verify ${trial}`);
        }
        slowest = Math.max(slowest, performance.now() - started);
      }
      expect(wrong).toEqual([]);
      expect(slowest).toBeLessThan(2000);
      expect(await filesBelow(targetDir)).toEqual([]);
      expect(await filesBelow(tempRoot)).toEqual([]);
      expect(await readFile(join(placeRoot, set.sealedName))).toEqual(before);
    },
    limit(60_000, 60_000),
  );

  test('is not the old sheet: what it sealed still opens after the office made a new key', async () => {
    const { ask, place, tempRoot, officeKey } = await scene(20);
    const old = await runBackup(ask);
    const renewed = await generateBackupKey();
    const recipients = [await recipientOf(renewed), await recipientOf(ask.identityForVerify)];
    const fresh = await runBackup({ ...ask, recipients });
    const open = (set: typeof old.set, identity: string) =>
      faultOf(verifySet({ place, set, identity, tempRoot, scans: 'read' }));
    const sound = { returned: { level: 'verified', scansRead: 0 } };
    expect(await open(old.set, officeKey)).toEqual(sound);
    expect(await open(fresh.set, renewed)).toEqual(sound);
    expect(await open(fresh.set, officeKey)).toBe('backup.wrongKey');
    expect(await open(old.set, renewed)).toBe('backup.wrongKey');
  });
});
