import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Staff } from '../../shared/domain/people';
import { type InstallerFile, type UpdateNote, updateNote } from '../../shared/ipc/calls/update';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { restoreInto } from '../backup/restore';
import { appendAudit } from '../data/audit';
import { knownPlaces } from '../data/backups';
import type { Tx } from '../data/database';
import { migrations, newestVersion } from '../data/migrations/list';
import { keyFor } from './backupKeys';
import { destinationAt } from './backupPlaces';
import { backUpTo } from './backupRun';
import { setIn } from './backupSets';
import type { DeskHandlers, DoorHandlers } from './handlers';
import { installerEndings, keepInstaller, keptInstaller, lookAtInstaller } from './installers';
import type { Ports } from './ports';
import { type Acting, now, type Room } from './room';
import { asideName, type Swap, swapFolders } from './swap';
import { closeRoom, openFolder, type Workspace } from './workspace';

function noteFile(ports: Ports): string {
  return join(ports.homeDir, 'update.json');
}

/** null where none was written, or where it cannot be read: an update is never refused for its note. */
function readNote(ports: Ports): UpdateNote | null {
  const path = noteFile(ports);
  if (!existsSync(path)) return null;
  try {
    return updateNote.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function writeNote(ports: Ports, note: UpdateNote): void {
  writeFileSync(`${noteFile(ports)}.part`, JSON.stringify(note), { flush: true });
  renameSync(`${noteFile(ports)}.part`, noteFile(ports));
}

async function pick(room: Room, _input: unknown, acting: Acting): Promise<InstallerFile | null> {
  const path = await room.ports.dialogs.openFile(installerEndings);
  return path === null ? null : lookAtInstaller(room.ports, path, acting.signal);
}

/** The file may have been changed since it was shown: what is started is what was confirmed. */
async function confirmed(
  ports: Ports,
  { path, sha256 }: { path: string; sha256: string },
  signal: AbortSignal,
): Promise<InstallerFile> {
  const file = await lookAtInstaller(ports, path, signal);
  if (file.sha256 !== sha256) throw new AppError('update.hashDiffers');
  return file;
}

/** Proved in at least one place, or there is no update. @throws AppError update.noSet, and what concerns all places */
async function setBefore(room: Room, acting: Acting): Promise<UpdateNote['set']> {
  const places = (await knownPlaces(room.data.db)).filter(({ place }) => place.active);
  if (places.length === 0) throw new AppError('update.noSet');
  const { verified } = await backUpTo(room, places, 'beforeUpdate', acting);
  const [done] = verified.filter(({ shipped }) => shipped.verification.level === 'verified');
  const known = places.find(({ place }) => place.id === done?.placeId);
  if (done === undefined || known === undefined) throw new AppError('update.noSet');
  const { base, manifest } = done.shipped.set;
  return { placeName: known.place.name, path: known.place.path, name: base, sequence: manifest.sequence };
}

async function note(
  tx: Tx,
  room: Room,
  staff: Staff,
  act: string,
  detail: Record<string, string | number>,
): Promise<void> {
  const who = { staffId: staff.id, staffName: staff.name };
  await appendAudit(tx, { at: now(room), ...who, act, noun: 'office', recordId: room.office.id, detail });
}

async function startAndQuit(ports: Ports, path: string): Promise<void> {
  try {
    await ports.installer.start(path);
  } catch (cause) {
    throw new AppError('update.startFailed', {}, cause);
  }
  ports.quit();
}

async function start(
  room: Room,
  input: Parsed<'update.start'>,
  acting: Acting,
): Promise<Output<'update.start'>> {
  if (room.demo) throw new AppError('auth.forbidden');
  const { ports } = room;
  const file = await confirmed(ports, input, acting.signal);
  const { audit } = acting;
  const set = await setBefore(room, { ...acting, audit: 'backup.made', audited: false });
  await keepInstaller(ports, file);
  writeNote(ports, {
    from: ports.appVersion,
    at: now(room),
    schema: newestVersion(migrations),
    set,
    seen: false,
  });
  const { sequence } = set;
  const detail = { from: ports.appVersion, to: file.version, sequence };
  const { staff } = acting;
  if (staff !== null) await room.data.db.transaction((tx) => note(tx, room, staff, audit ?? '', detail));
  acting.audited = true;
  await startAndQuit(ports, file.path);
  return { sequence };
}

async function state(room: Room): Promise<Output<'update.state'>> {
  const { ports } = room;
  const last = readNote(ports);
  return {
    version: ports.appVersion,
    last,
    updated: last !== null && last.from !== ports.appVersion,
    dataChanged: last !== null && last.schema < newestVersion(migrations),
    earlierInstaller: last === null ? '' : await keptInstaller(ports, last.from),
  };
}

async function seen(room: Room): Promise<Output<'update.seen'>> {
  const last = readNote(room.ports);
  if (last !== null) writeNote(room.ports, { ...last, seen: true });
  return { ok: true };
}

/** The set of before, as it was: this version must not open it, or it would bring it to its own schema again. */
async function dataOfBefore(
  { ports, dataDir }: Workspace,
  room: Room,
  { set }: UpdateNote,
  paperKey: string,
  signal: AbortSignal,
): Promise<Swap> {
  const place = await destinationAt(room, set.path);
  const stored = await setIn(place, set.name, signal);
  const identity = await keyFor(room, stored, paperKey);
  const fresh = `${dataDir}.restored`;
  await mkdir(ports.homeDir, { recursive: true });
  await rm(fresh, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  await restoreInto({
    place,
    set: stored,
    identity,
    targetDir: fresh,
    supportedSchema: newestVersion(migrations),
    signal,
    onProgress: (progress) => ports.announce.tell('backupProgress', progress),
  });
  const at = ports.clock.now();
  return { dir: dataDir, fresh, aside: asideName(dataDir, at), at };
}

/** Swaps, and swaps back when the installer does not start: this version goes on with its own data then. */
async function swapAndStart(workspace: Workspace, swap: Swap, installer: string): Promise<void> {
  const { ports } = workspace;
  await closeRoom(workspace);
  await swapFolders(ports.homeDir, swap);
  try {
    await startAndQuit(ports, installer);
  } catch (cause) {
    await swapFolders(ports.homeDir, { ...swap, fresh: swap.aside, aside: swap.fresh });
    await openFolder(workspace, swap.dir, null);
    throw cause;
  }
}

/** Back to the earlier version. What was recorded since lies in the folder that is named in the answer. */
async function back(
  workspace: Workspace,
  input: Parsed<'update.back'>,
  signal: AbortSignal,
): Promise<Output<'update.back'>> {
  const { ports, room, staff } = workspace;
  if (room === null || staff === null) throw new AppError('data.notReady');
  if (room.demo) throw new AppError('auth.forbidden');
  const last = readNote(ports);
  if (last === null) throw new AppError('record.missing');
  const file = await confirmed(ports, input, signal);
  const detail = { from: ports.appVersion, to: last.from, sequence: last.set.sequence };
  const changed = last.schema < newestVersion(migrations);
  const swap = changed ? await dataOfBefore(workspace, room, last, input.paperKey, signal) : null;
  await room.data.db.transaction((tx) => note(tx, room, staff, 'update.wentBack', detail));
  if (swap === null) await startAndQuit(ports, file.path);
  else await swapAndStart(workspace, swap, file.path);
  return { setAside: swap?.aside ?? '' };
}

export const updateHandlers = {
  'update.pick': pick,
  'update.look': (room, { path }, acting) => lookAtInstaller(room.ports, path, acting.signal),
  'update.start': start,
  'update.state': state,
  'update.seen': seen,
} satisfies Partial<DeskHandlers>;

export const updateDoorHandlers = { 'update.back': back } satisfies Partial<DoorHandlers>;
