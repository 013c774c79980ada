import { partsOf } from '../../shared/domain/day';
import { proposeHolidays } from '../../shared/domain/holidayProposal';
import { calendarOf as buildCalendar, type Calendar } from '../../shared/domain/workingDays';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { type CalendarDay, listCalendarDays, replaceCalendarYear } from '../data/calendarDays';
import type { Db, Tx } from '../data/database';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, write } from './room';
import { ruleBook } from './ruleBook';

/** Before the basis of a day that only the algorithm proposes; confirming the year takes it off. */
const proposedMark = 'Đề xuất, chưa xác nhận: ';

function byYear(days: readonly CalendarDay[]): Map<number, CalendarDay[]> {
  const years = new Map<number, CalendarDay[]>();
  for (const each of days) {
    const { year } = partsOf(each.day);
    years.set(year, [...(years.get(year) ?? []), each]);
  }
  return years;
}

/**
 * The office's working calendar: its week, the years as announced, and in place of those the years that
 * the office entered itself. Inside a transaction give `tx`.
 */
export async function calendarOf(room: Room, db: Db | Tx = room.data.db): Promise<Calendar> {
  const own = byYear(await listCalendarDays(db, room.office.id));
  const announced = ruleBook.holidays.filter(({ year }) => !own.has(year));
  const entered = [...own].map(([year, days]) => ({ year, days }));
  return buildCalendar([...announced, ...entered], room.office.week);
}

/** What the office entered, else what was announced, else a proposal that is marked as one. */
async function yearOf(room: Room, { year }: Parsed<'calendar.year'>): Promise<Output<'calendar.year'>> {
  const own = byYear(await listCalendarDays(room.data.db, room.office.id)).get(year);
  if (own !== undefined) return own;
  const announced = ruleBook.holidays.find((each) => each.year === year);
  if (announced !== undefined) return announced.days.map(plainDay);
  return proposeHolidays(ruleBook.feasts, year, room.office.week)
    .days.map(plainDay)
    .map((each) => ({ ...each, basis: `${proposedMark}${each.basis}` }));
}

function plainDay({ day, kind, label, basis }: CalendarDay): CalendarDay {
  return { day, kind, label, basis };
}

function confirmed(each: CalendarDay): CalendarDay {
  const { basis } = each;
  return { ...each, basis: basis.startsWith(proposedMark) ? basis.slice(proposedMark.length) : basis };
}

async function saveYear(
  room: Room,
  { year, days }: Parsed<'calendar.saveYear'>,
  acting: Acting,
): Promise<Output<'calendar.saveYear'>> {
  const distinct = new Set(days.map(({ day }) => day));
  if (distinct.size !== days.length || days.some(({ day }) => partsOf(day).year !== year)) {
    throw new AppError('call.badInput', { field: 'days' });
  }
  await write(room, acting, async (tx, stamp) => {
    await replaceCalendarYear(tx, stamp, year, days.map(confirmed));
    acting.about = { noun: 'calendar', recordId: '', detail: { year, days: days.length } };
  });
  changed(room, 'calendar', String(year));
  return yearOf(room, { year });
}

export const calendarHandlers = {
  'calendar.year': yearOf,
  'calendar.saveYear': saveYear,
} satisfies Partial<DeskHandlers>;
