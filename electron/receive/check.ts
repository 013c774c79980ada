import type { SealedScan } from '../../shared/domain/backupManifest';
import { AppError } from '../../shared/ipc/fault';
import type { Destination } from '../backup/destinations/destination';
import { digestOf } from '../backup/files';
import type { StoredSet } from '../backup/inventory';
import { recipientOf } from '../backup/keys';
import { openScanChecked } from '../backup/storedScans';
import { verifySet } from '../backup/verify';
import type { KnownSet } from './record';

export type Checking = {
  place: Destination;
  tempRoot: string;
  /** The district's private key, null without one. */
  identity: string | null;
  signal: AbortSignal;
};

async function scanIsWhole(
  ask: Checking,
  set: StoredSet,
  scan: SealedScan,
  key: string | null,
): Promise<boolean> {
  const { place, signal } = ask;
  const name = `${set.officeCode}/scans/${scan.name}`;
  if (key === null) {
    const found = await digestOf(await place.read(name, signal), signal);
    return found.sha256 === scan.sealedSha256;
  }
  await openScanChecked({ place, officeCode: set.officeCode, identity: key, signal }, scan, null);
  return true;
}

async function readScans(
  ask: Checking,
  set: StoredSet,
  key: string | null,
  read: Set<string>,
): Promise<void> {
  for (const scan of set.manifest.attachments) {
    if (read.has(scan.name)) continue;
    if (!(await scanIsWhole(ask, set, scan, key))) throw new AppError('backup.damaged', { part: 'scan' });
    read.add(scan.name);
  }
}

function stateOf(error: unknown): KnownSet['state'] {
  if (!(error instanceof AppError)) return 'unreadable';
  if (error.code === 'backup.damaged' || error.code === 'backup.mismatch') return 'damaged';
  return error.code === 'backup.incomplete' ? 'incomplete' : 'unreadable';
}

/**
 * What this server can prove of a set: opened and counted when it was sealed to our key as well, else that its bytes
 * are those the manifest names. Scans that were read whole before (`read`, added to) are only looked for.
 * @throws AppError call.cancelled; what is wrong with the set is the answer, not an error
 */
export async function checkSet(ask: Checking, set: StoredSet, read: Set<string>): Promise<KnownSet['state']> {
  const ours = ask.identity === null ? '' : await recipientOf(ask.identity);
  const key = set.manifest.recipients.includes(ours) ? ask.identity : null;
  try {
    const { place, tempRoot, signal } = ask;
    const { level } = await verifySet({ place, set, identity: key, tempRoot, scans: 'present', signal });
    await readScans(ask, set, key, read);
    return level;
  } catch (error) {
    if (ask.signal.aborted) throw error;
    return stateOf(error);
  }
}
