import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { posix } from 'node:path';
import { Readable } from 'node:stream';
import type { Digest } from '../../../shared/domain/backupManifest';
import { AppError } from '../../../shared/ipc/fault';
import { digestOf } from '../files';
import type { Destination, PlaceEntry, PutFrom, PutOptions } from './destination';
import { freeBytesOf, makeFolder, statusOf } from './sftpFolder';
import { lineTo, type SftpAsk, type SftpLine } from './sftpLine';
import type { SftpSession } from './sftpSession';
import { inMemory, isMissing, readPieces, remoteSize, uploadPart } from './sftpUpload';

/** Margin as for folders: a full server is refused before the last byte. */
const spareBytes = 1024 * 1024;
/** Up to here a file is read back at once; larger ones whose caller opens them anyway are not read twice. */
const smallBytes = 1024 * 1024;
async function entriesOf(session: SftpSession, path: string): Promise<PlaceEntry[] | null> {
  try {
    type Found = { filename: string; attrs: { size: number; isFile(): boolean; isDirectory(): boolean } };
    const found = await session.ask<Found[]>((done) => session.sftp.readdir(path, done));
    return found.flatMap(({ filename, attrs }): PlaceEntry[] => {
      if (attrs.isDirectory()) return [{ name: filename, kind: 'folder', bytes: 0 }];
      return attrs.isFile() ? [{ name: filename, kind: 'file', bytes: attrs.size }] : [];
    });
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Asks to remove what is not there: a server for adding only refuses the request itself, not the name. */
async function asksToRemove(session: SftpSession, root: string): Promise<boolean> {
  const nothing = posix.join(root, `.tiepdan-${randomBytes(8).toString('hex')}`);
  try {
    await session.ask<void>((done) => session.sftp.unlink(nothing, done));
    return true;
  } catch (error) {
    if (!session.alive) throw error;
    return statusOf(error) !== 3;
  }
}

async function sameContent(
  session: SftpSession,
  path: string,
  expected: Digest,
  signal?: AbortSignal,
): Promise<boolean> {
  const found = await digestOf(readPieces(session, path, 0, expected.bytes + 1), signal);
  return found.sha256 === expected.sha256 && found.bytes === expected.bytes;
}

async function putOnce(
  session: SftpSession,
  ask: { from: PutFrom; target: string; expected: Digest; known: number; options: PutOptions },
): Promise<void> {
  const { from, target, expected, options } = ask;
  const { signal } = options;
  const part = `${target}.part`;
  const free = await freeBytesOf(session, posix.dirname(target));
  const there = (await remoteSize(session, part)) ?? 0;
  if (free !== null && free + there < expected.bytes + spareBytes) throw new AppError('data.diskFull');
  const local = typeof from === 'string' ? await open(from, 'r') : inMemory(from);
  try {
    const { onBytes } = options;
    await uploadPart({ session, local, part, bytes: expected.bytes, known: ask.known, signal, onBytes });
  } catch (error) {
    const left = session.alive ? await freeBytesOf(session, posix.dirname(target)) : null;
    if (left !== null && left < spareBytes) throw new AppError('data.diskFull', {}, error);
    throw error;
  } finally {
    await local.close();
  }
  const later = options.openedAfterwards === true && expected.bytes > smallBytes;
  const whole = later
    ? (await remoteSize(session, part)) === expected.bytes
    : await sameContent(session, part, expected, signal);
  if (!whole) {
    await session.ask<void>((done) => session.sftp.unlink(part, done)).catch(() => undefined);
    throw new AppError('backup.mismatch', { part: 'readBack' });
  }
  await session.ask<void>((done) => session.sftp.rename(part, target, done));
}

/** A file in pieces, asked for on the line anew for each, so that a broken line goes on where it broke. */
async function* stream(
  line: SftpLine,
  path: string,
  bytes: number,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  let position = 0;
  while (position < bytes) {
    const pieces: Buffer[] = await line.on(signal, async (session) => {
      const got: Buffer[] = [];
      const to = Math.min(bytes, position + 4 * 1024 * 1024);
      for await (const piece of readPieces(session, path, position, to)) {
        signal?.throwIfAborted();
        got.push(piece);
      }
      return got;
    });
    // Shorter than it was a moment ago: what follows would only be guessed.
    if (pieces.length === 0) return;
    for (const piece of pieces) {
      position += piece.length;
      yield piece;
    }
  }
}

/** A file server reached over SSH, by name or by number, with or without internet. */
export function sftpDestination(ask: SftpAsk): Destination {
  const line = lineTo(ask);
  const root = ask.folder === '' ? '.' : ask.folder;
  const at = (name: string) => posix.join(root, name);
  let mayRemove: boolean | null = null;

  async function put(from: PutFrom, name: string, expected: Digest, options: PutOptions = {}): Promise<void> {
    const target = at(name);
    // When the answer to the rename is lost, the name is there and was not when this act began.
    let begun = false;
    let known = 0;
    const onBytes = (sent: number) => {
      if (sent > known) line.progressed();
      known = Math.max(known, sent);
      options.onBytes?.(sent);
    };
    await line.on(options.signal, async (session) => {
      if ((await remoteSize(session, target)) !== null) {
        if (begun && (await sameContent(session, target, expected, options.signal))) return;
        throw new AppError('record.exists');
      }
      begun = true;
      await makeFolder(session, posix.dirname(target));
      // Answers may overtake each other by a window; the chunk below what was answered is surely there.
      const sure = Math.max(0, known - 4 * 1024 * 1024);
      await putOnce(session, { from, target, expected, known: sure, options: { ...options, onBytes } });
    });
  }

  return {
    kind: 'sftp',
    get mayRemove() {
      return mayRemove ?? true;
    },
    list: (folder, signal) =>
      line.on(signal, async (session) => {
        mayRemove ??= await asksToRemove(session, root);
        const entries = await entriesOf(session, at(folder));
        if (entries !== null) return entries;
        if (folder === '' || (await entriesOf(session, root)) === null)
          throw new AppError('backup.placeGone');
        return [];
      }),
    put,
    read: async (name, signal) => {
      const bytes = await line.on(signal, (session) => remoteSize(session, at(name)));
      if (bytes === null) throw new AppError('backup.incomplete');
      return Readable.from(stream(line, at(name), bytes, signal), {
        objectMode: false,
        highWaterMark: 1024 * 1024,
      });
    },
    sizeOf: (name, signal) => line.on(signal, (session) => remoteSize(session, at(name))),
    remove: (name, signal) =>
      line.on(signal, async (session) => {
        try {
          await session.ask<void>((done) => session.sftp.unlink(at(name), done));
        } catch (error) {
          if (statusOf(error) === 3) mayRemove = false;
          if (!isMissing(error)) throw error;
        }
      }),
    freeSpace: (signal) => line.on(signal, (session) => freeBytesOf(session, root)),
    close: async () => line.close(),
  };
}

/** Makes the folder on the server if it is missing and says whether the way in is open. Throws as `openSession`. */
export async function prepareSftp(ask: SftpAsk, signal?: AbortSignal): Promise<{ mayRemove: boolean }> {
  const line = lineTo({ ...ask, attempts: 1 });
  try {
    return await line.on(signal, async (session) => {
      const root = ask.folder === '' ? '.' : ask.folder;
      await makeFolder(session, root);
      return { mayRemove: await asksToRemove(session, root) };
    });
  } finally {
    line.close();
  }
}
