import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Digest } from '../../shared/domain/backupManifest';
import { ageOpener, ageSealer, type Opener, type Sealer } from './cipher/ageFile';
import { pieceBytes, sha256Of } from './files';
import { gunzipped, gzipped } from './gzip';

/** The work on bytes, which `crew.ts` hands to other threads: nothing here knows of places or manifests. */
export type Sealing = { plain: Digest; sealed: Digest };

/** How the one who waits goes on: to be told of bytes, and to stop. */
export type Hooks = { signal?: AbortSignal; onBytes?: (bytes: number) => void };

/** Passes bytes on and knows their hash and number at the end. */
function tap(hooks?: Hooks) {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    async *through(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of source) {
        hooks?.signal?.throwIfAborted();
        hash.update(chunk);
        bytes += chunk.length;
        hooks?.onBytes?.(bytes);
        yield chunk;
      }
    },
    digest: (): Digest => ({ sha256: hash.digest('hex'), bytes }),
  };
}

async function* sealed(source: AsyncIterable<Uint8Array>, sealer: Sealer): AsyncGenerator<Uint8Array> {
  const file = await sealer.newFile();
  for await (const chunk of source) yield file.push(chunk);
  yield file.end();
}

async function* opened(source: AsyncIterable<Uint8Array>, opener: Opener): AsyncGenerator<Uint8Array> {
  const file = opener.newFile();
  for await (const chunk of source) yield await file.push(chunk);
  yield await file.end();
}

/** Everything into a new file, which is gone again when anything fails. */
async function intoFile(path: string, durable: boolean, source: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    try {
      for await (const chunk of source) await writeAll(handle, chunk);
      if (durable) await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function writeAll(handle: Awaited<ReturnType<typeof open>>, chunk: Uint8Array): Promise<void> {
  for (let from = 0; from < chunk.length; ) {
    from += (await handle.write(chunk, from)).bytesWritten;
  }
}

async function drained(source: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _chunk of source);
}

export type SealFile = {
  from: string;
  to: string;
  recipients: readonly string[];
  gzip: boolean;
  /** False for a file that is copied on at once and never read after a power cut. */
  durable: boolean;
};

/**
 * gzip and age to every recipient, file to new file, in pieces: a database of 220 MB is never held in memory.
 * `onBytes` counts plain bytes. Leaves no file behind when it fails.
 */
export async function sealFile(ask: SealFile, hooks: Hooks = {}): Promise<Sealing> {
  const [before, after] = [tap(hooks), tap()];
  const source = createReadStream(ask.from, { highWaterMark: 4 * pieceBytes });
  const sealer = await ageSealer(ask.recipients);
  const plain = before.through(source);
  const bytes = after.through(sealed(ask.gzip ? gzipped(plain) : plain, sealer));
  await intoFile(ask.to, ask.durable, bytes);
  return { plain: before.digest(), sealed: after.digest() };
}

export type OpenFile = {
  from: string | Readable;
  /** Null: only through the hashes, so that nothing plain touches a disk. */
  to: string | null;
  identity: string;
  gunzip: boolean;
  /** False for a copy that is looked at and removed. */
  durable: boolean;
};

/**
 * The way back, into a new file. Pieces before a cut are handed out before the cut is known (measured: 320 KB of
 * plain text stood there after the error), so the file is removed on every failure. `onBytes` counts sealed bytes.
 */
export async function openFile(ask: OpenFile, hooks: Hooks = {}): Promise<Sealing> {
  const { from, to } = ask;
  const [before, after] = [tap(hooks), tap()];
  const source = typeof from === 'string' ? createReadStream(from, { highWaterMark: 4 * pieceBytes }) : from;
  const plain = opened(before.through(source), await ageOpener(ask.identity));
  const bytes = after.through(ask.gunzip ? gunzipped(plain) : plain);
  await (to === null ? drained(bytes) : intoFile(to, ask.durable, bytes));
  return { plain: after.digest(), sealed: before.digest() };
}

/** A page or twenty in colour; larger ones go in pieces, so that several at once fit an old PC. */
export const wholeBytes = 8 * 1024 * 1024;

/**
 * One buffer for each of the two sides of a whole file, grown as needed and used again: in Electron fresh memory for
 * each of 2,000 scans cost as much as encrypting them. Who takes one has it until the file is done.
 */
function bench() {
  const free: Buffer[] = [];
  return async <T>(act: (buffer: (bytes: number) => Buffer) => Promise<T>): Promise<T> => {
    const taken: Buffer[] = [];
    try {
      return await act((bytes) => {
        const kept = free.pop();
        const buffer =
          kept !== undefined && kept.length >= bytes ? kept : Buffer.allocUnsafeSlow(roomFor(bytes));
        taken.push(buffer);
        return buffer;
      });
    } finally {
      free.push(...taken);
    }
  };
}

function roomFor(bytes: number): number {
  return Math.min(wholeBytes, 1024 * 1024 * Math.ceil((bytes + 1) / (1024 * 1024)));
}

const withBuffers = bench();

/** Null when it is longer than may be held whole. */
async function readWhole(path: string, buffer: (bytes: number) => Buffer): Promise<Buffer | null> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > wholeBytes) return null;
    const into = buffer(size);
    let used = 0;
    while (used < into.length) {
      const { bytesRead } = await handle.read(into, used, into.length - used);
      if (bytesRead === 0) break;
      used += bytesRead;
    }
    return into.subarray(0, used);
  } finally {
    await handle.close();
  }
}

