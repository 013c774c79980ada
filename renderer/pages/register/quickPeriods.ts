import { addDays, type Day, dayOf, daysInMonth, partsOf } from '../../../shared/domain/day';

export const quickPeriods = ['thisMonth', 'lastMonth', 'quarter', 'halfYear', 'nineMonths', 'year'] as const;
export type QuickPeriod = (typeof quickPeriods)[number];

function months(year: number, first: number, last: number): { from: Day; to: Day } {
  return { from: dayOf(year, first, 1), to: dayOf(year, last, daysInMonth(year, last)) };
}

/** The calendar month, quarter or year in which `today` lies, the month before, or the year's first 6 or 9 months. */
export function quickPeriod(which: QuickPeriod, today: Day): { from: Day; to: Day } {
  const { year, month } = partsOf(today);
  if (which === 'thisMonth') return months(year, month, month);
  if (which === 'year') return months(year, 1, 12);
  if (which === 'halfYear') return months(year, 1, 6);
  if (which === 'nineMonths') return months(year, 1, 9);
  if (which === 'quarter') {
    const first = month - ((month - 1) % 3);
    return months(year, first, first + 2);
  }
  const before = partsOf(addDays(dayOf(year, month, 1), -1));
  return months(before.year, before.month, before.month);
}
