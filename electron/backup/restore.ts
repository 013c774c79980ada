import { chmod, mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/ipc/fault';
import { inspectSnapshot } from '../data/snapshot';
import type { Destination } from './destinations/destination';
import { named } from './faults';
import type { OnProgress } from './files';
import { errnoOf, fsyncDir, renameRetry } from './files';
import { inTurns } from './inTurns';
import type { StoredSet } from './inventory';
import { openScanChecked } from './storedScans';
import { openDatabase, requireKeyFits, requireSameContents } from './verify';

/** Holds what is being restored; while it stands, the folder is no data folder yet. */
const staging = '.restoring';
/** As in `electron/data/database.ts`, which this room may not import; a test compares them. */
const databaseFile = 'tiepdan.sqlite';

export type RestoreAsk = {
  place: Destination;
  set: StoredSet;
  /** The office key as read from paper, or any other key the set was sealed to. */
  identity: string;
  /** Absent or empty; what an earlier, cut restore left in it is taken for empty. */
  targetDir: string;
  /** The newest schema this app knows: a set of a newer app is refused by name. */
  supportedSchema: number;
  signal?: AbortSignal;
  onProgress?: OnProgress;
};

export type RestoreResult = {
  databasePath: string;
  schemaVersion: number;
  counts: Record<string, number>;
  auditHead: string | null;
  scans: number;
};

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** True when the folder was there before. Scans beside a staging folder are what a cut restore had placed already. */
async function requireEmpty(targetDir: string): Promise<boolean> {
  const names = await namesIn(targetDir);
  if (names === null) return false;
  const cut = names.includes(staging) && !names.includes(databaseFile);
  const foreign = names.filter((name) => !(cut && (name === staging || name === 'scans')));
  if (foreign.length > 0) throw new AppError('backup.targetNotEmpty', { found: foreign.length });
  return true;
}

async function stageScans(ask: RestoreAsk, folder: string): Promise<void> {
  const { attachments } = ask.set.manifest;
  await mkdir(folder, { recursive: true });
  let done = 0;
  await inTurns(attachments, ask.place.kind === 'folder' ? 6 : 1, async (scan) => {
    await openScanChecked({ ...ask, officeCode: ask.set.officeCode }, scan, join(folder, scan.sha256));
    done += 1;
    ask.onProgress?.({ phase: 'scans', done, total: attachments.length });
  });
}

/** Side by side; a database that is not the set's stops the scans, and its fault is the one that counts. */
async function stageAll(ask: RestoreAsk, stage: string): Promise<void> {
  await requireKeyFits(ask.set.manifest, ask.identity);
  const stop = new AbortController();
  const signal = ask.signal ? AbortSignal.any([ask.signal, stop.signal]) : stop.signal;
  const [database, scans] = await Promise.allSettled([
    openDatabase({ ...ask, to: join(stage, databaseFile) }).catch((error: unknown) => {
      stop.abort();
      throw error;
    }),
    stageScans({ ...ask, signal }, join(stage, 'scans')),
  ]);
  if (database.status === 'rejected') throw database.reason;
  if (scans.status === 'rejected') throw scans.reason;
}

/** Scans first, the database last: a folder that holds the database is whole. */
async function placeAll(ask: RestoreAsk, stage: string): Promise<void> {
  const { targetDir, onProgress } = ask;
  onProgress?.({ phase: 'place', done: 0, total: 1 });
  await rm(join(targetDir, 'scans'), { recursive: true, force: true });
  if (ask.set.manifest.attachments.length > 0) {
    await fsyncDir(join(stage, 'scans'));
    await renameRetry(join(stage, 'scans'), join(targetDir, 'scans'));
  }
  await renameRetry(join(stage, databaseFile), join(targetDir, databaseFile));
  await fsyncDir(targetDir);
  onProgress?.({ phase: 'place', done: 1, total: 1 });
}

async function clear(targetDir: string, existed: boolean): Promise<void> {
  for (const name of [databaseFile, `${databaseFile}-journal`, 'scans', staging]) {
    await rm(join(targetDir, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  if (!existed) await rmdir(targetDir).catch(() => undefined);
}

async function restoreStaged(ask: RestoreAsk): Promise<RestoreResult> {
  const { signal, targetDir, set } = ask;
  const stage = join(targetDir, staging);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true, mode: 0o700 });
  await stageAll(ask, stage);
  signal?.throwIfAborted();
  await placeAll(ask, stage);
  ask.onProgress?.({ phase: 'check', done: 0, total: 1 });
  const databasePath = join(targetDir, databaseFile);
  const found = await inspectSnapshot(databasePath, signal);
  requireSameContents(found, set.manifest);
  await chmod(databasePath, 0o600);
  await rm(stage, { recursive: true, force: true });
  await fsyncDir(dirname(targetDir));
  ask.onProgress?.({ phase: 'check', done: 1, total: 1 });
  const { schemaVersion, counts, auditHead } = found;
  return { databasePath, schemaVersion, counts, auditHead, scans: set.manifest.attachments.length };
}

/**
 * Restores a set into an empty data folder: opens and checks everything beside its final place, moves it in, opens
 * it again and counts. Any failure or cancel leaves the folder as empty, or as absent, as it was.
 * Throws `backup.targetNotEmpty`, `backup.fromFuture`, `backup.wrongKey`, `backup.damaged`, `backup.mismatch`,
 * `backup.incomplete`, `backup.placeGone`, `data.diskFull`, `data.readOnly`, `call.cancelled`.
 */
export async function restoreInto(ask: RestoreAsk): Promise<RestoreResult> {
  const { targetDir, signal, set } = ask;
  if (set.manifest.schemaVersion > ask.supportedSchema) {
    throw new AppError('backup.fromFuture', { version: set.manifest.appVersion });
  }
  const existed = await named('file.writeFailed', signal, () => requireEmpty(targetDir));
  try {
    return await named('file.writeFailed', signal, () => restoreStaged(ask));
  } catch (error) {
    await clear(targetDir, existed);
    throw error;
  }
}
