import type { CellObject, WorkSheet } from '@e965/xlsx';
import { blankRaw, type RawBook, type RawCell, type RawSheet } from './rawSheet';

type Library = typeof import('@e965/xlsx');

function dayOf({ SSF }: Library, cell: CellObject, is1904: boolean): string | null {
  if (cell.t !== 'n' || typeof cell.v !== 'number' || typeof cell.z !== 'string') return null;
  if (SSF.is_date(cell.z) !== true) return null;
  const { y, m, d }: { y: number; m: number; d: number } = SSF.parse_date_code(cell.v, { date1904: is1904 });
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function rawCell(library: Library, cell: CellObject | undefined, is1904: boolean): RawCell {
  if (cell === undefined || cell.v === undefined || cell.t === 'e' || cell.t === 'z') return blankRaw;
  const day = dayOf(library, cell, is1904);
  const text = day ?? String(cell.v);
  const number = cell.t === 'n' && day === null && typeof cell.v === 'number' ? cell.v : null;
  return { pieces: [{ text, font: '' }], day, number, merged: null };
}

function rawSheet(library: Library, name: string, sheet: WorkSheet, is1904: boolean): RawSheet {
  const { utils } = library;
  const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
  const at = (row: number, column: number): CellObject | undefined =>
    sheet[utils.encode_cell({ r: row, c: column })];
  const rows = Array.from({ length: end.r + 1 }, (_, row) =>
    Array.from({ length: end.c + 1 }, (_, column) => rawCell(library, at(row, column), is1904)),
  );
  for (const { s, e } of sheet['!merges'] ?? []) {
    const master = rows[s.r]?.[s.c] ?? blankRaw;
    for (let row = s.r; row <= e.r; row += 1) {
      for (let column = s.c; column <= e.c; column += 1) {
        const line = rows[row];
        if (line === undefined || (row === s.r && column === s.c)) continue;
        line[column] = { ...master, merged: column === s.c ? 'down' : 'across' };
      }
    }
  }
  return { name, rows };
}

/** Excel 97-2003. The library keeps no fonts of such files, so that old writing is told by the text alone. */
export async function readXls(bytes: Buffer): Promise<RawBook> {
  const library = await import('@e965/xlsx');
  const book = library.read(bytes, { type: 'buffer', cellNF: true, cellText: false, cellHTML: false });
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet === undefined ? [] : [rawSheet(library, name, sheet, is1904)];
  });
  return { is1904, sheets };
}
