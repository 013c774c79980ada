import { rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason, Digest, ManifestDraft, PageRuns } from '../../shared/domain/backupManifest';
import type { Instant } from '../../shared/domain/day';
import { AppError } from '../../shared/ipc/fault';
import type { PageHashes } from '../data/pages/hash';
import { inspectSnapshot } from '../data/snapshot';
import { type Base, changedRuns, hashesOf } from './base';
import { getReady, hashPages, sealFile, sealPages } from './crew';
import { named } from './faults';
import type { OnProgress } from './files';
import { errnoOf } from './files';

/**
 * The living database, as far as a backup needs it. `snapshotTo` writes a new file, counting pages, and answers what
 * it is where it was hashed on the way.
 */
export type SnapshotSource = {
  snapshotTo(
    path: string,
    onStep?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<PageHashes | null>;
};

/** A sealed database on the local disk; number and links are given by the place it goes to. */
export type SealedDatabase = {
  path: string;
  draft: ManifestDraft;
  /**
   * What was hashed of the snapshot while this run lasts; null where nothing is to build on it. Pages alone are proved
   * by it: `pages` is what they are as they follow each other.
   */
  found: { whole: PageHashes; pages: Digest | null } | null;
};

export type SealAsk = {
  source: SnapshotSource;
  /** A private folder on the local disk; the caller removes it. */
  folder: string;
  officeCode: string;
  appVersion: string;
  reason: BackupReason;
  recipients: readonly string[];
  /** The whole set whose pages need not be sealed again; null for a whole one, absent where none may build on it either. */
  base?: Base | null;
  clock: { now(): Instant };
  signal?: AbortSignal;
  onProgress?: OnProgress;
};

/** SQLite needs a few pages beside the copy to close it, and calls a disk without them an I/O error. */
const closingBytes = 256 * 1024;

async function isFull(folder: string, cause: unknown): Promise<boolean> {
  if (errnoOf(cause) !== 'SQLITE_IOERR') return false;
  const disk = await statfs(folder).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize < closingBytes;
}

type Sealed = Pick<ManifestDraft, 'sealed' | 'plain' | 'changes'> & Pick<SealedDatabase, 'found'>;

async function sealedWhole(
  ask: SealAsk,
  from: string,
  to: string,
  known: PageHashes | null,
): Promise<Sealed> {
  const { recipients, signal, onProgress } = ask;
  const onBytes = (done: number) => onProgress?.({ phase: 'seal', done, total: 0 });
  const hashing = known ?? (ask.base === undefined ? null : hashPages(from, { signal }));
  const plainSha256 = known?.plain.sha256;
  const file = { from, to, recipients, gzip: true, durable: true, plainSha256 };
  const sealing = sealFile(file, { signal, onBytes });
  const [hashed, made] = await Promise.allSettled([hashing, sealing]);
  if (made.status === 'rejected') throw made.reason;
  if (hashed.status === 'rejected') throw hashed.reason;
  const whole = hashed.value;
  const same = whole?.plain.sha256 === made.value.plain.sha256 && whole.pageBytes > 0;
  return { ...made.value, found: same ? { whole, pages: null } : null };
}

async function sealedPages(
  ask: SealAsk,
  from: string,
  to: string,
  whole: PageHashes,
  runs: PageRuns,
  base: Base,
) {
  const { recipients, signal } = ask;
  const { pageBytes, plain } = whole;
  const hashes = hashesOf(whole.hashes, runs);
  const made = await sealPages({ from, to, runs, pageBytes, hashes, recipients }, { signal });
  const changes = { baseSealed: base.sealed, pageBytes, runs };
  return { sealed: made.sealed, plain, changes, found: { whole, pages: made.plain } };
}

async function sealedSmall(ask: SealAsk, from: string, to: string, known: PageHashes | null) {
  const { base } = ask;
  if (base === null || base === undefined) return sealedWhole(ask, from, to, known);
  const whole = known ?? (await hashPages(from, { signal: ask.signal }));
  const runs = changedRuns(base, whole);
  return runs === null ? sealedWhole(ask, from, to, whole) : sealedPages(ask, from, to, whole, runs, base);
}

/** Side by side, since both only read the snapshot; a sealing of what is not sound goes nowhere. */
async function inspectedAndSealed(ask: SealAsk, from: string, to: string, known: PageHashes | null) {
  ask.onProgress?.({ phase: 'inspect', done: 0, total: 1 });
  const [inspected, sealed] = await Promise.allSettled([
    inspectSnapshot(from, ask.signal, { ours: true }),
    sealedSmall(ask, from, to, known),
  ]);
  if (inspected.status === 'rejected') throw inspected.reason;
  if (!inspected.value.ok) throw new AppError('data.damaged');
  if (sealed.status === 'rejected') throw sealed.reason;
  return { inspection: inspected.value, sealing: sealed.value };
}

/**
 * Snapshot → checks → gzip → age, all local. The plain snapshot is gone when this returns or throws.
 * Throws `backup.noKey` without recipients, `data.damaged` when the living database is not sound,
 * `data.diskFull`, `call.cancelled`.
 */
export async function sealDatabase(ask: SealAsk): Promise<SealedDatabase> {
  const { signal, onProgress } = ask;
  if (ask.recipients.length === 0) throw new AppError('backup.noKey');
  const madeAt = ask.clock.now();
  const snapshot = join(ask.folder, 'snapshot.sqlite');
  const path = join(ask.folder, 'snapshot.sqlite.gz.age');
  try {
    return await named('file.writeFailed', signal, async () => {
      const step = (done: number, total: number) => onProgress?.({ phase: 'snapshot', done, total });
      getReady();
      const known = await ask.source.snapshotTo(snapshot, step, signal).catch(async (cause: unknown) => {
        throw (await isFull(ask.folder, cause)) ? new AppError('data.diskFull', {}, cause) : cause;
      });
      const { inspection, sealing } = await inspectedAndSealed(ask, snapshot, path, known);
      const { schemaVersion, counts, auditHead } = inspection;
      const { found, ...contents } = sealing;
      const { officeCode, reason, appVersion } = ask;
      const format = contents.changes === undefined ? 1 : 2;
      const told = { format, officeCode, madeAt, reason, appVersion, schemaVersion, counts, auditHead };
      return { path, draft: { ...told, ...contents, recipients: [...ask.recipients] }, found };
    });
  } finally {
    await rm(snapshot, { force: true });
    await rm(`${snapshot}-journal`, { force: true });
  }
}
