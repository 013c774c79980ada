import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SealedScan } from '../../shared/domain/backupManifest';
import { AppError } from '../../shared/ipc/fault';
import { sealBytes, sealFile } from './crew';
import type { Destination, PutOptions } from './destinations/destination';
import { named } from './faults';
import type { OnProgress } from './files';
import { errnoOf, sha256Of } from './files';
import { inTurns } from './inTurns';
import type { Sealing } from './jobs';
import { wholeBytes } from './scanJobs';
import { openScan, scanPath } from './storedScans';

/** A scan in the data folder, named by its own hash. */
export type ScanFile = { sha256: string; path: string };

/** A scan that stands in the records but whose file is gone or is no longer what it was. */
export type LostScan = { sha256: string; why: 'missing' | 'changed' };

export type ScanAsk = {
  place: Destination;
  officeCode: string;
  recipients: readonly string[];
  identityForVerify: string;
  folder: string;
  signal?: AbortSignal;
};

export function keyIdOf(recipients: readonly string[]): string {
  return sha256Of([...recipients].sort().join('\n')).slice(0, 16);
}

/** Reads a stored scan back and says what it is; null when it does not hold this scan under our key. */
async function readBack(ask: ScanAsk, sha256: string, name: string): Promise<SealedScan | null> {
  try {
    const { plain, sealed } = await openScan({ ...ask, identity: ask.identityForVerify }, name, null);
    if (plain.sha256 !== sha256) return null;
    return sealedScanOf({ plain, sealed }, name);
  } catch (error) {
    if (error instanceof AppError && error.code === 'backup.damaged') return null;
    throw error;
  }
}

function sealedScanOf({ plain, sealed }: Sealing, name: string): SealedScan {
  const { sha256, bytes } = plain;
  return { sha256, bytes, sealedSha256: sealed.sha256, sealedBytes: sealed.bytes, name };
}

function nameOf({ sha256 }: ScanFile, keyId: string, copy = 1): string {
  return `${sha256}.${keyId}${copy === 1 ? '' : `-${copy}`}.age`;
}

async function shipOne(
  ask: ScanAsk,
  file: ScanFile,
  stored: ReadonlyMap<string, number>,
): Promise<SealedScan | LostScan['why']> {
  for (let copy = 1; ; copy += 1) {
    const name = nameOf(file, keyIdOf(ask.recipients), copy);
    if (stored.has(name)) {
      // Left by a run that was cut before its manifest: taken over only after it was opened.
      const adopted = await readBack(ask, file.sha256, name);
      if (adopted) return adopted;
      continue;
    }
    const bytes = await sizeOf(file.path);
    if (bytes === null) return 'missing';
    return bytes > wholeBytes ? sealAndPut(ask, file, name) : sealWholeAndPut(ask, file, name);
  }
}

async function sealAndPut(ask: ScanAsk, file: ScanFile, name: string): Promise<SealedScan | LostScan['why']> {
  const { recipients, signal } = ask;
  const local = join(ask.folder, `${file.sha256}.age`);
  try {
    const sealing = await named('file.writeFailed', signal, () =>
      sealFile({ from: file.path, to: local, recipients, gzip: false, durable: false }, { signal }),
    );
    if (sealing.plain.sha256 !== file.sha256) return 'changed';
    await ask.place.put(local, scanPath(ask.officeCode, name), sealing.sealed, putOptions(ask));
  } finally {
    await rm(local, { force: true });
  }
  return proved(ask, file, name);
}

async function sealWholeAndPut(
  ask: ScanAsk,
  file: ScanFile,
  name: string,
): Promise<SealedScan | LostScan['why']> {
  const { recipients, signal } = ask;
  const made = await named('file.writeFailed', signal, () =>
    sealBytes({ from: file.path, recipients }, { signal }),
  );
  if (made.plain.sha256 !== file.sha256) return 'changed';
  await ask.place.put(made.bytes, scanPath(ask.officeCode, name), made.sealed, putOptions(ask));
  return proved(ask, file, name);
}

function putOptions({ signal }: ScanAsk): PutOptions {
  return { signal, openedAfterwards: true, settledLater: true };
}

