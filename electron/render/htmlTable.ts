import type { PaperFormat } from '../../shared/documents/format';
import type { Align, Cell, Table } from '../../shared/documents/model';
import { runsHtml } from './htmlText';
import { isTall } from './rowHeight';

/** A table and the rules for its column widths; `name` tells it from the others, `width` is its own in points. */
export function tableHtml(
  table: Table,
  name: string,
  format: PaperFormat,
  width: number,
): { html: string; css: string } {
  const total = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const css = table.columns
    .map(
      ({ widthMm }, index) =>
        `.${name} col:nth-child(${index + 1}){width:${((widthMm / total) * 100).toFixed(3)}%}`,
    )
    .join('');
  const head = table.headRows.map((row) => rowHtml(row, 'th', '', () => 'center')).join('');
  const body = table.rows
    .map((row) =>
      rowHtml(
        row,
        'td',
        isTall(row, table, format, width) ? ' class="tall"' : '',
        (index) => table.columns[index]?.align ?? 'left',
      ),
    )
    .join('');
  const cols = table.columns.map(() => '<col>').join('');
  const headClass = table.repeatHead ? '' : ' class="once"';
  return {
    html:
      `<table class="grid ${table.text} ${name}"><colgroup>${cols}</colgroup>` +
      `<thead${headClass}>${head}</thead><tbody>${body}</tbody></table>`,
    css,
  };
}

function rowHtml(cells: Cell[], tag: 'th' | 'td', mark: string, alignAt: (index: number) => Align): string {
  return `<tr${mark}>${cells.map((cell, index) => cellHtml(cell, tag, cell.align ?? alignAt(index))).join('')}</tr>`;
}

function cellHtml({ lines, colSpan, rowSpan }: Cell, tag: 'th' | 'td', align: Align): string {
  const spans = [
    tag === 'th' ? ' scope="col"' : '',
    colSpan === undefined ? '' : ` colspan="${colSpan}"`,
    rowSpan === undefined ? '' : ` rowspan="${rowSpan}"`,
  ].join('');
  const text = lines.map((line) => runsHtml(line, tag === 'th' ? 'headCell' : 'cell')).join('<br>');
  return `<${tag} class="${align}"${spans}>${text}</${tag}>`;
}
