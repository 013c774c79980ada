import type { NamePlate } from '../../shared/documents/model';
import { element, escapeHtml } from './htmlText';
import { textWidth } from './textWidth';

/** Letters of a plate in points, and where its name breaks. */
export interface PlateText {
  readonly lines: readonly string[];
  readonly size: number;
  readonly titleSize: number;
}

const most = 88;
/** Below it a name is read better on two lines. */
const leastOnOneLine = 58;
const mostOnTwo = 66;
const mostOfTitle = 34;

function sizeFor(text: string, width: number, limit: number): number {
  const atOne = textWidth(text, { size: 1, bold: true, italic: false });
  return Math.floor(Math.min(limit, width / Math.max(atOne, 1)));
}

/** The break that leaves the longer of two lines shortest. */
function halves(text: string): [string, string] | null {
  const words = text.split(' ');
  const splits = words
    .slice(1)
    .map((_, at): [string, string] => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  const widest = (pair: [string, string]) => Math.min(...pair.map((line) => sizeFor(line, 1_000, 1_000)));
  return splits.toSorted((a, b) => widest(b) - widest(a))[0] ?? null;
}

/** As large as the room allows, from a chair in the last row to be read; `width` in points. */
export function plateText({ name, title }: NamePlate, width: number): PlateText {
  const shown = name.toLocaleUpperCase('vi');
  const one = sizeFor(shown, width, most);
  const pair = one >= leastOnOneLine ? null : halves(shown);
  const lines = pair ?? [shown];
  const size = pair === null ? one : Math.min(...pair.map((line) => sizeFor(line, width, mostOnTwo)));
  return { lines, size, titleSize: Math.min(sizeFor(title, width * 1.6, mostOfTitle), size) };
}

/** A4 on its side, printed to the edge; 2 × 18 mm stay free for the hand that folds. */
const plateWidth = ((297 - 36) * 72) / 25.4;

/** Both sides of the fold, the upper one upside down, so that each half stands upright once it is folded. */
export function plateHtml(plate: NamePlate, id: string): { html: string; css: string } {
  const { lines, size, titleSize } = plateText(plate, plateWidth);
  const title = plate.title === '' ? '' : element('p', 'plateTitle', escapeHtml(plate.title));
  const side = lines.map((line) => element('p', 'plateName', escapeHtml(line))).join('') + title;
  const css = [
    '@page{margin:0;@top-center{content:none}}',
    '.plate{height:209mm;display:grid;grid-template-rows:1fr 1fr;break-inside:avoid;text-align:center}',
    '.plate>div{display:flex;flex-direction:column;justify-content:center;padding:0 18mm;line-height:1.12}',
    '.plate>.over{transform:rotate(180deg);border-top:.5pt dashed #777}.plate p{white-space:nowrap}',
    '.plateName{font-weight:700}.plateTitle{margin-top:5mm}.plate .plateTitle{white-space:normal}',
    `.${id} .plateName{font-size:${size}pt}.${id} .plateTitle{font-size:${titleSize}pt}`,
  ];
  return {
    html: element('div', `plate ${id}`, element('div', 'over', side) + element('div', '', side)),
    css: css.join('\n'),
  };
}
