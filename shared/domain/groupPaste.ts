import { fold } from '../text/fold';
import { properName } from '../text/properName';
import { asLine } from './office';
import { type GroupMember, mostMembers } from './visitPeople';

export interface PastedGroup {
  readonly members: GroupMember[];
  /** Lines that hold no name, by their place in what was pasted, counted from 1. */
  readonly skipped: number[];
  /** How many id numbers had lost the zeros at their beginning and got them back. */
  readonly restored: number;
  /** Lines whose id number Excel had already turned into `1.09E+09`: it has to be asked again. */
  readonly lostIds: number[];
  /** How many stand in the list already, by id number or by name, year of birth and address together. */
  readonly again: number;
  /** How many found no room: a list holds `mostMembers`. */
  readonly over: number;
}

type Part = 'name' | 'birthYear' | 'address' | 'idNumber';

/** What the heads of such lists say, folded; the first that fits wins. */
const heads: readonly [RegExp, Part | null][] = [
  [/^(stt|so tt|tt|so thu tu)$/, null],
  [/(ho ten|ho va ten|ten cong dan|^ten$|nguoi dai dien)/, 'name'],
  [/(nam sinh|ngay sinh|sinh nam|ngay thang nam sinh)/, 'birthYear'],
  [/(can cuoc|cccd|cmnd|giay to|dinh danh|so cc)/, 'idNumber'],
  [/(dia chi|noi o|cho o|thuong tru|cu tru|thon|to dan pho|khu pho|que quan)/, 'address'],
];

/** Rows of cells as Excel puts them on the clipboard: tabs, and quotes around a cell with a line break in it. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let cell = '';
  let row: string[] = [];
  let quoted = false;
  const endCell = () => {
    row.push(cell.normalize('NFC').replace(/\s+/g, ' ').trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"' && (quoted || cell === '')) {
      if (quoted && text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = !quoted;
    } else if (sign === '\t' && !quoted) endCell();
    else if ((sign === '\n' || sign === '\r') && !quoted) {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endRow();
    } else cell += sign;
  }
  endRow();
  return rows;
}

function partOfHead(cell: string): Part | null | undefined {
  const words = fold(cell);
  return heads.find(([pattern]) => pattern.test(words))?.[1];
}

/** The columns by their heads; null where the first row is no head. */
function columnsOfHead(row: readonly string[]): Map<Part, number> | null {
  const columns = new Map<Part, number>();
  let known = 0;
  for (const [index, cell] of row.entries()) {
    const part = partOfHead(cell);
    if (part === undefined) continue;
    known += 1;
    if (part !== null && !columns.has(part)) columns.set(part, index);
  }
  return known >= 2 && columns.has('name') && !row.some((cell) => /\d{6,}/.test(cell)) ? columns : null;
}

const isIdNumber = (cell: string) => /^[A-Z]{0,2}\d{7,12}$/i.test(cell.replace(/[\s.'-]/g, ''));
const isLostId = (cell: string) => /^\d[.,]?\d*E\+?\d+$/i.test(cell);
const isBirth = (cell: string) => yearOf(cell) !== null;
const isWords = (cell: string) => /\p{L}{2,}/u.test(cell) && !isBirth(cell);

function yearOf(cell: string): number | null {
  const year = /^(?:\d{1,2}[/.-]){0,2}((?:19|20)\d\d)$/.exec(cell)?.[1];
  return year === undefined ? null : Number(year);
}

/** Without heads the cells themselves tell: the first words are the name, the next the address. */
function columnsOfCells(rows: readonly string[][]): Map<Part, number> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const share = (index: number, fits: (cell: string) => boolean) =>
    rows.filter((row) => fits(row[index] ?? '')).length;
  const columns = new Map<Part, number>();
  for (let index = 0; index < width; index += 1) {
    const least = rows.length / 2;
    if (share(index, (cell) => isIdNumber(cell) || isLostId(cell)) >= least) take(columns, 'idNumber', index);
    else if (share(index, isBirth) >= least) take(columns, 'birthYear', index);
    else if (share(index, isWords) >= least) take(columns, columns.has('name') ? 'address' : 'name', index);
  }
  return columns;
}

function take(columns: Map<Part, number>, part: Part, index: number): void {
  if (!columns.has(part)) columns.set(part, index);
}

/** Excel keeps ids as numbers: `001090012345` comes out as `1090012345`. A CMND of nine figures is whole. */
function idOf(cell: string): { idNumber: string; restored: boolean; lost: boolean } {
  if (isLostId(cell)) return { idNumber: '', restored: false, lost: true };
  const plain = cell.replace(/^'/, '').replace(/[\s.-]/g, '');
  const short = /^\d{10,11}$/.test(plain);
  return { idNumber: short ? plain.padStart(12, '0') : plain, restored: short, lost: false };
}

function isSame(one: GroupMember, other: GroupMember): boolean {
  if (one.idNumber !== '' && other.idNumber !== '') return one.idNumber === other.idNumber;
  const known = one.birthYear !== null && one.address !== '';
  return (
    known &&
    fold(one.name) === fold(other.name) &&
    one.birthYear === other.birthYear &&
    fold(one.address) === fold(other.address)
  );
}

/**
 * A group's list as it is copied from Excel, with a row of heads or without; a single column is names. Lines
 * without a name are told by their place, and nothing is made up: what a cell does not say stays empty. Who is
 * `listed` already is not taken again, so that a corrected list may be pasted over the first one.
 */
export function membersFromText(text: string, listed: readonly GroupMember[] = []): PastedGroup {
  const rows = cellsOf(text);
  const filled = rows.flatMap((row, index) => (row.some((cell) => cell !== '') ? [{ row, index }] : []));
  const headAt = filled.findIndex(({ row }) => columnsOfHead(row) !== null);
  const head = columnsOfHead(filled[headAt]?.row ?? []);
  const body = filled.slice(headAt + 1);
  const columns = head ?? columnsOfCells(body.map(({ row }) => row));
  const members: GroupMember[] = [];
  const skipped: number[] = [];
  const lostIds: number[] = [];
  const counts = { restored: 0, again: 0, over: 0 };
  for (const { row, index } of body) {
    const cellOf = (part: Part) => row[columns.get(part) ?? -1] ?? '';
    const id = idOf(cellOf('idNumber'));
    const name = asLine(cellOf('name'));
    const member = {
      name: properName(name),
      birthYear: yearOf(cellOf('birthYear')),
      address: asLine(cellOf('address')),
      idNumber: asLine(id.idNumber),
    };
    if (!isWords(name)) skipped.push(index + 1);
    else if (listed.some((each) => isSame(each, member))) counts.again += 1;
    else if (listed.length + members.length >= mostMembers) counts.over += 1;
    else {
      if (id.restored) counts.restored += 1;
      if (id.lost) lostIds.push(index + 1);
      members.push(member);
    }
  }
  return { members, skipped, lostIds, ...counts };
}
