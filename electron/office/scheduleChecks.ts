import type { Check, Posting, Schedule, ScheduleItem } from '../../shared/domain/chain';
import { addDays, type Day, dayOf, daysInMonth } from '../../shared/domain/day';
import { latestPostingDay } from '../../shared/domain/deadlines';
import type { Session } from '../../shared/domain/office';
import type { Host } from '../../shared/domain/people';
import { quotaCheck } from '../../shared/domain/quota';
import { type Calendar, dayOffReason, type SkippedDay } from '../../shared/domain/workingDays';
import { fold } from '../../shared/text/fold';
import type { HostReception } from '../data/receptionLinks';
import type { Room } from './room';
import { ruleBook } from './ruleBook';
import { planOf } from './schedulePlanning';

export interface ScheduleFacts {
  readonly room: Room;
  readonly schedule: Schedule;
  readonly hosts: readonly Host[];
  readonly calendar: Calendar;
  /** of the whole weeks that touch the month */
  readonly receptions: readonly HostReception[];
  /** planned receptions of the month that stand on another schedule or on none */
  readonly elsewhere: readonly Placed[];
  readonly today: Day;
}

/** The days of the weeks that touch a month: a weekly quota looks over its edges. */
export function weeksAround(year: number, month: number): { from: Day; to: Day } {
  return {
    from: addDays(dayOf(year, month, 1), -6),
    to: addDays(dayOf(year, month, daysInMonth(year, month)), 6),
  };
}

function who(item: Pick<ScheduleItem, 'hostName' | 'hostTitle'>): string {
  return [item.hostTitle, item.hostName].filter((part) => part !== '').join(' ');
}

export function basisOfDay(day: Day): string {
  return ruleBook.holidays.flatMap(({ days }) => days).find((row) => row.day === day)?.basis ?? '';
}

function quotaChecks({ room, schedule, hosts, calendar, receptions }: ScheduleFacts): Check[] {
  const { year, month } = schedule;
  return hosts
    .filter(({ active }) => active)
    .flatMap((host): Check[] => {
      const answer = quotaCheck({
        quotaRows: ruleBook.quotas,
        role: host.role,
        level: room.office.level,
        year,
        month,
        receptions: receptions.filter(({ hostId }) => hostId === host.id),
        calendar,
      });
      if (answer.per === null) return [];
      const { planned, needed, per, enough, basis } = answer;
      return [
        {
          severity: enough ? 'ok' : 'warning',
          code: enough ? 'quota.met' : 'quota.short',
          params: { host: who({ hostName: host.name, hostTitle: host.title }), planned, needed, per },
          basis,
          itemId: null,
        },
      ];
    });
}

function skippedText(skipped: readonly SkippedDay[]): string {
  return skipped
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, reason }) => (reason.kind === 'weekly' ? day : `${day} (${reason.label})`))
    .join(', ');
}

/** The postings of the notice in force, without those of one that it corrects. */
export function postingsInForce({ postings, paperId }: Pick<Schedule, 'postings' | 'paperId'>): Posting[] {
  return postings.filter((posting) => posting.paperId === paperId);
}

/** A notice that corrects a posted one has to hang in its place, whatever the days say. */
function correctedChecks({ schedule, calendar }: ScheduleFacts): Check[] {
  if (schedule.postings.length === 0 || postingsInForce(schedule).length > 0) return [];
  const [first] = schedule.items;
  const latest = first === undefined ? null : latestPostingDay(ruleBook.deadlines, first.day, calendar);
  const basis = latest?.basis ?? '';
  return [{ severity: 'warning', code: 'posting.again', params: {}, basis, itemId: null }];
}

function postingCheck({ schedule, calendar, today }: ScheduleFacts, item: ScheduleItem): Check[] {
  const latest = latestPostingDay(ruleBook.deadlines, item.day, calendar);
  if (latest === null) return [];
  const posted = schedule.postings.map(({ day }) => day).toSorted()[0] ?? null;
  const late = (posted ?? today) > latest.due;
  const open = posted === null && !late;
  const skipped = skippedText(latest.skipped);
  const params = { day: item.day, host: who(item), latest: latest.due, today, skipped };
  return [
    {
      severity: late ? 'warning' : open ? 'info' : 'ok',
      code: late ? 'posting.late' : open ? 'posting.latest' : 'posting.onTime',
      params,
      basis: latest.basis,
      itemId: item.id,
    },
  ];
}

