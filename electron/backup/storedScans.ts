import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { SealedScan } from '../../shared/domain/backupManifest';
import { AppError } from '../../shared/ipc/fault';
import { openBytes, openFile, openScan as openLocal } from './crew';
import type { Destination } from './destinations/destination';
import { named } from './faults';
import type { Sealing } from './jobs';
import { wholeBytes } from './scanJobs';

export function scanPath(officeCode: string, name: string): string {
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
