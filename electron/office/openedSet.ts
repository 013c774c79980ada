import { join } from 'node:path';
import { AppError } from '../../shared/ipc/fault';
import { closePrivateTemp, openPrivateTemp } from '../backup/files';
import type { StoredSet } from '../backup/inventory';
import { openDatabase } from '../backup/verify';
import { type Data, type Db, databaseFile, openData } from '../data/database';
import { migrations, newestVersion } from '../data/migrations/list';
import { keyFor } from './backupKeys';
import { findSet } from './backupSets';
import type { Acting, Room } from './room';

/** A plain copy of a backup beside the living data: for as long as somebody looks into it, and no longer. */
interface Opened {
  readonly set: StoredSet;
  readonly folder: string;
  readonly data: Data;
  readonly timer: NodeJS.Timeout;
}

const opened = new WeakMap<Room, Opened>();
const closedAfterMs = 20 * 60 * 1000;

/** Closes and removes the copy, if there is one. The sweep at start finds what a kill left behind. */
export async function closeOpenedSet(room: Room): Promise<boolean> {
  const known = opened.get(room);
  if (known === undefined) return false;
  opened.delete(room);
  clearTimeout(known.timer);
  await known.data.close();
  await closePrivateTemp(known.folder);
  return true;
}

/** @throws AppError backup.incomplete when no set is open, or when it was closed after its time */
export function openedSet(room: Room): { set: StoredSet; db: Db } {
  const known = opened.get(room);
  if (known === undefined) throw new AppError('backup.incomplete', {});
  known.timer.refresh();
  return { set: known.set, db: known.data.db };
}

/**
 * Decrypts a set of this office into a private folder and brings the copy up to today's schema, so that it reads as
 * the living data do. @throws AppError backup.wrongKey, backup.damaged, backup.fromFuture, backup.mismatch for the
 * set of another office
 */
export async function openSetBeside(
  room: Room,
  ask: { path: string; name: string; paperKey: string },
  acting: Acting,
): Promise<{ set: StoredSet; db: Db }> {
  const { place, set } = await findSet(room, ask.path, ask.name, acting.signal);
  const { officeCode, schemaVersion, appVersion } = set.manifest;
  if (officeCode !== room.office.code) throw new AppError('backup.mismatch', { part: 'office' });
  if (schemaVersion > newestVersion(migrations))
    throw new AppError('backup.fromFuture', { version: appVersion });
  const identity = await keyFor(room, set, ask.paperKey);
  await closeOpenedSet(room);
  const folder = await openPrivateTemp(join(room.dataDir, 'temp'));
  try {
    const to = join(folder, databaseFile);
    const onProgress = (progress: { phase: string; done: number; total: number }) =>
      room.ports.announce.tell('backupProgress', progress);
    await openDatabase({ place, set, identity, to, signal: acting.signal, onProgress });
    const data = await openData(to, { create: false, beforeMigration: async () => undefined });
    const timer = setTimeout(() => void closeOpenedSet(room), closedAfterMs);
    timer.unref();
    opened.set(room, { set, folder, data, timer });
    return { set, db: data.db };
  } catch (cause) {
    await closePrivateTemp(folder);
    throw cause;
  }
}
