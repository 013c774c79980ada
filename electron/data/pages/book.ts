import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { hashBytes } from './hash';

/**
 * What every page of the database file must read as. `next` are the pages that a log is about to change: until it is
 * known to be in the file, a page may be either.
 */
export interface Book {
  pageSize: number;
  /** one hash after the other, page 1 first; zeros where a page was never seen */
  hashes: Buffer;
  next: { salt: string; hashes: Map<number, Buffer>; pages: number } | null;
  /** pages that were wrong when they were to be changed: what was in them went on into the change */
  spoiled: number[];
}

const head = z.object({
  format: z.literal(1),
  pageSize: z.int().min(0),
  pages: z.int().min(0),
  spoiled: z.array(z.int()),
  next: z
    .object({ salt: z.string(), pages: z.int(), hashes: z.array(z.tuple([z.int(), z.string()])) })
    .nullable(),
});

const sumBytes = 32;

export function emptyBook(): Book {
  return { pageSize: 0, hashes: Buffer.alloc(0), next: null, spoiled: [] };
}

export function pagesIn(book: Book): number {
  return book.hashes.length / hashBytes;
}

/** null where the page was never seen. */
export function hashOf(book: Book, page: number): Buffer | null {
  const hash = book.hashes.subarray((page - 1) * hashBytes, page * hashBytes);
  return hash.length < hashBytes || hash.every((byte) => byte === 0) ? null : hash;
}

/** A page is as it should be, or was never seen, or is one that a log is just changing and changed already. */
export function accepts(book: Book, page: number, found: Buffer): boolean {
  const known = hashOf(book, page);
  if (known === null || known.equals(found)) return true;
  return book.next?.hashes.get(page)?.equals(found) === true;
}

export function resized(hashes: Buffer, pages: number): Buffer {
  const fresh = Buffer.alloc(pages * hashBytes);
  hashes.copy(fresh);
  return fresh;
}

/** The log is in the file: what was to come is what there is. */
export function takeNext(book: Book): void {
  if (book.next === null) return;
  const { hashes, pages } = book.next;
  book.hashes = resized(book.hashes, pages);
  for (const [page, hash] of hashes) {
    if (page <= pages) hash.copy(book.hashes, (page - 1) * hashBytes);
  }
  book.next = null;
}

function sumOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** null where there is none, or none that is whole. */
export async function readBook(path: string): Promise<Book | null> {
  const bytes = await readFile(path).catch(() => null);
  const cut = bytes?.indexOf('\n') ?? -1;
  if (bytes === null || cut < 0) return null;
  const body = bytes.subarray(0, -sumBytes);
  if (!sumOf(body).equals(bytes.subarray(-sumBytes))) return null;
  const { pageSize, pages, spoiled, next } = head.parse(JSON.parse(body.toString('utf8', 0, cut)));
  const hashes = Buffer.from(body.subarray(cut + 1));
  if (hashes.length !== pages * hashBytes) return null;
  const coming = next && {
    ...next,
    hashes: new Map(next.hashes.map(([page, hex]) => [page, Buffer.from(hex, 'hex')])),
  };
  return { pageSize, hashes, spoiled, next: coming };
}

/** Whole or not at all, and on the disk before the log goes into the file. */
export async function writeBook(path: string, book: Book): Promise<void> {
  const { pageSize, spoiled, next } = book;
  const coming = next && {
    ...next,
    hashes: [...next.hashes].map(([page, hash]) => [page, hash.toString('hex')]),
  };
  const text = JSON.stringify({ format: 1, pageSize, pages: pagesIn(book), spoiled, next: coming });
  const body = Buffer.concat([Buffer.from(`${text}\n`), book.hashes]);
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(Buffer.concat([body, sumOf(body)]));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}
