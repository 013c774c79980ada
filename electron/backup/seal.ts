import { rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupManifest, BackupReason } from '../../shared/domain/backupManifest';
import { backupFormat } from '../../shared/domain/backupManifest';
import type { Instant } from '../../shared/domain/day';
import { AppError } from '../../shared/ipc/fault';
import { inspectSnapshot } from '../data/snapshot';
import { sealFile } from './crew';
import { named } from './faults';
import type { OnProgress } from './files';
import { errnoOf } from './files';

/** The living database, as far as a backup needs it. `snapshotTo` writes a new file, counting pages. */
export type SnapshotSource = {
  snapshotTo(
    path: string,
    onStep?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<void>;
};

/** A sealed database on the local disk; number and links are given by the place it goes to. */
export type SealedDatabase = {
  path: string;
  draft: Omit<BackupManifest, 'sequence' | 'previousManifestSha256' | 'attachments'>;
};

export type SealAsk = {
  source: SnapshotSource;
  /** A private folder on the local disk; the caller removes it. */
  folder: string;
  officeCode: string;
  appVersion: string;
  reason: BackupReason;
  recipients: readonly string[];
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

/** Side by side, since both only read the snapshot; a sealing of what is not sound goes nowhere. */
async function inspectedAndSealed({ recipients, signal, onProgress }: SealAsk, from: string, to: string) {
  onProgress?.({ phase: 'inspect', done: 0, total: 1 });
  const onBytes = (done: number) => onProgress?.({ phase: 'seal', done, total: 0 });
  const [inspected, sealed] = await Promise.allSettled([
    inspectSnapshot(from, signal),
    sealFile({ from, to, recipients, gzip: true, durable: true }, { signal, onBytes }),
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
      await ask.source.snapshotTo(snapshot, step, signal).catch(async (cause: unknown) => {
        throw (await isFull(ask.folder, cause)) ? new AppError('data.diskFull', {}, cause) : cause;
      });
      const { inspection, sealing } = await inspectedAndSealed(ask, snapshot, path);
      const { schemaVersion, counts, auditHead } = inspection;
      const { plain, sealed } = sealing;
      const { officeCode, reason, appVersion } = ask;
      const recipients = [...ask.recipients];
      const contents = { schemaVersion, counts, auditHead, sealed, plain, recipients };
      return { path, draft: { format: backupFormat, officeCode, madeAt, reason, appVersion, ...contents } };
    });
  } finally {
    await rm(snapshot, { force: true });
    await rm(`${snapshot}-journal`, { force: true });
  }
}
