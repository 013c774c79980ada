import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Digest } from '../../shared/domain/backupManifest';
import { ageOpener, ageSealer, type Opener, type Sealer } from './cipher/ageFile';
import { pieceBytes } from './files';
import { gunzipped, gzipped } from './gzip';

/** The work on bytes, which `crew.ts` hands to other threads: nothing here knows of places or manifests. */
export type Sealing = { plain: Digest; sealed: Digest };

/** How the one who waits goes on: to be told of bytes, and to stop. */
export type Hooks = { signal?: AbortSignal; onBytes?: (bytes: number) => void };

/** Passes bytes on and knows their hash, unless somebody `knows` it, and their number at the end. */
function tap(hooks?: Hooks, knows?: string) {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    async *through(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of source) {
        hooks?.signal?.throwIfAborted();
        if (knows === undefined) hash.update(chunk);
        bytes += chunk.length;
        hooks?.onBytes?.(bytes);
        yield chunk;
      }
    },
    digest: (): Digest => ({ sha256: knows ?? hash.digest('hex'), bytes }),
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
  /** What it was hashed as when it was written, and will be again when it is read back from its place. */
  plainSha256?: string;
};

/**
 * gzip and age to every recipient, file to new file, in pieces: a database of 220 MB is never held in memory.
 * `onBytes` counts plain bytes. Leaves no file behind when it fails.
 */
export async function sealFile(ask: SealFile, hooks: Hooks = {}): Promise<Sealing> {
  const source = createReadStream(ask.from, { highWaterMark: 4 * pieceBytes });
  const sealer = await ageSealer(ask.recipients);
  const packed = ask.gzip ? gzipped : (plain: AsyncIterable<Uint8Array>) => plain;
  return sealedInto(ask.to, source, packed, sealer, ask.durable, hooks, ask.plainSha256);
}

/** Packed and encrypted into a new file, hashed on both sides. */
export async function sealedInto(
  to: string,
  source: AsyncIterable<Uint8Array>,
  packed: (plain: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
  sealer: Sealer,
  durable: boolean,
  hooks: Hooks,
  plainSha256?: string,
): Promise<Sealing> {
  const [before, after] = [tap(hooks, plainSha256), tap()];
  await intoFile(to, durable, after.through(sealed(packed(before.through(source)), sealer)));
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
