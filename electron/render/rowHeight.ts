import type { PaperFormat } from '../../shared/documents/format';
import type { Cell, Table } from '../../shared/documents/model';
import { textWidth } from './textWidth';

/**
 * From here on a row may be parted at the end of a page. Kept whole, a row as tall as half a page would leave the
 * page before it half empty, and one taller than a page is moved by Chromium and parted by Word: other page counts.
 */
const tallestWhole = (120 * 72) / 25.4;

/** Words do not fill the lines of a narrow column: counted on the sample registers. */
const unfilled = 1.15;

export function tableLetters({ text }: Table, { table }: PaperFormat): number {
  return text === 'dense' ? table.dense : text === 'register' ? table.register : table.size;
}

/** Whether a row is reckoned too tall to be kept whole; `width` is that of the table in points. */
export function isTall(cells: readonly Cell[], table: Table, format: PaperFormat, width: number): boolean {
  const total = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const size = tableLetters(table, format);
  const padding = (format.table.padding * 2 * 72) / 25.4;
  const lines = cells.map((cell, index) => {
    const share = (table.columns[index]?.widthMm ?? total) / total;
    const room = Math.max(size * 2, share * width - padding);
    return cell.lines.reduce((sum, runs) => {
      const text = runs.reduce(
        (all, { text: words, bold = false, italic = false }) =>
          all + textWidth(words, { size, bold, italic }),
        0,
      );
      return sum + Math.max(1, Math.ceil((text * unfilled) / room));
    }, 0);
  });
  return Math.max(0, ...lines) * size * 1.15 > tallestWhole;
}
