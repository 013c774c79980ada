import { expect, test } from 'vitest';
import { textOfRuns } from '../../../shared/documents/places';
import { resultNotice } from '../../../shared/documents/resultNotice';
import { toggledRuns, toggledStyle } from '../../../shared/documents/runStyles';
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
