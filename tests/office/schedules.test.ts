import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveHost } from '../../electron/data/hosts';
import { demoPeople } from '../../electron/office/demo/offices';
import { documentsFor } from '../../electron/office/documents';
import { receptionHandlers } from '../../electron/office/receptions';
import { stampOf } from '../../electron/office/room';
import { scheduleHandlers } from '../../electron/office/schedules';
import type { Schedule } from '../../shared/domain/chain';
import type { Host } from '../../shared/domain/people';
import { makeRoom, type TestRoom } from '../support/room';
import { textsOf } from '../support/texts';

let made: TestRoom;
const december = { year: 2026, month: 12, face: 'state' } as const;

async function withHosts(hosts: readonly Host[]): Promise<void> {
  await made.room.data.db.transaction(async (tx) => {
    for (const host of hosts) await saveHost(tx, stampOf(made.room, made.acting()), host);
  });
}

function open(of: { year: number; month: number; face: 'state' | 'party' } = december) {
  return scheduleHandlers['schedule.open'](made.room, of, made.acting());
}

function save(schedule: Schedule) {
  return scheduleHandlers['schedule.save'](made.room, schedule, made.acting('clerk', 'schedule.save'));
}

function issue(id: string, recipients: string[] = []) {
  const [signer] = made.room.office.signers;
  if (signer === undefined) throw new Error('the office has no signer');
  const input = { id, day: '2026-11-23', number: 187, signer, recipients };
  return scheduleHandlers['schedule.issue'](made.room, input, made.acting('clerk', 'schedule.issue'));
}

beforeEach(async () => {
  made = await makeRoom();
  made.room.office = {
    ...made.room.office,
    postingPlaces: ['trụ sở UBND xã', 'Địa điểm tiếp công dân', 'nhà văn hóa các thôn'],
  };
  await withHosts(demoPeople('xa2026').hosts);
});

afterEach(() => made.close());

test('a month is planned from the rules, and a reception on the holiday moves with its reason', async () => {
  const schedule = await open({ year: 2026, month: 11, face: 'state' });
  const days = schedule.items.map(({ ruleDay, day, movedReason, hostTitle }) => [
    ruleDay,
    day,
    movedReason,
    hostTitle,
  ]);
  expect(days).toEqual([
    ['2026-11-05', '2026-11-05', '', 'Bí thư Đảng ủy'],
    ['2026-11-10', '2026-11-10', '', 'Chủ tịch UBND'],
    ['2026-11-12', '2026-11-12', '', 'Chủ tịch HĐND'],
    ['2026-11-19', '2026-11-19', '', 'Bí thư Đảng ủy'],
    ['2026-11-24', '2026-11-25', 'Ngày Văn hóa Việt Nam', 'Chủ tịch UBND'],
  ]);
});

test('planned receptions can be received at, and opening again makes nothing twice', async () => {
  const first = await open();
  const again = await open();
  const rows = await receptionHandlers['reception.list'](made.room, { from: '2026-12-01', to: '2026-12-31' });
  expect(again).toEqual(first);
  expect(rows.map(({ id, day, scheduleId, state }) => ({ id, day, scheduleId, state }))).toEqual(
    first.items.map(({ receptionId, day }) => ({
      id: receptionId,
      day,
      scheduleId: first.id,
      state: 'planned',
    })),
  );
});

test('a leader sees the plan of a month without a schedule but stores none', async () => {
  const shown = await scheduleHandlers['schedule.open'](made.room, december, made.acting('leader'));
  expect([shown.items.length, shown.version]).toEqual([5, 0]);
  expect(await scheduleHandlers['schedule.list'](made.room, { year: 2026 })).toEqual([]);
});

test('a reception that moves past the end of the month stays on its schedule', async () => {
  const [host] = demoPeople('xa2026').hosts;
  if (host === undefined) throw new Error('no host');
  const rule = { type: 'explicit', days: ['2026-10-31'], validFrom: null, validTo: null } as const;
  await withHosts([{ ...host, version: 1, rules: [{ ...rule, days: [...rule.days] }] }]);
  const schedule = await open({ year: 2026, month: 10, face: 'state' });
  expect(schedule.items.map(({ day, hostId }) => [day, hostId]).filter(([, id]) => id === host.id)).toEqual([
    ['2026-11-02', host.id],
  ]);
});

test('an item taken off the draft calls its reception off, saying why', async () => {
  const schedule = await open();
  const [gone, ...items] = schedule.items;
  await save({ ...schedule, items });
  const row = await receptionHandlers['reception.get'](made.room, { id: gone?.receptionId ?? '' });
  expect([row.state, row.stateReason]).toEqual(['cancelled', 'Bỏ khỏi lịch dự thảo']);
});

test('planning anew drops corrections and keeps the same records', async () => {
  const schedule = await open();
  const saved = await save({
    ...schedule,
    items: schedule.items.map((item) => ({ ...item, place: 'Nhà văn hóa' })),
  });
  const again = await scheduleHandlers['schedule.replan'](made.room, { id: saved.id }, made.acting());
  expect(again.items).toEqual(schedule.items);
});

