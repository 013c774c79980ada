import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { visitHandlers } from '../../electron/office/visits';
import { heads12, heads13, type OldRow } from '../support/oldBookFile';
import { a, b, oldBooks } from '../support/oldBooks';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
let desk: ReturnType<typeof oldBooks>;
beforeEach(async () => {
  office = await makeRoom();
  desk = oldBooks(office);
});
afterEach(() => office.close());

describe('an old register', () => {
  it('of 12 columns is understood without a hand: head, columns, days, numbers that Excel shortened', async () => {
    const old = await desk.book([a, b]);
    expect(old.look.mapping.map(({ field }) => field)).toEqual([
      'order',
      'day',
      'nameAddress',
      'idPaper',
      'content',
      'kindPeople',
      'settledBy',
      'competent',
      'guidedTo',
      'handledBy',
      'followUp',
      'note',
    ]);
    expect(await old.check()).toMatchObject({ fits: 2, passed: 0, problems: [], from: 2024, to: 2024 });
    await old.run();
    const rows = await desk.listed();
    expect(
      rows.map(({ oldNumber, day, label, address, kind, outcome }) => [
        oldNumber,
        day,
        label,
        address,
        kind,
        outcome,
      ]),
    ).toEqual([
      ['1/2024', '2024-03-05', 'Nguyễn Văn Khởi', 'thôn Đồng Trầm', 'complaint', 'accepted'],
      ['2/2024', '2024-03-07', 'bà Đặng Thị Lụa', 'thôn Bãi Sậy', 'proposal', 'guided'],
    ]);
    const lua = await visitHandlers['visit.get'](office.room, { id: rows[1]?.id ?? '' }, office.acting());
    expect([lua.person.idNumber, lua.sameContentCount, lua.state]).toEqual(['001063000002', 12, 'entered']);
  });

  it('of 13 columns is understood as well', async () => {
    const row: OldRow = [
      7,
      '1-7-26',
      'Trần Văn Bình, thôn Gò Nổi',
      null,
      'Phản ánh đèn đường',
      'KN,PA',
      3,
      null,
      null,
      null,
      'Phòng Kinh tế',
      null,
      null,
    ];
    const old = await desk.book([row], heads13);
    expect(old.look.mapping.map(({ field }) => field)).toEqual([
      'order',
      'day',
      'nameAddress',
      'idPaper',
      'content',
      'kind',
      'people',
      'settledBy',
      'competent',
      'guidedTo',
      'handledBy',
      'followUp',
      'note',
    ]);
    await old.run();
    const [visit] = await desk.listed();
    expect([visit?.oldNumber, visit?.day, visit?.outcome]).toEqual(['7/2026', '2026-07-01', 'transferred']);
  });

  it.each([
    ['TCVN3 by its font', '.VnTime', 'NguyÔn V¨n Khëi - th«n §ång TrÇm', 'KhiÕu n¹i ®Êt v­ên'],
    ['TCVN3 by its letters', 'Arial', 'NguyÔn V¨n Khëi - th«n §ång TrÇm', 'KhiÕu n¹i ®Êt v­ên'],
    ['VNI by its font', 'VNI-Times', 'Nguyeãn Vaên Khôûi - thoân Ñoàng Traàm', 'Khieáu naïi ñaát vöôøn'],
    ['VNI by its letters', 'Arial', 'Nguyeãn Vaên Khôûi - thoân Ñoàng Traàm', 'Khieáu naïi ñaát vöôøn'],
  ])('in %s comes out in Unicode', async (_, font, name, content) => {
    const heads = heads12.map((head) => head);
    const old = await desk.book(
      [[1, '05/03/2024', name, null, content, 'KN', null, null, null, null, null, null]],
      heads,
      { font },
    );
    await old.run();
    const [visit] = await desk.listed();
    expect([visit?.label, visit?.address, visit?.content]).toEqual([
      'Nguyễn Văn Khởi',
      'thôn Đồng Trầm',
      'Khiếu nại đất vườn',
    ]);
  });

  it('keeps its days in every form, also of the 1904 system, and its merged cells', async () => {
    const days: (string | number | Date)[] = [
      '5/3/2024',
      '5-3-24',
      '05.03.2024',
      'ngày 5 tháng 3 năm 2024',
      43_894,
    ];
    const rows: OldRow[] = days.map((day, index) => [
      index + 1,
      day,
      'Trần Văn Bình',
      null,
      'Hỏi',
      'PA',
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    const old = await desk.book(
      [
        ...rows,
        [
          6,
          new Date(Date.UTC(2024, 2, 5)),
          'Lê Thị Tư',
          null,
          'Hỏi',
          'PA',
          null,
          null,
          null,
          null,
          null,
          null,
        ],
        [7, null, 'Lê Văn Năm', null, 'Hỏi thêm', 'PA', null, null, null, null, null, null],
      ],
      heads12,
      {
        date1904: true,
        // the day of 6 and 7 is one cell
        dress: (sheet) => sheet.mergeCells(12, 2, 13, 2),
      },
    );
    expect((await old.check()).problems).toEqual([]);
    await old.run();
    expect((await desk.listed()).map(({ day }) => day)).toEqual(
      Array.from({ length: 7 }, () => '2024-03-05'),
    );
  });

  it('lists every row that does not fit with its reason, and imports none of it unasked', async () => {
    const empty = Array.from({ length: 12 }, () => null);
    const bad: OldRow[] = [
      a,
      [null, ...a.slice(1)],
      [3, '31/02/2024', ...a.slice(2)],
      [4, null, ...a.slice(2)],
      [5, '05/03/2027', ...a.slice(2)],
      [6, a[1] ?? null, null, ...a.slice(3)],
      [7, a[1] ?? null, a[2] ?? null, null, null, ...a.slice(5)],
      a,
      ['x', ...a.slice(1)],
      empty,
      [8, a[1] ?? null, 'N'.repeat(600), ...a.slice(3)],
      [9, a[1] ?? null, ' - thôn Đồng Trầm', ...a.slice(3)],
    ];
    const old = await desk.book(bad);
    const checked = await old.check();
    expect(checked.problems).toEqual(
      [
        { row: 8, reason: 'noNumber', said: '' },
        { row: 9, reason: 'badDay', said: '31/02/2024' },
        { row: 10, reason: 'noDay', said: '' },
        { row: 11, reason: 'dayToCome', said: '05/03/2027' },
        { row: 12, reason: 'noName', said: '' },
        { row: 13, reason: 'noContent', said: '' },
        { row: 15, reason: 'badNumber', said: 'x' },
        { row: 17, reason: 'tooLong', said: '' },
        { row: 18, reason: 'noName', said: '' },
        { row: 14, reason: 'sameNumber', said: '1/2024' },
      ].toSorted((one, other) => one.row - other.row),
    );
    await expect(old.run()).rejects.toMatchObject({ code: 'import.misfits', params: { count: 10 } });
    expect(await desk.counts()).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await old.run(true)).toMatchObject({ rows: 1 });
  });

  it('is read from .xls and .csv too, and what is neither is refused by name', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([
      heads12,
      a.map((cell) => cell ?? ''),
      b.map((cell) => cell ?? ''),
    ]);
    const file = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(file, sheet, 'So');
    const xls = join(office.folder, 'old.xls');
    writeFileSync(xls, xlsx.write(file, { type: 'buffer', bookType: 'biff8' }));
    expect(await (await desk.proposed(xls)).check()).toMatchObject({ fits: 2, problems: [] });
    const csv = join(office.folder, 'old.csv');
    const lines = [heads12, a.map((cell) => (cell === null ? '' : `"${cell}"`))].map((row) => row.join(';'));
    writeFileSync(csv, `\ufeff${lines.join('\r\n')}\r\n`);
    expect(await (await desk.proposed(csv)).check()).toMatchObject({ fits: 1, problems: [] });
    const none = join(office.folder, 'none.xlsx');
    writeFileSync(none, 'no sheet');
    await expect(desk.proposed(none)).rejects.toMatchObject({ code: 'import.badFile' });
  });
});