/** Said once for the whole sheet where every reception of it was posted in time. */
function postingChecks(facts: ScheduleFacts): Check[] {
  const checks = facts.schedule.items.flatMap((item) => postingCheck(facts, item));
  const [first] = checks;
  const allOnTime = checks.every(({ code }) => code === 'posting.onTime');
  return first !== undefined && allOnTime ? [{ ...first, itemId: null }] : checks;
}

function dayChecks({ schedule, calendar }: ScheduleFacts): Check[] {
  return schedule.items.flatMap((item): Check[] => {
    const { id, day, ruleDay, movedReason } = item;
    const off = dayOffReason(calendar, day);
    const itemId = id;
    const checks: Check[] = [];
    if (off !== null) {
      const params = { day, reason: off.label };
      checks.push({ severity: 'stop', code: 'dayOff', params, basis: basisOfDay(day), itemId });
    }
    if (ruleDay !== null && ruleDay !== day) {
      const params = { from: ruleDay, to: day, reason: movedReason, host: who(item) };
      const severity = movedReason === '' ? 'warning' : 'info';
      checks.push({ severity, code: 'moved', params, basis: basisOfDay(ruleDay), itemId });
    }
    return checks;
  });
}

/** Rule days that the office's choice leaves without a reception; nothing is dropped in silence. */
function leftOut({ room, schedule, hosts, calendar }: ScheduleFacts): Check[] {
  return planOf(room.office, hosts, schedule, calendar)
    .filter(({ day }) => day === null)
    .map(({ ruleDay, movedBecause }) => ({
      severity: 'info',
      code: 'dayOff',
      params: { day: ruleDay, reason: movedBecause?.reason.label ?? '' },
      basis: basisOfDay(ruleDay),
      itemId: null,
    }));
}

function overlap(a: readonly Session[], b: readonly Session[]): boolean {
  return a.some((one) => b.some((two) => one.from < two.to && two.from < one.to));
}

type Placed = Pick<ScheduleItem, 'hostId' | 'hostName' | 'hostTitle' | 'day' | 'sessions' | 'place'>;

/** One room for two, or one person in two rooms, in the same hours. */
export function clashesOf(a: Placed, b: Placed, itemId: string | null): Check[] {
  if (a.day !== b.day || !overlap(a.sessions, b.sessions)) return [];
  const isOneHost =
    (a.hostId !== null && a.hostId === b.hostId) ||
    (a.hostName !== '' && fold(a.hostName) === fold(b.hostName));
  const check = (code: string, params: Check['params']): Check => ({
    severity: 'warning',
    code,
    params: { day: a.day, ...params },
    basis: '',
    itemId,
  });
  if (isOneHost) return [check('clashPerson', { host: who(a), placeA: a.place, placeB: b.place })];
  return a.place === b.place ? [check('clash', { hostA: who(a), hostB: who(b), place: a.place })] : [];
}

/** Within the schedule, and against what is planned in the month on another one or on none. */
function clashChecks({ schedule: { items }, elsewhere }: ScheduleFacts): Check[] {
  return items.flatMap((a, index) => [
    ...items.slice(index + 1).flatMap((b) => clashesOf(a, b, b.id)),
    ...elsewhere.flatMap((b) => clashesOf(a, b, a.id)),
  ]);
}

/** Without the holidays of its year a plan may put a reception into Tết. */
function calendarChecks({ schedule: { year }, calendar }: ScheduleFacts): Check[] {
  if (calendar.years.has(year)) return [];
  return [{ severity: 'warning', code: 'daysOffUnknown', params: { year }, basis: '', itemId: null }];
}

/** What the law and the office's own rules say of a month's schedule; `stop` keeps it from being issued. */
export function scheduleChecks(facts: ScheduleFacts): Check[] {
  const empty: Check = { severity: 'stop', code: 'empty', params: {}, basis: '', itemId: null };
  return [
    ...(facts.schedule.items.length === 0 ? [empty] : []),
    ...calendarChecks(facts),
    ...dayChecks(facts),
    ...leftOut(facts),
    ...clashChecks(facts),
    ...quotaChecks(facts),
    ...correctedChecks(facts),
    ...postingChecks(facts),
  ];
}
