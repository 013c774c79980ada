import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findStick } from '../../electron/backup/destinations/usb';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { halfSentIn } from '../../electron/backup/outbox';
import { writeFact } from '../../electron/data/facts';
import { snapshotStepwise } from '../../electron/data/snapshot';
import { backUpBefore, sealBeforeMigration } from '../../electron/office/backupBefore';
import { outboxOf } from '../../electron/office/backupQueue';
import { backupHandlers } from '../../electron/office/backups';
import { type BackupTimer, createBackupTimer } from '../../electron/office/backupTimer';
import { doorHandlers } from '../../electron/office/door';
import type { Room } from '../../electron/office/room';
import type { Workspace } from '../../electron/office/workspace';
import type { BackupPlace, BackupSecret } from '../../shared/ipc/calls/care';
import type { Output } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { badLine } from '../support/badLine';
import type { Sshd } from '../support/openSshd';
import { makeRoom, people, type TestRoom } from '../support/room';
import { startSshd } from '../support/sshd';

let made: TestRoom;
let room: Room;
let district: string;

beforeEach(async () => {
  made = await makeRoom();
  room = made.room;
  district = await recipientOf(await generateBackupKey());
  const recipient = await recipientOf(await generateBackupKey());
  await room.data.db.transaction((tx) =>
    writeFact(tx, 'backup.recipient', recipient, '2026-11-23T01:00:00.000Z'),
  );
});
afterEach(() => made.close());

const ids = [1, 2, 3, 4].map((digit) => `01900000-0000-7000-8000-00000000010${digit}`);
const [diskId = '', stickId = '', serverId = ''] = ids;

async function folder(name: string): Promise<string> {
  const path = join(made.folder, name);
  await mkdir(path, { recursive: true });
  return path;
}

type PlaceChange = Partial<BackupPlace> & { secret?: BackupSecret | null };

function save(id: string, kind: BackupPlace['kind'], path: string, change: PlaceChange = {}) {
  const place = { id, name: `Nơi ${kind}`, kind, path, active: true, server: null, secret: null, ...change };
  return backupHandlers['backup.savePlace'](room, place, made.acting('headOfOffice', 'backup.savePlace'));
}

function runAll(): Promise<Output<'backup.runAll'>> {
  return backupHandlers['backup.runAll'](room, {}, made.acting('clerk', 'backup.runAll'));
}

function status(): Promise<Output<'backup.status'>> {
  return backupHandlers['backup.status'](room);
}

async function stateOf(placeId: string) {
  return (await status()).states.find((state) => state.placeId === placeId);
}

async function sets(path: string): Promise<string[]> {
  const names = await readdir(join(path, room.office.code)).catch(() => []);
  return names.filter((name) => name.endsWith('.manifest.json')).sort();
}

async function manifest(path: string, name: string | undefined) {
  return JSON.parse(await readFile(join(path, room.office.code, name ?? ''), 'utf8'));
}

function workspaceOf(): Workspace {
  return { ports: room.ports, room, staff: people.clerk, trouble: null, dataDir: room.dataDir, demo: null };
}

function serverOf(sshd: Sshd, port = sshd.port, hostKey = sshd.hostKey): NonNullable<BackupPlace['server']> {
  return { host: '127.0.0.1', port, user: sshd.user, folder: sshd.root, hostKey };
}

function secretOf(sshd: Sshd): BackupSecret {
  return { password: '', privateKey: sshd.privateKey, passphrase: '', plainAllowed: false };
}

