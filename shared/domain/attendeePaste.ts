import { fold } from '../text/fold';
import { properName } from '../text/properName';
import { cellsOf } from './groupPaste';
import { asLine } from './office';

export interface PastedAttendee {
  readonly name: string;
  readonly title: string;
  readonly village: string;
}

export interface PastedAttendees {
  readonly people: PastedAttendee[];
  /** Lines that hold no name, by their place in what was pasted, counted from 1. */
  readonly skipped: number[];
}

type Part = 'name' | 'title' | 'village';

/** What the heads of such lists say, folded; the first that fits wins. */
const heads: readonly [RegExp, Part | null][] = [
  [/^(stt|so tt|tt|so thu tu)$/, null],
  [/(ho ten|ho va ten|ten cong dan|^ten$|dai bieu)/, 'name'],
  [/(chuc vu|chuc danh|nghe nghiep|thanh phan|don vi cong tac|vai tro|don vi)/, 'title'],
  [/(thon|to dan pho|khu pho|khu dan cu|dia chi|noi o|cho o|ban$|xom|ap$)/, 'village'],
];

/** A line that begins a village: `I. Thôn Tân Sơn`, `THÔN GÒ NỔI (12 người)`. */
const villageLine =
  /^(?:(?:[IVXLC]+|[A-ZĐ]|\d{1,2})[.)/]\s*)?((?:thôn|tổ dân phố|tổ|khu phố|khu dân cư|khu|xóm|bản|ấp|làng|tdp)\s.+)$/iu;

const hasLetters = (cell: string) => /\p{L}{2,}/u.test(cell);

function columnsOf(row: readonly string[]): Map<Part, number> | null {
  const columns = new Map<Part, number>();
  for (const [index, cell] of row.entries()) {
    const part = heads.find(([pattern]) => pattern.test(fold(cell)))?.[1];
    if (part !== undefined && part !== null && !columns.has(part)) columns.set(part, index);
  }
  const isHead = columns.has('name') && (columns.size > 1 || row.filter((cell) => cell !== '').length <= 2);
  return isHead && !row.some((cell) => villageLine.test(cell)) ? columns : null;
}

/** Without heads: the first words are the name; a column that mostly names villages is the village, another the title. */
function columnsByCells(rows: readonly (readonly string[])[]): Map<Part, number> {
  const columns = new Map<Part, number>();
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let index = 0; index < width; index += 1) {
    const filled = rows.map((row) => row[index] ?? '').filter(hasLetters);
    if (filled.length * 2 < rows.length) continue;
    const isVillage = filled.filter((cell) => villageLine.test(cell)).length * 2 >= filled.length;
    const part: Part = isVillage ? 'village' : columns.has('name') ? 'title' : 'name';
    if (!columns.has(part)) columns.set(part, index);
  }
  return columns;
}

/** `THÔN GÒ NỔI (12 người)` → `Thôn Gò Nổi`. */
function villageOf(cell: string): string {
  const plain = asLine((villageLine.exec(cell)?.[1] ?? cell).replace(/\s*[(:].*$/u, ''));
  const isLoud = plain === plain.toLocaleUpperCase('vi') && /\p{L}{3,}/u.test(plain);
  return isLoud ? properName(plain) : plain;
}

function onlyCell(row: readonly string[]): string | null {
  const words = row.filter((cell) => hasLetters(cell) && !/^[IVXLC]+\.?$/u.test(cell));
  const [first = ''] = words;
  return words.length === 1 && villageLine.test(first) ? first : null;
}

/**
 * Who is to come, as villages send it from Excel: with a row of heads or without, with a column of the village or with
 * a line that begins each. `village` is that of the lines which say none.
 */
export function attendeesFromText(text: string, village: string): PastedAttendees {
  const rows = cellsOf(text).map((row) => row.map(asLine));
  const headAt = rows.findIndex((row) => columnsOf(row) !== null);
  const lines = rows
    .map((row, index) => ({ row, number: index + 1 }))
    .filter(({ row, number }) => number > headAt + 1 && row.some((cell) => cell !== ''));
  const people = lines.filter(({ row }) => onlyCell(row) === null).map(({ row }) => row);
  const columns = columnsOf(rows[headAt] ?? []) ?? columnsByCells(people);
  const found: PastedAttendees = { people: [], skipped: [] };
  let current = village;
  for (const { row, number } of lines) {
    const begins = onlyCell(row);
    if (begins !== null) {
      current = villageOf(begins);
      continue;
    }
    const cellOf = (part: Part) => row[columns.get(part) ?? -1] ?? '';
    const name = cellOf('name');
    if (!hasLetters(name)) found.skipped.push(number);
    else {
      const own = cellOf('village');
      const title = cellOf('title');
      found.people.push({
        name: properName(name),
        title: hasLetters(title) ? title : '',
        village: own === '' ? current : villageOf(own),
      });
    }
  }
  return found;
}
