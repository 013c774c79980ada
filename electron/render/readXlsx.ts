import type { Cell, CellValue, Worksheet } from 'exceljs';
import { blankRaw, type Piece, type RawBook, type RawCell, type RawSheet } from './rawSheet';

/** Beyond these a sheet holds formats, not a register. */
const most = { rows: 60_000, columns: 60 };

function pieces(value: CellValue, font: string): Piece[] {
  if (value === null || value === undefined || value instanceof Date) return [];
  if (typeof value !== 'object') return [{ text: String(value), font }];
  if ('richText' in value) {
    return value.richText.map((run) => ({ text: run.text, font: run.font?.name ?? font }));
  }
  if ('result' in value) return pieces(value.result, font);
  if ('text' in value) {
    // a link's text may itself be rich
    return typeof value.text === 'string' ? [{ text: value.text, font }] : pieces(value.text, font);
  }
  return [];
}

/** A formula's result counts as what it is. */
function plain(value: CellValue): CellValue {
  return value !== null && typeof value === 'object' && 'result' in value ? plain(value.result) : value;
}

function mergedOf(cell: Cell): RawCell['merged'] {
  if (!cell.isMerged || cell.master.address === cell.address) return null;
  return cell.master.col === cell.col ? 'down' : 'across';
}

function rawCell(cell: Cell): RawCell {
  const value = plain(cell.value);
  const day = value instanceof Date ? value.toISOString().slice(0, 10) : null;
  const font = cell.font?.name ?? '';
  return {
    pieces: day === null ? pieces(value, font) : [{ text: day, font: '' }],
    day,
    number: typeof value === 'number' ? value : null,
    merged: mergedOf(cell),
  };
}

function rawSheet(sheet: Worksheet): RawSheet {
  const width = Math.min(sheet.columnCount, most.columns);
  const height = Math.min(sheet.rowCount, most.rows);
  const rows = Array.from({ length: height }, (_, index) => {
    const row = sheet.getRow(index + 1);
    if (!row.hasValues) return [];
    return Array.from({ length: width }, (_, column) => rawCell(row.getCell(column + 1)));
  });
  return { name: sheet.name, rows: rows.map((row) => (row.length === 0 ? [blankRaw] : row)) };
}

/** exceljs gives the days of the 1904 system right, with its fonts and merged cells. */
export async function readXlsx(bytes: Buffer): Promise<RawBook> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return { is1904: book.properties.date1904 === true, sheets: book.worksheets.map(rawSheet) };
}
