import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupManifest, baseNameOf, type Digest } from '../../shared/domain/backupManifest';
import { AppError } from '../../shared/ipc/fault';
import type { SnapshotInspection } from '../data/snapshot';
import { inspectSnapshot } from '../data/snapshot';
import { digestOfStream, openFile } from './crew';
import type { Destination } from './destinations/destination';
import { named } from './faults';
import type { OnProgress } from './files';
import { withPrivateTemp } from './files';
import type { StoredSet } from './inventory';
import { recipientOf } from './keys';
import { layPages } from './pageJobs';
import { openScanChecked } from './storedScans';

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
 * Place → decrypt → gunzip → new file `to`, changed pages laid over it, hashed, opened and counted. On every failure `to` is gone:
 * `backup.wrongKey`, `backup.damaged`, `backup.mismatch`, `backup.incomplete`, `backup.placeGone`, `data.diskFull`,
 * `call.cancelled`.
 */
export async function openDatabase(
  ask: Ask & { identity: string; to: string; durable?: boolean },
): Promise<SnapshotInspection> {
  const { manifest } = ask.set;
  const { identity, signal, to } = ask;
  await requireKeyFits(manifest, identity);
  const files = setFiles(ask.set);
  const durable = ask.durable ?? true;
  try {
    const plain = await openOne(ask, files.whole, to, durable && files.changes === null);
    const found = files.changes === null ? plain : await laidOver({ ...ask, durable }, files.changes);
    if (found.sha256 !== manifest.plain.sha256) throw new AppError('backup.mismatch', { part: 'plain' });
    return await named('backup.damaged', signal, async () => {
      const inspection = await inspectSnapshot(to, signal, { ours: !durable });
      requireSameContents(inspection, manifest);
      return inspection;
    });
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
}

type SetFile = { name: string; sealed: Digest };

/** The sealed files of a set: of a whole database, and the pages to lay over it, if it is a set of such. */
function setFiles({ sealedName, manifest }: SetInPlace): { whole: SetFile; changes: SetFile | null } {
  const own = { name: sealedName, sealed: manifest.sealed };
  const base = baseNameOf(manifest);
  if (base === null || manifest.changes === undefined) return { whole: own, changes: null };
  return { whole: { name: base, sealed: manifest.changes.baseSealed }, changes: own };
}

/** Opens one sealed file of a set into a new file, null only through the hashes, and says what came out. */
async function openOne(
  { place, identity, signal, onProgress }: Ask & { identity: string },
  { name, sealed }: SetFile,
  to: string | null,
  durable: boolean,
): Promise<Digest> {
  const from = await place.read(name, signal);
  const onBytes = (done: number) => onProgress?.({ phase: 'verify', done, total: sealed.bytes });
  return named('backup.damaged', signal, async () => {
    const found = await openFile({ from, to, identity, gunzip: true, durable }, { signal, onBytes });
    if (found.sealed.sha256 === sealed.sha256) return found.plain;
    if (to !== null) await rm(to, { force: true });
    throw new AppError('backup.damaged', { part: 'sealed' });
  });
}

async function laidOver(ask: Ask & { identity: string; to: string; durable: boolean }, changes: SetFile) {
  const { runs, pageBytes } = ask.set.manifest.changes ?? { runs: [], pageBytes: 0 };
  const { to: over, durable } = ask;
  const aside = `${over}-changes`;
  try {
    await openOne(ask, changes, aside, false);
    return await named('backup.damaged', ask.signal, () =>
      layPages({ changes: aside, over, runs, pageBytes, durable }),
    );
  } finally {
    await rm(aside, { force: true });
  }
}

async function compareSealedBytes(ask: Ask, { name, sealed }: SetFile): Promise<void> {
  const { place, signal, onProgress } = ask;
  const stream = await place.read(name, signal);
  const onBytes = (done: number) => onProgress?.({ phase: 'verify', done, total: sealed.bytes });
  const found = await named('backup.placeGone', signal, () => digestOfStream(stream, { signal, onBytes }));
  if (found.sha256 !== sealed.sha256) throw new AppError('backup.damaged', { part: 'sealed' });
}

/**
 * Proves a set of changed pages that this run has sealed, `pages` being their digest. All is read back from its place:
 * the whole set it builds on must be, byte by byte, what this PC read back, opened and counted before; the pages are
 * decrypted, unpacked and hashed. Both together are then the snapshot, which was opened and counted, hash by hash.
 */
export async function proveChanges(ask: Ask & { identity: string; pages: Digest }): Promise<Verification> {
  await requireScansPresent(ask);
  const { whole, changes } = setFiles(ask.set);
  if (changes === null) throw new AppError('backup.mismatch', { part: 'changes' });
  const [base, plain] = await Promise.allSettled([
    compareSealedBytes(ask, whole),
    openOne(ask, changes, null, false),
  ]);
  if (base.status === 'rejected') throw base.reason;
  if (plain.status === 'rejected') throw plain.reason;
  if (plain.value.sha256 !== ask.pages.sha256) throw new AppError('backup.mismatch', { part: 'changes' });
  return { level: 'verified', scansRead: 0 };
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
    const { whole, changes } = setFiles(ask.set);
    await compareSealedBytes(ask, whole);
    if (changes !== null) await compareSealedBytes(ask, changes);
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
