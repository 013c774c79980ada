import type { PaperFormat } from '../../shared/documents/format';
import type { Block, Matter, Run, Signature } from '../../shared/documents/model';
import { tableHtml } from './htmlTable';
import { element, escapeHtml, lines, runsHtml } from './htmlText';
import { plateHtml } from './namePlate';
import { addresseeLines, headingMark, listMark } from './paperText';
import { squareCodeHtml } from './squareCode';
import { textWidth } from './textWidth';

/**
 * One block as HTML, with the rules that it alone needs. `index` tells tables of a page apart,
 * `width` is the length of a line in points.
 */
export function blockHtml(
  block: Block,
  index: number,
  format: PaperFormat,
  width: number,
): { html: string; css: string } {
  if (block.kind === 'namePlate') return plateHtml(block, `n${index}`);
  if (block.kind === 'table') return tableHtml(block, `t${index}`, format, width);
  return { html: plainBlock(block, format, width), css: '' };
}

/** Words do not fill lines to the end: about three parts in a hundred stay empty (counted on the sample papers). */
const unfilled = 1.03;

/**
 * Chromium keeps two lines before a page break but then leaves a third one alone after it
 * (measured with Chromium 146). Paragraphs reckoned to have three lines are kept whole instead.
 */
function wholeClass(runs: Run[], { body }: PaperFormat, width: number): string {
  const text = runs.reduce(
    (sum, { text, bold = false, italic = false }) => sum + textWidth(text, { size: body.size, bold, italic }),
    (body.indent * 72) / 25.4,
  );
  const count = (text * unfilled) / width;
  return count > 2 && count <= 3 ? ' three' : '';
}

function plainBlock(
  block: Exclude<Block, { kind: 'table' | 'namePlate' }>,
  format: PaperFormat,
  width: number,
): string {
  switch (block.kind) {
    case 'paragraph': {
      const end = block.closing === true ? escapeHtml(format.end.mark) : '';
      const classes = ['p', block.align ?? 'justify'];
      if (block.indent === false || (block.align !== undefined && block.align !== 'justify'))
        classes.push('flush');
      if (block.keepWithNext === true) classes.push('keep');
      return element(
        'p',
        classes.join(' ') + wholeClass(block.runs, format, width),
        runsHtml(block.runs, 'text') + end,
      );
    }
    case 'heading':
      return headingHtml(block.level, block.number, block.text, format);
    case 'list':
      return block.items
        .map((item, index) =>
          element('p', 'p justify', escapeHtml(listMark(block.marker, index)) + runsHtml(item, 'text')),
        )
        .join('');
    case 'matter':
      return matterHtml(block, format, width);
    case 'signaturePair':
      return element('div', 'sides', signatureHtml(block.left) + signatureHtml(block.right));
    case 'blankLines':
      return '<div class="blank"></div>'.repeat(block.count);
    case 'addressees':
      return addresseesHtml(block.names, format);
    case 'squareCode':
      return squareCodeHtml(block.text, block.sizeMm);
    case 'pageBreak':
      return '<div class="break"></div>';
  }
}

function addresseesHtml(names: string[], format: PaperFormat): string {
  const { head, lines: rest } = addresseeLines(names, format);
  const inner = [
    element('p', '', lines(head)),
    ...rest.map((line) => element('p', 'addressee', lines(line))),
  ];
  return `<div class="addressees">${element('div', '', inner.join(''))}</div>`.replaceAll(' class=""', '');
}

function headingHtml(level: 1 | 2 | 3, number: string, text: string, format: PaperFormat): string {
  const mark = number === '' ? '' : `${escapeHtml(number)}${escapeHtml(headingMark(level, format))}`;
  return element(`h${level + 1}`, `p left level${level}`, mark + runsHtml([{ text }], 'text'));
}

function matterHtml(matter: Matter, format: PaperFormat, width: number): string {
  const mark = headingMark(3, format);
  const parts = matter.parts.map(({ letter, title, runs }): Run[] => [
    { text: `${letter === '' ? '' : `${letter}${mark}`}${title}: ` },
    ...runs,
  ]);
  const tasks = matter.tasks.map(({ runs }): Run[] => [{ text: '- ' }, ...runs]);
  const paragraphs = [...parts, ...tasks].map((runs, index) => {
    // "Kết luận:" with its tasks in lines of their own must not end a page.
    const leads = tasks.length > 0 && index === parts.length - 1 ? ' keep' : '';
    return element('p', `p justify${leads}${wholeClass(runs, format, width)}`, runsHtml(runs, 'text'));
  });
  return headingHtml(2, matter.number, matter.label, format) + paragraphs.join('');
}

/** Authority, title, room for the hand and the seal, name. */
export function signatureHtml({ authority, title, name, note }: Signature): string {
  return element(
    'div',
    'sign',
    [
      authority === '' ? '' : element('p', 'authority', lines(authority)),
      element('p', 'signTitle', lines(title)),
      note === '' ? '' : element('p', 'signNote', lines(note)),
      element('p', 'signName', lines(name)),
    ].join(''),
  );
}
