import { partsOf } from '../../shared/domain/day';
import { proposeHolidays } from '../../shared/domain/holidayProposal';
import { calendarOf as buildCalendar, type Calendar } from '../../shared/domain/workingDays';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { dmy } from '../../shared/text/dates';
import { type CalendarDay, listCalendarDays, replaceCalendarYear } from '../data/calendarDays';
import type { Db, Tx } from '../data/database';
import { moveDeadlines, movedBy } from './calendarMoves';
import { dialoguesOff } from './dialoguesOff';
import type { DeskHandlers } from './handlers';
import { receptionsOff } from './receptionsOff';
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
  return built(room, byYear(await listCalendarDays(db, room.office.id)));
}

function built(room: Room, own: ReadonlyMap<number, CalendarDay[]>): Calendar {
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

type YearDays = Parsed<'calendar.moves'>;

function refuseStray({ year, days }: YearDays): void {
  const stray = days.find(({ day }) => partsOf(day).year !== year);
  if (stray !== undefined) throw new AppError('calendar.otherYear', { day: dmy(stray.day), year });
  const again = days.find(({ day }, at) => days.findIndex((each) => each.day === day) !== at);
  if (again !== undefined) throw new AppError('calendar.doubled', { day: dmy(again.day) });
}

/** The office's calendar as it would be with other days in one year. */
async function calendarWith(room: Room, db: Db | Tx, { year, days }: YearDays): Promise<Calendar> {
  return built(room, byYear(await listCalendarDays(db, room.office.id)).set(year, days));
}

async function movesOf(room: Room, input: YearDays): Promise<Output<'calendar.moves'>> {
  refuseStray(input);
  const { db } = room.data;
  return consequences(room, db, await calendarWith(room, db, input));
}

/** What a calendar in place of the present one does to what is planned and running. */
async function consequences(room: Room, db: Db | Tx, after: Calendar): Promise<Output<'calendar.moves'>> {
  const deadlines = await movedBy(db, after);
  const before = await calendarOf(room, db);
  return {
    deadlines,
    receptions: await receptionsOff(room, db, after, before),
    dialogues: await dialoguesOff(room, db, after, before),
  };
}

/**
 * Keeps a year's days and counts every running deadline again by them. What is planned on a new day off stays where it
 * is announced: moving it needs a change notice, so it is only told until somebody does.
 * @throws AppError calendar.otherYear, calendar.doubled, calendar.moves {count} and calendar.receptions {count} when
 * more or fewer are concerned than the person saw
 */
async function saveYear(
  room: Room,
  { year, days, moves, receptions, dialogues }: Parsed<'calendar.saveYear'>,
  acting: Acting,
): Promise<Output<'calendar.saveYear'>> {
  refuseStray({ year, days });
  await write(room, acting, async (tx, stamp) => {
    const calendar = await calendarWith(room, tx, { year, days });
    const { deadlines: moved, receptions: off, dialogues: met } = await consequences(room, tx, calendar);
    if (moved.length !== (moves ?? 0)) throw new AppError('calendar.moves', { count: moved.length });
    if (off.length !== (receptions ?? 0) || met.length !== (dialogues ?? 0)) {
      throw new AppError('calendar.receptions', { count: off.length + met.length });
    }
    await replaceCalendarYear(tx, stamp, year, days.map(confirmed));
    await moveDeadlines(room, tx, stamp, calendar);
    const detail = { year, days: days.length, moved: moved.length, receptions: off.length };
    acting.about = { noun: 'calendar', recordId: '', detail };
  });
  if ((moves ?? 0) > 0) changed(room, 'deadline', '');
  changed(room, 'calendar', String(year));
  return yearOf(room, { year });
}

export const calendarHandlers = {
  'calendar.year': yearOf,
  'calendar.moves': movesOf,
  'calendar.saveYear': saveYear,
  'calendar.dialoguesOff': async (room) => dialoguesOff(room, room.data.db, await calendarOf(room)),
  'calendar.receptionsOff': async (room) => receptionsOff(room, room.data.db, await calendarOf(room)),
} satisfies Partial<DeskHandlers>;
