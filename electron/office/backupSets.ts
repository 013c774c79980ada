import type { BackupSetRow } from '../../shared/ipc/calls/care';
import { AppError } from '../../shared/ipc/fault';
import type { Destination } from '../backup/destinations/destination';
import { type Inventory, inventory, officesIn, type StoredSet } from '../backup/inventory';
import { parsePaperKey } from '../backup/paperKey';
import type { NotedSet } from '../data/backups';
import { destinationAt } from './backupPlaces';
import type { Room } from './room';

/** A set as people choose it. What is `noted` of it is known only where this database noted it. */
export function setRow(set: StoredSet, noted: NotedSet | undefined): BackupSetRow {
  const { manifest } = set;
  return {
    name: set.base,
    officeCode: set.officeCode,
    sequence: manifest.sequence,
    madeAt: manifest.madeAt,
    reason: manifest.reason,
    appVersion: manifest.appVersion,
    bytes: manifest.sealed.bytes,
    visits: manifest.counts.visits ?? 0,
    petitions: manifest.counts.petitions ?? 0,
    papers: manifest.counts.papers ?? 0,
    state: noted?.state ?? 'shipped',
    verifiedAt: noted?.verifiedAt ?? null,
  };
}

/** Every office's sets in a place: on a new PC nobody knows yet which office it was. */
export async function setsIn(place: Destination, signal: AbortSignal): Promise<Inventory[]> {
  const codes = await officesIn(place, signal);
  const found = [];
  for (const code of codes) found.push(await inventory(place, code, signal));
  return found;
}

/** @throws AppError backup.incomplete when the place has no set of this name */
export async function setIn(place: Destination, name: string, signal: AbortSignal): Promise<StoredSet> {
  const found = await setsIn(place, signal);
  const set = found.flatMap((one) => one.sets).find((one) => one.base === name);
  if (set === undefined) throw new AppError('backup.incomplete', { name });
  return set;
}

export async function findSet(
  room: Room,
  path: string,
  name: string,
  signal: AbortSignal,
): Promise<{ place: Destination; set: StoredSet }> {
  const place = await destinationAt(room, path);
  return { place, set: await setIn(place, name, signal) };
}

/** @throws AppError backup.keyLine with the line of the sheet to look at again, backup.wrongKey when no single one */
export async function identityFrom(paperKey: string): Promise<string> {
  const reading = await parsePaperKey(paperKey);
  if (!reading.ok && reading.line !== null) throw new AppError('backup.keyLine', { line: reading.line });
  if (!reading.ok) throw new AppError('backup.wrongKey');
  return reading.identity;
}
