import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SealedScan } from '../../shared/domain/backupManifest';
import { AppError } from '../../shared/ipc/fault';
import type { Sealing } from './age';
import { openSealed, sealFile } from './age';
import type { Destination } from './destinations/destination';
import { named } from './faults';
import type { OnProgress } from './files';
import { sha256Of } from './files';

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
  const from = await ask.place.read(scanPath(ask.officeCode, name), ask.signal);
  return named('backup.damaged', ask.signal, () =>
    openSealed({ from, to, identity: ask.identity, gunzip: false, signal: ask.signal }),
  );
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
    return { sha256, bytes: plain.bytes, sealedSha256: sealed.sha256, sealedBytes: sealed.bytes, name };
  } catch (error) {
    if (error instanceof AppError && error.code === 'backup.damaged') return null;
    throw error;
  }
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
    const there = await access(file.path).then(
      () => true,
      () => false,
    );
    if (!there) return 'missing';
    return sealAndPut(ask, file, name);
  }
}

async function sealAndPut(ask: ScanAsk, file: ScanFile, name: string): Promise<SealedScan | LostScan['why']> {
  const { recipients, signal } = ask;
  const local = join(ask.folder, `${file.sha256}.age`);
  try {
    const sealing = await named('file.writeFailed', signal, () =>
      sealFile({ from: file.path, to: local, recipients, gzip: false, durable: false, signal }),
    );
    if (sealing.plain.sha256 !== file.sha256) return 'changed';
    await ask.place.put(local, scanPath(ask.officeCode, name), sealing.sealed, {
      signal,
      openedAfterwards: true,
    });
  } finally {
    await rm(local, { force: true });
  }
  const back = await readBack(ask, file.sha256, name);
  if (!back) throw new AppError('backup.mismatch', { part: 'scan' });
  return back;
}

/** While one scan waits for the disk, the next is sealed. One server connection carries one at a time. */
const folderLanes = 6;

/** Like `Promise.all`, at most so many at once, answers in the order of the items; ends all before it throws. */
export async function inTurns<Item, Answer>(
  items: readonly Item[],
  lanes: number,
  act: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const failures: unknown[] = [];
  let next = 0;
  async function lane(): Promise<void> {
    while (next < items.length && failures.length === 0) {
      const index = next;
      next += 1;
      const item = items[index];
      if (item === undefined) return;
      try {
        answers[index] = await act(item);
      } catch (error) {
        failures.push(error);
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
  return answers;
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
  const scans: SealedScan[] = [];
  const lost: LostScan[] = [];
  for (const { sha256, shipped } of outcomes) {
    if (typeof shipped === 'string') lost.push({ sha256, why: shipped });
    else scans.push(shipped);
  }
  return { scans, lost };
}
