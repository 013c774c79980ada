import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperDocx } from '../../electron/render/docx';
import { conclusionNotice } from '../../shared/documents/conclusionNotice';
import { formatFor } from '../../shared/documents/format';
import type { OfficialDocument } from '../../shared/documents/model';
import { receipt } from '../../shared/documents/receipt';
import { register } from '../../shared/documents/register';
import { scheduleNotice } from '../../shared/documents/scheduleNotice';
import { formats, registerForms } from '../unit/documents/rules';
import { xa2026 } from '../unit/documents/sampleOffices';
import {
  conclusion2026,
  partyConclusion2026,
  receipt2026,
  registerRows2026,
} from '../unit/documents/samplePapers';
import { schedule2026 } from '../unit/documents/sampleSchedules';
import { textOf, unbalanced, unzip } from './openDocx';

async function files(document: OfficialDocument, watermark?: string): Promise<Map<string, string>> {
  const format = formatFor(formats, document.face, document.formatDate);
  return unzip(await paperDocx(document, format, watermark === undefined ? {} : { watermark }));
}

async function part(document: OfficialDocument, name: string): Promise<string> {
  return (await files(document)).get(name) ?? '';
}

const across = register({
  office: xa2026,
  from: '2026-11-01',
  to: '2026-11-30',
  rows: registerRows2026,
  forms: registerForms,
});
const papers = [
  scheduleNotice(schedule2026),
  conclusionNotice(conclusion2026),
  conclusionNotice(partyConclusion2026),
  receipt(receipt2026),
  across,
];

describe('a paper as a Word file', () => {
  test('is well formed in every part', async () => {
    for (const paper of papers) {
      const parts = await files(paper, 'BẢN TẬP DƯỢT');
      const broken = [...parts].filter(([, xml]) => unbalanced(xml).length > 0).map(([name]) => name);
      expect(broken).toEqual([]);
    }
  });

  test('says what the paper says', async () => {
    const text = textOf(await part(scheduleNotice(schedule2026), 'word/document.xml'));
    for (const line of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 187/TB-UBND',
      'Bình Nguyên Thượng, ngày 23 tháng 11 năm 2026',
      '1. Tiếp công dân định kỳ',
      'như ngày 03/12',
      '- Lưu: VT, TCD.',
      'Đặng Hữu Phương',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toContain('hệ thống truyền thanh./.');
  });

  test('leaves room for the day with plain spaces, which every program draws alike', async () => {
    const open = { ...scheduleNotice(schedule2026), placeDate: { place: 'Bình Nguyên Thượng', date: null } };
    expect(await part(open, 'word/document.xml')).toMatch(/Bình Nguyên Thượng, ngày {6}tháng {6}năm 2026/);
  });

  test('has the margins and the sheet of the form, in twentieths of a point', async () => {
    const upright = await part(scheduleNotice(schedule2026), 'word/document.xml');
    expect(upright).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(upright).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(await part(across, 'word/document.xml')).toMatch(
      /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/,
    );
  });

  test('numbers pages from the second by a field', async () => {
    const parts = await files(scheduleNotice(schedule2026));
    expect(parts.get('word/document.xml')).toContain('<w:titlePg/>');
    const headers = [...parts]
      .filter(([name]) => /^word\/header\d/.test(name))
      .map(([, xml]) => xml.includes('PAGE'));
    expect(headers.toSorted()).toEqual([false, true]);
  });

  test('repeats table heads, keeps rows whole and uses real styles', async () => {
    const xml = await part(across, 'word/document.xml');
    expect(xml.split('<w:tblHeader/>')).toHaveLength(3);
    const styles = await part(conclusionNotice(conclusion2026), 'word/styles.xml');
    for (const name of ['Nội dung', 'Trích yếu', 'Tên loại', 'Times New Roman', 'vi-VN'])
      expect(styles).toContain(name);
    expect(await part(conclusionNotice(conclusion2026), 'word/document.xml')).toContain(
      '<w:pStyle w:val="Heading2"/>',
    );
  });

  test('names the paper in its properties and no citizen', async () => {
    const core = await part(conclusionNotice(conclusion2026), 'docProps/core.xml');
    expect(core).toContain('Thông báo kết luận tiếp công dân ngày 10/11/2026');
    expect(core).not.toContain('Khởi');
  });

  test('bears the watermark in the header of every page, only when asked', async () => {
    const headers = (parts: Map<string, string>) =>
      [...parts]
        .filter(([name]) => /^word\/header\d/.test(name))
        .filter(([, xml]) => xml.includes('BẢN TẬP DƯỢT')).length;
    expect(headers(await files(scheduleNotice(schedule2026), 'BẢN TẬP DƯỢT'))).toBe(2);
    expect(headers(await files(scheduleNotice(schedule2026)))).toBe(0);
  });

  test('stays well formed whatever a clerk types', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const typed = `${text}\uD800\uFFFF\u0000`;
        const xml = await part(
          { ...scheduleNotice(schedule2026), summary: typed, documentTitle: `x${typed}` },
          'word/document.xml',
        );
        expect(unbalanced(xml)).toEqual([]);
        expect(xml.includes('\u0000')).toBe(false);
        expect(xml).not.toMatch(/[\p{Cs}\uFFFE\uFFFF]/u);
      }),
      { numRuns: 25 },
    );
  });
});