async function codeOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
}

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
    expect((await status()).states.map(({ tone, hours }) => [tone, hours])).toEqual([
      ['green', 0],
      ['green', 0],
      ['green', 0],
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

describe('a server', () => {
  test('is taken in only with its key confirmed, and its secret lies in the vault alone', async () => {
    const sshd = await startSshd();
    const secret = secretOf(sshd);
    const unknown = await save(serverId, 'sftp', '', { server: serverOf(sshd, sshd.port, ''), secret }).catch(
      (error: unknown) => error,
    );
    expect(unknown).toMatchObject({ code: 'backup.hostKeyNew', params: { fingerprint: sshd.hostKey } });
    expect((await status()).places).toEqual([]);
    const [place] = await save(serverId, 'sftp', '', { server: serverOf(sshd), secret });
    expect(place?.path).toBe(`sftp://${sshd.user}@127.0.0.1:${sshd.port}${sshd.root}`);
    const kept = await room.ports.vault.get(`backup.place.${serverId}`);
    expect(kept).toContain('PRIVATE KEY');
    const rows = JSON.stringify(await room.data.db('backup_places').select());
    expect(rows).not.toContain('PRIVATE KEY');
  });

  test('whose key changed is trusted anew only by those who keep the office', async () => {
    const sshd = await startSshd();
    await save(serverId, 'sftp', '', { server: serverOf(sshd), secret: secretOf(sshd) });
    const other = { ...serverOf(sshd), hostKey: 'ssh-ed25519 SHA256:khác' };
    const place = { id: serverId, name: 'x', kind: 'sftp' as const, path: '', active: true, server: other };
    const acting = made.acting('clerk', 'backup.savePlace');
    expect(await codeOf(backupHandlers['backup.savePlace'](room, { ...place, secret: null }, acting))).toBe(
      'auth.forbidden',
    );
    expect(await codeOf(save(serverId, 'sftp', '', { server: other }))).toBe('backup.hostKeyChanged');
  });

  test('shows its sets, which can be verified and opened from there', async () => {
    const sshd = await startSshd({ appendOnly: true });
    const [place] = await save(serverId, 'sftp', '', { server: serverOf(sshd), secret: secretOf(sshd) });
    const path = place?.path ?? '';
    await runAll();
    expect((await stateOf(serverId))?.addOnly).toBe(true);
    const { signal } = new AbortController();
    const [row] = await doorHandlers['backup.list'](workspaceOf(), { path }, signal);
    const ask = { path, name: row?.name ?? '' };
    const verified = await backupHandlers['backup.verify'](room, ask, made.acting('clerk', 'backup.verify'));
    expect(verified.state).toBe('verified');
  });

  test('is sent on by itself, under the same name, what a cut line left half sent', async () => {
    const sshd = await startSshd();
    const line = await badLine(sshd.port);
    await save(serverId, 'sftp', '', { server: serverOf(sshd, line.port), secret: secretOf(sshd) });
    const rest = [12_000];
    line.weather.cutAfter = () => rest.pop() ?? 0;
    expect((await runAll()).failed[0]?.fault.code).toBe('backup.placeGone');
    expect(await stateOf(serverId)).toMatchObject({ halfSent: true, waiting: { failures: 1 } });
    const half = await readdir(join(sshd.root, room.office.code));
    expect(half.map((name) => name.replace(/.*Z/, ''))).toEqual(['.sqlite.gz.age.part']);
    const timer: BackupTimer = createBackupTimer(workspaceOf());
    await timer.tick(0);
    expect(await sets(sshd.root)).toEqual([]);
    line.weather.cutAfter = () => Number.POSITIVE_INFINITY;
    made.setNow('2026-11-23T01:02:00.000Z');
    await timer.tick(0);
    expect(await sets(sshd.root)).toEqual([half[0]?.replace('.sqlite.gz.age.part', '.manifest.json')]);
    expect([await halfSentIn(outboxOf(room)), (await stateOf(serverId))?.waiting]).toEqual([[], null]);
  });
});

describe('old sets', () => {
  test('are thinned out after each verified set, never the newest ten', async () => {
    const disk = await folder('disk');
    await save(diskId, 'folder', disk);
    for (let minute = 10; minute < 22; minute += 1) {
      made.setNow(`2026-11-23T01:${minute}:00.000Z`);
      await runAll();
    }
    const numbers = (await sets(disk)).map((name) => Number(name.split('-')[1]));
    expect(numbers).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const pruned = await room.data.db('backup_sets').where({ state: 'pruned' }).orderBy('sequence');
    expect(pruned.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  test('stay when the clock jumped, and the person is told', async () => {
    const disk = await folder('disk');
    await save(diskId, 'folder', disk);
    for (let minute = 10; minute < 21; minute += 1) {
      made.setNow(`2026-11-23T01:${minute}:00.000Z`);
      await runAll();
    }
    made.setNow('2031-01-01T01:00:00.000Z');
    await runAll();
    expect([await sets(disk).then(({ length }) => length), (await stateOf(diskId))?.held]).toEqual([
      11,
      'clockJumped',
    ]);
    made.setNow('2026-11-23T02:00:00.000Z');
    await runAll();
    expect((await stateOf(diskId))?.held).toBe('fromFuture');
    expect(await sets(disk)).toHaveLength(12);
  });
});

describe('before something that changes much', () => {
  test('a sealed set of the older schema goes to every place in reach, and nothing stops when none is', async () => {
    const disk = await folder('disk');
    await save(diskId, 'folder', disk);
    await save(stickId, 'usb', await folder('stick'));
    await rename(join(made.folder, 'stick'), join(made.folder, 'drawer'));
    const copy = join(room.dataDir, 'tiepdan.sqlite.before-v1');
    await snapshotStepwise(room.data.raw, copy);
    const { ports, dataDir, data } = room;
    await sealBeforeMigration(ports, dataDir, data.db, copy);
    expect(await manifest(disk, (await sets(disk))[0])).toMatchObject({
      reason: 'beforeMigration',
      sequence: 1,
    });
    await rename(disk, `${disk}-away`);
    await sealBeforeMigration(ports, dataDir, data.db, copy);
    expect(made.logged).toEqual([]);
    await rename(`${disk}-away`, disk);
    await backUpBefore(room, 'beforeRestore', new AbortController().signal);
    expect(await manifest(disk, (await sets(disk))[1])).toMatchObject({
      reason: 'beforeRestore',
      sequence: 2,
    });
  });
});
