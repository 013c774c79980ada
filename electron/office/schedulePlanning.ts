import { v7 } from 'uuid';
import type { Schedule, ScheduleItem } from '../../shared/domain/chain';
import { dayOf } from '../../shared/domain/day';
import type { Face, Office } from '../../shared/domain/office';
import type { Host } from '../../shared/domain/people';
import { type PlannedReception, planMonth } from '../../shared/domain/schedulePlan';
import type { Calendar } from '../../shared/domain/workingDays';
import type { Db, Tx } from '../data/database';
import { listHosts } from '../data/hosts';
import { freeReceptions } from '../data/receptionLinks';
import { findScheduleOf, scheduleBefore } from '../data/schedules';
import { calendarOf } from './calendar';
import { lawTexts, registrationWords } from './officeWords';
import type { Room } from './room';

export interface MonthOf {
  readonly year: number;
  readonly month: number;
}

/** What the hosts' rules say of a month, by the office's own choice for days off. */
export function planOf(
  office: Office,
  hosts: readonly Host[],
  { year, month }: MonthOf,
  calendar: Calendar,
): PlannedReception[] {
  return planMonth({
    year,
    month,
    calendar,
    onDayOff: office.onDayOff,
    hosts: hosts
      .filter(({ active }) => active)
      .map((host) => ({
        hostId: host.id,
        rules: host.rules,
        place: host.place === '' ? office.receptionPlace : host.place,
        sessions: host.sessions.length > 0 ? host.sessions : office.sessions,
      })),
  });
}

/**
 * A month's receptions from the hosts' rules. An earlier item of the same host and rule day keeps its ids
 * and its texts' record; a reception that was entered by hand for the day is taken in rather than doubled, and one
 * that the schedule of the other face announces already is left to it.
 */
export async function plannedItems(
  room: Room,
  db: Db | Tx,
  of: MonthOf & { face: Face },
  earlier: readonly ScheduleItem[],
): Promise<ScheduleItem[]> {
  const hosts = await listHosts(db);
  const other = await findScheduleOf(db, of.year, of.month, of.face === 'state' ? 'party' : 'state');
  const announced = new Set((other?.items ?? []).map(({ hostId, ruleDay }) => `${hostId} ${ruleDay}`));
  const plan = planOf(room.office, hosts, of, await calendarOf(room, db));
  const days = plan.flatMap(({ day }) => (day === null ? [] : [day])).toSorted();
  const free = await freeReceptions(db, days[0] ?? '', days.at(-1) ?? '');
  return plan.flatMap((planned) => {
    const host = hosts.find(({ id }) => id === planned.hostId);
    const { day } = planned;
    if (host === undefined || day === null || announced.has(`${host.id} ${planned.ruleDay}`)) return [];
    const known = earlier.find((item) => item.hostId === host.id && item.ruleDay === planned.ruleDay);
    const byHand = free.find((one) => one.hostId === host.id && one.day === day);
    return [
      {
        id: known?.id ?? v7(),
        receptionId: known?.receptionId ?? byHand?.id ?? v7(),
        hostId: host.id,
        hostName: host.name,
        hostTitle: host.title,
        ruleDay: planned.ruleDay,
        day,
        movedReason: day === planned.ruleDay ? '' : (planned.movedBecause?.reason.label ?? ''),
        sessions: [...planned.sessions],
        place: planned.place,
        participants: host.participants,
        expectedContent: host.expectedContent,
      },
    ];
  });
}

/** A new draft: the plan, with the texts that the office used last, else those of the law in force. */
export async function draftSchedule(
  room: Room,
  db: Db | Tx,
  of: MonthOf & { face: Face },
  now: string,
): Promise<Schedule> {
  const { year, month, face } = of;
  const first = dayOf(year, month, 1);
  const last = await scheduleBefore(db, year, month, face);
  const bases = lawTexts('schedule.bases', face, first);
  const sameLaw = last !== null && bases.every((basis) => last.bases.includes(basis));
  return {
    id: v7(),
    year,
    month,
    face,
    state: 'draft',
    items: await plannedItems(room, db, of, []),
    bases: sameLaw ? last.bases : [...bases],
    registration: last?.registration ?? registrationWords(room.office, face),
    dialogueNote: '',
    paperId: null,
    postings: [],
    version: 0,
    createdAt: now,
    updatedAt: now,
  };
}
