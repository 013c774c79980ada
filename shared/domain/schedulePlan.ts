import { addDays, type Day } from './day';
import { type RuleDay, ruleDays } from './hostDays';
import type { Id, OnDayOff, Session } from './office';
import type { HostRule } from './people';
import {
  type Calendar,
  type DayOff,
  dayOffReason,
  isWorkingDay,
  nearestWorking,
  nextWorking,
  previousWorking,
} from './workingDays';

export interface PlanHost {
  hostId: Id;
  rules: readonly HostRule[];
  place: string;
  sessions: readonly Session[];
}

/** Why a reception does not stand on the day its rule names. */
export type MoveReason = DayOff | { kind: 'noSuchDate' | 'outsideMonth'; label: string };

export interface PlannedReception {
  hostId: Id;
  ruleDay: Day;
  /** Where the reception landed; null when the office's choice is not to hold it. Always a working day. */
  day: Day | null;
  movedBecause: { from: Day; reason: MoveReason } | null;
  /** Hosts who receive at the same place, day and time; the host itself when two rule days met. */
  clashes: Id[];
  place: string;
  sessions: readonly Session[];
}

export interface MonthPlan {
  year: number;
  month: number;
  hosts: readonly PlanHost[];
  calendar: Calendar;
  onDayOff: OnDayOff;
}

const bentLabels = {
  noSuchDate: 'Tháng không có ngày này',
  outsideMonth: 'Ngày của tuần này thuộc tháng khác',
} as const;

/** Where a weekly rhythm still finds a working day; Tết never takes more than two weeks. */
const longestWait = 8;

/**
 * Every reception that the hosts' rules name in a month, sorted by day. None falls on a day off and
 * none is dropped in silence: one that cannot be held stays in the list with `day: null` and its reason.
 * A reception moved past the month's end still belongs to the month of its rule.
 */
export function planMonth({ year, month, hosts, calendar, onDayOff }: MonthPlan): PlannedReception[] {
  const planned = hosts.flatMap((host) =>
    distinctDays(host.rules, year, month).map((ruleDay) => place(host, ruleDay, calendar, onDayOff)),
  );
  return planned
    .map((each, index) => ({ ...each, clashes: clashesOf(each, planned, index) }))
    .toSorted(byDay(hosts));
}

function distinctDays(rules: readonly HostRule[], year: number, month: number): RuleDay[] {
  const byRuleDay = new Map<Day, RuleDay>();
  for (const named of rules.flatMap((rule) => ruleDays(rule, year, month))) {
    const known = byRuleDay.get(named.day);
    if (known === undefined || known.bent !== null) byRuleDay.set(named.day, named);
  }
  return [...byRuleDay.values()];
}

function place(host: PlanHost, named: RuleDay, calendar: Calendar, onDayOff: OnDayOff): PlannedReception {
  const off = dayOffReason(calendar, named.day);
  const outside = named.bent === 'outsideMonth';
  const day = outside ? null : off === null ? named.day : moved(named.day, calendar, onDayOff);
  const bent = named.bent === null ? null : { kind: named.bent, label: bentLabels[named.bent] };
  const reason = outside ? bent : (off ?? bent);
  return {
    hostId: host.hostId,
    ruleDay: named.day,
    day,
    movedBecause: reason === null ? null : { from: named.day, reason },
    clashes: [],
    place: host.place,
    sessions: host.sessions,
  };
}

function moved(day: Day, calendar: Calendar, onDayOff: OnDayOff): Day | null {
  const candidate = candidateDay(day, calendar, onDayOff);
  return candidate !== null && isWorkingDay(calendar, candidate) ? candidate : null;
}

function candidateDay(day: Day, calendar: Calendar, onDayOff: OnDayOff): Day | null {
  switch (onDayOff) {
    case 'next':
      return nextWorking(calendar, day);
    case 'previous':
      return previousWorking(calendar, day);
    case 'nearest':
      return nearestWorking(calendar, day);
    case 'weekLater':
      return weeksLater(day, calendar);
    case 'notHeld':
      return null;
  }
}

function weeksLater(day: Day, calendar: Calendar): Day {
  for (let weeks = 1; weeks <= longestWait; weeks += 1) {
    const candidate = addDays(day, weeks * 7);
    if (isWorkingDay(calendar, candidate)) return candidate;
  }
  // A rule on a weekly rest day finds none in any week: the next working day is the nearest promise.
  return nextWorking(calendar, day);
}

function clashesOf(each: PlannedReception, all: readonly PlannedReception[], index: number): Id[] {
  const others = all.filter((other, at) => at !== index && meet(each, other));
  return [...new Set(others.map((other) => other.hostId))];
}

function meet(a: PlannedReception, b: PlannedReception): boolean {
  return a.day !== null && a.day === b.day && a.place === b.place && overlap(a.sessions, b.sessions);
}

/** Without hours on either side the whole day is meant. */
function overlap(a: readonly Session[], b: readonly Session[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((one) => b.some((two) => one.from < two.to && two.from < one.to));
}

function byDay(hosts: readonly PlanHost[]) {
  const order = new Map(hosts.map((host, index) => [host.hostId, index]));
  return (a: PlannedReception, b: PlannedReception): number => {
    const [dayA, dayB] = [a.day ?? a.ruleDay, b.day ?? b.ruleDay];
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    return (order.get(a.hostId) ?? 0) - (order.get(b.hostId) ?? 0) || (a.ruleDay < b.ruleDay ? -1 : 1);
  };
}
