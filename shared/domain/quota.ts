import { addDays, type Day, dayOf, daysInMonth, weekday } from './day';
import type { HostRole, OfficeLevel } from './office';
import { type Certainty, type QuotaRow, ruleOn } from './rules';
import type { HostMode, ReceptionState } from './visits';
import { type Calendar, isWorkingDay } from './workingDays';

export interface QuotaQuestion {
  quotaRows: readonly QuotaRow[];
  role: HostRole;
  level: OfficeLevel;
  year: number;
  month: number;
  /**
   * The host's receptions. For a weekly quota give the days of the whole weeks at the month's edges too:
   * a week belongs to the month of its Thursday.
   */
  receptions: readonly { day: Day; hostMode: HostMode; state: ReceptionState }[];
  calendar: Calendar;
}

export interface QuotaAnswer {
  /** Days that the month asks for; 0 where no rule binds. */
  needed: number;
  per: 'week' | 'month' | null;
  /** Distinct days planned or held, in person. */
  planned: number;
  /** Distinct days held in person; a day on which nobody came is held. */
  held: number;
  /** Whether the planned and held days reach what is needed. */
  enough: boolean;
  /** Mondays of the weeks without a day, for a weekly quota. */
  emptyWeeks: Day[];
  basis: string;
  certainty: Certainty | null;
}

/** Only days on which the head received in person count: the Law knows no delegation to deputies. */
export function quotaCheck(question: QuotaQuestion): QuotaAnswer {
  const { quotaRows, role, level, year, month, receptions } = question;
  const rows = quotaRows.filter((row) => row.role === role && row.level === level);
  const rule = ruleOn(rows, dayOf(year, month, 1));
  const inPerson = receptions.filter((reception) => reception.hostMode === 'inPerson');
  const heldDays = distinct(inPerson.filter(({ state }) => state === 'held' || state === 'noCitizen'));
  const plannedDays = distinct(
    inPerson.filter(({ state }) => state !== 'postponed' && state !== 'cancelled'),
  );
  const shared = { basis: rule?.basis ?? '', certainty: rule?.certainty ?? null };
  if (rule?.value.per === 'week') {
    return { ...shared, per: 'week', ...byWeek(question, rule.value.days, plannedDays, heldDays) };
  }
  const inMonth = (days: Day[]) => days.filter((day) => day.startsWith(monthPrefix(year, month))).length;
  const needed = rule?.value.days ?? 0;
  const planned = inMonth(plannedDays);
  return {
    ...shared,
    per: rule === null ? null : 'month',
    needed,
    planned,
    held: inMonth(heldDays),
    enough: planned >= needed,
    emptyWeeks: [],
  };
}

function byWeek({ year, month, calendar }: QuotaQuestion, perWeek: number, planned: Day[], held: Day[]) {
  const mondays = weeksOf(year, month).filter((monday) => worksInWeek(calendar, monday));
  const short = mondays.filter((monday) => inWeek(planned, monday) < perWeek);
  const total = (days: Day[]) => mondays.reduce((sum, monday) => sum + inWeek(days, monday), 0);
  return {
    needed: mondays.length * perWeek,
    planned: total(planned),
    held: total(held),
    enough: short.length === 0,
    emptyWeeks: short,
  };
}

/** Mondays of the weeks whose Thursday lies in the month, so that each week belongs to one month. */
function weeksOf(year: number, month: number): Day[] {
  const first = dayOf(year, month, 1);
  const last = dayOf(year, month, daysInMonth(year, month));
  const mondays: Day[] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7)) {
    const thursday = addDays(monday, 3);
    if (thursday >= first && thursday <= last) mondays.push(monday);
  }
  return mondays;
}

/** Nobody is asked to receive in a week without a working day, such as Tết. */
function worksInWeek(calendar: Calendar, monday: Day): boolean {
  return [0, 1, 2, 3, 4, 5, 6].some((offset) => isWorkingDay(calendar, addDays(monday, offset)));
}

function inWeek(days: readonly Day[], monday: Day): number {
  const sunday = addDays(monday, 6);
  return days.filter((day) => day >= monday && day <= sunday).length;
}

function distinct(receptions: readonly { day: Day }[]): Day[] {
  return [...new Set(receptions.map(({ day }) => day))];
}

function monthPrefix(year: number, month: number): string {
  return dayOf(year, month, 1).slice(0, 8);
}
