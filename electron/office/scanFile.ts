import { type FileHandle, open } from 'node:fs/promises';
import { mostScanPixels, type ScanMedia } from '../../shared/domain/scans';
import { AppError } from '../../shared/ipc/fault';
import { type Dots, dotsOf } from './scanDots';

const kinds: readonly { mediaType: ScanMedia; begins: readonly number[] }[] = [
  { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/tiff', begins: [0x49, 0x49, 0x2a, 0x00] },
  { mediaType: 'image/tiff', begins: [0x4d, 0x4d, 0x00, 0x2a] },
];

/** Programs that scan put up to a kilobyte before the PDF's own first line; ours begin with it. */
export const headBytes = 16;

/** By what a file is, not by what it is called; null for what is no scan. */
export function mediaTypeOf(head: Uint8Array): ScanMedia | null {
  const found = kinds.find(({ begins }) => begins.every((byte, index) => head[index] === byte));
  return found?.mediaType ?? null;
}

export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

const windowBytes = 1 << 20;
/** The dictionary of the pages of a thick file lists every page: some twelve bytes for each. */
const overlapBytes = 64 * 1024;

/** The largest count in the dictionaries of pages within a piece of a PDF: that of the root, with all of them. */
function countIn(text: string): number {
  let most = 0;
  for (const found of text.matchAll(/\/Type\s*\/Pages\b/g)) {
    const from = text.lastIndexOf(' obj', found.index);
    const to = text.indexOf('endobj', found.index);
    const dictionary = text.slice(Math.max(from, 0), to < 0 ? undefined : to);
    for (const count of dictionary.matchAll(/\/Count\s+(\d{1,6})\b/g))
      most = Math.max(most, Number(count[1]));
  }
  return most;
}

/** Read in pieces; 0 where the file packs its objects, and then whoever draws it tells. */
async function pdfPages(file: FileHandle, bytes: number): Promise<number> {
  let most = 0;
  for (let at = 0; at < bytes; at += windowBytes - overlapBytes) {
    most = Math.max(most, countIn((await readAt(file, at, windowBytes)).toString('latin1')));
  }
  return Math.min(most, 100_000);
}

export interface ScanFacts {
  readonly mediaType: ScanMedia;
  /** 0 where nobody but a reader of the whole file can count them */
  readonly pages: number;
}

function refuseHuge(sheets: readonly Dots[]): void {
  const largest = Math.max(0, ...sheets.map(({ width, height }) => width * height));
  if (largest > mostScanPixels) {
    throw new AppError('scan.tooManyDots', {
      millions: Math.round(largest / 1e6),
      most: mostScanPixels / 1e6,
    });
  }
}

/**
 * What a file is: its kind by its first bytes, and how many sheets it holds.
 * @throws AppError scan.badFile for what is no scan, scan.tooManyDots for a picture too large to be shown
 */
export async function lookAtScan(path: string): Promise<ScanFacts> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const mediaType = mediaTypeOf(await readAt(file, 0, headBytes));
    if (mediaType === null) throw new AppError('scan.badFile');
    if (mediaType === 'application/pdf') return { mediaType, pages: await pdfPages(file, size) };
    const sheets = await dotsOf(file, mediaType, size);
    if (sheets.length === 0) throw new AppError('scan.badFile');
    refuseHuge(sheets);
    return { mediaType, pages: sheets.length };
  } finally {
    await file.close();
  }
}

/**
 * The kind of a file that a scanner has finished writing: a PDF ends with its mark, pictures with theirs. `anyEnd`
 * takes a file as it is. Null for what is no scan, or not yet whole.
 */
export async function looksFinished(path: string, anyEnd: boolean): Promise<ScanMedia | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const mediaType = mediaTypeOf(await readAt(file, 0, headBytes));
    const tail = (await readAt(file, Math.max(0, size - 2048), 2048)).toString('latin1');
    const ends: Record<ScanMedia, string> = {
      'application/pdf': '%%EOF',
      'image/jpeg': '\u00ff\u00d9',
      'image/png': 'IEND',
      // its directory may stand anywhere
      'image/tiff': '',
    };
    return mediaType !== null && (anyEnd || tail.includes(ends[mediaType])) ? mediaType : null;
  } finally {
    await file.close();
  }
}
