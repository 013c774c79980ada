import { afterEach, beforeEach, expect, test } from 'vitest';
import { receptionHandlers } from '../../electron/office/receptions';
import { receptionOf } from '../support/records';
import { makeScheduleDesk, type ScheduleDesk } from '../support/scheduleDesk';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await makeScheduleDesk();
});
afterEach(() => desk.made.close());

test('the checks of December name quota and last posting day, each with its clause', async () => {
  const { id, items } = await desk.open();
  const checks = await desk.check(id);
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
  const { id } = await desk.open();
  const checks = await desk.check(id);
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
  const { id } = await desk.open();
  desk.made.setNow('2026-11-27T01:00:00.000Z');
  const checks = await desk.check(id);
  expect(
    checks
      .filter(({ code }) => code === 'posting.late')
      .map(({ severity, params }) => [severity, params.day, params.today]),
  ).toEqual([['warning', '2026-12-03', '2026-11-27']]);
});

test('one reception too few is a warning, not a stop', async () => {
  const schedule = await desk.open();
  await desk.save({ ...schedule, items: schedule.items.filter(({ day }) => day !== '2026-12-22') });
  const checks = await desk.check(schedule.id);
  expect(
    checks
      .filter(({ code }) => code === 'quota.short')
      .map(({ severity, params }) => ({ severity, ...params })),
  ).toEqual([
    { severity: 'warning', host: 'Chủ tịch UBND Phan Đăng Toản', planned: 1, needed: 2, per: 'month' },
  ]);
});

test('one person in two places at one hour is a clash, also against a reception on no schedule', async () => {
  const { id, items } = await desk.open();
  const [first] = items;
  if (first === undefined) throw new Error('an empty plan');
  const typed = receptionOf({
    ...{ day: first.day, hostId: null, hostName: first.hostName.toUpperCase(), hostTitle: 'Chủ tịch HĐND' },
    ...{ kind: 'urgent', urgentReason: 'a', place: 'Hội trường xã', sessions: first.sessions },
  });
  await receptionHandlers['reception.save'](desk.made.room, typed, desk.made.acting());
  const clashes = (await desk.check(id)).filter(({ code }) => code.startsWith('clash'));
  expect(clashes.map(({ code, itemId, params }) => [code, itemId, params.placeB])).toEqual([
    ['clashPerson', first.id, 'Hội trường xã'],
  ]);
});

test('two hosts in one room at one hour are a clash', async () => {
  const schedule = await desk.open();
  const items = schedule.items.map((item) =>
    item.day === '2026-12-10' ? { ...item, day: '2026-12-08' } : item,
  );
  await desk.save({ ...schedule, items });
  const checks = await desk.check(schedule.id);
  expect(checks.filter(({ code }) => code === 'clash').map(({ params }) => params)).toEqual([
    {
      day: '2026-12-08',
      hostA: 'Chủ tịch UBND Phan Đăng Toản',
      hostB: 'Chủ tịch HĐND Lý Thị Ngân Hà',
      place: desk.made.room.office.receptionPlace,
    },
  ]);
});
