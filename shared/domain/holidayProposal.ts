import { addDays, type Day, dayOf, daysBetween, weekday } from './day';
import type { FeastRow, HolidayRow, HolidayYear } from './holidays';
import { fromLunar } from './lunar';
import { bindsOn } from './rules';
import { calendarOf, isWorkingDay } from './workingDays';

/** Điều 111.3 of the Labour Code: a holiday on the weekly rest is made good on the next working day. */
const compensationBasis = 'Khoản 3 Điều 111 Bộ luật Lao động 2019';

/**
 * A year's holidays from the fixed feasts and the lunar calendar, for a person to confirm: the State
 * announces Tết, Quốc khánh and swapped days each year. Where a feast may begin on several days the
 * choice with the fewest compensation days, then the longest break, is proposed, as in 2024–2027.
 */
export function proposeHolidays(
  feasts: readonly FeastRow[],
  year: number,
  week: readonly number[] = [1, 2, 3, 4, 5],
): HolidayYear {
  const choices = feasts.flatMap((feast) => {
    const feastDay = dayOfFeast(feast, year);
    return feastDay !== null && bindsOn(feast, feastDay) ? [holidayChoices(feast, feastDay)] : [];
  });
  const settled = choices.flatMap((options) => bestChoice(options, week));
  return { year, days: withCompensation(settled, week) };
}

function dayOfFeast({ value }: FeastRow, year: number): Day | null {
  if (value.calendar === 'solar') return dayOf(year, value.month, value.date);
  return fromLunar({ day: value.date, month: value.month, year, leap: false });
}

function holidayChoices(feast: FeastRow, feastDay: Day): HolidayRow[][] {
  return feast.value.startOffsets.map((offset) =>
    Array.from({ length: feast.value.length }, (_, index) => ({
      day: addDays(feastDay, offset + index),
      label: feast.label,
      kind: 'holiday' as const,
      basis: feast.basis,
      certainty: 'medium' as const,
    })),
  );
}

function bestChoice(options: HolidayRow[][], week: readonly number[]): HolidayRow[] {
  const scored = options.map((rows) => {
    const days = withCompensation(rows, week);
    return { rows, compensations: days.length - rows.length, length: breakLength(days, week) };
  });
  const [best] = scored.toSorted((a, b) => a.compensations - b.compensations || b.length - a.length);
  return best?.rows ?? [];
}

function breakLength(days: HolidayRow[], week: readonly number[]): number {
  const calendar = calendarOf([{ year: 0, days }], week);
  const first = days[0]?.day;
  if (first === undefined) return 0;
  let from = first;
  let to = first;
  while (!isWorkingDay(calendar, addDays(from, -1)) && from > addDays(first, -14)) from = addDays(from, -1);
  while (!isWorkingDay(calendar, addDays(to, 1)) && to < addDays(first, 14)) to = addDays(to, 1);
  return daysBetween(from, to) + 1;
}

function withCompensation(holidays: HolidayRow[], week: readonly number[]): HolidayRow[] {
  const days = holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  for (const holiday of days.filter((row) => !week.includes(weekday(row.day)))) {
    const calendar = calendarOf([{ year: 0, days }], week);
    let free = addDays(holiday.day, 1);
    while (!isWorkingDay(calendar, free) && free < addDays(holiday.day, 30)) free = addDays(free, 1);
    days.push({
      day: free,
      label: `Nghỉ bù ${holiday.label}`,
      kind: 'compensation',
      basis: compensationBasis,
      certainty: 'medium',
    });
  }
  return days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
