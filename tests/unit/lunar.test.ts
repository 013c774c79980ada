import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/domain/day';
import { fromLunar, lunarText, toLunar } from '../../shared/domain/lunar';

describe('the lunar calendar', () => {
  test.each([
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-02'],
  ])('Tết %i is on %s', (year, day) => {
    expect(fromLunar({ day: 1, month: 1, year, leap: false })).toBe(day);
    expect(toLunar(day)).toEqual({ day: 1, month: 1, year, leap: false });
  });

  test.each([
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
    [2027, '2027-04-16'],
    [2028, '2028-04-04'],
    [2029, '2029-04-23'],
    [2030, '2030-04-12'],
  ])('Giỗ Tổ %i is on %s', (year, day) => {
    expect(fromLunar({ day: 10, month: 3, year, leap: false })).toBe(day);
  });

  test.each([
    [2025, 6],
    [2028, 5],
    [2031, 3],
    [2033, 11],
  ])('%i has a leap month %i', (year, month) => {
    const first = fromLunar({ day: 1, month, year, leap: true });
    expect(first).not.toBeNull();
    expect(lunarText(first ?? '')).toBe(`01/${String(month).padStart(2, '0')}N`);
  });

  test('a leap month or a day that a year lacks is null', () => {
    expect(fromLunar({ day: 1, month: 5, year: 2026, leap: true })).toBeNull();
    const thirtieths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) =>
      fromLunar({ day: 30, month, year: 2026, leap: false }),
    );
    expect(thirtieths).toContain(null);
  });

  test('the posted schedule of December 2026 bears these lunar days', () => {
    const days = ['2026-12-03', '2026-12-08', '2026-12-10', '2026-12-17', '2026-12-22'];
    expect(days.map(lunarText)).toEqual(['25/10', '30/10', '02/11', '09/11', '14/11']);
  });

  test('every day from 2000 to 2049 comes back from its lunar date, and months follow one another', () => {
    let previous = toLunar('1999-12-31');
    for (let day = '2000-01-01'; day < '2050-01-01'; day = addDays(day, 1)) {
      const lunar = toLunar(day);
      if (fromLunar(lunar) !== day) throw new Error(`${day} came back as ${fromLunar(lunar)}`);
      const nextDay = lunar.day === previous.day + 1;
      if (!nextDay && !(lunar.day === 1 && previous.day >= 29)) throw new Error(`${day} does not follow`);
      previous = lunar;
    }
    expect(previous.year).toBe(2049);
  });
});
