import type { PaperFormat } from '../../shared/documents/format';
import type { Block, Matter, Signature } from '../../shared/documents/model';
import { tableHtml } from './htmlTable';
import { element, escapeHtml, lines, runsHtml } from './htmlText';
import { headingMark, listMark } from './paperText';

/** One block as HTML, with the rules that it alone needs. `index` tells tables of a page apart. */
export function blockHtml(block: Block, index: number, format: PaperFormat): { html: string; css: string } {
  if (block.kind === 'table') return tableHtml(block, `t${index}`);
  return { html: plainBlock(block, format), css: '' };
}

function plainBlock(block: Exclude<Block, { kind: 'table' }>, format: PaperFormat): string {
  switch (block.kind) {
    case 'paragraph': {
      const end = block.closing === true ? escapeHtml(format.end.mark) : '';
      const classes = ['p', block.align ?? 'justify'];
      if (block.indent === false || (block.align !== undefined && block.align !== 'justify'))
        classes.push('flush');
      if (block.keepWithNext === true) classes.push('keep');
      return element('p', classes.join(' '), runsHtml(block.runs, 'text') + end);
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
      return matterHtml(block, format);
    case 'signaturePair':
      return element('div', 'sides', signatureHtml(block.left) + signatureHtml(block.right));
    case 'blankLines':
      return '<div class="blank"></div>'.repeat(block.count);
    case 'pageBreak':
      return '<div class="break"></div>';
  }
}

function headingHtml(level: 1 | 2 | 3, number: string, text: string, format: PaperFormat): string {
  const mark = number === '' ? '' : `${escapeHtml(number)}${escapeHtml(headingMark(level, format))}`;
  return element(`h${level + 1}`, `p left level${level}`, mark + runsHtml([{ text }], 'text'));
}

function matterHtml(matter: Matter, format: PaperFormat): string {
  const mark = escapeHtml(headingMark(3, format));
  const parts = matter.parts.map(({ letter, title, runs }) => {
    const lead = letter === '' ? '' : `${escapeHtml(letter)}${mark}`;
    return element('p', 'p justify', `${lead}${escapeHtml(title)}: ${runsHtml(runs, 'text')}`);
  });
  const tasks = matter.tasks.map(({ runs }) => element('p', 'p justify', `- ${runsHtml(runs, 'text')}`));
  return headingHtml(2, matter.number, matter.label, format) + [...parts, ...tasks].join('');
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
