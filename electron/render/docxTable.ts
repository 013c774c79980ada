import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperFormat } from '../../shared/documents/format';
import type { Align, Cell, Table as PaperTable, Run } from '../../shared/documents/model';
import { textRuns } from './docxParts';
import { alignment, styleIds, twipsOfMm, twipsOfPt } from './docxStyle';
import { isTall, tableLetters } from './rowHeight';

/** Half a border stands within the cell, and only Chromium takes it off the room for the text; in twips. */
const borderHalf = 7;

/** A table with visible borders; its head repeats and a row is parted only where it is taller than a page allows. `width` in points. */
export function wordTable(table: PaperTable, format: PaperFormat, width: number): Table {
  const total = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const columnWidths = table.columns.map(({ widthMm }) => twipsOfPt((widthMm / total) * width));
  const size = tableLetters(table, format);
  // Chromium draws no line thinner than a pixel, 0.75 pt: the rows are as high in both.
  const edge = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  const padding = twipsOfMm(format.table.padding);
  const upright = Math.round(padding * 0.7);
  const row = (cells: Cell[], isHead: boolean) =>
    new TableRow({
      cantSplit: isHead || !isTall(cells, table, format, width),
      ...(isHead && table.repeatHead ? { tableHeader: true } : {}),
      children: cells.map((cell, index) =>
        wordCell(
          cell,
          size,
          cell.align ?? (isHead ? 'center' : (table.columns[index]?.align ?? 'left')),
          isHead,
        ),
      ),
    });
  return new Table({
    width: { size: columnWidths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { left: padding + borderHalf, right: padding + borderHalf, top: upright, bottom: upright },
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows: [
      ...table.headRows.map((cells) => row(cells, true)),
      ...table.rows.map((cells) => row(cells, false)),
    ],
  });
}

/** Headings such as `CCCD/CMND/Hộ chiếu` may break at their slashes, as they do in the PDF. */
function breakable(run: Run): Run {
  return { ...run, text: run.text.replace(/\/(?=\p{L})/gu, '/\u200b') };
}

function wordCell(cell: Cell, size: number, align: Align, isHead: boolean): TableCell {
  return new TableCell({
    ...(cell.colSpan === undefined ? {} : { columnSpan: cell.colSpan }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
    children: cell.lines.map(
      (line) =>
        new Paragraph({
          style: styleIds.cell,
          alignment: alignment[align],
          children: textRuns(
            isHead ? line.map(breakable) : line,
            { size, bold: false, italic: false },
            false,
          ),
        }),
    ),
  });
}
