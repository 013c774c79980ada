import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Digest, PageRuns } from '../../shared/domain/backupManifest';
import { type PageHashes, wholeHash, wholeHashBytes } from '../data/pages/hash';
import { ageSealer } from './cipher/ageFile';
import { digestOfFile } from './files';
import { gzipped } from './gzip';
import { type Hooks, type Sealing, sealedInto } from './jobs';

/** The work on pages of a database file, which `crew.ts` hands to other threads. */

/** A multiple of every page size that SQLite has. */
const readBytes = 1024 * 1024;

function readAt(file: number, into: Uint8Array, at: number): number {
  let used = 0;
  while (used < into.length) {
    const got = readSync(file, into, used, into.length - used, at + used);
    if (got === 0) break;
    used += got;
  }
  return used;
}

/** https://www.sqlite.org/fileformat2.html#page_size */
function pageBytesIn(head: Buffer): number {
  if (head.length < 18 || head.toString('latin1', 0, 15) !== 'SQLite format 3') return 0;
  const size = head.readUInt16BE(16);
  return size === 1 ? 65_536 : size;
}

/** Reads a database file once. Without turns of the event loop: the thread has nothing else to answer. */
export function hashPages(path: string): PageHashes {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.allocUnsafeSlow(readBytes);
    const whole = createHash('sha256');
    const hashes: Buffer[] = [];
    let bytes = 0;
    let pageBytes = 0;
    for (;;) {
      const found = piece.subarray(0, readAt(file, piece, bytes));
      if (bytes === 0) pageBytes = pageBytesIn(found);
      if (found.length === 0) break;
      whole.update(found);
      bytes += found.length;
      for (let at = 0; pageBytes > 0 && at < found.length; at += pageBytes)
        hashes.push(wholeHash(found.subarray(at, at + pageBytes)));
    }
    const plain = { sha256: whole.digest('hex'), bytes };
    return { plain, pageBytes, hashes: new Uint8Array(Buffer.concat(hashes)) };
  } finally {
    closeSync(file);
  }
}

export type SealPages = {
  from: string;
  to: string;
  runs: PageRuns;
  pageBytes: number;
  /** What these pages were when all of them were hashed. */
  hashes: Uint8Array;
  recipients: readonly string[];
};

async function* pagesOf({ from, runs, pageBytes, hashes }: SealPages): AsyncGenerator<Uint8Array> {
  const file = openSync(from, 'r');
  try {
    let done = 0;
    for (const [first, count] of runs) {
      for (let page = first; page < first + count; page += 1) {
        const bytes = Buffer.allocUnsafe(pageBytes);
        readAt(file, bytes, page * pageBytes);
        const expected = hashes.subarray(done * wholeHashBytes, (done + 1) * wholeHashBytes);
        if (!wholeHash(bytes).equals(expected)) throw new Error('a page changed meanwhile');
        done += 1;
        yield bytes;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** gzip and age of these pages alone, into a new durable file. `plain` is the digest of the pages as they follow. */
export async function sealPages(ask: SealPages, hooks: Hooks = {}): Promise<Sealing> {
  const sealer = await ageSealer(ask.recipients);
  return sealedInto(ask.to, pagesOf(ask), gzipped, sealer, true, hooks);
}

async function copyRun(from: FileHandle, at: number, to: FileHandle, target: number, bytes: number) {
  const piece = Buffer.allocUnsafe(Math.min(bytes, readBytes));
  for (let done = 0; done < bytes; ) {
    const { bytesRead } = await from.read(piece, 0, Math.min(piece.length, bytes - done), at + done);
    if (bytesRead === 0) throw new Error('pages are missing');
    await to.write(piece, 0, bytesRead, target + done);
    done += bytesRead;
  }
}

export type LayPages = { changes: string; over: string; runs: PageRuns; pageBytes: number; durable: boolean };

/** Lays changed pages over a database file. Answers what the file is then; throws where pages are too few or too many. */
export async function layPages({ changes, over, runs, pageBytes, durable }: LayPages): Promise<Digest> {
  const from = await open(changes, 'r');
  const to = await open(over, 'r+');
  try {
    let at = 0;
    for (const [first, count] of runs) {
      await copyRun(from, at, to, first * pageBytes, count * pageBytes);
      at += count * pageBytes;
    }
    if ((await from.stat()).size !== at) throw new Error('pages are left over');
    if (durable) await to.sync();
  } finally {
    await from.close();
    await to.close();
  }
  return digestOfFile(over);
}
