import { brotliDecompressSync } from 'node:zlib';

const knownTags = [
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'cvt ',
  'fpgm',
  'glyf',
  'loca',
];

/** Code points that a WOFF2 file has glyphs for (W3C WOFF2, section 4; OpenType cmap formats 4 and 12). */
export function codePointsOf(file: Buffer): Set<number> {
  const count = file.readUInt16BE(12);
  const cursor = { at: 48 };
  const tables = Array.from({ length: count }, () => directoryEntry(file, cursor));
  const data = brotliDecompressSync(file.subarray(cursor.at, cursor.at + file.readUInt32BE(20)));
  const index = tables.findIndex(({ tag }) => tag === 'cmap');
  const start = tables.slice(0, index).reduce((sum, { length }) => sum + length, 0);
  return readCmap(data.subarray(start));
}

function directoryEntry(file: Buffer, cursor: { at: number }): { tag: string; length: number } {
  const flags = file.readUInt8(cursor.at++);
  const tagIndex = flags & 0x3f;
  let tag = knownTags[tagIndex] ?? `#${tagIndex}`;
  if (tagIndex === 63) {
    tag = file.toString('latin1', cursor.at, cursor.at + 4);
    cursor.at += 4;
  }
  const original = base128(file, cursor);
  const version = flags >> 6;
  const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
  return { tag, length: isTransformed ? base128(file, cursor) : original };
}

function base128(file: Buffer, cursor: { at: number }): number {
  let value = 0;
  for (;;) {
    const byte = file.readUInt8(cursor.at++);
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return value;
  }
}

function readCmap(cmap: Buffer): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) readSegments(table, found);
    if (format === 12) readGroups(table, found);
  }
  return found;
}

function readSegments(table: Buffer, found: Set<number>): void {
  const size = table.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const last = table.readUInt16BE(14 + at);
    const first = table.readUInt16BE(16 + size + at);
    for (let code = first; code <= last && code < 0xffff; code += 1) found.add(code);
  }
}

function readGroups(table: Buffer, found: Set<number>): void {
  for (let index = 0; index < table.readUInt32BE(12); index += 1) {
    const first = table.readUInt32BE(16 + index * 12);
    const last = table.readUInt32BE(20 + index * 12);
    for (let code = first; code <= last; code += 1) found.add(code);
  }
}
