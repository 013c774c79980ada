import { expect, test } from 'vitest';
import { paperDocx } from '../../electron/render/docx';
import { paperHtml } from '../../electron/render/html';
import { plateText } from '../../electron/render/namePlate';
import { textWidth } from '../../electron/render/textWidth';
import { formatFor } from '../../shared/documents/format';
import { officialDocument } from '../../shared/documents/model';
import { namePlates } from '../../shared/documents/namePlates';
import { formats } from '../unit/documents/rules';
import { textOf, unbalanced, unzip } from './openDocx';

const long = 'Ban Quản lý dự án đầu tư xây dựng công trình dân dụng và công nghiệp tỉnh Phú Đông';
const paper = namePlates({
  face: 'state',
  date: '2026-11-23',
  plates: [
    { name: 'Trịnh Thị Bích Hảo', title: 'Bí thư Đảng ủy xã' },
    { name: long, title: '' },
  ],
});
const format = formatFor(formats, 'state', paper.formatDate);

test('a plate says the name on both sides of the fold, the upper side turned over', () => {
  expect(officialDocument.parse(paper)).toEqual(paper);
  const page = paperHtml(paper, format, { fontBase: 'app://office/fonts/' });
  const side = '<p class="plateName">TRỊNH THỊ BÍCH HẢO</p><p class="plateTitle">Bí thư Đảng ủy xã</p>';
  expect(page).toContain(
    `<div class="over">${side}</div><div>${side}</div>`.replace('<div>', '<div class="">'),
  );
  expect(page).toContain('.plate>.over{transform:rotate(180deg)');
  expect(page).toContain('@page{margin:0');
});

test('the letters are as large as the room allows, on two lines where one would be small', () => {
  const width = 740;
  for (const { name, title } of [...namesOf(), { name: long, title: '' }]) {
    const { lines, size } = plateText({ kind: 'namePlate', name, title }, width);
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(size).toBeGreaterThan(20);
    for (const line of lines)
      expect(textWidth(line, { size, bold: true, italic: false })).toBeLessThanOrEqual(width);
  }
  expect(plateText({ kind: 'namePlate', name: 'Lò A', title: '' }, width)).toMatchObject({
    lines: ['LÒ A'],
    size: 88,
  });
  expect(plateText({ kind: 'namePlate', name: long, title: '' }, width).lines).toHaveLength(2);
});

function namesOf() {
  return paper.blocks.flatMap((block) => (block.kind === 'namePlate' ? [block] : []));
}

test('Word has each plate twice, one below the other', async () => {
  const word = (await unzip(await paperDocx(paper, format))).get('word/document.xml') ?? '';
  expect(unbalanced(word)).toEqual([]);
  expect(textOf(word).match(/TRỊNH THỊ BÍCH HẢO/g)).toHaveLength(2);
});
