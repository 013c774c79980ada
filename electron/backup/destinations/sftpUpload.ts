import type { SftpSession } from './sftpSession';

/** A cut upload is taken up again at a whole chunk; no more than one is sent twice. */
export const chunkBytes = 4 * 1024 * 1024;

/** What is sent, read at any position: an open file, or bytes in memory. */
export type LocalBytes = {
  read(into: Uint8Array, offset: number, length: number, position: number): Promise<unknown>;
  close(): Promise<void>;
};

export function inMemory(bytes: Uint8Array): LocalBytes {
  return {
    read: async (into, offset, length, position) =>
      into.set(bytes.subarray(position, position + length), offset),
    close: async () => undefined,
  };
}

const smallestWindow = 4 * 1024;
const firstWindow = 8 * 1024;
const largestWindow = 2 * 1024 * 1024;
const largestPiece = 128 * 1024;

/** Status 2 of the protocol. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 2;
}

export async function remoteSize(session: SftpSession, path: string): Promise<number | null> {
  try {
    const found = await session.ask<{ size: number; isFile(): boolean }>((done) =>
      session.sftp.stat(path, done),
    );
    return found.isFile() ? found.size : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * Pieces of a remote file in order, several asked ahead so that a round trip is not paid for each. Ends where the file
 * ends. The handle is closed also when the reader stops early.
 */
export async function* readPieces(
  session: SftpSession,
  path: string,
  from: number,
  to: number,
): AsyncGenerator<Buffer> {
  const handle = await session.ask<Buffer>((done) => session.sftp.open(path, 'r', done));
  const readAt = async (position: number): Promise<Buffer> => {
    const length = Math.min(largestPiece, to - position);
    const buffer = Buffer.allocUnsafe(length);
    for (let got = 0; got < length; ) {
      const count = await session.ask<number>((done) =>
        session.sftp.read(handle, buffer, got, length - got, position + got, done),
      );
      if (count === 0) return buffer.subarray(0, got);
      got += count;
    }
    return buffer;
  };
  const ahead: Promise<Buffer>[] = [];
  let next = from;
  try {
    while (next < to || ahead.length > 0) {
      while (next < to && ahead.length < 8) {
        const piece = readAt(next);
        // It may fail before its turn comes; it is asked again then.
        piece.catch(() => undefined);
        ahead.push(piece);
        next += largestPiece;
      }
      const piece = await ahead.shift();
      if (piece === undefined || piece.length === 0) return;
      yield piece;
    }
  } finally {
    await Promise.allSettled(ahead);
    await session.ask<void>((done) => session.sftp.close(handle, done)).catch(() => undefined);
  }
}

/** How many bytes of the remote file, from `from` on, are those of the local file: a whole chunk, or all there is. */
async function sameUpTo(
  session: SftpSession,
  local: LocalBytes,
  path: string,
  from: number,
  to: number,
): Promise<number> {
  let position = from;
  for await (const piece of readPieces(session, path, from, to)) {
    const ours = Buffer.allocUnsafe(piece.length);
    await local.read(ours, 0, piece.length, position);
    if (!ours.equals(piece)) return Math.floor(position / chunkBytes) * chunkBytes;
    position += piece.length;
  }
  return position;
}

/** How much may be on its way unanswered: little on a slow line, so that an answer always comes within seconds. */
function windowSize(): { bytes(): number; answered(afterMs: number): void } {
  let size = firstWindow;
  return {
    bytes: () => size,
    answered(afterMs) {
      if (afterMs > 4000) size = Math.max(smallestWindow, Math.floor(size / 2));
      else if (afterMs < 1000) size = Math.min(largestWindow, size * 2);
    },
  };
}

type Sending = {
  session: SftpSession;
  handle: Buffer;
  local: LocalBytes;
  from: number;
  to: number;
  signal?: AbortSignal;
  onBytes?: (sent: number) => void;
};

async function sendAll(ask: Sending): Promise<void> {
  const { session, handle, local, to, signal } = ask;
  const window = windowSize();
  const flying = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let inFlight = 0;
  let answered = ask.from;

  async function send(position: number, length: number): Promise<void> {
    const buffer = Buffer.allocUnsafe(length);
    await local.read(buffer, 0, length, position);
    const sentAt = performance.now();
    await session.ask<void>((done) => session.sftp.write(handle, buffer, 0, length, position, done));
    window.answered(performance.now() - sentAt);
    answered += length;
    ask.onBytes?.(answered);
  }

  for (let position = ask.from; position < to && failures.length === 0; ) {
    signal?.throwIfAborted();
    const length = Math.min(largestPiece, window.bytes(), to - position);
    if (inFlight > 0 && inFlight + length > window.bytes()) {
      await Promise.race(flying);
      continue;
    }
    inFlight += length;
    const piece: Promise<void> = send(position, length)
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => {
        inFlight -= length;
        flying.delete(piece);
      });
    flying.add(piece);
    position += length;
  }
  await Promise.all(flying);
  if (failures.length > 0) throw failures[0];
}

/**
 * Brings the local file to `part`, going on where an earlier attempt was cut: what is there is read back and compared
 * first, `known` bytes of it excepted, which the server has acknowledged to this very run.
 */
export async function uploadPart(ask: {
  session: SftpSession;
  local: LocalBytes;
  part: string;
  bytes: number;
  known: number;
  signal?: AbortSignal;
  onBytes?: (sent: number) => void;
}): Promise<void> {
  const { session, local, part, bytes, signal } = ask;
  const there = await remoteSize(session, part);
  const usable = there !== null && there <= bytes;
  const compareFrom = Math.floor(Math.min(ask.known, there ?? 0) / chunkBytes) * chunkBytes;
  const from = usable ? await sameUpTo(session, local, part, compareFrom, there) : 0;
  const handle = await session.ask<Buffer>((done) => session.sftp.open(part, usable ? 'r+' : 'w', done));
  try {
    await sendAll({ session, handle, local, from, to: bytes, signal, onBytes: ask.onBytes });
    await flush(session, handle);
  } finally {
    if (session.alive) await session.ask<void>((done) => session.sftp.close(handle, done));
  }
}

/** An extension of OpenSSH; where a server lacks it, its own disk cache decides, and reading back still follows. */
async function flush(session: SftpSession, handle: Buffer): Promise<void> {
  try {
    await session.ask<unknown>((done) => session.sftp.ext_openssh_fsync(handle, done));
  } catch (error) {
    if (!(error instanceof Error) || !/does not support|Unsupported/i.test(error.message)) throw error;
  }
}
