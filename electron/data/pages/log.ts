import { type FileHandle, open } from 'node:fs/promises';
import { pageHash } from './hash';

/** What the write-ahead log will put into the database file, page by page. */
export interface LogContents {
  /** changes whenever SQLite begins the log anew */
  readonly salt: string;
  readonly pageSize: number;
  /** the hash that each page has once the log is in the file */
  readonly hashes: Map<number, Buffer>;
  /** pages of the file after the last commit */
  readonly pages: number;
}

const headerBytes = 32;
const frameHeaderBytes = 24;
const framesPerRead = 256;
const magicLittle = 0x377f0682;
const magicBig = 0x377f0683;

type Sums = readonly [number, number];

/** The log's own running sum, https://www.sqlite.org/fileformat2.html#checksum_algorithm */
function sumOver(bytes: Buffer, from: number, to: number, [first, second]: Sums, swapped: boolean): Sums {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + from, (to - from) / 4);
  let s0 = first;
  let s1 = second;
  for (let at = 0; at < words.length; at += 2) {
    s0 = (s0 + word(words, at, swapped) + s1) | 0;
    s1 = (s1 + word(words, at + 1, swapped) + s0) | 0;
  }
  return [s0, s1];
}

function word(words: Int32Array, at: number, swapped: boolean): number {
  const value = words[at] ?? 0;
  if (!swapped) return value;
  return (value << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24);
}

type Head = { salt: string; pageSize: number; sums: Sums; swapped: boolean };

/** null where no log was begun, or where its head was torn: SQLite takes both for empty. */
async function readHead(file: FileHandle): Promise<Head | null> {
  const head = Buffer.alloc(headerBytes);
  const { bytesRead } = await file.read(head, 0, headerBytes, 0);
  const magic = head.readUInt32BE(0);
  if (bytesRead < headerBytes || (magic !== magicLittle && magic !== magicBig)) return null;
  // the machines this runs on are little-endian, as is every log they write
  const swapped = magic === magicBig;
  const sums = sumOver(head, 0, 24, [0, 0], swapped);
  if (sums[0] !== head.readInt32BE(24) || sums[1] !== head.readInt32BE(28)) return null;
  return { salt: head.toString('hex', 16, 24), pageSize: head.readUInt32BE(8), sums, swapped };
}

/** Takes the frames in, commit by commit; false at the first that SQLite would not read either. */
function frameReader(head: Head) {
  const contents = { salt: head.salt, pageSize: head.pageSize, hashes: new Map<number, Buffer>(), pages: 0 };
  let sums = head.sums;
  let uncommitted: [number, Buffer][] = [];
  const take = (frames: Buffer, at: number): boolean => {
    const body = at + frameHeaderBytes;
    const end = body + head.pageSize;
    if (frames.toString('hex', at + 8, at + 16) !== head.salt) return false;
    sums = sumOver(frames, at, at + 8, sums, head.swapped);
    sums = sumOver(frames, body, end, sums, head.swapped);
    if (sums[0] !== frames.readInt32BE(at + 16) || sums[1] !== frames.readInt32BE(at + 20)) return false;
    uncommitted.push([frames.readUInt32BE(at), pageHash(frames.subarray(body, end))]);
    const sizeAtCommit = frames.readUInt32BE(at + 4);
    if (sizeAtCommit === 0) return true;
    for (const [page, hash] of uncommitted) contents.hashes.set(page, hash);
    contents.pages = sizeAtCommit;
    uncommitted = [];
    return true;
  };
  return { contents, take };
}

async function readFrames(file: FileHandle, head: Head): Promise<LogContents> {
  const { contents, take } = frameReader(head);
  const frameBytes = frameHeaderBytes + head.pageSize;
  const chunk = Buffer.alloc(frameBytes * framesPerRead);
  for (let from = headerBytes; ; from += chunk.length) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, from);
    const whole = Math.floor(bytesRead / frameBytes);
    for (let frame = 0; frame < whole; frame += 1) {
      if (!take(chunk, frame * frameBytes)) return contents;
    }
    if (whole < framesPerRead) return contents;
  }
}

/**
 * Reads the committed part of a write-ahead log, checking its sums as SQLite does; null where there is none.
 * Format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export async function readLog(path: string): Promise<LogContents | null> {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });
  if (file === null) return null;
  try {
    const head = await readHead(file);
    return head === null ? null : await readFrames(file, head);
  } finally {
    await file.close();
  }
}
