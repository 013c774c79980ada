import { z } from 'zod';
import { fold } from '../text/fold';
import type { Day } from './day';

/** A cell of an old register as it came out of the file, in Unicode. */
export interface SheetCell {
  readonly text: string;
  /** a day that Excel knows as one */
  readonly day: Day | null;
  readonly number: number | null;
  /** part of a merged cell that begins further up or further left */
  readonly merged: 'down' | 'across' | null;
}

export const blankCell: SheetCell = { text: '', day: null, number: null, merged: null };

/** What a column of the old registers holds: 12 columns (TT 06/2014, TT 04/2021) and 13 (NĐ 154/2026). */
export const oldBookField = z.enum([
  'order',
  'day',
  'nameAddress',
  'name',
  'address',
  'idPaper',
  'phone',
  'content',
  'kindPeople',
  'kind',
  'people',
  'settledBy',
  'competent',
  'guidedTo',
  'handledBy',
  'followUp',
  'note',
]);
export type OldBookField = z.infer<typeof oldBookField>;

/** Column by its place in the sheet, from 0. A field may stand once. */
export const oldBookMapping = z
  .array(z.object({ column: z.int().min(0).max(200), field: oldBookField }))
  .max(60);
export type OldBookMapping = z.infer<typeof oldBookMapping>;

/** Folded beginnings by which a heading is known; the first field that fits takes the column. */
const headings: readonly (readonly [OldBookField, RegExp])[] = [
  ['order', /^(stt|so tt|so thu tu|tt|so)$|^so thu tu/],
  ['nameAddress', /ho (va )?ten.*(dia chi|noi o)/],
  ['name', /ho (va )?ten|^cong dan$|nguoi (den|duoc tiep)/],
  ['address', /dia chi|noi o|cho o|thuong tru/],
  ['idPaper', /cmnd|cccd|can cuoc|ho chieu|chung minh|dinh danh|giay to/],
  ['phone', /dien thoai|sdt|so dt/],
  ['kindPeople', /phan loai.*so nguoi|loai don.*so nguoi/],
  ['people', /so nguoi/],
  ['kind', /phan loai|loai don|loai vu viec/],
  ['settledBy', /co quan.*da giai quyet|da giai quyet/],
  ['guidedTo', /tra lai don|huong dan/],
  ['competent', /thuoc tham quyen|thu ly de giai quyet/],
  ['handledBy', /chuyen don|don vi thu ly|co quan thu ly|chuyen den|chuyen co quan/],
  ['content', /noi dung/],
  ['followUp', /theo doi|ket qua/],
  ['note', /ghi chu/],
  ['day', /ngay/],
];

/** The field that a heading names; null where none is known. `Hướng xử lý` over a group says nothing by itself. */
export function fieldOfHeading(heading: string): OldBookField | null {
  const folded = fold(heading.replace(/\([0-9]+\)/g, ' ')).replace(/^huong xu ly /, '');
  if (folded === '') return null;
  return headings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Proposes what each heading holds; a field that stands twice goes to its first column. */
export function proposeMapping(columnHeadings: readonly string[]): OldBookMapping {
  const taken = new Set<OldBookField>();
  return columnHeadings.flatMap((heading, column) => {
    const field = fieldOfHeading(heading);
    if (field === null || taken.has(field)) return [];
    taken.add(field);
    return [{ column, field }];
  });
}

/** Rows above which nobody begins a register. */
const searchedRows = 40;

function known(row: readonly SheetCell[]): number {
  return new Set(row.flatMap(({ text }) => fieldOfHeading(text) ?? [])).size;
}

/** `1 | 2 | 3 …` or `(1) | (2) …` under the headings. */
export function isNumbering(row: readonly SheetCell[]): boolean {
  const filled = row.filter(({ text }) => text.trim() !== '');
  return (
    filled.length >= 3 &&
    filled.every(({ text }, index) => Number(/^\(?(\d{1,2})\)?$/.exec(text.trim())?.[1]) === index + 1)
  );
}

export interface HeadRows {
  readonly first: number;
  readonly last: number;
}

/** Where the headings stand, from 0: the row with most known ones, and the rows of the same head below it. */
export function proposeHead(rows: readonly (readonly SheetCell[])[]): HeadRows | null {
  const counts = rows.slice(0, searchedRows).map(known);
  const most = Math.max(0, ...counts);
  if (most < 3) return null;
  const best = counts.indexOf(most);
  // a group heading merged over its columns leaves fewer known ones in the row above or below
  const above = rows[best - 1];
  const first = above !== undefined && (counts[best - 1] ?? 0) >= 3 ? best - 1 : best;
  return { first, last: lastHeadRow(rows, best) };
}

/** The last row of a head that begins here: sub-headings and the numbering belong to it. */
export function lastHeadRow(rows: readonly (readonly SheetCell[])[], from: number): number {
  let last = from;
  for (let row = from + 1; row <= from + 3; row += 1) {
    const cells = rows[row];
    if (cells === undefined) break;
    const goesOn = cells.some(({ merged }, column) => merged === 'down' && rows[from]?.[column]?.text !== '');
    if (isNumbering(cells) || (goesOn && known(cells) >= 2)) last = row;
  }
  return last;
}

/** Each column's heading, the group above and the sub-heading below in one. */
export function headingsOf(rows: readonly (readonly SheetCell[])[], head: HeadRows): string[] {
  const parts = rows.slice(head.first, head.last + 1).filter((row) => !isNumbering(row));
  const width = Math.max(0, ...parts.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const texts = parts.map((row, index) => groupText(row, column, index < parts.length - 1));
    return [...new Set(texts.filter((text) => text !== ''))].join(' ');
  });
}

/** A group's heading is merged across: its further columns take it from the left. */
function groupText(row: readonly SheetCell[], column: number, isGroup: boolean): string {
  for (let at = column; at >= 0; at -= 1) {
    const cell = row[at];
    if (cell === undefined) return '';
    if (cell.merged !== 'across' || !isGroup) return cell.text.replace(/\s+/g, ' ').trim();
  }
  return '';
}

/** By which a layout is recognised when its next year's file comes. */
export function layoutKey(columnHeadings: readonly string[]): string {
  return columnHeadings.map(fold).join('|');
}
