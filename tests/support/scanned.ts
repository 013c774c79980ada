import { deflateSync } from 'node:zlib';

/** A PDF of so many sheets, as scanners write them: each page its own object, the root with the count. */
export function scannedPdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    ...Array.from(
      { length: pages },
      (_, index) =>
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${pages + 3 + index} 0 R/Resources<<>>>>`,
    ),
    ...Array.from({ length: pages }, (_, index) => {
      const drawing = `0.8 0 0 rg 60 ${700 - index} 400 60 re f`;
      return `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`;
    }),
  ];
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(text.length);
    text += `${index + 1} 0 obj${object}endobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const at = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

function chunk(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, sum]);
}

/** A grey PNG that says it is so large; its lines are there only up to a size that a test can hold. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * Math.min(height, 1000), 120);
  for (let line = 0; line * (width + 1) < lines.length; line += 1) lines[line * (width + 1)] = 0;
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A black-and-white TIFF of so many sheets of 32 by 16 dots, unpacked. */
export function tiffOf(sheets: number): Buffer {
  const dots = Buffer.alloc(64, 0xf0);
  const entries = 9;
  const each = dots.length + 2 + entries * 12 + 4;
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, 0, 0, 0, 0]);
  head.writeUInt32LE(8 + dots.length, 4);
  const parts = [head];
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const begins = 8 + sheet * each;
    const directory = Buffer.alloc(2 + entries * 12 + 4);
    directory.writeUInt16LE(entries, 0);
    const tags = [
      [256, 32],
      [257, 16],
      [258, 1],
      [259, 1],
      [262, 1],
      [273, begins],
      [277, 1],
      [278, 16],
      [279, dots.length],
    ] as const;
    for (const [index, [tag, value]] of tags.entries()) {
      const at = 2 + index * 12;
      directory.writeUInt16LE(tag, at);
      directory.writeUInt16LE(4, at + 2);
      directory.writeUInt32LE(1, at + 4);
      directory.writeUInt32LE(value, at + 8);
    }
    const next = sheet + 1 < sheets ? begins + each + dots.length : 0;
    directory.writeUInt32LE(next, 2 + entries * 12);
    parts.push(dots, directory);
  }
  return Buffer.concat(parts);
}
