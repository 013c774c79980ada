import { expect, test } from 'vitest';
import { piecesOf } from '../../electron/office/leaks';
import { paperDocx } from '../../electron/render/docx';
import { paperHtml } from '../../electron/render/html';
import { formatFor } from '../../shared/documents/format';
import { type OfficialDocument, officialDocument } from '../../shared/documents/model';
import { everyPaper } from '../support/everyPaper';
import { formats } from '../unit/documents/rules';
import { unzip } from './openDocx';

/** Keys whose values are words of the model, days or ids, and a letter of four signs, which holds no name. */
const fixed = new Set([
  'kind',
  'face',
  'formatDate',
  'language',
  'align',
  'marker',
  'date',
  'source',
  'page',
  'letter',
]);
const tableTexts = new Set(['normal', 'dense', 'register', 'monospace']);

/** The value with a mark of its own before every text in it. */
function withMarks(value: unknown, marks: string[], key = ''): unknown {
  if (fixed.has(key)) return value;
  if (Array.isArray(value)) return value.map((each) => withMarks(each, marks, key));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([name, inner]) => [name, withMarks(inner, marks, name)]));
  }
  if (typeof value !== 'string' || (key === 'text' && tableTexts.has(value))) return value;
  marks.push(`q${marks.length}q`);
  return `${marks.at(-1)}${value}`.slice(0, key === 'number' ? 10 : value.length + 8);
}

/** Whatever somebody could read in what leaves: the page with its title, and each part of the Word file. */
async function everythingIn(paper: OfficialDocument): Promise<string> {
  const format = formatFor(formats, paper.face, paper.formatDate);
  const page = paperHtml(paper, format, { fontBase: 'app://office/fonts/' });
  const parts = [...unzip(await paperDocx(paper, format)).values()];
  return [page, ...parts].join(' ').toLowerCase();
}

function marksIn(text: string): Set<string> {
  return new Set(text.match(/q\d+q/g));
}

test.each(everyPaper())('nothing that $name shows escapes the search for denouncers', async (listed) => {
  const marks: string[] = [];
  const paper = officialDocument.parse(withMarks(listed.document, marks));
  const shown = marksIn(await everythingIn(paper));
  const searched = marksIn(piecesOf(paper).join('\n').toLowerCase());
  expect(shown.size).toBeGreaterThan(5);
  expect([...shown].filter((mark) => !searched.has(mark))).toEqual([]);
});
