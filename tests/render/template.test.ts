import { Document, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { fillTemplate, inspectTemplate } from '../../electron/render/template';
import { conclusionNotice } from '../../shared/documents/conclusionNotice';
import { formatFor } from '../../shared/documents/format';
import { formats } from '../unit/documents/rules';
import { conclusion2026 } from '../unit/documents/samplePapers';
import { textOf, unbalanced, unzip } from './openDocx';

/** A Word file of the office: each line a paragraph. */
async function wordFile(...lines: string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const paper = conclusionNotice(conclusion2026);
const format = formatFor(formats, paper.face, paper.formatDate);
const whole = [
  'VĂN PHÒNG TIẾP DÂN – BIỂU TƯỢNG CỦA CƠ QUAN',
  '{ten_co_quan}',
  '{so_ky_hieu}',
  '{dia_danh_ngay_thang}',
  '{ten_loai}',
  '{@noi_dung}',
  '{chuc_vu}',
  '{nguoi_ky}',
  'Nơi nhận:',
  '{#noi_nhan}',
  '{.}',
  '{/noi_nhan}',
  'Điện thoại trực: 0000 000 100',
];

describe('the office’s own Word template', () => {
  test('is filled with the paper, between the lines of the office', async () => {
    const files = unzip(await fillTemplate(await wordFile(...whole), paper, format));
    const xml = files.get('word/document.xml') ?? '';
    expect(unbalanced(xml)).toEqual([]);
    const lines = textOf(xml)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(lines.slice(0, 5)).toEqual(
      [
        'VĂN PHÒNG TIẾP DÂN – BIỂU TƯỢNG CỦA CƠ QUAN',
        expect.stringMatching(/^ỦY BAN NHÂN DÂN/),
        'Số: 179/TB-UBND',
        'Bình Nguyên Thượng, ngày 13 tháng 11 năm 2026',
        'THÔNG BÁO',
      ].map((each) => each),
    );
    expect(lines[5]).toMatch(/^Ngày 10 tháng 11 năm 2026, tại/);
    const end = lines.slice(lines.indexOf('Nơi nhận:'));
    expect(end.length).toBe(2 + paper.recipients.length);
    expect(end.at(-1)).toBe('Điện thoại trực: 0000 000 100');
    expect(lines).toContain(paper.signature?.name);
    expect(xml).not.toMatch(/\{[^}]*\}/);
  });

  test('gets the styles that the body needs, beside its own', async () => {
    const files = unzip(await fillTemplate(await wordFile(...whole), paper, format));
    const styles = files.get('word/styles.xml') ?? '';
    expect(unbalanced(styles)).toEqual([]);
    expect([...styles.matchAll(/w:styleId="NoiDung"/g)]).toHaveLength(1);
    expect([...styles.matchAll(/w:styleId="Heading1"/g)]).toHaveLength(1);
  });

  test('keeps the bases in the text unless they have a field of their own', async () => {
    const based = { ...paper, bases: ['Căn cứ Luật Tiếp công dân'] };
    const inText = unzip(await fillTemplate(await wordFile('{@noi_dung}'), based, format));
    const apart = await wordFile('{#can_cu}', '> {.}', '{/can_cu}', '{@noi_dung}');
    const inField = unzip(await fillTemplate(apart, based, format));
    const count = (files: Map<string, string>) =>
      textOf(files.get('word/document.xml') ?? '').split('Căn cứ Luật Tiếp công dân').length - 1;
    expect([count(inText), count(inField)]).toEqual([1, 1]);
    expect(textOf(inField.get('word/document.xml') ?? '')).toContain('> Căn cứ');
  });

  test('tells which fields nobody knows and which are missing', async () => {
    expect(inspectTemplate(await wordFile(...whole))).toEqual({ unknown: [], missing: [] });
    const poor = await wordFile('{so_ky_hieu}', '{ten_nguoi_to_cao}', '{#khach}{ten}{/khach}');
    expect(inspectTemplate(poor)).toEqual({
      unknown: ['ten_nguoi_to_cao', 'khach', 'ten'],
      missing: ['noi_dung', 'nguoi_ky'],
    });
  });

  test('leaves an unknown field on the sheet where it is seen', async () => {
    const files = unzip(await fillTemplate(await wordFile('{la_lam}', '{@noi_dung}'), paper, format));
    expect(textOf(files.get('word/document.xml') ?? '')).toContain('{la_lam}');
  });

  test('is refused when it is no Word file or a brace is left open', async () => {
    expect(() => inspectTemplate(new TextEncoder().encode('no zip'))).toThrowError('template.badFile');
    const open = await wordFile('{so_ky_hieu');
    expect(() => inspectTemplate(open)).toThrowError('template.badFile');
  });

  test('runs no code that somebody wrote into a field', async () => {
    const nasty = await wordFile('{constructor}', '{__proto__}', '{so.constructor}', '{@noi_dung}');
    const xml = (await fillTemplate(nasty, paper, format).then(unzip)).get('word/document.xml') ?? '';
    expect(textOf(xml)).not.toMatch(/native code|\[object/);
  });
});
