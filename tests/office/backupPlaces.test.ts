import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findStick } from '../../electron/backup/destinations/usb';
import { backupHandlers } from '../../electron/office/backups';
import { homeHandlers } from '../../electron/office/home';
import {
  closeScene,
  codeOf,
  diskId,
  district,
  folder,
  ids,
  made,
  manifest,
  openScene,
  room,
  runAll,
  save,
  secretOf,
  serverId,
  serverOf,
  sets,
  stateOf,
  stickId,
} from '../support/placesScene';
import { startSshd } from '../support/sshd';

beforeEach(openScene);
afterEach(closeScene);

describe('places of different kinds', () => {
  test('get one sealed set in one run, the same bytes under the same number', async () => {
    const [disk, stick] = [await folder('disk'), await folder('stick')];
    const sshd = await startSshd();
    await save(diskId, 'folder', disk);
    await save(stickId, 'usb', stick);
    await save(serverId, 'sftp', '', { server: serverOf(sshd), secret: secretOf(sshd) });
    expect(await runAll()).toEqual({ verified: [diskId, stickId, serverId], failed: [] });
    const names = await sets(disk);
    expect(names).toHaveLength(1);
    expect([await sets(stick), await sets(sshd.root)]).toEqual([names, names]);
    const [one, two] = [await manifest(disk, names[0]), await manifest(sshd.root, names[0])];
    expect(two.sealed).toEqual(one.sealed);
    const { backups } = await homeHandlers['home.today'](room);
    expect(backups.map(({ placeName, tone, hours }) => [placeName, tone, hours])).toEqual([
      ['Nơi folder', 'green', 0],
      ['Nơi usb', 'green', 0],
      ['Nơi sftp', 'green', 0],
    ]);
    expect(await readdir(join(room.dataDir, 'outbox'))).toEqual([]);
  });

  test('do not stop each other: who is away waits and is told, the others are verified', async () => {
    const [disk, stick] = [await folder('disk'), await folder('stick')];
    await save(diskId, 'folder', disk);
    await save(stickId, 'usb', stick);
    await rename(stick, `${stick}-in-a-drawer`);
    const result = await runAll();
    expect(result.verified).toEqual([diskId]);
    expect(result.failed).toEqual([
      { placeId: stickId, fault: { code: 'backup.placeGone', params: {}, ref: '' } },
    ]);
    expect(await stateOf(stickId)).toMatchObject({
      tone: 'none',
      waiting: { code: 'backup.placeGone', failures: 1, nextTryAt: '2026-11-23T01:01:00.000Z' },
    });
    expect((await stateOf(diskId))?.waiting).toBeNull();
  });

  test('are sealed to the district and to a second person from the moment they are entered', async () => {
    const disk = await folder('disk');
    await save(diskId, 'folder', disk);
    const acting = made.acting('headOfOffice', 'backup.saveRecipients');
    const broken = { district: district.replace(/.$/, 'b'), second: '' };
    expect(await codeOf(backupHandlers['backup.saveRecipients'](room, broken, acting))).toBe(
      'backup.badRecipient',
    );
    await backupHandlers['backup.saveRecipients'](room, { district, second: '' }, acting);
    await runAll();
    const { recipients } = await manifest(disk, (await sets(disk))[0]);
    expect(recipients).toHaveLength(3);
    expect(recipients).toContain(district);
  });

  test('hold the scans of the office, each once', async () => {
    const disk = await folder('disk');
    await save(diskId, 'folder', disk);
    const sha256 = execFileSync('sha256sum', { input: 'trang quét', encoding: 'utf8' }).slice(0, 64);
    await mkdir(join(room.dataDir, 'scans'));
    await writeFile(join(room.dataDir, 'scans', sha256), 'trang quét');
    const columns = { id: ids[3], sha256, bytes: 12, media_type: 'image/png', pages: 1, title: 'Thông báo' };
    const stamp = { office_id: room.office.id, created_by: '', updated_by: '', version: 1 };
    const at = { created_at: '2026-11-23T01:00:00.000Z', updated_at: '2026-11-23T01:00:00.000Z' };
    await room.data.db('scans').insert({ ...columns, noun: 'paper', record_id: ids[2], ...stamp, ...at });
    await runAll();
    await runAll();
    const [, second] = await sets(disk);
    expect((await manifest(disk, second)).attachments).toMatchObject([{ sha256 }]);
    expect(await readdir(join(disk, room.office.code, 'scans'))).toHaveLength(1);
  });

  test('at a path where there is no folder are told so, and not as a stick that was pulled', async () => {
    const nowhere = join(made.folder, 'nowhere');
    expect(await codeOf(save(diskId, 'folder', nowhere))).toBe('backup.noFolder');
    expect(await codeOf(save(stickId, 'usb', nowhere))).toBe('backup.noFolder');
    const disk = await folder('disk');
    await save(diskId, 'folder', disk);
    await rename(disk, `${disk}-away`);
    expect(await codeOf(save(diskId, 'folder', disk))).toBe('backup.placeGone');
  });

  test('on the disk of the data, and folders that sync to a cloud, are told apart', async () => {
    await save(diskId, 'folder', await folder('disk'));
    expect((await stateOf(diskId))?.sameDisk).toBe(true);
    expect(await codeOf(save(stickId, 'folder', await folder('OneDrive/backups')))).toBe(
      'backup.cloudFolder',
    );
  });
});

describe('a stick', () => {
  test('is known by its mark under another letter, and another stick in its place is never written', async () => {
    const old = await folder('E/TiepDan');
    await save(stickId, 'usb', old);
    const markId = JSON.parse(await readFile(join(old, 'tiepdan-usb.json'), 'utf8')).id;
    const moved = await folder('F');
    await cp(join(made.folder, 'E'), moved, { recursive: true });
    await rm(join(old, 'tiepdan-usb.json'));
    expect(await findStick(old, markId, [join(made.folder, 'E'), moved])).toBe(join(moved, 'TiepDan'));
    expect(await codeOf(findStick(old, markId, [join(made.folder, 'E')]))).toBe('backup.wrongStick');
    await writeFile(join(old, 'tiepdan-usb.json'), JSON.stringify({ id: 'f'.repeat(32) }));
    expect((await runAll()).failed[0]?.fault.code).toBe('backup.wrongStick');
    expect(await readdir(old)).toEqual(['tiepdan-usb.json']);
    await rm(old, { recursive: true });
    expect(await codeOf(findStick(old, markId, []))).toBe('backup.placeGone');
  });

  test('is asked for after a week beside another place, and after a day where it is all there is', async () => {
    await save(stickId, 'usb', await folder('stick'));
    await runAll();
    made.setNow('2026-11-25T01:00:00.000Z');
    expect((await stateOf(stickId))?.tone).toBe('amber');
    await save(diskId, 'folder', await folder('disk'));
    expect((await stateOf(stickId))?.tone).toBe('green');
    made.setNow('2026-12-01T01:00:00.000Z');
    expect(await stateOf(stickId)).toMatchObject({ tone: 'amber', hours: 192 });
  });
});
