import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { writeFact } from '../../electron/data/facts';
import { backupHandlers } from '../../electron/office/backups';
import type { Room } from '../../electron/office/room';
import type { Workspace } from '../../electron/office/workspace';
import type { BackupPlace, BackupSecret } from '../../shared/ipc/calls/care';
import type { Output } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Sshd } from './openSshd';
import { makeRoom, people, type TestRoom } from './room';

export let made: TestRoom;
export let room: Room;
export let district: string;

/** A fresh office for one test. */
export async function openScene(): Promise<void> {
  made = await makeRoom();
  room = made.room;
  district = await recipientOf(await generateBackupKey());
  const recipient = await recipientOf(await generateBackupKey());
  await room.data.db.transaction((tx) =>
    writeFact(tx, 'backup.recipient', recipient, '2026-11-23T01:00:00.000Z'),
  );
}

export function closeScene(): Promise<void> {
  return made.close();
}

export const ids = [1, 2, 3, 4].map((digit) => `01900000-0000-7000-8000-00000000010${digit}`);
export const [diskId = '', stickId = '', serverId = ''] = ids;

export async function folder(name: string): Promise<string> {
  const path = join(made.folder, name);
  await mkdir(path, { recursive: true });
  return path;
}

export type PlaceChange = Partial<BackupPlace> & { secret?: BackupSecret | null };

export function save(id: string, kind: BackupPlace['kind'], path: string, change: PlaceChange = {}) {
  const place = { id, name: `Nơi ${kind}`, kind, path, active: true, server: null, secret: null, ...change };
  return backupHandlers['backup.savePlace'](room, place, made.acting('headOfOffice', 'backup.savePlace'));
}

export function runAll(): Promise<Output<'backup.runAll'>> {
  return backupHandlers['backup.runAll'](room, {}, made.acting('clerk', 'backup.runAll'));
}

export function status(): Promise<Output<'backup.status'>> {
  return backupHandlers['backup.status'](room);
}

export async function stateOf(placeId: string) {
  return (await status()).states.find((state) => state.placeId === placeId);
}

export async function sets(path: string): Promise<string[]> {
  const names = await readdir(join(path, room.office.code)).catch(() => []);
  return names.filter((name) => name.endsWith('.manifest.json')).sort();
}

export async function manifest(path: string, name: string | undefined) {
  return JSON.parse(await readFile(join(path, room.office.code, name ?? ''), 'utf8'));
}

export function workspaceOf(): Workspace {
  return { ports: room.ports, room, staff: people.clerk, trouble: null, dataDir: room.dataDir, demo: null };
}

export function serverOf(
  sshd: Sshd,
  port = sshd.port,
  hostKey = sshd.hostKey,
): NonNullable<BackupPlace['server']> {
  return { host: '127.0.0.1', port, user: sshd.user, folder: sshd.root, hostKey };
}

export function secretOf(sshd: Sshd): BackupSecret {
  return { password: '', privateKey: sshd.privateKey, passphrase: '', plainAllowed: false };
}

export async function codeOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
}
