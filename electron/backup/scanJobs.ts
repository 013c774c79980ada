import { closeSync, fstatSync, fsync, openSync, readSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Digest } from '../../shared/domain/backupManifest';
import { ageOpener, ageSealer } from './cipher/ageFile';
import { errnoOf, renameRetry, sha256Of } from './files';
import { type Hooks, openFile, type Sealing } from './jobs';

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
  return 1024 * 1024 * Math.ceil((bytes + 1) / (1024 * 1024));
}

const withBuffers = bench();

/**
 * Null when it is longer than may be held whole. Read without turns of the event loop, which cost more than reading a
 * page that lies in memory: the thread has nothing else to answer.
 */
function readWhole(path: string, buffer: (bytes: number) => Buffer): Buffer | null {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > wholeBytes) return null;
    const into = buffer(size);
    let used = 0;
    while (used < into.length) {
      const got = readSync(file, into, used, into.length - used, null);
      if (got === 0) break;
      used += got;
    }
    return into.subarray(0, used);
  } finally {
    closeSync(file);
  }
}

/** Into a new durable file, which is gone again when anything fails. Only the flush is worth a turn. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = openSync(path, 'wx', 0o600);
  try {
    try {
      for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
      await flushed(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

const flushed = promisify(fsync);

export type SealBytes = { from: string; recipients: readonly string[] };
export type SealedBytes = Sealing & { bytes: Uint8Array };

/** A scan of up to `wholeBytes`, not packed, whole in memory. Throws `EFBIG` when it is longer. */
export function sealBytes({ from, recipients }: SealBytes): Promise<SealedBytes> {
  return withBuffers(async (buffer) => {
    const plain = readWhole(from, buffer);
    if (plain === null) throw Object.assign(new Error('too long'), { code: 'EFBIG' });
    const bytes = await (await sealerFor(recipients)).seal(plain, Buffer.allocUnsafeSlow);
    return { bytes, plain: digestOfBytes(plain), sealed: digestOfBytes(bytes) };
  });
}

export type SealInto = {
  from: string;
  /** What the file must be; sealed and put in its place only then. */
  sha256: string;
  recipients: readonly string[];
  /** Opens what was put there. */
  identity: string;
  part: string;
  target: string;
};

/** The error of a file that came back otherwise than it was written. */
export const mismatch = 'MISMATCH';

/**
 * A scan of up to `wholeBytes` sealed straight into its place on a disk: `.part`, flush, rename, read back from there,
 * opened and hashed. The name is durable when the caller has flushed the folder. Null when the file is no longer what
 * it was. Leaves nothing behind when it fails.
 */
export function sealInto(ask: SealInto): Promise<Sealing | null> {
  return withBuffers(async (buffer) => {
    const plain = readWhole(ask.from, buffer);
    if (plain === null || sha256Of(plain) !== ask.sha256) return null;
    const bytes = await (await sealerFor(ask.recipients)).seal(plain, buffer);
    await writeWhole(ask.part, bytes).catch(async (error: unknown) => {
      // Left by a run that was cut. Asked only then: looking for it costs as much as flushing the file.
      if (errnoOf(error) !== 'EEXIST') throw error;
      await rm(ask.part, { force: true });
      await writeWhole(ask.part, bytes);
    });
    try {
      await renameRetry(ask.part, ask.target);
    } catch (error) {
      await rm(ask.part, { force: true });
      throw error;
    }
    try {
      return await openedAs(ask, plain, buffer);
    } catch (error) {
      await rm(ask.target, { force: true });
      throw error;
    }
  });
}

/** What comes back is compared with what went out byte by byte, which says the same as its hash and takes a tenth of the time. */
async function openedAs(
  ask: SealInto,
  plain: Uint8Array,
  buffer: (bytes: number) => Buffer,
): Promise<Sealing> {
  const wrong = Object.assign(new Error('not what was written'), { code: mismatch });
  const back = readWhole(ask.target, buffer);
  if (back === null) throw wrong;
  const opener = await openerFor(ask.identity);
  const found = await opener.open(back, buffer(back.length)).catch(() => {
    throw wrong;
  });
  if (Buffer.compare(found, plain) !== 0) throw wrong;
  return { plain: { sha256: ask.sha256, bytes: plain.length }, sealed: digestOfBytes(back) };
}

export type OpenBytes = { bytes: Uint8Array; identity: string; to: string | null };

/** The way back, all of it or nothing; into a new durable file unless `to` is null. */
export function openBytes({ bytes, identity, to }: OpenBytes): Promise<Sealing> {
  return withBuffers(async (buffer) => {
    const plain = await (await openerFor(identity)).open(bytes, buffer(bytes.length));
    if (to !== null) await writeWhole(to, plain);
    return { plain: digestOfBytes(plain), sealed: digestOfBytes(bytes) };
  });
}

export type OpenScan = { from: string; identity: string; to: string | null };

/** The same from a file, in pieces when it is a long one. */
export async function openScan({ from, identity, to }: OpenScan, hooks: Hooks = {}): Promise<Sealing> {
  const whole = await withBuffers(async (buffer) => {
    const bytes = readWhole(from, buffer);
    return bytes === null ? null : openBytes({ bytes, identity, to });
  });
  return whole ?? openFile({ from, to, identity, gunzip: false, durable: true }, hooks);
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
