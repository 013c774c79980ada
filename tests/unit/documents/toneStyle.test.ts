import { expect, test } from 'vitest';
import { guidanceSlip } from '../../../shared/documents/guidanceSlip';
import { officialDocument } from '../../../shared/documents/model';
import { scheduleNotice } from '../../../shared/documents/scheduleNotice';
import { toneDocument } from '../../../shared/documents/toneStyle';
import { urgingLetter } from '../../../shared/documents/urgingLetter';
import { texts } from './blockText';
import { urging } from './sampleFollowUp';
import { head, law } from './samplePeople';
import { guidance } from './sampleReceptions';
import { schedule2026 } from './sampleSchedules';

const thuy = {
  kind: 'open',
  code: 'KN-2026-015',
  petition: 'complaint',
  citizen: { salutation: 'bà', name: 'Lê Thị Thuý', address: 'thôn Thuỷ Lợi' },
  content: 'việc hoà giải của thôn Thuỷ Lợi',
} as const;

test('the whole paper takes the new style, the names that are protected stay', () => {
  const paper = guidanceSlip({
    ...guidance,
    ...head('huyen', 'party'),
    bases: law('guidance.bases', 'huyen'),
    subject: thuy,
  });
  const toned = toneDocument(paper, 'new', ['Lê Thị Thuý', 'Hòa Lạc']);
  expect(toned.head).toEqual({ parent: 'ĐẢNG BỘ TỈNH LAM GIANG', issuer: ['HUYỆN UỶ SÔNG NHẠN'] });
  expect(texts(toned.blocks)[1]).toBe(
    'Ngày 12/11/2026, Ban Thường vụ Huyện uỷ nhận được đơn khiếu nại của bà Lê Thị Thuý, thôn Thuỷ Lợi. Nội dung: việc hoà giải của thôn Thuỷ Lợi.',
  );
  expect(toned.recipients.slice(0, 2)).toEqual(['Như trên', 'Thường trực Huyện uỷ (b/c)']);
});

test('and the old style, where a person named Thuý and the signer Thuỳ keep their own spelling', () => {
  const paper = guidanceSlip({ ...guidance, ...head('xa', 'party'), subject: thuy });
  const toned = toneDocument(paper, 'old', ['Lê Thị Thuý']);
  expect(texts(toned.blocks)[1]).toContain(
    'bà Lê Thị Thuý, thôn Thủy Lợi. Nội dung: việc hòa giải của thôn Thủy Lợi.',
  );
  expect(toned.signature?.name).toBe('Nghiêm Thị Thuỳ');
});

test('a name in capitals is the same name', () => {
  const paper = { ...urgingLetter(urging), title: 'HỒ SƠ CỦA LÊ THỊ THUÝ, HOÁ ĐƠN' };
  expect(toneDocument(paper, 'old', ['Lê Thị Thuý']).title).toBe('HỒ SƠ CỦA LÊ THỊ THUÝ, HÓA ĐƠN');
});

test('every kind of block is reached, and the paper stays a valid model', () => {
  const paper = {
    ...scheduleNotice(schedule2026),
    blocks: [
      { kind: 'paragraph', runs: [{ text: 'Ủy ban' }] },
      { kind: 'heading', level: 1, number: 'I', text: 'Ủy ban' },
      { kind: 'list', marker: 'dash', items: [[{ text: 'Ủy ban' }]] },
      { kind: 'addressees', names: ['Ủy ban'] },
      {
        kind: 'table',
        columns: [{ widthMm: 10, align: 'left' }],
        headRows: [[{ lines: [[{ text: 'Ủy ban' }]] }]],
        rows: [[{ lines: [[{ text: 'Ủy ban' }]] }]],
        repeatHead: true,
        text: 'normal',
      },
      {
        kind: 'matter',
        number: '1',
        label: 'Ủy ban',
        parts: [{ letter: 'a', title: 'Ủy ban', runs: [{ text: 'Ủy ban' }] }],
        tasks: [{ runs: [{ text: 'Ủy ban' }] }],
      },
      {
        kind: 'signaturePair',
        left: { authority: 'Ủy ban', title: 'Ủy ban', name: 'Thúy', note: 'Ủy ban' },
        right: { authority: '', title: '', name: '', note: '' },
      },
      { kind: 'blankLines', count: 2 },
      { kind: 'pageBreak' },
    ],
  };
  const toned = toneDocument(officialDocument.parse(paper), 'new');
  expect(JSON.stringify(toned.blocks)).not.toContain('Ủy ban');
  expect(JSON.stringify(toned.blocks).split('Uỷ ban')).toHaveLength(14);
  expect(JSON.stringify(toned.blocks)).toContain('Thúy');
  expect(officialDocument.parse(toned)).toEqual(toned);
});
