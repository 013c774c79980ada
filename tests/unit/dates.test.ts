import { describe, expect, test } from 'vitest';
import {
  clockRange,
  clockText,
  dm,
  dmy,
  dmyInText,
  longDay,
  longMonth,
  weekdayName,
  weekdayShort,
} from '../../shared/text/dates';
import { parseDay } from '../../shared/text/parseDay';

describe('Vietnamese dates', () => {
  test('lists pad day and month, papers pad days below ten and months one and two', () => {
    expect(dmy('2026-12-03')).toBe('03/12/2026');
    expect(dm('2026-05-03')).toBe('03/05');
    expect(dmyInText('2026-08-04')).toBe('04/8/2026');
    expect(dmyInText('2026-02-15')).toBe('15/02/2026');
    expect(longDay('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
    expect(longDay('2026-05-27')).toBe('ngày 27 tháng 5 năm 2026');
    expect(longMonth(2026, 12)).toBe('tháng 12 năm 2026');
  });

  test('weekdays are named in full and short', () => {
    expect(weekdayName('2026-12-03')).toBe('thứ Năm');
    expect(weekdayName('2026-11-29')).toBe('Chủ nhật');
    expect([weekdayShort('2026-12-08'), weekdayShort('2026-11-29')]).toEqual(['Ba', 'CN']);
  });

  test('clock times are written with h', () => {
    expect(clockText('08:00')).toBe('8h00');
    expect(clockRange('08:00', '11:30')).toBe('8h00–11h30');
  });
});

describe('days as people type them', () => {
  const today = '2026-11-23';
  const isWorking = (day: string) => !['2026-11-24', '2026-11-28', '2026-11-29'].includes(day);

  test.each([
    ['5/12', '2026-12-05'],
    ['05-12', '2026-12-05'],
    ['5.12.26', '2026-12-05'],
    ['5/12/2026', '2026-12-05'],
    ['05122026', '2026-12-05'],
    ['051226', '2026-12-05'],
    ['0512', '2026-12-05'],
    ['2026-12-05', '2026-12-05'],
    ['ngày 5/12', '2026-12-05'],
    ['5/1', '2027-01-05'],
    ['28/9', '2026-09-28'],
    ['mai', '2026-11-24'],
    ['Ngày mai', '2026-11-24'],
    ['hôm nay', '2026-11-23'],
    ['hom qua', '2026-11-22'],
    ['Hôm qua'.normalize('NFD'), '2026-11-22'],
    ['+3', '2026-11-26'],
    ['-1 tuần', '2026-11-16'],
    ['+3 ngày làm việc', '2026-11-27'],
    ['+4 nlv', '2026-11-30'],
    ['29/2/2028', '2028-02-29'],
  ])('%s means %s', (typed, day) => {
    expect(parseDay(typed, today, isWorking)).toBe(day);
  });

  test.each(['', '31/2', '29/2/2026', '32/1', 'ngày nào đó', '5', '+', '+99999', '5/13', '00/00', '5/12/1'])(
    '%j is not a day',
    (typed) => {
      expect(parseDay(typed, today, isWorking)).toBeNull();
    },
  );

  test('a calendar without any working day is not a day, and does not hang', () => {
    expect(parseDay('+3 ngày làm việc', today, () => false)).toBeNull();
  });
});
