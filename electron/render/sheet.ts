import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { stream, Worksheet } from 'exceljs';
import type { Cell } from '../../shared/domain/listCells';

export interface SheetColumn {
  readonly label: string;
  /** in characters */
  readonly width: number;
}

export interface Sheet {
  readonly name: string;
  /** lines above the table, the first one large */
  readonly heading: readonly string[];
  readonly columns: readonly SheetColumn[];
}

/** Excel's own limits: a longer text or name makes a file that it "repairs". */
const longestText = 32_767;
const longestName = 31;

const dayFormat = 'dd/mm/yyyy';

function sheetValue(cell: Cell): string | number | Date | null {
  if (cell.value === null || cell.value === '') return null;
  if (cell.kind === 'day') return new Date(`${cell.value}T00:00:00Z`);
  if (cell.kind === 'number') return Number(cell.value);
  return String(cell.value).slice(0, longestText);
}

/** `@` keeps `001090012345` a text also after somebody edits the cell. */
const formats: Record<Cell['kind'], string> = { text: '@', day: dayFormat, number: '0' };

function addHeading(page: Worksheet, { heading, columns }: Sheet): void {
  for (const [index, line] of heading.entries()) {
    const row = page.addRow([line]);
    if (columns.length > 1) page.mergeCells(row.number, 1, row.number, columns.length);
    row.getCell(1).font = { name: 'Times New Roman', size: index === 0 ? 14 : 11, bold: index === 0 };
    row.commit();
  }
  page.addRow([]).commit();
  const head = page.addRow(columns.map(({ label }) => label));
  head.eachCell((cell) => {
    cell.font = { name: 'Times New Roman', size: 12, bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.border = { bottom: { style: 'thin' } };
  });
  head.commit();
}

/**
 * Writes a table as XLSX row by row, so that 100,000 rows never lie in memory at once. Days and numbers keep their
 * type; everything else is text.
 * @returns how many rows were written
 */
export async function writeSheet(
  path: string,
  sheet: Sheet,
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): Promise<number> {
  const { default: excel } = await import('exceljs');
  const file = await open(path, 'w');
  // of a name, and not of a stream, the writer hides the error: a disk that cannot be written would be waited for without end
  const stream = file.createWriteStream();
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  try {
    // Windows does not rename a file that is still open
    const [rows] = await Promise.all([fill(book, sheet, pages), once(stream, 'close')]);
    return rows;
  } finally {
    stream.destroy();
  }
}

async function fill(
  book: stream.xlsx.WorkbookWriter,
  sheet: Sheet,
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): Promise<number> {
  const headRow = sheet.heading.length + 2;
  const page = book.addWorksheet(sheet.name.replace(/[\\/*?:[\]]/g, ' ').slice(0, longestName), {
    views: [{ state: 'frozen', ySplit: headRow }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.columns = sheet.columns.map(({ width }) => ({ width }));
  page.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow, column: sheet.columns.length },
  };
  addHeading(page, sheet);
  let count = 0;
  for await (const rows of pages) {
    for (const cells of rows) {
      const row = page.addRow(cells.map(sheetValue));
      for (const [index, cell] of cells.entries()) {
        const target = row.getCell(index + 1);
        target.numFmt = formats[cell.kind];
        target.font = { name: 'Times New Roman', size: 12 };
        target.alignment = { wrapText: true, vertical: 'top' };
      }
      row.commit();
      count += 1;
    }
  }
  page.commit();
  await book.commit();
  return count;
}
