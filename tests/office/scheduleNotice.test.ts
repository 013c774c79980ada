import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentsFor } from '../../electron/office/documents';
import { draftIssueHandlers } from '../../electron/office/draftIssue';
import { homeHandlers } from '../../electron/office/home';
import { sourceKey } from '../../electron/office/namesakes';
import { scheduleHandlers } from '../../electron/office/schedules';
import type { Posting, Schedule } from '../../shared/domain/chain';
import { makeScheduleDesk, type ScheduleDesk } from '../support/scheduleDesk';
import { textsOf } from '../support/texts';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await makeScheduleDesk();
});
afterEach(() => desk.made.close());

test('a schedule on a day off cannot be issued', async () => {
  const schedule = await desk.open();
  const items = schedule.items.map((item) =>
    item.day === '2026-12-08' ? { ...item, day: '2026-12-12' } : item,
  );
  await desk.save({ ...schedule, items });
  await expect(desk.issue(schedule.id)).rejects.toMatchObject({
    code: 'schedule.dayOff',
    params: { day: '2026-12-12' },
  });
});

test('an empty schedule cannot be issued', async () => {
  const schedule = await desk.open();
  await desk.save({ ...schedule, items: [] });
  await expect(desk.issue(schedule.id)).rejects.toMatchObject({ code: 'schedule.empty' });
});

test('an issued schedule is frozen', async () => {
  const { id } = await desk.open();
  const { schedule } = await desk.issue(id);
  await expect(desk.save(schedule)).rejects.toMatchObject({ code: 'schedule.frozen' });
  await expect(desk.issue(id)).rejects.toMatchObject({ code: 'schedule.frozen' });
});

test('a posting is noted only of an issued schedule, and makes it posted in time', async () => {
  const { id } = await desk.open();
  const posting = {
    id: '0199d8a0-0000-7000-8011-000000000009',
    scheduleId: id,
    place: 'Bảng tin trụ sở',
    day: '2026-11-23',
    time: '15:40',
    postedBy: 'Bùi Thị Mai Sao',
    witness: { name: '', title: '' },
    takenDownOn: null,
    note: '',
    paperId: null,
  };
  const post = () =>
    scheduleHandlers['posting.save'](desk.made.room, posting, desk.made.acting('clerk', 'posting.save'));
  await expect(post()).rejects.toMatchObject({ code: 'schedule.notPostable' });
  await desk.issue(id);
  const posted = await post();
  const checks = await desk.check(id);
  expect([posted.state, posted.postings]).toEqual(['posted', [{ ...posting, paperId: posted.paperId }]]);
  expect(
    checks.filter(({ code }) => code.startsWith('posting')).map(({ severity, code }) => [severity, code]),
  ).toEqual([['ok', 'posting.onTime']]);
});

/** What the clerk of the sample typed into the plan of December. */
function corrected(schedule: Schedule): Schedule {
  const content: Record<string, string> = {
    '2026-12-03': 'Việc đăng ký trước 27/11; kết quả thực hiện kết luận kỳ trước',
    '2026-12-17': 'Việc đăng ký trước 11/12',
    '2026-12-22': 'Việc đăng ký trước 16/12',
  };
  return {
    ...schedule,
    bases: [
      ...schedule.bases,
      'căn cứ lịch tiếp dân của Bí thư Đảng ủy (Thông báo số 63-TB/ĐU) và của Thường trực HĐND xã',
    ],
    dialogueNote:
      'Hội nghị đối thoại với Nhân dân xã: 8h00 ngày 15/12/2026 (thứ Ba), Hội trường xã; nội dung và cách đăng ký tham gia được thông báo riêng, chậm nhất ngày 08/12/2026.',
    items: schedule.items.map((item) => ({
      ...item,
      expectedContent: content[item.day] ?? item.expectedContent,
    })),
  };
}

test('the issued notice of December says what the posted sheet of the sample says', async () => {
  const schedule = await desk.save(corrected(await desk.open()));
  const { paper } = await desk.issue(schedule.id, ['TT Đảng ủy, TT HĐND, UBMTTQ xã', 'Lưu: VT, TCD']);
  const { document } = await documentsFor(desk.made.room, { of: 'paper', id: paper.id });
  expect([paper.numberText, document.title, document.summary]).toEqual([
    '187/TB-UBND',
    'THÔNG BÁO',
    'Lịch tiếp công dân tháng 12 năm 2026',
  ]);
  expect(textsOf(document)).toEqual(decemberSheet);
});

