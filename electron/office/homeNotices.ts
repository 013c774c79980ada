import { addDays, type Day, dayOf, daysInMonth, partsOf } from '../../shared/domain/day';
import { latestPostingDay } from '../../shared/domain/deadlines';
import type { Reception } from '../../shared/domain/visits';
import { type Calendar, dayOffReason, workingDaysBetween } from '../../shared/domain/workingDays';
import type { Notice } from '../../shared/ipc/calls/work';
import { readFact } from '../data/facts';
import { listHosts } from '../data/hosts';
import { listReceptions } from '../data/receptions';
import { monthsToPostAgain, scheduleStateOf } from '../data/schedules';
import { dialogueNotices } from './dialogueNotices';
import { dialogueOffNotices } from './dialoguesOff';
import { drillIsDue } from './drills';
import { monthAfter, monthOf } from './officeWords';
import { dayOffNotices } from './receptionsOff';
import { refusalNotices } from './refusalNotices';
import type { Room } from './room';
import { ruleBook } from './ruleBook';
import { changeNotices } from './scheduleChangeNotices';
import { type MonthOf, planOf } from './schedulePlanning';

/** How long before the last day of posting the office is reminded. */
const remindWorkingDays = 7;
/** How far ahead holidays are announced. */
const holidayDays = 14;

interface FirstReception {
  readonly day: Day;
  readonly host: string;
}

/**
 * The first reception of a month that is still to come: of the issued schedules that do not hang where there are any,
 * else of any schedule, else from the hosts' rules.
 */
async function firstOf(
  room: Room,
  of: MonthOf,
  unposted: readonly string[],
  today: Day,
  calendar: Calendar,
): Promise<FirstReception | null> {
  const { year, month } = of;
  const first = dayOf(year, month, 1);
  const from = first < today ? today : first;
  const stored = await listReceptions(room.data.db, from, dayOf(year, month, daysInMonth(year, month)));
  const isPlanned = (one: Reception) => one.state === 'planned' && one.kind === 'periodic';
  const isMeant = (one: Reception) => unposted.length === 0 || unposted.includes(one.scheduleId ?? '');
  const row = stored.find((one) => isPlanned(one) && isMeant(one));
  if (row !== undefined) return { day: row.day, host: row.hostName };
  if (unposted.length > 0) return null;
  const hosts = await listHosts(room.data.db);
  const planned = planOf(room.office, hosts, of, calendar).find(({ day }) => day !== null && day >= from);
  const host = hosts.find(({ id }) => id === planned?.hostId);
  if (planned === undefined || planned.day === null || host === undefined) return null;
  return { day: planned.day, host: host.name };
}

/** Months whose posted notice was corrected: the new sheet has to hang in its place. */
async function correctedNotices(room: Room, today: Day): Promise<Notice[]> {
  const months = await monthsToPostAgain(room.data.db, monthOf(today));
  return months.map(({ year, month }) => {
    const target = { page: `schedules/${year}/${month}`, id: null };
    return { code: 'schedule.postAgain', params: { year, month }, tone: 'late', target };
  });
}

/** A month whose receptions are to come: a schedule to be issued, and a last day to post it. */
async function scheduleNotices(room: Room, of: MonthOf, today: Day, calendar: Calendar): Promise<Notice[]> {
  const states = await scheduleStateOf(room.data.db, of.year, of.month);
  const issued = states.filter(({ state }) => state !== 'draft');
  const unposted = issued.filter(({ posted, earlier }) => !posted && !earlier).map(({ id }) => id);
  if (issued.length > 0 && unposted.length === 0) return [];
  // an office that begins in the middle of a month announced it before it had the program
  if (states.length === 0 && of.month === monthOf(today).month) return [];
  const first = await firstOf(room, of, unposted, today, calendar);
  const latest = first === null ? null : latestPostingDay(ruleBook.deadlines, first.day, calendar);
  if (first === null || latest === null) return [];
  const left = workingDaysBetween(calendar, today, latest.due);
  if (left > remindWorkingDays) return [];
  const tone = latest.due < today ? 'late' : 'warning';
  const target = { page: `schedules/${of.year}/${of.month}`, id: null };
  const params = { day: first.day, host: first.host, latest: latest.due };
  const postBy: Notice = { code: 'schedule.postBy', params, tone, target };
  if (issued.length > 0) return [postBy];
  return [{ code: 'schedule.missing', params: { month: of.month, year: of.year }, tone, target }, postBy];
}

function holidayNotices(today: Day, calendar: Calendar): Notice[] {
  for (let ahead = 1; ahead <= holidayDays; ahead += 1) {
    const day = addDays(today, ahead);
    const off = dayOffReason(calendar, day);
    if (off === null || off.kind === 'weekly') continue;
    const target = { page: 'settings/calendar', id: null };
    return [{ code: 'holiday.next', params: { day, label: off.label }, tone: 'info', target }];
  }
  return [];
}

/** Deadlines run into the next year from November on; without its holidays they are guesses. */
function calendarNotices(today: Day, calendar: Calendar): Notice[] {
  const { year, month } = partsOf(today);
  const needed = month >= 11 ? [year, year + 1] : [year];
  const target = { page: 'settings/calendar', id: null };
  return needed
    .filter((each) => !calendar.years.has(each))
    .map((unknown) => ({ code: 'calendar.unknown', params: { year: unknown }, tone: 'warning', target }));
}

/** What the office should see without looking for it; each leads to the act. */
export async function homeNotices(
  room: Room,
  today: Day,
  calendar: Calendar,
  hasBackupPlace: boolean,
): Promise<Notice[]> {
  const backup = { page: 'backup', id: null };
  const pending = await readFact(room.data.db, 'backup.pendingPaperKey');
  const plain = (code: string): Notice => ({ code, params: {}, tone: 'warning', target: backup });
  return [
    ...(pending === null ? [] : [plain('paperKey.pending')]),
    ...(await correctedNotices(room, today)),
    ...(await refusalNotices(room, today, calendar)),
    ...(await dayOffNotices(room, calendar)),
    ...(await dialogueOffNotices(room, calendar)),
    ...(await changeNotices(room, today)),
    ...(await scheduleNotices(room, monthOf(today), today, calendar)),
    ...(await scheduleNotices(room, monthAfter(monthOf(today)), today, calendar)),
    ...(await dialogueNotices(room, today, calendar)),
    ...(hasBackupPlace ? [] : [plain('backup.noPlace')]),
    ...((await drillIsDue(room)) ? [plain('drill.due')] : []),
    ...calendarNotices(today, calendar),
    ...holidayNotices(today, calendar),
  ];
}
