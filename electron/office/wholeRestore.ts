import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CountPair } from '../../shared/ipc/calls/recovery';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Destination } from '../backup/destinations/destination';
import { restoreInto } from '../backup/restore';
import { countTables } from '../data/counts';
import { databaseFile, openData } from '../data/database';
import { migrations, newestVersion } from '../data/migrations/list';
import { backUpBefore } from './backupBefore';
import { destinationAt } from './backupPlaces';
import { identityFrom, setIn } from './backupSets';
import type { DoorHandlers } from './handlers';
import { reachedServer, reachServer } from './reachedServer';
import { asideName, lastSwap, swapFolders } from './swap';
import { announced, closeRoom, officeDir, openFolder, type Workspace } from './workspace';

/** Only where nothing healthy is open, or where somebody who keeps the office is signed in. */
function requireKeeper({ room, demo, staff }: Workspace): void {
  if (room === null || demo !== null) return;
  if (staff?.role !== 'headOfOffice' && staff?.role !== 'administrator') throw new AppError('auth.forbidden');
}

/** What a path names: the server that was just reached, a place of the open office, or any folder. */
export async function placeAt({ ports, room }: Workspace, path: string): Promise<Destination> {
  return reachedServer(ports, path) ?? destinationAt(room, path);
}

/** The office's own folder, also while the demo is open. */
function ownDir({ demo, dataDir, ports }: Workspace): string {
  return demo === null && dataDir !== '' ? dataDir : officeDir(ports);
}

/** Decrypts, checks and brings up to today's schema in a folder beside the living one. */
async function prepare(
  workspace: Workspace,
  input: Parsed<'backup.restoreHere'>,
  fresh: string,
  signal: AbortSignal,
) {
  const { ports } = workspace;
  const place = await placeAt(workspace, input.path);
  const set = await setIn(place, input.name, signal);
  const identity = await identityFrom(input.paperKey);
  await mkdir(ports.homeDir, { recursive: true });
  // what a killed restore had finished but not yet swapped; nobody knows it, and it can be made again
  await rm(fresh, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const result = await restoreInto({
    place,
    set,
    identity,
    targetDir: fresh,
    supportedSchema: newestVersion(migrations),
    signal,
    onProgress: (progress) => ports.announce.tell('backupProgress', progress),
  });
  try {
    const copy = await openData(join(fresh, databaseFile), {
      create: false,
      beforeMigration: async () => undefined,
    });
    await copy.close();
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    throw cause;
  }
  return result;
}

/** Swaps, opens, and swaps back when what came does not open. Says under which name the earlier folder lies. */
async function changeOver(workspace: Workspace, dir: string, fresh: string): Promise<string> {
  const { ports } = workspace;
  const at = ports.clock.now();
  const aside = asideName(dir, at);
  await closeRoom(workspace);
  await swapFolders(ports.homeDir, { dir, fresh, aside, at });
  await openFolder(workspace, dir, null);
  if (workspace.trouble !== null) {
    if (existsSync(aside)) {
      await swapFolders(ports.homeDir, { dir, fresh: aside, aside: fresh, at });
      await openFolder(workspace, dir, null);
    }
    throw new AppError('backup.mismatch');
  }
  ports.settings.set({ dataDir: dir });
  await announced(workspace);
  return existsSync(aside) ? aside : '';
}

/**
 * Brings a set into the app's own place: verified and migrated beside it first, and only then swapped. Whatever
 * was there stays on the disk under another name, and one call brings it back.
 */
async function restoreHere(
  workspace: Workspace,
  input: Parsed<'backup.restoreHere'>,
  signal: AbortSignal,
): Promise<Output<'backup.restoreHere'>> {
  requireKeeper(workspace);
  const dir = ownDir(workspace);
  const fresh = `${dir}.restored`;
  const { counts } = await prepare(workspace, input, fresh, signal);
  if (workspace.room !== null) await backUpBefore(workspace.room, 'beforeRestore', signal);
  return { setAside: await changeOver(workspace, dir, fresh), counts };
}

/** A server that no office has entered yet; a path comes back that the other calls take. */
async function reach(
  workspace: Workspace,
  input: Parsed<'backup.reachServer'>,
  signal: AbortSignal,
): Promise<Output<'backup.reachServer'>> {
  requireKeeper(workspace);
  return { path: await reachServer(workspace.ports, input, signal) };
}

async function undoRestore(workspace: Workspace): Promise<Output<'backup.undoRestore'>> {
  requireKeeper(workspace);
  const last = lastSwap(workspace.ports.homeDir);
  if (last === null || last.dir !== ownDir(workspace)) throw new AppError('record.missing');
  return { setAside: await changeOver(workspace, last.dir, last.aside) };
}

/** By the manifest and without a key; each table that either side has. */
async function compareCounts(
  workspace: Workspace,
  input: Parsed<'backup.compareCounts'>,
  signal: AbortSignal,
): Promise<CountPair[]> {
  requireKeeper(workspace);
  const { room, demo } = workspace;
  const set = await setIn(await placeAt(workspace, input.path), input.name, signal);
  const present = room === null || demo !== null ? null : await countTables(room.data.db);
  const inSet = set.manifest.counts;
  const tables = [...new Set([...Object.keys(inSet), ...Object.keys(present ?? {})])].sort();
  return tables.map((table) => ({
    table,
    inSet: inSet[table] ?? 0,
    present: present === null ? null : (present[table] ?? 0),
  }));
}

async function lastRestore(workspace: Workspace): Promise<Output<'backup.lastRestore'>> {
  const last = lastSwap(workspace.ports.homeDir);
  return last === null || last.dir !== ownDir(workspace) ? null : { at: last.at, aside: last.aside };
}

export const wholeRestoreHandlers = {
  'backup.reachServer': reach,
  'backup.restoreHere': restoreHere,
  'backup.undoRestore': undoRestore,
  'backup.compareCounts': compareCounts,
  'backup.lastRestore': lastRestore,
} satisfies Partial<DoorHandlers>;
