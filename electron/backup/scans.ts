import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { SealedScan } from '../../shared/domain/backupManifest';
import { AppError } from '../../shared/ipc/fault';
import { openBytes, openFile, openScan as openLocal, sealBytes, sealFile } from './crew';
import type { Destination, PutOptions } from './destinations/destination';
import { named } from './faults';
import type { OnProgress } from './files';
import { errnoOf, sha256Of } from './files';
import { inTurns } from './inTurns';
import type { Sealing } from './jobs';
import { wholeBytes } from './scanJobs';

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

function scanPath(officeCode: string, name: string): string {
  return `${officeCode}/scans/${name}`;
}

/** Opens one stored scan into a new file, with `to` null only to hash it. Throws `backup.incomplete`, `backup.damaged`; leaves no file then. */
export async function openScan(
  ask: { place: Destination; officeCode: string; identity: string; signal?: AbortSignal },
  name: string,
  to: string | null,
): Promise<Sealing> {
  const { identity, signal } = ask;
  const from = await ask.place.read(scanPath(ask.officeCode, name), signal);
  return named('backup.damaged', signal, async () => {
    const found = await openLocal({ from, identity, to }, { signal });
    if (found !== null) return found;
    const bytes = await wholeOf(from, signal);
    if (bytes !== null) return openBytes({ bytes, identity, to }, { signal });
    const again = await ask.place.read(scanPath(ask.officeCode, name), signal);
    return openFile({ from: again, to, identity, gunzip: false, durable: true }, { signal });
  });
}

/** Null when it is too large to be held. */
async function wholeOf(from: Readable, signal?: AbortSignal): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of from) {
    signal?.throwIfAborted();
    bytes += piece.length;
    if (bytes > wholeBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The same, and every hash must be the one in the manifest. */
export async function openScanChecked(
  ask: { place: Destination; officeCode: string; identity: string; signal?: AbortSignal },
  scan: SealedScan,
  to: string | null,
): Promise<void> {
  const found = await openScan(ask, scan.name, to);
  if (found.sealed.sha256 === scan.sealedSha256 && found.plain.sha256 === scan.sha256) return;
  if (to !== null) await rm(to, { force: true });
  throw new AppError('backup.damaged', { part: 'scan' });
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

async function shipOne(
  ask: ScanAsk,
  file: ScanFile,
  stored: ReadonlyMap<string, number>,
): Promise<SealedScan | LostScan['why']> {
  const keyId = keyIdOf(ask.recipients);
  for (let copy = 1; ; copy += 1) {
    const name = `${file.sha256}.${keyId}${copy === 1 ? '' : `-${copy}`}.age`;
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
  const target = scanPath(ask.officeCode, name);
  if (ask.place.putSealed) {
    const { path: from, sha256 } = file;
    const sealed = { from, sha256, recipients, identity: ask.identityForVerify };
    const sealing = await ask.place.putSealed(sealed, target, signal);
    return sealing === null ? 'changed' : sealedScanOf(sealing, name);
  }
  const made = await named('file.writeFailed', signal, () =>
    sealBytes({ from: file.path, recipients }, { signal }),
  );
  if (made.plain.sha256 !== file.sha256) return 'changed';
  await ask.place.put(made.bytes, target, made.sealed, putOptions(ask));
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
  const entries = files.length > 0 ? await ask.place.list(`${ask.officeCode}/scans`, ask.signal) : [];
  const stored = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  const keyId = keyIdOf(ask.recipients);
  const ready = new Map(
    known
      .filter(({ name, sealedBytes }) => name.includes(`.${keyId}`) && stored.get(name) === sealedBytes)
      .map((scan) => [scan.sha256, scan]),
  );
  let done = 0;
  const outcomes = await inTurns(files, ask.place.kind === 'folder' ? folderLanes : 1, async (file) => {
    ask.signal?.throwIfAborted();
    const shipped = ready.get(file.sha256) ?? (await shipOne(ask, file, stored));
    done += 1;
    onProgress?.({ phase: 'scans', done, total: files.length });
    return { sha256: file.sha256, shipped };
  });
  // Before any manifest can name them.
  if (outcomes.some(({ sha256, shipped }) => typeof shipped !== 'string' && !ready.has(sha256))) {
    await ask.place.settle?.(`${ask.officeCode}/scans`, ask.signal);
  }
  const scans: SealedScan[] = [];
  const lost: LostScan[] = [];
  for (const { sha256, shipped } of outcomes) {
    if (typeof shipped === 'string') lost.push({ sha256, why: shipped });
    else scans.push(shipped);
  }
  return { scans, lost };
}
