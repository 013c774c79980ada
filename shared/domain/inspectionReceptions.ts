import { addDays, type Day, dayOf, daysInMonth, partsOf } from './day';
import type { CountedFigure, InspectionRecord } from './inspection';
import { figureOf, type Owner, type Period, record, within } from './inspectionFigure';
import type { OfficeLevel } from './office';
import type { Host } from './people';
import { quotaCheck } from './quota';
import type { QuotaRow } from './rules';
import type { Reception } from './visits';
import type { Calendar } from './workingDays';

export type SeenReception = Pick<
  Reception,
  | 'id'
  | 'day'
  | 'kind'
  | 'hostId'
  | 'hostName'
  | 'hostTitle'
  | 'hostMode'
  | 'modeReason'
  | 'state'
  | 'stateReason'
>;

export interface ReceptionFacts {
  readonly period: Period;
  readonly level: OfficeLevel;
  readonly quotaRows: readonly QuotaRow[];
  readonly calendar: Calendar;
  readonly hosts: readonly Pick<Host, 'id' | 'name' | 'title' | 'role' | 'active'>[];
  /** of the period and of the weeks that touch it: a weekly quota looks over the edges of its month */
  readonly receptions: readonly SeenReception[];
}

export interface Month {
  readonly year: number;
  readonly month: number;
}

export function monthKey({ year, month }: Month): string {
  return dayOf(year, month, 1).slice(0, 7);
}

export function lastDay({ year, month }: Month): Day {
  return dayOf(year, month, daysInMonth(year, month));
}

/** The months that lie in a period from their first day to their last: only of those a month's quota can be asked. */
export function wholeMonths({ from, to }: Pick<Period, 'from' | 'to'>): Month[] {
  const found: Month[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addDays(lastDay(partsOf(first)), 1)) {
    const { year, month } = partsOf(first);
    if (first >= from && lastDay({ year, month }) <= to) found.push({ year, month });
  }
  return found;
}

function wasHeld({ state }: SeenReception): boolean {
  return state === 'held' || state === 'noCitizen';
}

function shown(reception: SeenReception, amount = 1): InspectionRecord {
  const { id, day, hostName, hostTitle, state, stateReason, modeReason, hostMode } = reception;
  const label = [hostTitle, hostName].filter((part) => part !== '').join(' ');
  const note = hostMode === 'inPerson' ? stateReason : modeReason;
  return record({ noun: 'reception', id, day, label, mark: state, note, amount });
}

/** A day counts once, however many sessions it had; the later ones stand in the list and add nothing. */
function byDay(receptions: readonly SeenReception[]): InspectionRecord[] {
  const seen = new Set<Day>();
  return receptions.map((reception) => {
    const amount = seen.has(reception.day) ? 0 : 1;
    seen.add(reception.day);
    return shown(reception, amount);
  });
}

function quotaOf(facts: ReceptionFacts, host: ReceptionFacts['hosts'][number], month: Month) {
  const { quotaRows, level, calendar, receptions } = facts;
  const held = receptions.filter((one) => one.hostId === host.id && one.kind !== 'regular' && wasHeld(one));
  return quotaCheck({ quotaRows, role: host.role, level, ...month, receptions: held, calendar });
}

/** Who left office is asked for nothing after the last month in which a reception of his stands. */
function monthsOf({ period, receptions }: ReceptionFacts, host: ReceptionFacts['hosts'][number]): Month[] {
  const own = receptions.filter((one) => one.hostId === host.id && one.kind !== 'regular');
  const isAsked = (month: Month) => own.some(({ day }) => day >= dayOf(month.year, month.month, 1));
  return wholeMonths(period).filter((month) => host.active || isAsked(month));
}

function monthFigures(facts: ReceptionFacts, host: ReceptionFacts['hosts'][number], owner: Owner) {
  const months = monthsOf(facts, host).map((month) => ({ month, quota: quotaOf(facts, host, month) }));
  const asked = months.filter(({ quota }) => quota.per !== null);
  const basis = asked.map(({ quota }) => quota.basis);
  const row = ({ month, quota }: (typeof asked)[number], amount: number) =>
    record({
      noun: 'month',
      id: monthKey(month),
      day: dayOf(month.year, month.month, 1),
      label: `${quota.held}/${quota.needed}`,
      note: quota.basis,
      amount,
    });
  const short = asked.filter(({ month, quota }) => lastDay(month) < facts.period.today && !quota.enough);
  return {
    due: figureOf(
      'receptions',
      'due',
      asked.map((one) => row(one, one.quota.needed)),
      { owner, basis },
    ),
    short: figureOf(
      'receptions',
      'shortMonths',
      short.map((one) => row(one, 1)),
      { owner, basis },
    ),
  };
}

/** What the law asked of one host, what was held in person, what others held for him, and what came to nothing. */
function figuresOfHost(facts: ReceptionFacts, host: ReceptionFacts['hosts'][number]): CountedFigure[] {
  const { period } = facts;
  const owner: Owner = { owner: host.id, ownerName: host.name, ownerTitle: host.title };
  const own = facts.receptions.filter(
    (one) => one.hostId === host.id && one.kind !== 'regular' && within(one.day, period),
  );
  const held = own.filter(wasHeld);
  const inPerson = held.filter(({ hostMode }) => hostMode === 'inPerson');
  const open = own.filter((one) => !wasHeld(one));
  // a day that is over and was not recorded as held is missed, whatever the reason beside it says
  const missed = open.filter(({ day, state }) => day < period.today || state === 'cancelled');
  const ahead = open.filter(({ day, state }) => day >= period.today && state !== 'cancelled');
  const { due, short } = monthFigures(facts, host, owner);
  const of = (code: 'held' | 'noCitizen' | 'delegated' | 'missed' | 'ahead', records: InspectionRecord[]) =>
    figureOf('receptions', code, records, { owner });
  return [
    due,
    of('held', byDay(inPerson)),
    of('noCitizen', byDay(inPerson.filter(({ state }) => state === 'noCitizen'))),
    of('delegated', byDay(held.filter(({ hostMode }) => hostMode !== 'inPerson'))),
    of(
      'missed',
      missed.map((one) => shown(one)),
    ),
    of(
      'ahead',
      // one that was put off without a day stands in the list with its reason and is no day to come
      ahead.map((one) => (one.state === 'planned' ? { ...shown(one), mark: '' as const } : shown(one, 0))),
    ),
    short,
  ];
}

/** Hosts who receive now, and those who did in the period. */
export function receptionFigures(facts: ReceptionFacts): CountedFigure[] {
  const seen = new Set(
    facts.receptions.filter(({ day }) => within(day, facts.period)).map(({ hostId }) => hostId),
  );
  return facts.hosts
    .filter(({ active, id }) => active || seen.has(id))
    .flatMap((host) => figuresOfHost(facts, host));
}
