import type { RawBook, RawCell } from './rawSheet';

/** UTF-8 and UTF-16 where they say so or fit; else Windows' Latin letters, from which old fonts are read. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** Excel writes what the country's list separator is: the sign that stands most often in the first lines. */
function separatorOf(text: string): string {
  const head = text.split('\n', 20).join('\n');
  const counts = [';', ',', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** RFC 4180: a field in quotes may hold separators, new lines and doubled quotes. */
function table(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const end = () => {
    rows.at(-1)?.push(field);
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (sign === '"' && (quoted || field === '')) quoted = !quoted;
    else if (quoted) field += sign;
    else if (sign === separator) end();
    else if (sign === '\n') {
      end();
      rows.push([]);
    } else if (sign !== '\r') field += sign;
  }
  end();
  return rows;
}

function rawCell(text: string): RawCell {
  return { pieces: text === '' ? [] : [{ text, font: '' }], day: null, number: null, merged: null };
}

export function readCsv(bytes: Buffer): RawBook {
  const text = decoded(bytes).replace(/^\ufeff/, '');
  const rows = table(text, separatorOf(text)).map((row) => row.map(rawCell));
  return { is1904: false, sheets: [{ name: 'CSV', rows }] };
}
