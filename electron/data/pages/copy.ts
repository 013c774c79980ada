import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { accepts, type Book, pagesIn } from './book';
import { holdsLock, readPages } from './file';
import { hashBytes, type PageHashes, wholeHash, wholeHashBytes } from './hash';

async function writeAll(target: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await target.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
  }
}

/** A megabyte for pages of 4 KiB. Two buffers by turns: fresh ones for each piece cost as much as reading them. */
const pagesPerPiece = 256;
/**
 * Half a millisecond of hashing: a save takes a few turns of this thread and waits in each for what is hashed there
 * (a megabyte at once doubled the p95 of saves on a loaded machine, while reading by less costs a quarter more).
 */
const pagesPerTurn = 64;

/** Whole pages from the `first` on, fewer than a piece at the end of the file. */
function pieceReader(file: FileHandle, pageSize: number) {
  const buffers = [0, 1].map(() => Buffer.allocUnsafeSlow(pagesPerPiece * pageSize));
  let turn = 0;
  return async (first: number): Promise<Buffer> => {
    turn = 1 - turn;
    const into = buffers[turn] ?? Buffer.alloc(0);
    if (holdsLock(pageSize, first, pagesPerPiece)) {
      const bytes = Buffer.concat(await readPages(file, pageSize, first, pagesPerPiece));
      bytes.copy(into);
      return into.subarray(0, bytes.length);
    }
    const { bytesRead } = await file.read(into, 0, into.length, (first - 1) * pageSize);
    return into.subarray(0, bytesRead - (bytesRead % pageSize));
  };
}

/**
 * In rollback-journal mode, so that any reader, also on read-only media, opens the copy: what `journal_mode = DELETE`
 * writes (https://www.sqlite.org/fileformat2.html#file_format_version_numbers).
 */
function asOneFile(firstPage: Buffer): void {
  firstPage[18] = 1;
  firstPage[19] = 1;
}

export type CopyAsk = {
  file: FileHandle;
  book: Book;
  target: string;
  signal?: AbortSignal;
  onPages?: (done: number, total: number) => void;
};

export type Copied = { damaged: number[]; copy: PageHashes };

/** Compares each page with what it must read as, hashes it as it goes into the copy, and keeps count. */
function pageTaker(book: Book, pages: number) {
  const whole = createHash('sha256');
  const hashes = Buffer.alloc(pages * wholeHashBytes);
  const damaged: number[] = [];
  let next = 1;
  return {
    /** Whole pages that follow on the last ones. */
    take(piece: Buffer): void {
      for (let at = 0; at < piece.length; at += book.pageSize) {
        const bytes = piece.subarray(at, at + book.pageSize);
        let hash = wholeHash(bytes);
        if (!accepts(book, next, hash.subarray(0, hashBytes))) damaged.push(next);
        if (next === 1) {
          asOneFile(bytes);
          hash = wholeHash(bytes);
        }
        hash.copy(hashes, (next - 1) * wholeHashBytes);
        next += 1;
      }
      whole.update(piece);
    },
    end(): Copied {
      const copied = next - 1;
      // A file that was cut short lacks pages that it must have.
      for (let page = next; page <= pagesIn(book); page += 1) damaged.push(page);
      const pageBytes = book.pageSize;
      const plain = { sha256: whole.digest('hex'), bytes: copied * pageBytes };
      return {
        damaged,
        copy: { plain, pageBytes, hashes: hashes.subarray(0, copied * wholeHashBytes) },
      };
    },
  };
}

/**
 * Copies a database file that nobody changes meanwhile. Answers the pages that are not as they must be. Reads the next
 * piece while the last one is looked at and written.
 */
export async function copyComparing(ask: CopyAsk): Promise<Copied> {
  const { file, book, signal } = ask;
  const { pageSize } = book;
  const total = Math.ceil((await file.stat()).size / pageSize);
  const taker = pageTaker(book, total);
  const readPiece = pieceReader(file, pageSize);
  const target = await open(ask.target, 'wx', 0o600);
  let first = 1;
  try {
    let coming = readPiece(first);
    for (;;) {
      signal?.throwIfAborted();
      const piece = await coming;
      const count = piece.length / pageSize;
      const last = count < pagesPerPiece;
      if (!last) coming = readPiece(first + count);
      // What is thrown below must not leave it unheard.
      coming.catch(() => undefined);
      for (let at = 0; at < piece.length; at += pagesPerTurn * pageSize) {
        taker.take(piece.subarray(at, at + pagesPerTurn * pageSize));
        await turn();
      }
      await writeAll(target, piece, (first - 1) * pageSize);
      first += count;
      ask.onPages?.(first - 1, total);
      if (last) return taker.end();
    }
  } finally {
    await target.close();
  }
}

export async function makeDurable(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
