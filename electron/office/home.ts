import { addDays, type Day } from '../../shared/domain/day';
import { deadlineState } from '../../shared/domain/deadlines';
import { lunarText } from '../../shared/domain/lunar';
import { type Calendar, dayOffReason } from '../../shared/domain/workingDays';
import type { HomeView, ReceptionRow } from '../../shared/ipc/calls/work';
import { type WaitingNotice, waitingNotices } from '../data/conclusions';
import { openDeadlines } from '../data/deadlines';
import { listReceptions } from '../data/receptions';
import { listTasks } from '../data/tasks';
import { draftVisits } from '../data/visitRows';
import { placeLights } from './backupStatus';
import { calendarOf } from './calendar';
import { noticeDeadline } from './conclusionChecks';
import { deadlineViews } from './deadlineViews';
import type { DeskHandlers } from './handlers';
import { homeNotices } from './homeNotices';
import { type Room, today } from './room';
import { taskRows } from './tasks';

const upcomingDays = 14;
const soonDays = 7;
/** A notice that nobody issued in three months is no work of today; it stands in the list of notices. */
const waitingDays = 92;
const rowsShown = 20;
const alarmsShown = 40;
const reminders: ReadonlySet<string> = new Set(['petition.alarmFirst', 'petition.alarmSecond']);

function stands(row: ReceptionRow): boolean {
  return row.state !== 'cancelled';
}

async function receptionsOf(room: Room, on: Day): Promise<Pick<HomeView, 'receptions' | 'upcoming'>> {
  const rows = await listReceptions(room.data.db, on, addDays(on, upcomingDays));
  return {
    receptions: rows.filter((row) => row.day === on && stands(row)),
    upcoming: rows.filter((row) => row.day > on && stands(row)),
  };
}

async function tasksOf(
  room: Room,
  on: Day,
  calendar: Calendar,
): Promise<Pick<HomeView, 'tasksLate' | 'tasksSoon'>> {
  const page = { unitKey: '', today: on, limit: rowsShown, offset: 0 };
  const late = await listTasks(room.data.db, { ...page, state: 'late', dueBy: null });
  const soon = await listTasks(room.data.db, { ...page, state: 'open', dueBy: addDays(on, soonDays) });
  return {
    tasksLate: taskRows(room, late.rows, calendar),
    tasksSoon: taskRows(room, soon.rows, calendar),
  };
}

function waiting(one: WaitingNotice, on: Day, calendar: Calendar): HomeView['noticesWaiting'] {
  const isParty = one.face === 'party' || (one.face === '' && one.hostRole === 'partySecretary');
  const due = noticeDeadline(isParty ? 'party' : 'state', one.day, calendar)?.due;
  if (due === undefined) return [];
  const { receptionId, conclusionId, day, hostName } = one;
  return [{ receptionId, conclusionId, day, hostName, due, dueState: deadlineState(due, on, calendar) }];
}

/** Deadlines of petitions and matters that are late or due within a week, and the marks of what lies too long. */
async function alarmsOf(room: Room, on: Day, calendar: Calendar): Promise<HomeView['deadlines']> {
  const { db } = room.data;
  const near = await openDeadlines(db, addDays(on, soonDays));
  // a reminder that is not due yet reminds nobody
  const due = near.filter(({ key, due: day }) => !reminders.has(key) || (day !== null && day <= on));
  return deadlineViews(db, due.slice(0, alarmsShown), on, calendar);
}

/** The first screen: who comes, what is due, what is late, what waits, what the app noticed. */
async function view(room: Room): Promise<HomeView> {
  const { db } = room.data;
  const on = today(room);
  const calendar = await calendarOf(room);
  const backups = await placeLights(room);
  const found = await waitingNotices(db, addDays(on, -waitingDays), on);
  return {
    today: on,
    lunar: lunarText(on),
    dayOff: dayOffReason(calendar, on)?.label ?? '',
    ...(await receptionsOf(room, on)),
    ...(await tasksOf(room, on, calendar)),
    drafts: await draftVisits(db, rowsShown),
    noticesWaiting: found.flatMap((one) => waiting(one, on, calendar)),
    deadlines: await alarmsOf(room, on, calendar),
    notices: await homeNotices(room, on, calendar, backups.length > 0),
    backups,
  };
}

export const homeHandlers = { 'home.today': view } satisfies Partial<DeskHandlers>;
