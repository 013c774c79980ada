import type { Schedule, ScheduleItem } from '../../../shared/domain/chain';
import { type Day, dayOf, daysInMonth, partsOf } from '../../../shared/domain/day';
import type { Face, Office } from '../../../shared/domain/office';
import type { Host } from '../../../shared/domain/people';

export interface Month {
  year: number;
  month: number;
}

/** From the 16th on the office works on the schedule of the month to come. */
const lastDayForThisMonth = 15;

/** The month that the address names; without one, the month whose schedule is being made. */
export function wantedMonth(year: string | undefined, month: string | undefined, today: Day): Month {
  const named = { year: Number(year), month: Number(month) };
  const exists =
    Number.isInteger(named.year) &&
    named.year >= 2000 &&
    named.year <= 2100 &&
    named.month >= 1 &&
    named.month <= 12;
  if (exists && Number.isInteger(named.month)) return named;
  const now = partsOf(today);
  if (now.date <= lastDayForThisMonth) return { year: now.year, month: now.month };
  return now.month === 12 ? { year: now.year + 1, month: 1 } : { year: now.year, month: now.month + 1 };
}

/**
 * Whose schedule a month is opened with: the one that names the wanted reception, else the only one that stands, else
 * that of the office's usual face.
 */
export function wantedFace(
  schedules: readonly Schedule[],
  { month }: Month,
  usual: Face,
  receptionId: string | null = null,
): Face {
  const standing = schedules.filter((each) => each.month === month && each.state !== 'replaced');
  const naming = standing.find(({ items }) => items.some((item) => item.receptionId === receptionId));
  if (naming !== undefined) return naming.face;
  const [only] = standing;
  return standing.length === 1 && only !== undefined ? only.face : usual;
}

export function inMonth(day: Day, { year, month }: Month): boolean {
  return day >= dayOf(year, month, 1) && day <= dayOf(year, month, daysInMonth(year, month));
}

/** One more reception, as the host usually holds it. */
export function newItem(
  ids: { id: string; receptionId: string },
  host: Host,
  day: Day,
  office: Office,
): ScheduleItem {
  return {
    ...ids,
    hostId: host.id,
    hostName: host.name,
    hostTitle: host.title,
    ruleDay: null,
    day,
    movedReason: '',
    sessions: host.sessions.length > 0 ? host.sessions : office.sessions,
    place: host.place === '' ? office.receptionPlace : host.place,
    participants: host.participants,
    expectedContent: host.expectedContent,
  };
}

export function withItem(schedule: Schedule, item: ScheduleItem): Schedule {
  return { ...schedule, items: byDay([...schedule.items, item]) };
}

export function withoutItem(schedule: Schedule, id: string): Schedule {
  return { ...schedule, items: schedule.items.filter((item) => item.id !== id) };
}

export function patchedItem(schedule: Schedule, id: string, patch: Partial<ScheduleItem>): Schedule {
  const items = schedule.items.map((item) => (item.id === id ? { ...item, ...patch } : item));
  return { ...schedule, items: patch.day === undefined ? items : byDay(items) };
}

function byDay(items: ScheduleItem[]): ScheduleItem[] {
  return items.toSorted((a, b) =>
    `${a.day} ${a.sessions[0]?.from ?? ''}`.localeCompare(`${b.day} ${b.sessions[0]?.from ?? ''}`),
  );
}
