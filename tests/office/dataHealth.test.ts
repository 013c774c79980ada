import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFile } from '../../electron/data/database';
import { backupHandlers } from '../../electron/office/backups';
import { createBackupTimer } from '../../electron/office/backupTimer';
import { healthHandlers } from '../../electron/office/dataHealth';
import { type Office, officeWithSet, placeId } from '../support/officeWithSet';
import { codeOf } from '../support/placesScene';

const pageBytes = 4096;

/** One bit of a page that holds visits, turned over in the file while the app has it open. */
async function turnABit(office: Office): Promise<void> {
  await office.room.data.pages.settle();
  const row: { pageno: number } | undefined = await office.room.data
    .db('dbstat')
    .where({ name: 'visits', pagetype: 'leaf' })
    .first();
  const path = join(office.room.dataDir, databaseFile);
  const at = (row?.pageno ?? 0) * pageBytes - 40;
  const byte = (await readFile(path))[at] ?? 0;
  const file = await open(path, 'r+');
  await file.write(Uint8Array.of(byte ^ 1), 0, 1, at);
  await file.close();
}

async function setsOf({ path, room }: Office): Promise<string[]> {
  const names = await readdir(join(path, room.office.code));
  return names.filter((name) => name.endsWith('.manifest.json'));
}

function checkNow(office: Office) {
  return healthHandlers['data.checkPages'](office.room, {}, office.acting('clerk', 'data.checkPages'));
}

test('sound data are told to be sound', async () => {
  const office = await officeWithSet();
  expect(await checkNow(office)).toMatchObject({ damaged: 0, tables: [] });
});

test('a flipped bit is found by the timer by itself, and told with where it lies and what is safe', async () => {
  const office = await officeWithSet();
  await turnABit(office);
  const { room } = office;
  const workspace = {
    ports: room.ports,
    room,
    staff: null,
    trouble: null,
    dataDir: room.dataDir,
    demo: null,
  };
  office.setNow('2026-11-24T01:30:00.000Z');
  await createBackupTimer(workspace).tick(0);
  expect(await healthHandlers['data.health'](room)).toMatchObject({
    damaged: 1,
    tables: ['visits'],
    lastGood: { placeName: 'USB đỏ', sequence: 1 },
  });
  expect(office.told).toContainEqual({ name: 'changed', body: { noun: 'data', id: '' } });
});

test('no new set is made of damaged data, and the good one stays the newest', async () => {
  const office = await officeWithSet();
  await turnABit(office);
  const acting = office.acting('clerk', 'backup.run');
  expect(await codeOf(backupHandlers['backup.run'](office.room, { placeId }, acting))).toBe(
    'data.pagesDamaged',
  );
  expect(await setsOf(office)).toHaveLength(1);
});

test('who keeps the office may go on with the pages as they are, which the trail keeps, and backups go on', async () => {
  const office = await officeWithSet();
  await turnABit(office);
  const keeper = office.acting('headOfOffice', 'data.acceptPages');
  const reason = 'Đã đối chiếu sổ giấy';
  expect(await healthHandlers['data.acceptPages'](office.room, { reason }, keeper)).toMatchObject({
    damaged: 0,
  });
  const trail: { act: string; detail: string }[] = await office.room.data
    .db('audit')
    .where({ act: 'data.damageAccepted' });
  expect(trail.map(({ detail }) => JSON.parse(detail))).toEqual([{ damaged: 1, reason }]);
  const acting = office.acting('clerk', 'backup.run');
  await backupHandlers['backup.run'](office.room, { placeId }, acting);
  expect(await setsOf(office)).toHaveLength(2);
});
