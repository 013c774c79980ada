import { createHmac } from 'node:crypto';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mostSealedScanBytes, type Scan } from '../../shared/domain/scans';
import { AppError } from '../../shared/ipc/fault';
import { ageOpener } from '../backup/cipher/ageFile';
import { digestOfFile, fsyncDir, renameRetry } from '../backup/files';
import { sealFile } from '../backup/jobs';
import { readFact } from '../data/facts';
import { isStored } from '../data/scans';
import type { Room } from './room';
import type { Arrived } from './scanIntake';
import { marksKey } from './sealedMarks';

/** Named by what it holds: no name of a person, and every backup finds it by its hash. */
export function scanPath(room: Room, sha256: string): string {
  return join(room.dataDir, 'scans', sha256);
}

/** Tells the same file again. Of a sealed one only under the office's key, and never to an open record. */
export async function contentMark(room: Room, sha256: string, sealed: boolean): Promise<string> {
  if (!sealed) return sha256;
  const key = await marksKey(room);
  if (key === null) return '';
  return `s${createHmac('sha256', Buffer.from(key, 'hex')).update(`scan:${sha256}`).digest('hex')}`;
}

async function moveIn(room: Room, path: string, sha256: string): Promise<void> {
  await mkdir(join(room.dataDir, 'scans'), { recursive: true });
  await renameRetry(path, scanPath(room, sha256));
  await fsyncDir(join(room.dataDir, 'scans'));
}

/** Stores a file under its own hash; one that is there already is replaced, which mends it if it was spoiled. */
export async function storeOpen(room: Room, arrived: Arrived): Promise<string> {
  await moveIn(room, arrived.path, arrived.sha256);
  return arrived.sha256;
}

/**
 * Stores a file encrypted to the office's sealing key; the plain copy goes.
 * @throws AppError sealed.locked without such a key, scan.tooLarge for what could not be opened in memory
 */
export async function storeSealed(room: Room, arrived: Arrived): Promise<string> {
  const recipient = await readFact(room.data.db, 'sealing.recipient');
  if (recipient === null) throw new AppError('sealed.locked');
  if (arrived.bytes > mostSealedScanBytes) {
    throw new AppError('scan.tooLarge', { most: mostSealedScanBytes / 1e6 });
  }
  const to = `${arrived.path}.age`;
  const { sealed } = await sealFile({
    from: arrived.path,
    to,
    recipients: [recipient],
    gzip: false,
    durable: true,
  });
  await rm(arrived.path, { force: true });
  await moveIn(room, to, sealed.sha256);
  return sealed.sha256;
}

/** Removes a stored file that no scan needs any more. */
export async function removeUnneeded(room: Room, sha256: string): Promise<void> {
  if (!(await isStored(room.data.db, sha256))) await rm(scanPath(room, sha256), { force: true });
}

/** Files whose hash was compared since the start, by path, size and time. */
const compared = new Set<string>();

/**
 * Where a scan lies, once it is sure that it is what was attached; the hash is taken once as long as the file
 * is not touched, so that a second look at 200 MB costs nothing.
 * @throws AppError scan.lost when the file is gone or is no longer what it was
 */
export async function storedFile(room: Room, { sha256 }: Scan, signal?: AbortSignal): Promise<string> {
  const path = scanPath(room, sha256);
  try {
    const { size, mtimeMs } = await stat(path);
    const seen = `${path} ${size} ${mtimeMs}`;
    if (!compared.has(seen)) {
      if ((await digestOfFile(path, signal)).sha256 !== sha256) throw new AppError('scan.lost');
      compared.add(seen);
    }
    return path;
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause instanceof AppError ? cause : new AppError('scan.lost', {}, cause);
  }
}

/** The bytes of a sealed scan, in memory only: `sealFile` without gzip, undone. */
export async function unsealed(path: string, identity: string): Promise<Uint8Array> {
  const file = (await ageOpener(identity)).newFile();
  const first = await file.push(await readFile(path));
  return Buffer.concat([first, await file.end()]);
}
