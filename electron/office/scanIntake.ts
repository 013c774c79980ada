import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { v7 } from 'uuid';
import { mostScanBytes } from '../../shared/domain/scans';
import { AppError } from '../../shared/ipc/fault';
import { errnoOf, pieceBytes } from '../backup/files';
import type { Room } from './room';

/** A file that has arrived whole but belongs to no record yet. */
export interface Arrived {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

interface Upload {
  readonly path: string;
  readonly file: FileHandle;
  readonly hash: Hash;
  received: number;
  /** pieces are written one after the other, also when two calls cross */
  last: Promise<unknown>;
}

/** Ten files dropped at once come one by one; more at a time than this is no person. */
const mostUploads = 12;
const uploads = new WeakMap<Room, Map<string, Upload>>();

function folderOf(room: Room): string {
  return join(room.dataDir, 'scans-arriving');
}

/** What a killed app left half arrived is swept with the first use of the folder. */
async function uploadsOf(room: Room): Promise<Map<string, Upload>> {
  const known = uploads.get(room);
  if (known !== undefined) return known;
  const fresh = new Map<string, Upload>();
  uploads.set(room, fresh);
  await rm(folderOf(room), { recursive: true, force: true });
  return fresh;
}

function writeFault(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const full = ['ENOSPC', 'EDQUOT'].includes(errnoOf(cause) ?? '');
  return new AppError(full ? 'data.diskFull' : 'file.writeFailed', {}, cause);
}

function refuseLarge(bytes: number): void {
  if (bytes > mostScanBytes) throw new AppError('scan.tooLarge', { most: mostScanBytes / 1e6 });
}

async function begin(room: Room, id: string): Promise<Upload> {
  const all = await uploadsOf(room);
  const known = all.get(id);
  if (known !== undefined) return known;
  if (all.size >= mostUploads) throw new AppError('call.tooLarge');
  await mkdir(folderOf(room), { recursive: true, mode: 0o700 });
  const path = join(folderOf(room), `${v7()}.part`);
  const file = await open(path, 'wx', 0o600);
  const fresh = { path, file, hash: createHash('sha256'), received: 0, last: Promise.resolve() };
  all.set(id, fresh);
  return fresh;
}

async function append(upload: Upload, offset: number, piece: Uint8Array): Promise<void> {
  // sent again after a lost reply, or out of turn: the sender is told where to go on
  if (offset !== upload.received) return;
  refuseLarge(upload.received + piece.length);
  await upload.file.write(piece, 0, piece.length, offset);
  upload.hash.update(piece);
  upload.received += piece.length;
}

/**
 * Takes one piece of a file that the window sends.
 * @returns how many bytes are here; a piece that does not begin there is not taken
 * @throws AppError scan.tooLarge, data.diskFull, file.writeFailed; what came so far is then thrown away
 */
export async function receivePiece(
  room: Room,
  id: string,
  offset: number,
  piece: Uint8Array,
): Promise<number> {
  try {
    const upload = await begin(room, id);
    const mine = upload.last.then(() => append(upload, offset, piece));
    upload.last = mine.catch(() => undefined);
    await mine;
    return upload.received;
  } catch (cause) {
    await dropUpload(room, id);
    throw writeFault(cause);
  }
}

/** Throws away what was sent; nothing when it is not known. */
export async function dropUpload(room: Room, id: string): Promise<void> {
  const all = await uploadsOf(room);
  const upload = all.get(id);
  if (upload === undefined) return;
  all.delete(id);
  await upload.last;
  await upload.file.close().catch(() => undefined);
  await rm(upload.path, { force: true });
}

/** @throws AppError scan.notSent when nothing of this file is here (the app was restarted in between) */
export async function finishUpload(room: Room, id: string): Promise<Arrived> {
  const all = await uploadsOf(room);
  const upload = all.get(id);
  if (upload === undefined) throw new AppError('scan.notSent');
  all.delete(id);
  try {
    await upload.last;
    await upload.file.sync();
    await upload.file.close();
  } catch (cause) {
    await rm(upload.path, { force: true });
    throw writeFault(cause);
  }
  return { path: upload.path, sha256: upload.hash.digest('hex'), bytes: upload.received };
}

/**
 * Copies a file of a folder or share in pieces, hashing as it goes. Leaves nothing behind when it fails.
 * @throws AppError scan.sourceGone when the file or its share went away, scan.tooLarge, data.diskFull, call.cancelled
 */
export async function copyIn(
  room: Room,
  from: string,
  signal: AbortSignal,
  onBytes: (done: number) => void,
): Promise<Arrived> {
  await uploadsOf(room);
  await mkdir(folderOf(room), { recursive: true, mode: 0o700 });
  const path = join(folderOf(room), `${v7()}.part`);
  const source = createReadStream(from, { highWaterMark: pieceBytes });
  let lostSource = false;
  source.once('error', () => {
    lostSource = true;
  });
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      refuseLarge(bytes);
      onBytes(bytes);
      yield piece;
    }
  }
  const into = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  try {
    await pipeline(source, counted, into, { signal });
    return { path, sha256: hash.digest('hex'), bytes };
  } catch (cause) {
    await rm(path, { force: true });
    if (signal.aborted) throw new AppError('call.cancelled', {}, cause);
    throw lostSource ? new AppError('scan.sourceGone', {}, cause) : writeFault(cause);
  }
}
