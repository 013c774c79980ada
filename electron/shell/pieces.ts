import { createReadStream } from 'node:fs';

/**
 * The bytes that a `Range` header asks for (RFC 9110, one range), first and last; the whole without one, null for
 * what is outside of the file or not understood.
 */
export function pieceOf(range: string | null, bytes: number): { from: number; to: number } | null {
  if (range === null) return { from: 0, to: bytes - 1 };
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range);
  if (found === null || bytes === 0) return null;
  const [, first = '', last = ''] = found;
  if (first === '') {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? null : { from: bytes - length, to: bytes - 1 };
  }
  const from = Number(first);
  const to = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from > to ? null : { from, to };
}

const readBytes = 256 * 1024;

/** A piece of a file as it is read, or of bytes that are in memory. */
export function streamOf(
  at: string | Uint8Array,
  from: number,
  to: number,
): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> {
  if (typeof at !== 'string') return new Uint8Array(at.subarray(from, to + 1));
  const source = createReadStream(at, { start: from, end: to, highWaterMark: readBytes });
  return ReadableStream.from(source);
}
