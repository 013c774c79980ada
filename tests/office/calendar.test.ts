import { afterEach, beforeEach, expect, test } from 'vitest';
import { calendarHandlers, calendarOf } from '../../electron/office/calendar';
import { isWorkingDay } from '../../shared/domain/workingDays';
import { makeRoom, type TestRoom } from '../support/room';

let made: TestRoom;
beforeEach(async () => {
  made = await makeRoom();
});
afterEach(() => made.close());

const makeUp = { day: '2026-12-05', kind: 'makeUp', label: 'Làm bù', basis: 'Thông báo của tỉnh' } as const;

test('a year that the office entered wins over the announced one, whole', async () => {
  const input = { year: 2026, days: [makeUp] };
  const saved = await calendarHandlers['calendar.saveYear'](made.room, input, made.acting());
  const calendar = await calendarOf(made.room);
  const days = ['2026-12-05', '2026-11-24', '2027-01-01'].map((day) => isWorkingDay(calendar, day));
  expect([saved, days]).toEqual([[makeUp], [true, true, false]]);
});

test('an unknown year is a proposal marked as one, and confirming it takes the mark off', async () => {
  const proposed = await calendarHandlers['calendar.year'](made.room, { year: 2029 });
  const input = { year: 2029, days: proposed };
  const confirmed = await calendarHandlers['calendar.saveYear'](made.room, input, made.acting());
  const isMarked = (each: { basis: string }) => each.basis.startsWith('Đề xuất');
  expect([proposed.length > 10, proposed.every(isMarked), confirmed.some(isMarked)]).toEqual([
    true,
    true,
    false,
  ]);
  expect((await calendarOf(made.room)).years.has(2029)).toBe(true);
});

test('days of another year and doubled days are refused by their day', async () => {
  const save = (days: (typeof makeUp)[], year: number) =>
    calendarHandlers['calendar.saveYear'](made.room, { year, days }, made.acting());
  await expect(save([makeUp], 2027)).rejects.toMatchObject({
    code: 'calendar.otherYear',
    params: { day: '05/12/2026', year: 2027 },
  });
  await expect(save([makeUp, makeUp], 2026)).rejects.toMatchObject({
    code: 'calendar.doubled',
    params: { day: '05/12/2026' },
  });
});
