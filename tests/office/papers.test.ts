import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { documentsFor } from '../../electron/office/documents';
import { bookOf } from '../../electron/office/issuing';
import { paperHandlers } from '../../electron/office/papers';
import { previewBytes } from '../../electron/office/previews';
import { printHandlers } from '../../electron/office/printing';
import { auditLate } from '../../electron/office/room';
import { visitHandlers } from '../../electron/office/visits';
import type { StaffRole } from '../../shared/domain/people';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { type DemoRoom, makeDemo } from '../support/demo';
import { officeOf } from '../support/office';
import { visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';
import { textsOf } from '../support/texts';

let demo: DemoRoom;
let made: TestRoom;
beforeAll(async () => {
  demo = await makeDemo('xa2026');
}, 60_000);
afterAll(() => demo.close());
beforeEach(async () => {
  made = await makeRoom();
});
afterEach(() => made.close());

async function paperOf(numberText: string) {
  const { rows: papers } = await paperHandlers['paper.list'](demo.room, { kind: null, from: null, to: null });
  const found = papers.find((paper) => paper.numberText === numberText);
  if (found === undefined) throw new Error(`no paper ${numberText}`);
  return found;
}

function preview(source: PaperSource, role: StaffRole = 'clerk') {
  return paperHandlers['paper.preview'](made.room, source, made.acting(role, 'paper.preview'));
}

test('State numbers run by the year and Party numbers by the term', () => {
  const office = officeOf('xa', '01900000-0000-7000-8000-000000000001');
  expect([
    bookOf(office, 'state', '2026-11-23'),
    bookOf(office, 'party', '2026-11-23'),
    bookOf(office, 'party', '2024-06-10'),
  ]).toEqual([
    { book: 'TB-UBND', period: '2026' },
    { book: 'TB/ĐU', period: '2025-2030' },
    { book: 'TB/ĐU', period: '2020-2025' },
  ]);
});

test('the next number of the demo is the one of the sample', async () => {
  const ask = (face: 'state' | 'party') =>
    paperHandlers['paper.nextNumber'](demo.room, { kind: 'scheduleNotice', face, day: '2026-11-23' });
  expect([await ask('state'), await ask('party')]).toEqual([
    { number: 187, text: '187/TB-UBND' },
    { number: 64, text: '64-TB/ĐU' },
  ]);
});

test('the notice of 10/11 says what the sample says, and names the denouncer nowhere', async () => {
  const paper = await paperOf('179/TB-UBND');
  const { document } = await documentsFor(demo.room, { of: 'paper', id: paper.id });
  expect([document.summary, ...textsOf(document)]).toEqual([
    'Kết luận việc tiếp công dân định kỳ ngày 10/11/2026 của Chủ tịch UBND xã',
    'Ngày 10 tháng 11 năm 2026, tại Địa điểm tiếp công dân xã, đồng chí Phan Đăng Toản, Chủ tịch Ủy ban nhân dân xã chủ trì buổi tiếp công dân định kỳ. Dự buổi tiếp có: đại diện Thường trực HĐND xã, UBMTTQ Việt Nam xã; Trưởng phòng Kinh tế; Chánh Văn phòng HĐND và UBND; Trưởng Công an xã.',
    'Kết quả: tiếp 02 lượt, 02 người, 02 vụ việc (khiếu nại 01; tố cáo 01).',
    'Sau khi nghe công dân trình bày và ý kiến của các cơ quan, Chủ tịch UBND xã kết luận như sau:',
    'I KẾT LUẬN TỪNG VỤ VIỆC',
    '1. Vụ việc của ông Nguyễn Văn Khởi, thôn Đồng Trầm (hồ sơ KN-2026-011)',
    'a) Nội dung: khiếu nại Quyết định số 214/QĐ-UBND ngày 28/9/2026 về bồi thường 186 m² đất vườn.',
    'b) Ý kiến của Phòng Kinh tế: biên bản kiểm đếm ngày 04/8/2026 chưa có phần diện tích này.',
    'c) Kết luận: giao Phòng Kinh tế chủ trì, phối hợp với Văn phòng HĐND và UBND kiểm tra điều kiện thụ lý, tham mưu thông báo thụ lý trước ngày 19/11/2026; xác minh, tham mưu tổ chức đối thoại ngày 04/12/2026; báo cáo kết quả xác minh trước ngày 10/12/2026.',
    '2. Vụ việc hồ sơ mã TC-2026-003 (thông tin người tố cáo được bảo vệ theo Luật Tố cáo)',
    'Kết luận: giao Chánh Văn phòng HĐND và UBND kiểm tra điều kiện thụ lý, trình Chủ tịch UBND xã trước ngày 19/11/2026; bảo đảm giữ bí mật thông tin người tố cáo.',
    'II TỔ CHỨC THỰC HIỆN',
    'Giao Văn phòng HĐND và UBND xã theo dõi, đôn đốc, báo cáo tại kỳ tiếp công dân ngày 25/11/2026.',
    'Ủy ban nhân dân xã thông báo để các cơ quan, đơn vị biết, tổ chức thực hiện',
  ]);
});

test('an issued paper shows its frozen words under its own hash, whatever the office is called since', async () => {
  const paper = await paperOf('179/TB-UBND');
  const { office } = demo.room;
  demo.room.office = { ...office, placeName: 'Nơi khác', signers: [] };
  const shown = await paperHandlers['paper.preview'](
    demo.room,
    { of: 'paper', id: paper.id },
    demo.acting('leader'),
  );
  demo.room.office = office;
  expect([shown.sha256, shown.title]).toEqual([paper.sha256, paper.title]);
});

test('a register over 1/7/2026 has a section for each form', async () => {
  for (const day of ['2026-06-30', '2026-07-01']) {
    const fields = visitFieldsOf({ day });
    const { id, version } = await visitHandlers['visit.save'](
      made.room,
      { fields, version: 0 },
      made.acting(),
    );
    await visitHandlers['visit.enter'](made.room, { id, version }, made.acting());
  }
  const { document } = await documentsFor(made.room, {
    of: 'register',
    from: '2026-06-01',
    to: '2026-07-31',
  });
  expect(
    document.blocks.map((block) => (block.kind === 'table' ? block.columns.length : block.kind)),
  ).toEqual([12, 'pageBreak', 13]);
});

test('the register of November names the denouncer by a code', async () => {
  const { document, fileName } = await documentsFor(demo.room, {
    of: 'register',
    from: '2026-11-01',
    to: '2026-11-30',
  });
  const rows = textsOf(document);
  expect([fileName, document.formCode, rows.length]).toEqual([
    'so-tiep-cong-dan-2026-11-01-2026-11-30',
    'Mẫu số 03/TCD',
    10,
  ]);
  expect(rows[3]).toContain(
    '(hồ sơ mã TC-2026-003) | (ngăn riêng) | Tố cáo công chức trong thực hiện công vụ | TC',
  );
});

test('the record of posting names the sheet, its places and its last day', async () => {
  const { id } = await demo.room.data.db('schedules').select('id').first();
  const { document } = await documentsFor(demo.room, { of: 'postingMinutes', id });
  expect(textsOf(document)).toContain(
    'Đã tiến hành niêm yết công khai Thông báo số 162/TB-UBND ngày 26/10/2026 về lịch tiếp công dân tháng 11 năm 2026 tại các nơi sau:',
  );
  expect(textsOf(document)).toContain(
    'Hạn niêm yết chậm nhất: ngày 29/10/2026 (Điều 24 Luật Tiếp công dân).',
  );
});

test('papers of the demo bear its watermark, those of an office do not', async () => {
  const htmls: string[] = [];
  const { room } = demo;
  const printer = {
    ...room.ports.printer,
    pdf: async (html: string, signal: AbortSignal) => {
      htmls.push(html);
      return room.ports.printer.pdf(html, signal);
    },
  };
  const source = { of: 'register', from: '2026-11-01', to: '2026-11-30' } as const;
  const ports = { ...room.ports, printer };
  await paperHandlers['paper.preview']({ ...room, ports }, source, demo.acting('clerk'));
  await paperHandlers['paper.preview']({ ...made.room, ports }, source, made.acting());
  expect(htmls.map((html) => html.includes('BẢN TẬP DƯỢT'))).toEqual([true, false]);
});

test('a preview is fetched by its token only', async () => {
  const { token, pages } = await preview({ of: 'register', from: '2026-11-01', to: '2026-11-30' });
  const bytes = previewBytes(token);
  expect([token.length >= 32, pages, bytes === null, previewBytes(`${token}0`)]).toEqual([
    true,
    1,
    false,
    null,
  ]);
});

test('the administrator sees the paper key and no other paper; the leader sees papers and not the key', async () => {
  made.room.paperKey = await generateX25519Identity();
  const register = { of: 'register', from: '2026-11-01', to: '2026-11-30' } as const;
  await expect(preview(register, 'administrator')).rejects.toMatchObject({ code: 'auth.forbidden' });
  await expect(preview({ of: 'paperKey' }, 'leader')).rejects.toMatchObject({ code: 'auth.forbidden' });
  await expect(preview({ of: 'paperKey' }, 'auditor')).rejects.toMatchObject({ code: 'auth.forbidden' });
  expect((await preview({ of: 'paperKey' }, 'administrator')).title).toBe('Tờ khóa giấy');
});

test('the paper key goes onto paper and into no file, also when no printer takes it', async () => {
  made.room.paperKey = await generateX25519Identity();
  const source = { of: 'paperKey' } as const;
  for (const format of ['pdf', 'docx'] as const) {
    await expect(
      paperHandlers['paper.export'](
        made.room,
        { source, format },
        made.acting('administrator', 'paper.export'),
      ),
    ).rejects.toMatchObject({ code: 'backup.keyOnPaperOnly' });
  }
  const print = async () => 'failed' as const;
  const room = {
    ...made.room,
    ports: { ...made.room.ports, printer: { ...made.room.ports.printer, print } },
  };
  await expect(
    printHandlers['paper.print'](room, { source, choice: null }, made.acting('administrator', 'paper.print')),
  ).rejects.toMatchObject({ code: 'backup.keyOnPaperOnly' });
  expect(readdirSync(join(made.folder, 'exports'))).toEqual([]);
});

test('the paper key is gone once it is out of memory', async () => {
  await expect(preview({ of: 'paperKey' })).rejects.toMatchObject({ code: 'backup.noKey' });
});

test('an export stands whole in its folder, under a name without a citizen, and is in the trail', async () => {
  const acting = made.acting('clerk', 'paper.export');
  const source = { of: 'register', from: '2026-11-01', to: '2026-11-30' } as const;
  const { savedTo, cancelled } = await paperHandlers['paper.export'](
    made.room,
    { source, format: 'docx' },
    acting,
  );
  await auditLate(made.room, acting);
  const exportsDir = join(made.folder, 'exports');
  expect([cancelled, readdirSync(exportsDir)]).toEqual([
    false,
    ['so-tiep-cong-dan-2026-11-01-2026-11-30.docx'],
  ]);
  expect(readFileSync(savedTo).subarray(0, 2).toString()).toBe('PK');
  const [entry] = await made.room.data.db('audit').select('act', 'noun', 'detail');
  expect(entry).toEqual({
    act: 'paper.exported',
    noun: 'register',
    detail: '{"kind":"register","format":"docx","outcome":"saved"}',
  });
});

test('an export that cannot be written leaves nothing behind', async () => {
  const room = {
    ...made.room,
    ports: {
      ...made.room.ports,
      dialogs: { ...made.room.ports.dialogs, saveFile: async () => join(made.folder, 'gone', 'a.pdf') },
    },
  };
  const source = { of: 'register', from: '2026-11-01', to: '2026-11-30' } as const;
  await expect(
    paperHandlers['paper.export'](room, { source, format: 'pdf' }, made.acting()),
  ).rejects.toMatchObject({ code: 'file.writeFailed' });
});
