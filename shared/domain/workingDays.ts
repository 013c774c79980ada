import { addDays, type Day, daysBetween, partsOf, weekday } from './day';
import type { HolidayRow } from './holidays';

/** A day that differs from the week; its basis and certainty do not matter to counting. */
export type SpecialDay = Pick<HolidayRow, 'day' | 'kind' | 'label'>;

export interface Calendar {
  /** Weekdays on which the office works, 1 = Monday … 7 = Sunday. */
  week: readonly number[];
  /** Every day that differs from the week, by day. */
  special: ReadonlyMap<Day, SpecialDay>;
  /** Years whose holidays are in the table; elsewhere a count of working days is a guess. */
  years: ReadonlySet<number>;
}

export interface DayOff {
  /** `suspended`: the office stopped the clock, though people worked */
  kind: 'weekly' | 'holiday' | 'compensation' | 'swappedOff' | 'suspended';
  /** In Vietnamese, as the table names it. */
  label: string;
}

export interface SkippedDay {
  day: Day;
  reason: DayOff;
}

/** A counted term that can explain itself. */
export interface Counted {
  /** The first day that counts; the base day itself never does (khoản 2 Điều 147 Bộ luật Dân sự). */
  start: Day;
  due: Day;
  unit: 'wd' | 'cd';
  /** Days counted; negative when counted back. */
  count: number;
  /** Days between that were not counted, in the order met; empty for calendar days. */
  skipped: SkippedDay[];
  /** Where the last day stood before it was moved off a day off. */
  rolledFrom: Day | null;
  /** Years without a holiday table that the count went through. */
  unknownYears: number[];
}

export const weekendLabel = 'Ngày nghỉ hằng tuần';

/** Nobody works less than once in this many days; beyond it a calendar is taken as empty. */
const longestBreak = 60;

/**
 * The calendar of an office. `years` must hold every year whose holidays are known, each in full;
 * later rows win, so an office's own correction goes after the table it corrects.
 */
export function calendarOf(
  years: readonly { year: number; days: readonly SpecialDay[] }[],
  week: readonly number[] = [1, 2, 3, 4, 5],
): Calendar {
  const special = new Map<Day, SpecialDay>();
  for (const { days } of years) for (const row of days) special.set(row.day, row);
  return { week, special, years: new Set(years.map(({ year }) => year)) };
}

/** Why nobody works on a day; null on a working day. */
export function dayOffReason(calendar: Calendar, value: Day): DayOff | null {
  const row = calendar.special.get(value);
  if (row?.kind === 'makeUp') return null;
  if (row !== undefined) return { kind: row.kind, label: row.label };
  return calendar.week.includes(weekday(value)) ? null : { kind: 'weekly', label: weekendLabel };
}

export function isWorkingDay(calendar: Calendar, value: Day): boolean {
  return dayOffReason(calendar, value) === null;
}

/** The day itself if worked, else the next worked one; the day itself when the calendar has none. */
export function nextWorking(calendar: Calendar, value: Day): Day {
  return seekWorking(calendar, value, 1);
}

/** The day itself if worked, else the worked one before. */
export function previousWorking(calendar: Calendar, value: Day): Day {
  return seekWorking(calendar, value, -1);
}

/** The nearer of the worked days before and after; the later one when equally near. */
export function nearestWorking(calendar: Calendar, value: Day): Day {
  const after = nextWorking(calendar, value);
  const before = previousWorking(calendar, value);
  return daysBetween(before, value) < daysBetween(value, after) ? before : after;
}

function seekWorking(calendar: Calendar, value: Day, step: 1 | -1): Day {
  for (let moved = 0; moved <= longestBreak; moved += 1) {
    const candidate = addDays(value, moved * step);
    if (isWorkingDay(calendar, candidate)) return candidate;
  }
  return value;
}

/** The n-th working day after a day, or before it for negative n; 0 is the day itself. */
export function addWorking(calendar: Calendar, value: Day, n: number): Day {
  return countWorking(calendar, value, n).due;
}

/** `addWorking` with the days it passed over. Throws RangeError for a calendar nobody works in. */
export function countWorking(calendar: Calendar, value: Day, n: number): Counted {
  const step = n < 0 ? -1 : 1;
  const skipped: SkippedDay[] = [];
  let at = value;
  let idle = 0;
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, step);
    const reason = dayOffReason(calendar, at);
    if (reason === null) {
      left -= 1;
      idle = 0;
    } else {
      skipped.push({ day: at, reason });
      idle += 1;
      if (idle > longestBreak) throw new RangeError('The calendar has no working days');
    }
  }
  return explained(calendar, value, { due: at, unit: 'wd', count: n, skipped, rolledFrom: null });
}

/** Calendar days; with `roll` a last day off moves on in the direction of counting. */
export function addCalendar(calendar: Calendar, value: Day, n: number, roll = false): Counted {
  const plain = addDays(value, n);
  const due = !roll ? plain : n < 0 ? previousWorking(calendar, plain) : nextWorking(calendar, plain);
  const rolledFrom = due === plain ? null : plain;
  return explained(calendar, value, { due, unit: 'cd', count: n, skipped: [], rolledFrom });
}

function explained(calendar: Calendar, base: Day, counted: Omit<Counted, 'start' | 'unknownYears'>): Counted {
  const start = counted.count === 0 ? base : addDays(base, counted.count < 0 ? -1 : 1);
  const years = [partsOf(base).year, partsOf(counted.due).year].sort((a, b) => a - b);
  const [first = 0, last = 0] = years;
  const unknownYears = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !calendar.years.has(year),
  );
  return { ...counted, start, unknownYears };
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier. Counted by whole weeks: walking
 * the days of a hundred long overdue tasks took longer than finding the tasks.
 */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  const days = daysBetween(first, last);
  let count = Math.floor(days / 7) * new Set(calendar.week).size;
  for (let left = days % 7; left > 0; left -= 1) {
    if (calendar.week.includes(weekday(addDays(last, 1 - left)))) count += 1;
  }
  for (const { day, kind } of calendar.special.values()) {
    if (day <= first || day > last) continue;
    count += (kind === 'makeUp' ? 1 : 0) - (calendar.week.includes(weekday(day)) ? 1 : 0);
  }
  return count * sign || 0;
}
