import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween, weekday } from '../../shared/domain/day';
import { proposeHolidays } from '../../shared/domain/holidayProposal';
import {
  addCalendar,
  addWorking,
  calendarOf,
  countWorking,
  dayOffReason,
  isWorkingDay,
  nearestWorking,
  nextWorking,
  previousWorking,
  workingDaysBetween,
} from '../../shared/domain/workingDays';
import { calendar, feasts, holidays } from '../support/rules';

describe('working days', () => {
  test.each([
    ['2026-11-20', 10, '2026-12-07'],
    ['2026-12-10', -5, '2026-12-03'],
    ['2026-12-03', -5, '2026-11-26'],
    ['2026-04-29', 3, '2026-05-06'],
    ['2026-04-24', 3, '2026-05-04'],
    ['2026-08-20', 7, '2026-08-28'],
    ['2026-02-13', 10, '2026-03-06'],
    ['2026-12-23', -5, '2026-12-16'],
  ])('%s and %i working days give %s', (from, n, due) => {
    expect(addWorking(calendar, from, n)).toBe(due);
  });

  test('a reception on 24/11/2026 moves to the next working day', () => {
    expect(nextWorking(calendar, '2026-11-24')).toBe('2026-11-25');
    expect(previousWorking(calendar, '2026-11-24')).toBe('2026-11-23');
    expect(nearestWorking(calendar, '2026-11-24')).toBe('2026-11-25');
    expect(nearestWorking(calendar, '2024-06-15')).toBe('2024-06-14');
  });

  test('calendar days count all days and roll only when asked', () => {
    expect(addCalendar(calendar, '2026-12-01', 30).due).toBe('2026-12-31');
    expect(addCalendar(calendar, '2026-12-01', 45).due).toBe('2027-01-15');
    expect(addCalendar(calendar, '2026-12-04', -5)).toMatchObject({ due: '2026-11-29', rolledFrom: null });
    expect(addCalendar(calendar, '2026-12-04', -5, true)).toMatchObject({
      due: '2026-11-27',
      rolledFrom: '2026-11-29',
    });
    expect(addCalendar(calendar, '2026-11-14', 10, true)).toMatchObject({ due: '2026-11-25' });
  });

  test('a count explains which days it passed over and why', () => {
    expect(countWorking(calendar, '2026-11-20', 3)).toEqual({
      start: '2026-11-21',
      due: '2026-11-26',
      unit: 'wd',
      count: 3,
      skipped: [
        { day: '2026-11-21', reason: { kind: 'weekly', label: 'Ngày nghỉ hằng tuần' } },
        { day: '2026-11-22', reason: { kind: 'weekly', label: 'Ngày nghỉ hằng tuần' } },
        { day: '2026-11-24', reason: { kind: 'holiday', label: 'Ngày Văn hóa Việt Nam' } },
      ],
      rolledFrom: null,
      unknownYears: [],
    });
  });

  test('a count into a year without a holiday table says so', () => {
    expect(countWorking(calendar, '2027-12-30', 5).unknownYears).toEqual([2028]);
  });

  test('make-up Saturdays are worked and swapped days are not', () => {
    expect(isWorkingDay(calendar, '2026-08-22')).toBe(true);
    expect(dayOffReason(calendar, '2026-08-31')?.kind).toBe('swappedOff');
    expect(isWorkingDay(calendar, '2026-01-10')).toBe(true);
    expect(isWorkingDay(calendar, '2024-05-04')).toBe(true);
  });

  test('an office that works on Saturdays counts them', () => {
    const saturdays = calendarOf(holidays, [1, 2, 3, 4, 5, 6]);
    expect(addWorking(saturdays, '2026-11-20', 1)).toBe('2026-11-21');
  });

  test('a calendar without working days is refused instead of counted for ever', () => {
    expect(() => addWorking(calendarOf([], []), '2026-11-20', 1)).toThrow(RangeError);
  });

  test('from 2024 to 2030 adding agrees with a naive count over a list of days', () => {
    const wide = calendarOf([
      ...holidays,
      ...[2028, 2029, 2030].map((year) => proposeHolidays(feasts, year)),
    ]);
    const rows = [...wide.special.values()];
    const off = new Set(rows.filter((row) => row.kind !== 'makeUp').map((row) => row.day));
    const made = new Set(rows.filter((row) => row.kind === 'makeUp').map((row) => row.day));
    const worked: Day[] = [];
    for (let day = '2024-01-01'; day <= '2030-12-31'; day = addDays(day, 1)) {
      if (made.has(day) || (weekday(day) <= 5 && !off.has(day))) worked.push(day);
    }
    const length = daysBetween('2024-01-01', '2030-12-31');
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: length - 100 }),
        fc.integer({ min: -60, max: 60 }),
        (offset, n) => {
          const start = addDays('2024-01-01', offset);
          const after = worked.filter((day) => day > start);
          const before = worked.filter((day) => day < start);
          const expected = n === 0 ? start : n > 0 ? after[n - 1] : before.at(n);
          const found = addWorking(wide, start, n);
          const counted = workingDaysBetween(wide, start, found);
          return found === expected && (n < 0 || counted === n);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test('working days between two days are those that a walk over them meets, in any week and calendar', () => {
  const dayIn = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2023-06-01', days));
  const kinds = fc.constantFrom('holiday', 'makeUp', 'swappedOff', 'compensation');
  const rows = fc.array(fc.record({ day: dayIn, kind: kinds, label: fc.constant('') }), { maxLength: 60 });
  const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 });
  fc.assert(
    fc.property(dayIn, dayIn, rows, weeks, (from, to, days, week) => {
      const made = calendarOf([{ year: 2024, days }], week);
      let met = 0;
      const [first, last] = from <= to ? [from, to] : [to, from];
      for (let at = addDays(first, 1); at <= last; at = addDays(at, 1)) if (isWorkingDay(made, at)) met += 1;
      expect(workingDaysBetween(made, from, to)).toBe(from <= to ? met : -met || 0);
    }),
  );
});

describe('a proposed holiday calendar', () => {
  test.each([2024, 2025, 2026, 2027])('agrees with the known calendar of %i but for swapped days', (year) => {
    const known = holidays.find((entry) => entry.year === year)?.days ?? [];
    const plain = known
      .filter((row) => row.kind === 'holiday' || row.kind === 'compensation')
      .map((row) => row.day);
    expect(proposeHolidays(feasts, year).days.map((row) => row.day)).toEqual(plain);
  });

  test('24/11 is a holiday from 2026 on', () => {
    const days = (year: number) => proposeHolidays(feasts, year).days.map((row) => row.day);
    expect(days(2025)).not.toContain('2025-11-24');
    expect(days(2028)).toContain('2028-11-24');
  });

  test('New Year on a Saturday is made good on Monday', () => {
    expect(proposeHolidays(feasts, 2028).days.slice(0, 2)).toMatchObject([
      { day: '2028-01-01', kind: 'holiday' },
      { day: '2028-01-03', kind: 'compensation' },
    ]);
  });
});
