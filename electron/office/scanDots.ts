import type { FileHandle } from 'node:fs/promises';
import type { ScanMedia } from '../../shared/domain/scans';

/** How large a sheet of a picture is, in dots; read from the file's head before anything is decoded. */
export interface Dots {
  readonly width: number;
  readonly height: number;
}

type Read = (position: number, length: number) => Promise<Buffer>;

/** IHDR is the first chunk of every PNG. */
async function pngDots(read: Read): Promise<Dots[]> {
  const head = await read(0, 24);
  if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return [];
  return [{ width: head.readUInt32BE(16), height: head.readUInt32BE(20) }];
}

/** Walks the markers of a JPEG to the first frame header (SOF0…SOF15 without DHT, JPG, DAC). */
async function jpegDots(read: Read): Promise<Dots[]> {
  let at = 2;
  for (let markers = 0; markers < 500; markers += 1) {
    const head = await read(at, 9);
    if (head.length < 9 || head[0] !== 0xff) return [];
    const marker = head[1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [{ height: head.readUInt16BE(5), width: head.readUInt16BE(7) }];
    at += 2 + head.readUInt16BE(2);
  }
  return [];
}

/** More sheets than a feeder takes in a day; a directory that points to itself must end somewhere. */
const mostSheets = 2000;

/** Each sheet of a TIFF has a directory that names where the next one is. */
async function tiffDots(read: Read, bytes: number): Promise<Dots[]> {
  const head = await read(0, 8);
  if (head.length < 8) return [];
  const little = head[0] === 0x49;
  const short = (from: Buffer, at: number) => (little ? from.readUInt16LE(at) : from.readUInt16BE(at));
  const long = (from: Buffer, at: number) => (little ? from.readUInt32LE(at) : from.readUInt32BE(at));
  const sheets: Dots[] = [];
  const seen = new Set<number>();
  for (let at = long(head, 4); at !== 0 && sheets.length < mostSheets; ) {
    if (at + 2 > bytes || seen.has(at)) break;
    seen.add(at);
    const count = short(await read(at, 2), 0);
    const table = await read(at + 2, count * 12 + 4);
    if (table.length < count * 12 + 4) break;
    const values = new Map<number, number>();
    for (let entry = 0; entry < count; entry += 1) {
      const isShort = short(table, entry * 12 + 2) === 3;
      values.set(
        short(table, entry * 12),
        isShort ? short(table, entry * 12 + 8) : long(table, entry * 12 + 8),
      );
    }
    sheets.push({ width: values.get(256) ?? 0, height: values.get(257) ?? 0 });
    at = long(table, count * 12);
  }
  return sheets;
}

/** The sheets of a picture; none when the file is not what its first bytes promise. */
export async function dotsOf(file: FileHandle, mediaType: ScanMedia, bytes: number): Promise<Dots[]> {
  const read: Read = async (position, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  };
  if (mediaType === 'image/png') return pngDots(read);
  if (mediaType === 'image/jpeg') return jpegDots(read);
  return mediaType === 'image/tiff' ? tiffDots(read, bytes) : [];
}
