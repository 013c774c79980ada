import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupHandlers } from '../../electron/office/backups';
import { createBackupTimer } from '../../electron/office/backupTimer';
import { doorHandlers } from '../../electron/office/door';
import { drillHandlers } from '../../electron/office/drills';
import { visitHandlers } from '../../electron/office/visits';
import {
  closeScene,
  codeOf,
  diskId,
  folder,
  made,
  openScene,
  room,
  runAll,
  save,
  sets,
  stateOf,
  workspaceOf,
} from '../support/placesScene';
import { visitFieldsOf } from '../support/records';

let disk = '';
beforeEach(async () => {
  await openScene();
  disk = await folder('disk');
  await save(diskId, 'folder', disk);
});
afterEach(closeScene);

function listed() {
  return doorHandlers['backup.list'](workspaceOf(), { path: disk }, new AbortController().signal);
}

function verify(name: string) {
  const ask = { path: disk, name };
  return backupHandlers['backup.verify'](room, ask, made.acting('clerk', 'backup.verify'));
}

async function backUpAt(moment: string): Promise<string> {
  made.setNow(moment);
  await runAll();
  return (await listed())[0]?.name ?? '';
}

async function spoil(name: string): Promise<void> {
  const path = join(disk, room.office.code, `${name}.sqlite.gz.age`);
  const bytes = await readFile(path);
  bytes[900] = (bytes[900] ?? 0) ^ 4;
  await writeFile(path, bytes);
}

describe('the age of a place', () => {
  test('is that of its newest verified set, and looking at an old set again renews nothing', async () => {
    const old = await backUpAt('2026-11-23T01:00:00.000Z');
    made.setNow('2026-11-27T01:00:00.000Z');
    expect((await verify(old)).state).toBe('verified');
    expect(await stateOf(diskId)).toMatchObject({ tone: 'red', hours: 96 });
  });

  test('does not count a set that was found damaged, by a look or by a drill', async () => {
    await backUpAt('2026-11-23T01:00:00.000Z');
    await backUpAt('2026-11-24T02:00:00.000Z');
    const newest = await backUpAt('2026-11-25T03:00:00.000Z');
    expect((await stateOf(diskId))?.tone).toBe('green');
    await spoil(newest);
    expect(await codeOf(verify(newest))).toBe('backup.damaged');
    expect((await listed()).map(({ state }) => state)).toEqual(['damaged', 'verified', 'verified']);
    expect(await stateOf(diskId)).toMatchObject({ tone: 'amber', hours: 25 });
    await spoil((await listed())[1]?.name ?? '');
    await spoil(newest);
    await verify(newest);
    await spoil(newest);
    const acting = made.acting('clerk', 'backup.drill');
    expect(
      await drillHandlers['backup.drill'](room, { placeId: diskId, paperKey: '' }, acting),
    ).toMatchObject({
      passed: false,
    });
    expect((await listed()).map(({ state }) => state)).toEqual(['damaged', 'verified', 'verified']);
  });

  test('goes by the number of the set, so that a clock that was years ahead for a day hides nothing', async () => {
    await backUpAt('2036-11-23T01:00:00.000Z');
    expect((await stateOf(diskId))?.tone).toBe('green');
    await backUpAt('2026-11-24T01:00:00.000Z');
    expect(await stateOf(diskId)).toMatchObject({ tone: 'green', hours: 0 });
    made.setNow('2026-11-28T01:00:00.000Z');
    expect(await stateOf(diskId)).toMatchObject({ tone: 'red', hours: 96 });
  });
});

describe('a PC that nobody touches', () => {
  const idleMs = 5 * 60 * 1000;

  test('makes a set an hour after something was saved, and none as long as nothing is', async () => {
    const timer = createBackupTimer(workspaceOf());
    const at = async (moment: string) => {
      made.setNow(`2026-11-23T${moment}:00.000Z`);
      await timer.tick(idleMs);
      return (await sets(disk)).length;
    };
    expect(await at('01:00')).toBe(1);
    expect(await at('02:05')).toBe(1);
    expect(await at('04:05')).toBe(1);
    const fields = visitFieldsOf({ content: 'Đề nghị xem xét' });
    await visitHandlers['visit.save'](room, { fields, version: 0 }, made.acting('clerk', 'visit.save'));
    expect(await at('04:06')).toBe(2);
    expect(await at('05:30')).toBe(2);
  });

  test('makes one after a restart, since nobody knows any more what was saved before', async () => {
    await backUpAt('2026-11-23T01:00:00.000Z');
    made.setNow('2026-11-23T02:05:00.000Z');
    await createBackupTimer(workspaceOf()).tick(idleMs);
    expect(await sets(disk)).toHaveLength(2);
  });

  test('makes hourly sets, not one a minute, after its clock was years ahead for a day', async () => {
    await backUpAt('2036-11-23T01:00:00.000Z');
    const timer = createBackupTimer(workspaceOf());
    for (const minute of ['10', '11', '12', '13']) {
      made.setNow(`2026-11-23T01:${minute}:00.000Z`);
      await room.data.db('facts').insert({ name: `t${minute}`, value: '1', updated_at: '' });
      await timer.tick(idleMs);
    }
    expect(await sets(disk)).toHaveLength(2);
  });
});
