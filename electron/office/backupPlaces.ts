import { stat } from 'node:fs/promises';
import { z } from 'zod';
import type { BackupPlace, BackupSecret, BackupServer } from '../../shared/ipc/calls/care';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { cloudServiceOf } from '../backup/cloudFolders';
import type { Destination } from '../backup/destinations/destination';
import { folderDestination } from '../backup/destinations/folder';
import { prepareSftp, sftpDestination } from '../backup/destinations/sftp';
import type { SftpAsk } from '../backup/destinations/sftpLine';
import type { SftpSecret } from '../backup/destinations/sftpSession';
import { shareDestination } from '../backup/destinations/share';
import { findStick, markStick } from '../backup/destinations/usb';
import {
  type KnownPlace,
  keepPlace,
  knownPlaces,
  listPlaces,
  noNotes,
  type PlaceNotes,
} from '../data/backups';
import type { Vault } from './ports';
import { type Acting, changed, type Room, write } from './room';

/** How a server is shown and named: whatever is asked of a place by its path finds it by this. */
export function serverPath({ host, port, user, folder }: BackupServer): string {
  return `sftp://${user}@${host}:${port}/${folder.replace(/^\/+/, '')}`;
}

function secretName(placeId: string): string {
  return `backup.place.${placeId}`;
}

const keptSecret = z.union([
  z.strictObject({ password: z.string() }),
  z.strictObject({ privateKey: z.string(), passphrase: z.string() }),
]);

export function sftpSecretOf({
  password,
  privateKey,
  passphrase,
}: Omit<BackupSecret, 'plainAllowed'>): SftpSecret {
  if (privateKey.trim() === '') return { password };
  return { privateKey: `${privateKey.trim()}\n`, passphrase };
}

async function keptSecretOf(vault: Vault, placeId: string): Promise<SftpSecret> {
  const text = await vault.get(secretName(placeId));
  if (text === null) throw new AppError('backup.secretMissing');
  return keptSecret.parse(JSON.parse(text));
}

function sftpAsk(server: BackupServer, secret: () => Promise<SftpSecret>): SftpAsk {
  return { server, secret, folder: server.folder };
}

/** Opens a known place. Throws `backup.wrongStick`, `backup.placeGone` where a stick is not there. */
export async function destinationOf(
  room: Pick<Room, 'ports'>,
  { place, notes }: KnownPlace,
): Promise<Destination> {
  if (place.kind === 'share') return shareDestination(place.path);
  if (place.kind === 'usb') return folderDestination(await findStick(place.path, notes.markId));
  if (place.server === null) return folderDestination(place.path);
  return sftpDestination(sftpAsk(place.server, () => keptSecretOf(room.ports.vault, place.id)));
}

/** What a path names: a place of this office wherever it is now, or any folder a person points at. */
export async function destinationAt(room: Room | null, path: string): Promise<Destination> {
  const known = room === null ? [] : await knownPlaces(room.data.db);
  const found = known.find(({ place }) => place.path === path);
  if (room !== null && found !== undefined) return destinationOf(room, found);
  if (path.startsWith('sftp://')) throw new AppError('backup.noPlace');
  return folderDestination(path);
}

async function onSameDisk(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a), stat(b)]);
  return one.dev === other.dev;
}

async function tryFolder(room: Room, place: BackupPlace, notes: PlaceNotes, signal: AbortSignal) {
  const cloud = await cloudServiceOf(place.path);
  if (cloud !== null) throw new AppError('backup.cloudFolder', { service: cloud });
  if (!place.active) return notes;
  if (place.kind === 'usb' && notes.markId !== '') {
    await findStick(place.path, notes.markId);
    return notes;
  }
  const folder = place.kind === 'share' ? shareDestination(place.path) : folderDestination(place.path);
  await folder.list('', signal);
  const markId = place.kind === 'usb' ? await markStick(place.path) : '';
  const sameDisk = place.kind === 'folder' && (await onSameDisk(place.path, room.dataDir));
  return { ...notes, markId, sameDisk };
}

/** A folder that never was one is no stick that was pulled: whoever enters it mistyped, or has to make it first. */
async function tryNewFolder(...ask: Parameters<typeof tryFolder>): Promise<PlaceNotes> {
  try {
    return await tryFolder(...ask);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'backup.placeGone') throw error;
    throw new AppError('backup.noFolder', {}, error);
  }
}

/** A key that was confirmed once is changed by those who keep the office, not by whoever sits there. */
function requireMayTrust(before: BackupPlace | undefined, server: BackupServer, acting: Acting): void {
  const known = before?.server?.hostKey ?? '';
  if (known === '' || known === server.hostKey) return;
  const role = acting.staff?.role;
  if (role !== 'headOfOffice' && role !== 'administrator') throw new AppError('auth.forbidden');
}

async function tryServer(
  room: Room,
  place: BackupPlace & { server: BackupServer },
  secret: BackupSecret | null,
  acting: Acting,
): Promise<{ addOnly: boolean }> {
  const { vault } = room.ports;
  const fresh = secret === null ? null : sftpSecretOf(secret);
  const { mayRemove } = await prepareSftp(
    sftpAsk(place.server, async () => fresh ?? keptSecretOf(vault, place.id)),
    acting.signal,
  );
  if (fresh !== null && secret !== null) {
    const { plainAllowed } = secret;
    await vault.set(secretName(place.id), JSON.stringify(fresh), { plainAllowed });
  }
  return { addOnly: !mayRemove };
}

/**
 * Takes a place in after it was reached once. Throws what the place throws, `backup.noFolder`, `backup.cloudFolder`,
 * `backup.hostKeyNew` with the key to confirm, `vault.plainOnly`.
 */
export async function savePlace(
  room: Room,
  { secret, ...input }: Parsed<'backup.savePlace'>,
  acting: Acting,
): Promise<BackupPlace[]> {
  const before = (await knownPlaces(room.data.db)).find(({ place }) => place.id === input.id);
  const stayed = before !== undefined && before.place.kind === input.kind && before.place.path === input.path;
  const notes = before !== undefined && (stayed || input.kind === 'sftp') ? before.notes : noNotes;
  const server = input.kind === 'sftp' ? input.server : null;
  if (input.kind === 'sftp' && server === null) throw new AppError('backup.noPlace');
  const place = { ...input, server, path: server === null ? input.path : serverPath(server) };
  let kept = notes;
  if (server === null) {
    kept = await (stayed ? tryFolder : tryNewFolder)(room, place, notes, acting.signal);
  } else {
    requireMayTrust(before?.place, server, acting);
    if (place.active) kept = { ...notes, ...(await tryServer(room, { ...place, server }, secret, acting)) };
  }
  await write(room, acting, async (tx, stamp) => {
    await keepPlace(tx, stamp, place, kept);
    acting.about = { noun: 'backupPlace', recordId: place.id };
  });
  changed(room, 'backup', place.id);
  return listPlaces(room.data.db);
}
