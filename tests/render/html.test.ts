import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperHtml } from '../../electron/render/html';
import { changeNotice } from '../../shared/documents/changeNotice';
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
import { change2026, schedule2026 } from '../unit/documents/sampleSchedules';
import { unbalanced } from './openDocx';

const fontBase = 'app://office/fonts/';

function html(document: OfficialDocument, more: { watermark?: string; styleNonce?: string } = {}): string {
  return paperHtml(document, formatFor(formats, document.face, document.formatDate), { fontBase, ...more });
}

const schedule = scheduleNotice(schedule2026);

describe('a State paper as HTML', () => {
  test('has the head, the number and the end of NĐ 30/2020', () => {
    const page = html(schedule);
    expect(page).toContain('<html lang="vi-VN">');
    expect(page).toContain('<title>Thông báo lịch tiếp công dân tháng 12 năm 2026</title>');
    expect(page).toContain('<p class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>');
    expect(page).toContain('<p class="motto nationRule ruled">Độc lập - Tự do - Hạnh phúc</p>');
    expect(page).toContain('<p class="number">Số: 187/TB-UBND</p>');
    expect(page).toContain('<p class="placeDate">Bình Nguyên Thượng, ngày 23 tháng 11 năm 2026</p>');
    expect(page).toContain('truyền thanh./.</p>');
    expect(page).toContain(
      '<p class="to">- Trang TTĐT, Đài truyền thanh xã;</p><p class="to">- Lưu: VT, TCD.</p>',
    );
  });

  test('takes sheet, margins and page numbers from the form', () => {
    const page = html(schedule);
    expect(page).toContain(
      '@page{size:210mm 297mm;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);',
    );
    expect(page).toContain('@page :first{@top-center{content:none}}');
    const across = register({
      office: xa2026,
      from: '2026-11-01',
      to: '2026-11-30',
      rows: registerRows2026,
      forms: registerForms,
    });
    expect(html(across)).toContain('@page{size:297mm 210mm;');
  });

  test('keeps the last paragraph and the signature in one piece', () => {
    expect(html(schedule)).toMatch(
      /<div class="tail"><p class="p justify[^"]*">Lịch này được niêm yết[\s\S]*<footer class="foot">[\s\S]*<\/footer><\/div>/,
    );
    expect(html(receipt(receipt2026))).toMatch(
      /<div class="tail"><p class="p justify[^"]*">Giấy biên nhận này[\s\S]*<div class="sides">/,
    );
  });

  test('keeps a paragraph of three lines whole and lets longer ones run on', () => {
    const page = html(schedule);
    expect(page).toMatch(/<p class="p justify three">5\. Trường hợp ngày tiếp trùng/);
    expect(page).toMatch(/<p class="p justify">3\. Tiếp công dân đột xuất/);
    expect(html(conclusionNotice(conclusion2026))).toMatch(/<p class="p justify">c\) Kết luận: giao/);
  });

  test('leaves room for a number and a day that are still open', () => {
    const page = html(scheduleNotice({ ...schedule2026, number: null, date: null }));
    expect(page).toMatch(/Số: \u00a0+\/TB-UBND/);
    expect(page).toMatch(/Bình Nguyên Thượng, ngày\u00a0+tháng\u00a0+năm 2026/);
  });

  test('lays the watermark only where one is given, out of reach of a screen reader', () => {
    expect(html(schedule)).not.toContain('class="watermark"');
    expect(html(schedule, { watermark: 'BẢN TẬP DƯỢT' })).toContain(
      'aria-hidden="true"><span>BẢN TẬP DƯỢT</span>',
    );
  });

  test('runs under a strict policy: no script, no style attribute, the nonce on its one style sheet', () => {
    const page = html(schedule, { styleNonce: 'abc123' });
    expect(page).toContain('<style nonce="abc123">');
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=/i);
  });
});

describe('a Party paper as HTML', () => {
  test('has the star, the number without colon, the dashes and the plain full stop', () => {
    const page = html(conclusionNotice(partyConclusion2026));
    expect(page).toContain('<p class="nation nationRule ruled">ĐẢNG CỘNG SẢN VIỆT NAM</p>');
    expect(page).toContain('<p class="issuer">*</p>');
    expect(page).toContain('<p class="number">Số 61-TB/ĐU</p>');
    expect(page).toContain('<p class="summary dashes">-----</p>');
    expect(page).toContain('biết, thực hiện.</p>');
    expect(page).not.toContain('./.');
    expect(page).toContain('<p class="to">- Tỉnh ủy (b/c),</p>');
    expect(page).toContain('.toHead{text-decoration:underline}');
  });
});

describe('whatever a clerk types', () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=y>"\'&';

  test('stands on paper as text', () => {
    const page = html({
      ...schedule,
      documentTitle: hostile,
      title: hostile,
      summary: hostile,
      formCode: hostile,
      head: { parent: hostile, issuer: [hostile] },
      number: { value: hostile, type: hostile, body: hostile },
      placeDate: { place: hostile, date: '2026-11-23' },
      bases: [hostile],
      recipients: [hostile],
      signature: { authority: hostile, title: hostile, name: hostile, note: hostile },
      blocks: [
        { kind: 'paragraph', runs: [{ text: hostile, bold: true }] },
        { kind: 'heading', level: 1, number: hostile, text: hostile },
        { kind: 'list', marker: 'dash', items: [[{ text: hostile }]] },
        {
          kind: 'matter',
          number: hostile,
          label: hostile,
          parts: [{ letter: 'a', title: hostile, runs: [{ text: hostile }] }],
          tasks: [],
        },
        {
          kind: 'table',
          columns: [{ widthMm: 10, align: 'left' }],
          headRows: [[{ lines: [[{ text: hostile }]] }]],
          rows: [[{ lines: [[{ text: hostile }]] }]],
          repeatHead: true,
          text: 'normal',
        },
      ],
    });
    expect(page).not.toMatch(/<script|<img/i);
  });

  test('leaves every element closed', () => {
    const words = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(words, words, (first, second) => {
        const page = html({
          ...schedule,
          summary: first,
          blocks: [{ kind: 'paragraph', runs: [{ text: second, italic: true }] }],
        });
        const body = page
          .slice(page.indexOf('<body>'), page.lastIndexOf('</html>'))
          .replaceAll('<br>', '')
          .replaceAll('<wbr>', '');
        expect(unbalanced(body)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('is composed, since a decomposed letter would lose its mark between two font files', () => {
    const page = html({ ...schedule, summary: 'Nguyễn Đức'.normalize('NFD') });
    expect(page).toContain('Nguyễn Đức'.normalize('NFC'));
  });
});

describe('every paper', () => {
  test('closes its tables and keeps heads that repeat', () => {
    const papers = [
      schedule,
      conclusionNotice(conclusion2026),
      changeNotice(change2026),
      receipt(receipt2026),
      register({
        office: xa2026,
        from: '2026-11-01',
        to: '2026-11-30',
        rows: registerRows2026,
        forms: registerForms,
      }),
    ];
    for (const paper of papers) {
      const page = html(paper);
      expect(page.split('<thead>').length).toBe(page.split('<table').length);
      expect(page.split('</table>').length).toBe(page.split('<table').length);
    }
  });
});
