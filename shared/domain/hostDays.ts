import { addDays, type Day, dayOf, daysInMonth, daysOfMonth, partsOf, weekday } from './day';
import type { HostRule } from './people';

/** A day that a rule names. */
export interface RuleDay {
  day: Day;
  /** Why the day is not the one the rule names in so many words; null when it is. */
  bent: 'noSuchDate' | 'outsideMonth' | null;
}

/**
 * The days that one rule names in a month, before holidays are looked at. A date that the month
 * lacks (the 31st in June) becomes its last day; a weekday of a calendar week that lies in the
 * neighbouring month is given as it stands, marked, so that nobody misses it unawares. A fifth
 * weekday that does not exist is simply no day.
 */
export function ruleDays(rule: HostRule, year: number, month: number): RuleDay[] {
  return namedDays(rule, year, month).filter(
    ({ day }) =>
      (rule.validFrom === null || day >= rule.validFrom) && (rule.validTo === null || day <= rule.validTo),
  );
}

/** Which of these rules ends before it begins, from 0; -1 when none does. Such a rule would silently name no day. */
export function turnedRule(rules: readonly HostRule[]): number {
  return rules.findIndex(
    ({ validFrom, validTo }) => validFrom !== null && validTo !== null && validTo < validFrom,
  );
}

function namedDays(rule: HostRule, year: number, month: number): RuleDay[] {
  const all = daysOfMonth(year, month);
  switch (rule.type) {
    case 'dayOfMonth':
      return rule.days.map((date) => dateInMonth(date, year, month));
    case 'nthWeekday': {
      const matching = all.filter((day) => weekday(day) === rule.weekday);
      return matching.filter((_, index) => rule.nth.includes(index + 1)).map(plain);
    }
    case 'weekdayOfWeek':
      return rule.weeks.flatMap((week) => dayOfWeekRow(rule.weekday, week, year, month));
    case 'everyWeekday':
      return all.filter((day) => rule.weekdays.includes(weekday(day))).map(plain);
    case 'explicit':
      return rule.days.filter((day) => all.includes(day)).map(plain);
  }
}

function plain(day: Day): RuleDay {
  return { day, bent: null };
}

function dateInMonth(date: number, year: number, month: number): RuleDay {
  const last = daysInMonth(year, month);
  return date <= last
    ? plain(dayOf(year, month, date))
    : { day: dayOf(year, month, last), bent: 'noSuchDate' };
}

/** Week 1 is the row of a wall calendar (Monday first) that holds the 1st. */
function dayOfWeekRow(wanted: number, week: number, year: number, month: number): RuleDay[] {
  const first = dayOf(year, month, 1);
  const monday = addDays(first, 1 - weekday(first) + (week - 1) * 7);
  if (monday > dayOf(year, month, daysInMonth(year, month))) return [];
  const day = addDays(monday, wanted - 1);
  const inside = partsOf(day).month === month;
  return [{ day, bent: inside ? null : 'outsideMonth' }];
}