const morning = '8h00–11h30';
const allDay = '8h00–11h30; 13h30–16h30';
const decemberSheet = [
  'Căn cứ Luật Tiếp công dân (sửa đổi, bổ sung năm 2025); Nghị định số 154/2026/NĐ-CP ngày 15/5/2026 của Chính phủ; căn cứ lịch tiếp dân của Bí thư Đảng ủy (Thông báo số 63-TB/ĐU) và của Thường trực HĐND xã, Ủy ban nhân dân xã thông báo lịch tiếp công dân tháng 12 năm 2026 như sau:',
  '1 Tiếp công dân định kỳ',
  `03/12/2026 | Năm | 25/10 | Trịnh Quang Vịnh | Bí thư Đảng ủy | ${morning} | Văn phòng Đảng ủy, UBKT Đảng ủy, đại diện UBND, UBMTTQ xã | Việc đăng ký trước 27/11; kết quả thực hiện kết luận kỳ trước`,
  `08/12/2026 | Ba | 30/10 | Phan Đăng Toản | Chủ tịch UBND | ${allDay} | Lãnh đạo các phòng, Công an xã, Ban CHQS xã, trưởng thôn liên quan | Đất đai, bồi thường; chợ Tân Sơn`,
  `10/12/2026 | Năm | 02/11 | Lý Thị Ngân Hà | Chủ tịch HĐND | ${morning} | Thường trực HĐND, Văn phòng HĐND và UBND | Kiến nghị cử tri`,
  `17/12/2026 | Năm | 09/11 | Trịnh Quang Vịnh | Bí thư Đảng ủy | ${morning} | như ngày 03/12 | Việc đăng ký trước 11/12`,
  `22/12/2026 | Ba | 14/11 | Phan Đăng Toản | Chủ tịch UBND | ${allDay} | như ngày 08/12 | Việc đăng ký trước 16/12`,
  'Địa điểm: Địa điểm tiếp công dân xã, tầng 1, nhà B, trụ sở HĐND và UBND xã.',
  '2. Tiếp công dân thường xuyên: các ngày làm việc trong tuần, giờ hành chính (7h30–11h30; 13h30–17h00); công chức tiếp: Bùi Thị Mai Sao; điện thoại 0000 000 100.',
  '3. Tiếp công dân đột xuất: theo khoản 3 Điều 18 Luật Tiếp công dân.',
  '4. Hội nghị đối thoại với Nhân dân xã: 8h00 ngày 15/12/2026 (thứ Ba), Hội trường xã; nội dung và cách đăng ký tham gia được thông báo riêng, chậm nhất ngày 08/12/2026.',
  '5. Trường hợp ngày tiếp trùng ngày nghỉ, lễ, Tết thì chuyển sang ngày làm việc tiếp theo liền kề. Khi thay đổi lịch, Ủy ban nhân dân xã thông báo công khai lý do và thời gian dự kiến tiếp.',
  '6. Công dân đến phải mang căn cước hoặc giấy tờ tùy thân; đăng ký trước với Văn phòng HĐND và UBND xã hoặc trưởng thôn. Công dân không đăng ký vẫn được tiếp theo thứ tự.',
  'Lịch này được niêm yết tại trụ sở UBND xã, Địa điểm tiếp công dân, nhà văn hóa các thôn; đăng trên Trang thông tin điện tử xã và phát trên hệ thống truyền thanh',
];

