import { hash } from 'node:crypto';

/** Eight bytes of SHA-256: no single flipped bit, and one in 2^64 pages of garbage, goes through. */
export const hashBytes = 8;

export function pageHash(page: Buffer): Buffer {
  return wholeHash(page).subarray(0, hashBytes);
}

/** Where somebody might look for two pages of one hash, all of it is kept. */
export const wholeHashBytes = 32;

export function wholeHash(page: Uint8Array): Buffer {
  return hash('sha256', page, 'buffer');
}

/** What a database file is, byte by byte and page by page. */
export type PageHashes = {
  plain: { sha256: string; bytes: number };
  /** 0 where the file is no database. */
  pageBytes: number;
  /** SHA-256 of every page, one after the other. */
  hashes: Uint8Array;
};
