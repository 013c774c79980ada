import { describe, expect, test } from 'vitest';
import { changeNotice } from '../../../shared/documents/changeNotice';
import type { Block, Cell } from '../../../shared/documents/model';
import { officialDocument } from '../../../shared/documents/model';
import { paperKeySheet } from '../../../shared/documents/paperKeySheet';
import { postingMinutes } from '../../../shared/documents/postingMinutes';
import { receipt } from '../../../shared/documents/receipt';
import { register } from '../../../shared/documents/register';
import { registerForms } from './rules';
import { huyen2024, xa2026 } from './sampleOffices';
import { receipt2026, registerRows2026 } from './samplePapers';
import { change2026, posting2026 } from './sampleSchedules';

function texts(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
  );
}

function cellsOf(rows: Cell[][]): string[][] {
  return rows.map((row) =>
    row.map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')).join('|')),
  );
}

function tablesOf(blocks: Block[]) {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

describe('the notice of a change', () => {
  test('is the sample of 16/12/2026', () => {
    const paper = changeNotice(change2026);
    expect(paper.summary).toBe('Điều chỉnh lịch tiếp công dân định kỳ của Chủ tịch UBND xã ngày 22/12/2026');
    expect(texts(paper.blocks)).toEqual([
      'Do Chủ tịch UBND xã dự hội nghị theo triệu tập của UBND tỉnh, buổi tiếp công dân định kỳ ngày 22/12/2026 (đã thông báo tại Thông báo số 187/TB-UBND ngày 23/11/2026) được lùi sang ngày 23/12/2026 (thứ Tư), từ 8h00, tại Địa điểm tiếp công dân xã. Công dân đã đăng ký không phải đăng ký lại.',
      'Việc tiếp công dân thường xuyên ngày 22/12/2026 vẫn tiến hành bình thường',
    ]);
  });

  test('names the kind of the reception that it changes', () => {
    const paper = changeNotice({ ...change2026, receptionKind: 'urgent' });
    expect(paper.summary).toContain('lịch tiếp công dân đột xuất của');
    expect(texts(paper.blocks)[0]).toContain('buổi tiếp công dân đột xuất ngày 22/12/2026');
  });

  test('says something different for each kind of change', () => {
    const hall = { hours: { from: '13:30' }, place: 'Hội trường xã', samePlace: false } as const;
    const kinds = [
      { kind: 'moved', day: '2026-12-21', ...hall },
      { kind: 'placeOnly', place: 'Hội trường xã' },
      { kind: 'moved', day: '2026-12-22', ...hall },
      { kind: 'postponed', expected: null },
      { kind: 'paused', expected: '2026-12-29' },
      { kind: 'resumed', day: '2026-12-29', ...hall },
      { kind: 'cancelled' },
    ] as const;
    const said = kinds.map((change) =>
      texts(changeNotice({ ...change2026, change, regularGoesOn: false }).blocks).join(),
    );
    expect(said.map((text) => text.slice(text.indexOf('26) ') + 4).slice(0, 30))).toEqual([
      'được chuyển lên ngày 21/12/202',
      'được tổ chức tại Hội trường xã',
      'vẫn tiến hành trong ngày, nhưn',
      'tạm hoãn. Thời gian tiếp lại s',
      'tạm dừng. Thời gian dự kiến ti',
      'được tổ chức trở lại vào ngày ',
      'không tổ chức. Công dân đã đăn',
    ]);
  });
});

describe('the receipt, Mẫu 02/TCD', () => {
  test('holds every field of the form', () => {
    const paper = receipt(receipt2026);
    expect(paper.formCode).toBe('Mẫu số 02/TCD');
    expect(texts(paper.blocks)).toEqual([
      'Vào hồi 8h40, ngày 10 tháng 11 năm 2026, tại Địa điểm tiếp công dân xã.',
      'Tôi là: Bùi Thị Mai Sao; chức vụ: công chức tiếp công dân.',
      'Đã nhận của ông: Nguyễn Văn Khởi; căn cước số: 000071000001, ngày cấp: 12/5/2021, nơi cấp: Bộ Công an, các thông tin, tài liệu sau:',
      'Giấy biên nhận này được lập thành 02 bản, có giá trị như nhau; giao cho người cung cấp thông tin, tài liệu 01 bản.',
    ]);
    expect(tablesOf(paper.blocks).flatMap(({ rows }) => cellsOf(rows))).toEqual([
      ['01', 'Đơn khiếu nại', '02', 'bản chính'],
      ['02', 'Quyết định số 214/QĐ-UBND ngày 28/9/2026', '05', 'bản phô tô'],
      ['03', 'Giấy chứng nhận quyền sử dụng đất', '04', 'bản sao công chứng'],
    ]);
    expect(paper.blocks.at(-1)?.kind).toBe('signaturePair');
    expect(paper.documentTitle).not.toContain('Khởi');
  });
});

describe('the register', () => {
  const period = {
    office: xa2026,
    from: '2026-11-01',
    to: '2026-11-30',
    rows: registerRows2026,
    forms: registerForms,
  };

  test('has 13 columns from 1/7/2026 and shows a denunciation by its code', () => {
    const [table] = tablesOf(register(period).blocks);
    expect(table?.columns).toHaveLength(13);
    expect(cellsOf(table?.rows ?? [])).toEqual([
      [
        '11',
        '10/11/2026',
        'Nguyễn Văn Khởi, thôn Đồng Trầm',
        '000071000001',
        'Khiếu nại QĐ 214/QĐ-UBND về bồi thường 186 m² đất vườn',
        'KN',
        '1',
        '',
        'x',
        '',
        'Phòng Kinh tế (QĐ giao xác minh số 231/QĐ-UBND)',
        'Thụ lý 17/11; hạn 17/12/2026',
        'KN-2026-011',
      ],
      [
        '12',
        '10/11/2026',
        '(hồ sơ mã TC-2026-003)',
        '(ngăn riêng)',
        'Tố cáo công chức trong thực hiện công vụ',
        'TC',
        '1',
        '',
        'x',
        '',
        'Chủ tịch UBND xã',
        'Thụ lý 18/11; hạn 18/12/2026',
        'Giữ bí mật',
      ],
    ]);
    expect(cellsOf(table?.headRows ?? []).at(-1)).toEqual(
      Array.from({ length: 13 }, (_, index) => String(index + 1)),
    );
  });

  test('has 12 columns before, with one heading over the three ways to handle', () => {
    const rows = registerRows2026.map((row) => ({ ...row, day: '2024-06-10' }));
    const paper = register({ ...period, office: huyen2024, from: '2024-06-01', to: '2024-06-30', rows });
    const [table] = tablesOf(paper.blocks);
    expect(table?.columns).toHaveLength(12);
    const top = table?.headRows[0] ?? [];
    expect(top.map(({ colSpan, rowSpan }) => colSpan ?? rowSpan)).toEqual([2, 2, 2, 2, 2, 2, 2, 3, 2, 2]);
    expect(top[7]?.lines[0]?.[0]?.text).toBe('Hướng xử lý');
    expect(cellsOf(table?.rows ?? [])[0]?.slice(5, 10)).toEqual(['KN/1', '', 'x', '', '']);
  });

  test('prints each row of a period over the change of forms in the form of its own day', () => {
    const [first, second] = registerRows2026;
    if (first === undefined || second === undefined) throw new Error('the sample has lost its rows');
    const rows = [
      { ...first, day: '2026-06-30' },
      { ...second, day: '2026-07-01' },
    ];
    const { blocks } = register({ ...period, from: '2026-06-01', to: '2026-07-31', rows });
    expect(blocks.map((block) => (block.kind === 'table' ? block.columns.length : block.kind))).toEqual([
      12,
      'pageBreak',
      13,
    ]);
  });

  test('says so when nobody was received', () => {
    expect(texts(register({ ...period, rows: [] }).blocks)).toEqual([
      'Trong kỳ không phát sinh lượt tiếp công dân.',
    ]);
  });

  test('lies across the sheet and names the period', () => {
    const paper = register(period);
    expect([paper.page.orientation, paper.title, paper.summary]).toEqual([
      'landscape',
      'SỔ TIẾP CÔNG DÂN',
      'Từ ngày 01/11/2026 đến ngày 30/11/2026',
    ]);
    expect(officialDocument.parse(paper)).toEqual(paper);
  });
});

describe('the minutes of posting and the sheet with the backup key', () => {
  test('list where, when and by whom', () => {
    const paper = postingMinutes(posting2026);
    expect(tablesOf(paper.blocks).flatMap(({ rows }) => cellsOf(rows))).toEqual([
      ['01', 'Bảng tin trụ sở', '15h40 ngày 23/11/2026', 'Bùi Thị Mai Sao'],
    ]);
    expect(texts(paper.blocks)).toContain(
      'Hạn niêm yết chậm nhất: ngày 26/11/2026 (Điều 24 Luật Tiếp công dân).',
    );
  });

  test('hold the key in numbered lines with the check of each', () => {
    const paper = paperKeySheet({
      office: xa2026,
      createdOn: '2026-11-23',
      lines: [
        { groups: ['AGES', 'ECRE', 'TKEY'], check: '41' },
        { groups: ['1QQQ', 'PZRY'], check: '07' },
      ],
      code: 'AGE-SECRET-KEY-1QQQPZRY',
      publicKey: 'age1example',
      keeper: { name: '', title: '' },
      witness: { name: '', title: '' },
    });
    expect(
      tablesOf(paper.blocks)
        .slice(0, 1)
        .flatMap(({ rows }) => cellsOf(rows)),
    ).toEqual([
      ['01', 'AGES', 'ECRE', 'TKEY', '41'],
      ['02', '1QQQ', 'PZRY', '', '07'],
    ]);
    expect(paper.blocks).toContainEqual({ kind: 'squareCode', text: 'AGE-SECRET-KEY-1QQQPZRY', sizeMm: 32 });
    expect(officialDocument.parse(paper)).toEqual(paper);
  });
});