export type SealBytes = { from: string; recipients: readonly string[] };
export type SealedBytes = Sealing & { bytes: Uint8Array };

/** A scan of up to `wholeBytes`, not packed, whole in memory. Throws `EFBIG` when it is longer. */
export function sealBytes({ from, recipients }: SealBytes): Promise<SealedBytes> {
  return withBuffers(async (buffer) => {
    const plain = await readWhole(from, buffer);
    if (plain === null) throw Object.assign(new Error('too long'), { code: 'EFBIG' });
    const bytes = await (await sealerFor(recipients)).seal(plain);
    return { bytes, plain: digestOfBytes(plain), sealed: digestOfBytes(bytes) };
  });
}

export type OpenBytes = { bytes: Uint8Array; identity: string; to: string | null };

/** The way back, all of it or nothing; into a new durable file unless `to` is null. */
export function openBytes({ bytes, identity, to }: OpenBytes): Promise<Sealing> {
  return withBuffers(async (buffer) => {
    const plain = await (await openerFor(identity)).open(bytes, buffer(bytes.length));
    if (to !== null) await intoFile(to, true, one(plain));
    return { plain: digestOfBytes(plain), sealed: digestOfBytes(bytes) };
  });
}

export type OpenScan = { from: string; identity: string; to: string | null };

/** The same from a file, in pieces when it is a long one. */
export async function openScan({ from, identity, to }: OpenScan, hooks: Hooks = {}): Promise<Sealing> {
  const whole = await withBuffers(async (buffer) => {
    const bytes = await readWhole(from, buffer);
    return bytes === null ? null : openBytes({ bytes, identity, to });
  });
  return whole ?? openFile({ from, to, identity, gunzip: false, durable: true }, hooks);
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function digestOfBytes(bytes: Uint8Array): Digest {
  return { sha256: sha256Of(bytes), bytes: bytes.length };
}

/** The keys of a run are the same for thousands of scans. */
function lastOf<Made>(make: (key: string) => Promise<Made>): (key: string) => Promise<Made> {
  let kept: { key: string; made: Promise<Made> } | null = null;
  return (key) => {
    if (kept?.key !== key) kept = { key, made: make(key) };
    return kept.made;
  };
}

const sealerOf = lastOf((key) => ageSealer(key.split('\n')));
const sealerFor = (recipients: readonly string[]) => sealerOf(recipients.join('\n'));
const openerFor = lastOf((identity) => ageOpener(identity));
