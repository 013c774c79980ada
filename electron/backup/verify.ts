import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupManifest } from '../../shared/domain/backupManifest';
import { AppError } from '../../shared/ipc/fault';
import type { SnapshotInspection } from '../data/snapshot';
import { inspectSnapshot } from '../data/snapshot';
import { openFile } from './crew';
import type { Destination } from './destinations/destination';
import { named } from './faults';
import type { OnProgress } from './files';
import { digestOf, withPrivateTemp } from './files';
import type { StoredSet } from './inventory';
import { recipientOf } from './keys';
import { openScanChecked } from './scans';

/** Enough of a set to check it; the manifest need not lie in the place yet. */
export type SetInPlace = Pick<StoredSet, 'officeCode' | 'sealedName' | 'manifest'>;

/**
 * `shipped`: the bytes in the place are those that were sealed. `verified`: they were also opened, unpacked, hashed,
 * checked as a database and counted, and the scans are there (`scansRead` of them opened as well).
 */
export type Verification = { level: 'shipped' | 'verified'; scansRead: number };

type Ask = {
  place: Destination;
  set: SetInPlace;
  signal?: AbortSignal;
  onProgress?: OnProgress;
};

function sameCounts(a: Record<string, number>, b: Record<string, number>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** Counts, versions and the head of the audit trail decide: `integrity_check` misses 91 % of single flipped bits. */
export function requireSameContents(found: SnapshotInspection, manifest: BackupManifest): void {
  if (!found.ok) throw new AppError('backup.damaged', { part: 'database' });
  const same =
    found.schemaVersion === manifest.schemaVersion &&
    found.auditHead === manifest.auditHead &&
    sameCounts(found.counts, manifest.counts);
  if (!same) throw new AppError('backup.mismatch', { part: 'counts' });
}

/** Throws `backup.wrongKey` when this key is none of those the set was sealed to, before anything is read. */
export async function requireKeyFits(manifest: BackupManifest, identity: string): Promise<void> {
  const recipient = await recipientOf(identity).catch((cause: unknown) => {
    throw new AppError('backup.wrongKey', {}, cause);
  });
  if (!manifest.recipients.includes(recipient)) throw new AppError('backup.wrongKey');
}

/**
 * Place → decrypt → gunzip → new file `to`, hashed on both sides, opened and counted. On every failure `to` is gone:
 * `backup.wrongKey`, `backup.damaged`, `backup.mismatch`, `backup.incomplete`, `backup.placeGone`, `data.diskFull`,
 * `call.cancelled`.
 */
export async function openDatabase(
  ask: Ask & { identity: string; to: string; durable?: boolean },
): Promise<SnapshotInspection> {
  const { manifest, sealedName } = ask.set;
  const { identity, signal, to } = ask;
  await requireKeyFits(manifest, identity);
  const from = await ask.place.read(sealedName, signal);
  const onBytes = (done: number) => ask.onProgress?.({ phase: 'verify', done, total: manifest.sealed.bytes });
  try {
    return await named('backup.damaged', signal, async () => {
      const durable = ask.durable ?? true;
      const found = await openFile({ from, to, identity, gunzip: true, durable }, { signal, onBytes });
      if (found.sealed.sha256 !== manifest.sealed.sha256)
        throw new AppError('backup.damaged', { part: 'sealed' });
      if (found.plain.sha256 !== manifest.plain.sha256)
        throw new AppError('backup.mismatch', { part: 'plain' });
      const inspection = await inspectSnapshot(to, signal);
      requireSameContents(inspection, manifest);
      return inspection;
    });
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
}

async function compareSealedBytes({ place, set, signal, onProgress }: Ask): Promise<void> {
  const { sealed } = set.manifest;
  const stream = await place.read(set.sealedName, signal);
  const found = await named('backup.placeGone', signal, () =>
    digestOf(stream, signal, (done) => onProgress?.({ phase: 'verify', done, total: sealed.bytes })),
  );
  if (found.sha256 !== sealed.sha256) throw new AppError('backup.damaged', { part: 'sealed' });
}

/** Throws `backup.incomplete` with the number of scans that are not there. */
export async function requireScansPresent({ place, set, signal }: Ask): Promise<void> {
  const { attachments } = set.manifest;
  if (attachments.length === 0) return;
  const entries = await place.list(`${set.officeCode}/scans`, signal);
  const sizes = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  const missing = attachments.filter(({ name, sealedBytes }) => sizes.get(name) !== sealedBytes).length;
  if (missing > 0) throw new AppError('backup.incomplete', { scans: missing });
}

async function readScans(ask: Ask & { identity: string }): Promise<number> {
  const { attachments } = ask.set.manifest;
  for (const [done, scan] of attachments.entries()) {
    ask.onProgress?.({ phase: 'scans', done, total: attachments.length });
    await openScanChecked({ ...ask, officeCode: ask.set.officeCode }, scan, null);
  }
  return attachments.length;
}

/**
 * Checks a set from its final place. `identity` null: only the bytes (`shipped`). `scans: 'read'` opens every scan as
 * well, as a drill does; `'present'` looks at names and sizes, since each was opened when it was shipped.
 */
export async function verifySet(
  ask: Ask & { identity: string | null; tempRoot: string; scans: 'present' | 'read' },
): Promise<Verification> {
  await requireScansPresent(ask);
  const { identity } = ask;
  if (identity === null) {
    await compareSealedBytes(ask);
    return { level: 'shipped', scansRead: 0 };
  }
  return named('file.writeFailed', ask.signal, () =>
    withPrivateTemp(ask.tempRoot, async (folder) => {
      await openDatabase({ ...ask, identity, to: join(folder, 'check.sqlite'), durable: false });
      const scansRead = ask.scans === 'read' ? await readScans({ ...ask, identity }) : 0;
      return { level: 'verified', scansRead };
    }),
  );
}