test('the checks of December name quota and last posting day, each with its clause', async () => {
  const { id, items } = await open();
  const checks = await scheduleHandlers['schedule.check'](made.room, { id });
  expect(checks.filter(({ code }) => code.startsWith('quota'))).toEqual([
    {
      severity: 'ok',
      code: 'quota.met',
      params: { host: 'Bí thư Đảng ủy Trịnh Quang Vịnh', planned: 2, needed: 2, per: 'month' },
      basis: 'Điểm b khoản 1 Điều 4 Quy định 11-QĐi/TW, sửa đổi theo Kết luận 215-KL/TW ngày 23/11/2025',
      itemId: null,
    },
    {
      severity: 'ok',
      code: 'quota.met',
      params: { host: 'Chủ tịch UBND Phan Đăng Toản', planned: 2, needed: 2, per: 'month' },
      basis: 'Điều 15 Luật Tiếp công dân, sửa đổi tại khoản 7 Điều 1 Luật 136/2025/QH15',
      itemId: null,
    },
    {
      severity: 'ok',
      code: 'quota.met',
      params: { host: 'Chủ tịch HĐND Lý Thị Ngân Hà', planned: 1, needed: 1, per: 'month' },
      basis: 'Nghị quyết 116/2025/UBTVQH15; số ngày do cơ quan tự đặt',
      itemId: null,
    },
  ]);
  expect(
    checks
      .filter(({ code }) => code.startsWith('posting'))
      .map(({ code, params, itemId }) => [code, params.day, params.latest, itemId]),
  ).toEqual([
    ['posting.latest', '2026-12-03', '2026-11-26', items[0]?.id],
    ['posting.latest', '2026-12-08', '2026-12-01', items[1]?.id],
    ['posting.latest', '2026-12-10', '2026-12-03', items[2]?.id],
    ['posting.latest', '2026-12-17', '2026-12-10', items[3]?.id],
    ['posting.latest', '2026-12-22', '2026-12-15', items[4]?.id],
  ]);
});

test('the term that crosses a weekend names the days it skipped', async () => {
  const { id } = await open();
  const checks = await scheduleHandlers['schedule.check'](made.room, { id });
  expect(checks.find(({ code }) => code === 'posting.latest')).toEqual({
    severity: 'info',
    code: 'posting.latest',
    params: {
      day: '2026-12-03',
      host: 'Bí thư Đảng ủy Trịnh Quang Vịnh',
      latest: '2026-11-26',
      today: '2026-11-23',
      skipped: '2026-11-28, 2026-11-29',
    },
    basis: 'Điều 24 Luật Tiếp công dân',
    itemId: expect.any(String),
  });
});

test('after the last day the check says late', async () => {
  const { id } = await open();
  made.setNow('2026-11-27T01:00:00.000Z');
  const checks = await scheduleHandlers['schedule.check'](made.room, { id });
  expect(
    checks
      .filter(({ code }) => code === 'posting.late')
      .map(({ severity, params }) => [severity, params.day, params.today]),
  ).toEqual([['warning', '2026-12-03', '2026-11-27']]);
});

test('one reception too few is a warning, not a stop', async () => {
  const schedule = await open();
  await save({ ...schedule, items: schedule.items.filter(({ day }) => day !== '2026-12-22') });
  const checks = await scheduleHandlers['schedule.check'](made.room, { id: schedule.id });
  expect(
    checks
      .filter(({ code }) => code === 'quota.short')
      .map(({ severity, params }) => ({ severity, ...params })),
  ).toEqual([
    { severity: 'warning', host: 'Chủ tịch UBND Phan Đăng Toản', planned: 1, needed: 2, per: 'month' },
  ]);
});

test('two hosts in one room at one hour are a clash', async () => {
  const schedule = await open();
  const items = schedule.items.map((item) =>
    item.day === '2026-12-10' ? { ...item, day: '2026-12-08' } : item,
  );
  await save({ ...schedule, items });
  const checks = await scheduleHandlers['schedule.check'](made.room, { id: schedule.id });
  expect(checks.filter(({ code }) => code === 'clash').map(({ params }) => params)).toEqual([
    {
      day: '2026-12-08',
      hostA: 'Chủ tịch UBND Phan Đăng Toản',
      hostB: 'Chủ tịch HĐND Lý Thị Ngân Hà',
      place: made.room.office.receptionPlace,
    },
  ]);
});

test('a schedule on a day off cannot be issued', async () => {
  const schedule = await open();
  const items = schedule.items.map((item) =>
    item.day === '2026-12-08' ? { ...item, day: '2026-12-12' } : item,
  );
  await save({ ...schedule, items });
  await expect(issue(schedule.id)).rejects.toMatchObject({
    code: 'schedule.dayOff',
    params: { day: '2026-12-12' },
  });
});

test('an empty schedule cannot be issued', async () => {
  const schedule = await open();
  await save({ ...schedule, items: [] });
  await expect(issue(schedule.id)).rejects.toMatchObject({ code: 'schedule.empty' });
});

test('an issued schedule is frozen', async () => {
  const { id } = await open();
  const { schedule } = await issue(id);
  await expect(save(schedule)).rejects.toMatchObject({ code: 'schedule.frozen' });
  await expect(issue(id)).rejects.toMatchObject({ code: 'schedule.frozen' });
});

test('a posting is noted only of an issued schedule, and makes it posted in time', async () => {
  const { id } = await open();
  const posting = {
    id: '0199d8a0-0000-7000-8011-000000000009',
    scheduleId: id,
    place: 'Bảng tin trụ sở',
    day: '2026-11-23',
    time: '15:40',
    postedBy: 'Bùi Thị Mai Sao',
    takenDownOn: null,
    note: '',
  };
  const post = () =>
    scheduleHandlers['posting.save'](made.room, posting, made.acting('clerk', 'posting.save'));
  await expect(post()).rejects.toMatchObject({ code: 'schedule.notPostable' });
  await issue(id);
  const posted = await post();
  const checks = await scheduleHandlers['schedule.check'](made.room, { id });
  expect([posted.state, posted.postings]).toEqual(['posted', [posting]]);
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
  const schedule = await save(corrected(await open()));
  const { paper } = await issue(schedule.id, ['TT Đảng ủy, TT HĐND, UBMTTQ xã', 'Lưu: VT, TCD']);
  const { document } = await documentsFor(made.room, { of: 'paper', id: paper.id });
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
