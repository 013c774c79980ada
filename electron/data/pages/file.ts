import type { FileHandle } from 'node:fs/promises';

export const pagesPerRead = 64;

/** Here SQLite keeps its locks, and Windows lets no other handle read what is locked. The page is never used. */
const lockByte = 0x40000000;

async function readRun(file: FileHandle, pageSize: number, first: number, count: number): Promise<Buffer[]> {
  const bytes = Buffer.alloc(count * pageSize);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, (first - 1) * pageSize);
  const whole = Math.floor(bytesRead / pageSize);
  return Array.from({ length: whole }, (_, at) => bytes.subarray(at * pageSize, (at + 1) * pageSize));
}

/** Is the page of the locks among these? */
export function holdsLock(pageSize: number, first: number, count: number): boolean {
  const lockPage = lockByte / pageSize + 1;
  return lockPage >= first && lockPage < first + count;
}

/** As many whole pages as there are, from the `first` on; fewer than `count` at the end of the file. */
export async function readPages(
  file: FileHandle,
  pageSize: number,
  first: number,
  count: number,
): Promise<Buffer[]> {
  const lockPage = lockByte / pageSize + 1;
  if (!holdsLock(pageSize, first, count)) return readRun(file, pageSize, first, count);
  const before = await readRun(file, pageSize, first, lockPage - first);
  const after = await readRun(file, pageSize, lockPage + 1, first + count - lockPage - 1);
  return after.length === 0 ? before : [...before, Buffer.alloc(pageSize), ...after];
}

/** Page numbers that follow each other, read at once. */
export function runsOf(pages: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const page of pages.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === page && last.count < pagesPerRead) last.count += 1;
    else runs.push({ first: page, count: 1 });
  }
  return runs;
}

/** 0 while the file is empty. */
export async function pageSizeOf(file: FileHandle): Promise<number> {
  const head = Buffer.alloc(2);
  const { bytesRead } = await file.read(head, 0, 2, 16);
  const size = bytesRead === 2 ? head.readUInt16BE(0) : 0;
  return size === 1 ? 65_536 : size;
}