/** Read back from where it lies. What came out wrong does not stay to be looked at by every later run. */
async function proved(ask: ScanAsk, file: ScanFile, name: string): Promise<SealedScan> {
  const back = await readBack(ask, file.sha256, name);
  if (back) return back;
  if (ask.place.mayRemove) await ask.place.remove(scanPath(ask.officeCode, name)).catch(() => undefined);
  throw new AppError('backup.mismatch', { part: 'scan' });
}

/** Null where there is no file. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return null;
  }
}

/** While one scan waits for the disk, the next is sealed. One server connection carries one at a time. */
const folderLanes = 6;
/** As many batches as there are threads; a person who stops waits for one file of each. */
const batchLanes = 2;
const batchFiles = 16;

type Outcome = SealedScan | LostScan['why'];

/** Those of which the place has nothing yet, straight into it. */
async function shipFresh(
  ask: ScanAsk,
  put: NonNullable<Destination['putSealed']>,
  files: readonly ScanFile[],
  onShipped: (file: ScanFile, outcome: Outcome) => void,
): Promise<void> {
  const { recipients, signal } = ask;
  const keyId = keyIdOf(recipients);
  const batches = Array.from({ length: Math.ceil(files.length / batchFiles) }, (_, turn) =>
    files.slice(turn * batchFiles, (turn + 1) * batchFiles),
  );
  await inTurns(batches, batchLanes, async (batch) => {
    signal?.throwIfAborted();
    const named = batch.map((file) => ({ file, name: nameOf(file, keyId) }));
    const puts = named.map(({ file: { path, sha256 }, name }) => ({
      from: path,
      sha256,
      name: scanPath(ask.officeCode, name),
    }));
    const made = await put({ files: puts, recipients, identity: ask.identityForVerify }, signal);
    for (const [turn, { file, name }] of named.entries()) {
      const one = made[turn] ?? 'missing';
      if (one === 'tooLong') onShipped(file, await sealAndPut(ask, file, name));
      else onShipped(file, typeof one === 'string' ? one : sealedScanOf(one, name));
    }
  });
}

/**
 * Ships the scans that the place does not have under today's keys, each read back and opened. One lost scan does not
 * stop the others nor the database: it is reported. `known`: scans of the newest manifest of this place.
 */
export async function shipScans(
  ask: ScanAsk,
  files: readonly ScanFile[],
  known: readonly SealedScan[],
  onProgress?: OnProgress,
): Promise<{ scans: SealedScan[]; lost: LostScan[] }> {
  const { place, officeCode, signal } = ask;
  const entries = files.length > 0 ? await place.list(`${officeCode}/scans`, signal) : [];
  const stored = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  const keyId = keyIdOf(ask.recipients);
  const outcomes = new Map<string, Outcome>();
  for (const scan of known) {
    if (!scan.name.includes(`.${keyId}`) || stored.get(scan.name) !== scan.sealedBytes) continue;
    outcomes.set(scan.sha256, scan);
  }
  const todo = files.filter(({ sha256 }) => !outcomes.has(sha256));
  let done = files.length - todo.length;
  const onShipped = ({ sha256 }: ScanFile, outcome: Outcome) => {
    outcomes.set(sha256, outcome);
    done += 1;
    onProgress?.({ phase: 'scans', done, total: files.length });
  };
  const { putSealed } = place;
  const isFresh = (file: ScanFile) => putSealed !== undefined && !stored.has(nameOf(file, keyId));
  if (putSealed !== undefined) await shipFresh(ask, putSealed, todo.filter(isFresh), onShipped);
  const others = todo.filter((file) => !isFresh(file));
  await inTurns(others, place.kind === 'folder' ? folderLanes : 1, async (file) => {
    signal?.throwIfAborted();
    onShipped(file, await shipOne(ask, file, stored));
  });
  // Before any manifest can name them.
  if (todo.some(({ sha256 }) => typeof outcomes.get(sha256) === 'object')) {
    await place.settle?.(`${officeCode}/scans`, signal);
  }
  return sorted(files, outcomes);
}

function sorted(files: readonly ScanFile[], outcomes: ReadonlyMap<string, Outcome>) {
  const scans: SealedScan[] = [];
  const lost: LostScan[] = [];
  for (const { sha256 } of files) {
    const outcome = outcomes.get(sha256) ?? 'missing';
    if (typeof outcome === 'string') lost.push({ sha256, why: outcome });
    else scans.push(outcome);
  }
  return { scans, lost };
}
