import { expect, test } from 'vitest';
import { paperDocx } from '../../../electron/render/docx';
import { paperHtml } from '../../../electron/render/html';
import { formatFor } from '../../../shared/documents/format';
import type { OfficialDocument } from '../../../shared/documents/model';
import { textOfRuns } from '../../../shared/documents/places';
import { resultNotice } from '../../../shared/documents/resultNotice';
import { toggledRuns, toggledStyle } from '../../../shared/documents/runStyles';
import { unzip } from '../../render/openDocx';
import { formats } from './rules';
import { result } from './samplePetitions';

test('bold goes on between two signs, comes off again, and leaves the text as it was', () => {
  const plain = [{ text: 'Giao Phòng Kinh tế kiểm đếm' }];
  const bold = toggledRuns(plain, 5, 18, 'bold');
  expect(bold).toEqual([{ text: 'Giao ' }, { text: 'Phòng Kinh tế', bold: true }, { text: ' kiểm đếm' }]);
  expect(toggledRuns(bold, 5, 18, 'bold')).toEqual(plain);
});

test('what is bold in part becomes bold as a whole; italic stands beside it', () => {
  const runs = toggledRuns([{ text: 'một ' }, { text: 'hai', bold: true }, { text: ' ba' }], 0, 7, 'bold');
  expect(runs).toEqual([{ text: 'một hai', bold: true }, { text: ' ba' }]);
  expect(toggledRuns(runs, 4, 10, 'italic')).toEqual([
    { text: 'một ', bold: true },
    { text: 'hai', bold: true, italic: true },
    { text: ' ba', italic: true },
  ]);
});

test('nothing chosen changes nothing, and a choice past the end stops there', () => {
  expect(toggledRuns([{ text: 'một' }], 1, 1, 'bold')).toEqual([{ text: 'một' }]);
  expect(toggledRuns([{ text: 'một' }], 1, 99, 'bold')).toEqual([{ text: 'm' }, { text: 'ột', bold: true }]);
});

test('only the running text of one place changes', () => {
  const before = resultNotice(result);
  const after = toggledStyle({ place: 'block-1', start: 0, end: 4 }, 'bold')(before);
  const changed = after.blocks.map((block, at) => block !== before.blocks[at]);
  const said = ({ blocks }: typeof before) =>
    blocks.map((block) => (block.kind === 'paragraph' ? textOfRuns(block.runs) : ''));
  expect([changed.filter(Boolean).length, said(after)]).toEqual([1, said(before)]);
  expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
});

function listed(): OfficialDocument {
  const item = (text: string) => [{ text }];
  return {
    ...resultNotice(result),
    blocks: [
      { kind: 'list', marker: 'dash', items: [item('một điều'), item('hai điều')] },
      {
        kind: 'table',
        columns: [{ widthMm: 20, align: 'left' }],
        headRows: [[{ lines: [item('Đầu cột')] }]],
        rows: [[{ lines: [item('dòng trên'), item('dòng dưới')] }]],
        repeatHead: true,
        text: 'normal',
      },
    ],
  };
}

test('a point of a list and the lines of a cell become bold and italic as a paragraph does', () => {
  const changed = [
    toggledStyle({ place: 'block-0-1', start: 0, end: 3 }, 'bold'),
    toggledStyle({ place: 'block-1-head-0-0', start: 0, end: 3 }, 'italic'),
    toggledStyle({ place: 'block-1-row-0-0', start: 5, end: 14 }, 'bold'),
  ].reduce((document, change) => change(document), listed());
  expect(changed.blocks).toMatchObject([
    { items: [[{ text: 'một điều' }], [{ text: 'hai', bold: true }, { text: ' điều' }]] },
    {
      headRows: [[{ lines: [[{ text: 'Đầu', italic: true }, { text: ' cột' }]] }]],
      rows: [
        [
          {
            lines: [
              [{ text: 'dòng ' }, { text: 'trên', bold: true }],
              [{ text: 'dòng', bold: true }, { text: ' dưới' }],
            ],
          },
        ],
      ],
    },
  ]);
  const off = toggledStyle({ place: 'block-1-row-0-0', start: 5, end: 14 }, 'bold')(changed);
  expect(off.blocks[1]).toMatchObject({
    rows: [[{ lines: [[{ text: 'dòng trên' }], [{ text: 'dòng dưới' }]] }]],
  });
});

test('bold and italic of lists and cells reach the page and the Word file', async () => {
  const bold = toggledStyle({ place: 'block-0-1', start: 0, end: 3 }, 'bold')(listed());
  const both = toggledStyle({ place: 'block-1-row-0-0', start: 0, end: 4 }, 'italic')(bold);
  const format = formatFor(formats, both.face, both.formatDate);
  const page = paperHtml(both, format, { fontBase: 'app://office/fonts/' });
  const word = unzip(await paperDocx(both, format)).get('word/document.xml') ?? '';
  const runWith = (mark: string, text: string) =>
    [...word.matchAll(/<w:r>.*?<\/w:r>/gs)].some(([run]) => run.includes(mark) && run.includes(`>${text}<`));
  expect([/<(b|strong)[^>]*>hai</.test(page), /<(i|em)[^>]*>dòng</.test(page)]).toEqual([true, true]);
  expect([runWith('<w:b/>', 'hai'), runWith('<w:i/>', 'dòng')]).toEqual([true, true]);
});
