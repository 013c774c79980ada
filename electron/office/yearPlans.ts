import type { ScheduleItem } from '../../shared/domain/chain';
import { partsOf } from '../../shared/domain/day';
import { lunarText } from '../../shared/domain/lunar';
import type { Host } from '../../shared/domain/people';
import type { ChangeKind } from '../../shared/domain/scheduleChanges';
import type { PlannedReception } from '../../shared/domain/schedulePlan';
import type { Calendar } from '../../shared/domain/workingDays';
import {
  clashesAmong,
  quotaOfYear,
  type YearPlan,
  type YearRow,
  yearWithEdges,
} from '../../shared/domain/yearPlan';
import type { ReceptionRow } from '../../shared/ipc/calls/work';
import type { Db, Tx } from '../data/database';
import { listHosts } from '../data/hosts';
import { listReceptions } from '../data/receptions';
import { changesOfSchedule } from '../data/scheduleChanges';
import { listSchedules } from '../data/schedules';
import { calendarOf } from './calendar';
import { type Room, today } from './room';
import { ruleBook } from './ruleBook';
import { planOf } from './schedulePlanning';

/** Stable between the plan and the schedule that is made of it, so that a calendar file updates its entries. */
function keyOf(hostId: string | null, ruleDay: string | null, receptionId: string): string {
  return hostId === null || ruleDay === null ? receptionId : `${hostId}.${ruleDay}`;
}

interface Stored {
  readonly items: ReadonlyMap<string, ScheduleItem>;
  readonly changes: ReadonlyMap<string, ChangeKind>;
  /** receptions that an issued notice names */
  readonly issued: ReadonlySet<string>;
  /** `2026-12`: months whose schedule is made; the rules say nothing more there */
  readonly months: ReadonlySet<string>;
}

async function storedSchedules(db: Db | Tx, year: number): Promise<Stored> {
  const found = await Promise.all([year - 1, year, year + 1].map((each) => listSchedules(db, each)));
  const schedules = found.flat().filter(({ state }) => state !== 'replaced');
  const changes = await Promise.all(schedules.map(({ id }) => changesOfSchedule(db, id)));
  const inForce = changes.flat().filter(({ state }) => state === 'inForce');
  return {
    items: new Map(schedules.flatMap(({ items }) => items).map((item) => [item.receptionId, item])),
    changes: new Map(inForce.map(({ receptionId, kind }) => [receptionId, kind])),
    issued: new Set(
      schedules
        .filter(({ state }) => state !== 'draft')
        .flatMap(({ items }) => items.map(({ receptionId }) => receptionId)),
    ),
    months: new Set(schedules.map((each) => `${each.year}-${each.month}`)),
  };
}

function storedRow(row: ReceptionRow, { items, changes, issued }: Stored): YearRow {
  const item = items.get(row.id);
  const ruleDay = item?.ruleDay ?? null;
  return {
    key: keyOf(row.hostId, ruleDay, row.id),
    receptionId: row.id,
    hostId: row.hostId,
    hostName: row.hostName,
    hostTitle: row.hostTitle,
    kind: row.kind,
    ruleDay,
    day: row.day,
    movedReason: item?.movedReason ?? '',
    lunar: lunarText(row.day),
    sessions: row.sessions,
    place: row.place,
    participants: row.participants,
    expectedContent: row.expectedContent,
    hostMode: row.hostMode,
    modeReason: row.modeReason,
    state: row.state,
    stateReason: row.stateReason,
    change: changes.get(row.id) ?? null,
    postedDay: issued.has(row.id) ? (item?.day ?? null) : null,
    version: row.version,
  };
}

function plannedRow(planned: PlannedReception, host: Host): YearRow {
  const { ruleDay, day, movedBecause } = planned;
  return {
    key: keyOf(host.id, ruleDay, ''),
    receptionId: null,
    hostId: host.id,
    hostName: host.name,
    hostTitle: host.title,
    kind: 'periodic',
    ruleDay,
    day,
    movedReason: day === ruleDay ? '' : (movedBecause?.reason.label ?? ''),
    lunar: day === null ? '' : lunarText(day),
    sessions: [...planned.sessions],
    place: planned.place,
    participants: host.participants,
    expectedContent: host.expectedContent,
    hostMode: 'inPerson',
    modeReason: '',
    state: 'planned',
    stateReason: '',
    change: null,
    postedDay: null,
    version: 0,
  };
}

/** The months of a year with the two beside it, for weeks and moves that cross the edges. */
function monthsAround(year: number): { year: number; month: number }[] {
  const own = Array.from({ length: 12 }, (_, index) => ({ year, month: index + 1 }));
  return [{ year: year - 1, month: 12 }, ...own, { year: year + 1, month: 1 }];
}

/** What the rules name and no stored reception stands for; rule days that stay without one are kept, with why. */
function plannedRows(
  room: Room,
  hosts: readonly Host[],
  year: number,
  calendar: Calendar,
  stored: Stored,
  rows: readonly YearRow[],
): YearRow[] {
  const taken = new Set(rows.map(({ hostId, day }) => `${hostId} ${day}`));
  return monthsAround(year).flatMap((of) => {
    const made = stored.months.has(`${of.year}-${of.month}`);
    return planOf(room.office, hosts, of, calendar).flatMap((planned) => {
      const host = hosts.find(({ id }) => id === planned.hostId);
      if (host === undefined) return [];
      const stands = made || taken.has(`${host.id} ${planned.day}`);
      return planned.day !== null && stands ? [] : [plannedRow(planned, host)];
    });
  });
}

function yearOf({ day, ruleDay }: YearRow): number {
  return partsOf(day ?? ruleDay ?? '').year;
}

function order(a: YearRow, b: YearRow): number {
  const at = ({ day, ruleDay, sessions }: YearRow) => `${day ?? ruleDay ?? ''} ${sessions[0]?.from ?? ''}`;
  return at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0;
}

/** A whole year: what is scheduled, what the rules say of the months without a schedule, and what the law asks. */
export async function planOfYear(room: Room, db: Db | Tx, year: number): Promise<YearPlan> {
  const { from, to } = yearWithEdges(year);
  const calendar = await calendarOf(room, db);
  const hosts = await listHosts(db);
  const stored = await storedSchedules(db, year);
  const received = (await listReceptions(db, from, to)).filter(({ kind }) => kind !== 'regular');
  const known = received.map((row) => storedRow(row, stored));
  const all = [...known, ...plannedRows(room, hosts, year, calendar, stored, known)].toSorted(order);
  const rows = all.filter((row) => yearOf(row) === year);
  const seen = new Set(rows.map(({ hostId }) => hostId));
  const facts = { year, level: room.office.level, quotaRows: ruleBook.quotas, calendar };
  return {
    year,
    today: today(room),
    daysOffKnown: calendar.years.has(year),
    rows,
    clashes: clashesAmong(rows),
    quotas: hosts
      .filter(({ active, id }) => active || seen.has(id))
      .map(({ id, name, title, role }) =>
        quotaOfYear(facts, { hostId: id, hostName: name, hostTitle: title, role }, all),
      ),
  };
}