test('a corrected notice has to be posted anew; the home screen and the schedule say so until it is', async () => {
  const { made } = desk;
  const { id } = await desk.open();
  const { paper } = await desk.issue(id);
  const posting = (postingId: string): Posting => ({
    id: postingId,
    scheduleId: id,
    place: 'Bảng tin trụ sở',
    day: '2026-11-23',
    time: '15:40',
    postedBy: 'Bùi Thị Mai Sao',
    witness: { name: '', title: '' },
    takenDownOn: null,
    note: '',
    paperId: null,
  });
  const post = (one: ReturnType<typeof posting>) =>
    scheduleHandlers['posting.save'](made.room, one, made.acting());
  const said = async () => {
    const { notices } = await homeHandlers['home.today'](made.room);
    const checks = await desk.check(id);
    const codes = [...notices, ...checks].map(({ code }) => code);
    return codes.filter((code) => code === 'schedule.postAgain' || code === 'posting.again');
  };
  const first = posting('0199d8a0-0000-7000-8011-000000000009');
  await post(first);
  const before = await said();
  const input = { paperId: paper.id, reason: 'sai giờ tiếp' };
  const { id: draftId } = await draftIssueHandlers['draft.replace'](made.room, input, made.acting());
  const [signer] = made.room.office.signers;
  const issue = {
    id: draftId,
    day: '2026-11-24',
    number: null,
    signer: signer ?? null,
    recipients: ['Lưu: VT'],
  };
  const corrected = await draftIssueHandlers['draft.issue'](made.room, issue, made.acting());
  const left = await desk.open();
  const after = await said();
  // a month that is planned long before is told as well
  made.setNow('2026-08-03T01:00:00.000Z');
  const longBefore = await said();
  made.setNow('2026-11-24T01:00:00.000Z');
  // noting when the old sheet came down posts nothing
  await post({ ...first, takenDownOn: '2026-11-24' });
  const still = await said();
  const again = await post({ ...posting('0199d8a0-0000-7000-8011-000000000010'), day: '2026-11-24' });
  const minutes = await documentsFor(made.room, { of: 'postingMinutes', id });
  const rows = minutes.document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect([before, left.state, after, longBefore, still, again.state, await said(), rows.length]).toEqual([
    [],
    'issued',
    ['schedule.postAgain', 'posting.again'],
    ['schedule.postAgain', 'posting.again'],
    ['schedule.postAgain', 'posting.again'],
    'posted',
    [],
    1,
  ]);
  expect(textsOf(minutes.document).join('\n')).toContain(corrected.paper.numberText);
});

test('what one face has announced of a month the schedule of the other leaves out', async () => {
  const state = await desk.open();
  const party = await desk.open({ year: 2026, month: 12, face: 'party' });
  const next = await desk.open({ year: 2027, month: 1, face: 'party' });
  const receptions = await desk.made.room.data.db('receptions').where('day', 'like', '2026-12-%');
  expect([state.items.length, party.items, receptions.length, next.items.length > 0]).toEqual([
    5,
    [],
    5,
    true,
  ]);
});

test('a notice hangs on another sheet with the same words, before and after it is issued', async () => {
  const { made } = desk;
  const { id } = await desk.open();
  const own = await documentsFor(made.room, { of: 'schedule', id });
  const across = await documentsFor(made.room, { of: 'schedule', id, page: 'large' });
  const { paper } = await desk.issue(id);
  const frozen = await documentsFor(made.room, { of: 'paper', id: paper.id });
  const large = await documentsFor(made.room, { of: 'paper', id: paper.id, page: 'posted' });
  expect([across.document.page, own.document.page.size, across.fileName]).toEqual([
    { size: 'A3', orientation: 'landscape', textScale: 2 },
    'A4',
    `${own.fileName}-a3-chu-lon`,
  ]);
  expect(large.document).toEqual({
    ...frozen.document,
    page: { size: 'A3', orientation: 'portrait', textScale: 1.4 },
  });
  expect(sourceKey({ of: 'paper', id: paper.id, page: 'posted' })).toBe(`paper ${paper.id}`);
});

test('a notice that tells its days leader by leader is issued so', async () => {
  const { made } = desk;
  const { id } = await desk.open();
  const shown = await documentsFor(made.room, { of: 'schedule', id, form: 'list' });
  expect(shown.document.blocks.some(({ kind }) => kind === 'table')).toBe(false);
  const [signer] = made.room.office.signers;
  if (signer === undefined) throw new Error('the office has no signer');
  const input = { id, day: '2026-11-23', number: null, signer, recipients: [], form: 'list' as const };
  const acting = made.acting('clerk', 'schedule.issue');
  const { paper } = await scheduleHandlers['schedule.issue'](made.room, input, acting);
  const { document } = await documentsFor(made.room, { of: 'paper', id: paper.id });
  expect(document.blocks).toEqual(shown.document.blocks);
});
