import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoPeople } from '../../electron/office/demo/offices';
import { homeHandlers } from '../../electron/office/home';
import { profileHandlers } from '../../electron/office/profile';
import { receptionHandlers } from '../../electron/office/receptions';
import { scheduleHandlers } from '../../electron/office/schedules';
import { makeScheduleDesk, type ScheduleDesk } from '../support/scheduleDesk';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await makeScheduleDesk();
});
afterEach(() => desk.made.close());

test('a month is planned from the rules, and a reception on the holiday moves with its reason', async () => {
  const schedule = await desk.open({ year: 2026, month: 11, face: 'state' });
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
  const first = await desk.open();
  const again = await desk.open();
  const rows = await receptionHandlers['reception.list'](desk.made.room, {
    from: '2026-12-01',
    to: '2026-12-31',
  });
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
  const shown = await scheduleHandlers['schedule.open'](
    desk.made.room,
    { year: 2026, month: 12, face: 'state' },
    desk.made.acting('leader'),
  );
  expect([shown.items.length, shown.version]).toEqual([5, 0]);
  expect(await scheduleHandlers['schedule.list'](desk.made.room, { year: 2026 })).toEqual([]);
});

test('a leader reads of an unstored plan what the clerk will read once it is stored', async () => {
  const of = { year: 2026, month: 12, face: 'state' } as const;
  const { room } = desk.made;
  const shown = await scheduleHandlers['schedule.open'](room, of, desk.made.acting('leader'));
  const before = await scheduleHandlers['schedule.check'](room, { id: shown.id, of });
  const said = (checks: typeof before) =>
    checks.map(({ code, severity, params }) => [code, severity, params]);
  const stored = await desk.open(of);
  const after = await scheduleHandlers['schedule.check'](room, { id: stored.id, of });
  expect(said(before)).toEqual(said(after));
  expect(before.length).toBeGreaterThan(0);
  await expect(scheduleHandlers['schedule.check'](room, { id: shown.id })).rejects.toMatchObject({
    code: 'record.missing',
  });
});

test('a reception that moves past the end of the month stays on its schedule', async () => {
  const [host] = demoPeople('xa2026').hosts;
  if (host === undefined) throw new Error('no host');
  const rule = { type: 'explicit', days: ['2026-10-31'], validFrom: null, validTo: null } as const;
  await desk.withHosts([{ ...host, version: 1, rules: [{ ...rule, days: [...rule.days] }] }]);
  const schedule = await desk.open({ year: 2026, month: 10, face: 'state' });
  expect(schedule.items.map(({ day, hostId }) => [day, hostId]).filter(([, id]) => id === host.id)).toEqual([
    ['2026-11-02', host.id],
  ]);
});

test('a rule that ends before it begins is refused by its number, and the host stays as it was', async () => {
  const [host] = demoPeople('xa2026').hosts;
  if (host === undefined) throw new Error('no host');
  const always = { type: 'everyWeekday', weekdays: [2], validFrom: null, validTo: null } as const;
  const save = (validFrom: string, validTo: string) => {
    const rules = [always, { ...always, validFrom, validTo }].map((rule) => ({ ...rule, weekdays: [2] }));
    return profileHandlers['host.save'](desk.made.room, { ...host, rules, version: 1 }, desk.made.acting());
  };
  await expect(save('2026-12-22', '2026-12-21')).rejects.toMatchObject({
    code: 'host.ruleSpan',
    params: { number: 2 },
  });
  const [stored] = await profileHandlers['host.list'](desk.made.room);
  expect([stored?.rules, stored?.version]).toEqual([host.rules, 1]);
  const [kept] = await save('2026-12-22', '2026-12-22');
  expect(kept?.rules[1]).toMatchObject({ validFrom: '2026-12-22', validTo: '2026-12-22' });
});

test('an item taken off the draft calls its reception off, saying why', async () => {
  const schedule = await desk.open();
  const [gone, ...items] = schedule.items;
  await desk.save({ ...schedule, items });
  const row = await receptionHandlers['reception.get'](desk.made.room, { id: gone?.receptionId ?? '' });
  expect([row.state, row.stateReason]).toEqual(['cancelled', 'Bỏ khỏi lịch dự thảo']);
});

test('planning anew drops corrections and keeps the same records', async () => {
  const schedule = await desk.open();
  const saved = await desk.save({
    ...schedule,
    items: schedule.items.map((item) => ({ ...item, place: 'Nhà văn hóa' })),
  });
  const again = await scheduleHandlers['schedule.replan'](
    desk.made.room,
    { id: saved.id },
    desk.made.acting(),
  );
  expect(again.items).toEqual(schedule.items);
});

test('the first screen asks for a sheet that does not hang yet while a reception of its month is to come', async () => {
  const { made } = desk;
  const asked = async (day: string) => {
    made.setNow(`${day}T02:00:00.000Z`);
    const { notices } = await homeHandlers['home.today'](made.room);
    return notices
      .filter(({ code }) => code.startsWith('schedule.'))
      .map(({ code, tone, params }) => [code, tone, params.day ?? params.month]);
  };
  // an office that begins in the middle of a month never had a schedule in the program
  expect(await asked('2026-11-23')).toEqual([
    ['schedule.missing', 'warning', 12],
    ['schedule.postBy', 'warning', '2026-12-03'],
  ]);
  const { id } = await desk.open();
  expect(await asked('2026-12-09')).toEqual([
    ['schedule.missing', 'late', 12],
    ['schedule.postBy', 'late', '2026-12-10'],
  ]);
  await desk.issue(id);
  expect(await asked('2026-12-09')).toEqual([['schedule.postBy', 'late', '2026-12-10']]);
  // the last reception of the month is over; January's sheet is asked for by now
  expect(await asked('2026-12-23')).toEqual([
    ['schedule.missing', 'warning', 1],
    ['schedule.postBy', 'warning', '2027-01-07'],
  ]);
});
