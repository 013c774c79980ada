import { hash } from 'node:crypto';

/** Eight bytes of SHA-256: no single flipped bit, and one in 2^64 pages of garbage, goes through. */
export const hashBytes = 8;

export function pageHash(page: Buffer): Buffer {
  return hash('sha256', page, 'buffer').subarray(0, hashBytes);
}
