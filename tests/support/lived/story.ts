import { addDays, type Day } from '../../../shared/domain/day';
import type { Face } from '../../../shared/domain/office';
import type { HomeView, ReceptionRow } from '../../../shared/ipc/calls/work';
import {
  closesDay,
  finishes,
  handlesPetition,
  issuesSchedule,
  type Living,
  type MonthOf,
  moves,
  posts,
  receives,
  receivesForHim,
  receivesNobody,
  takesPetition,
  urges,
} from './acts';
import { type Concluding, concludes } from './conclude';
import { hostIn, type Ledger, newLedger } from './ledger';
import type { Life } from './life';

/** What happens otherwise than every day; the days are those of the story. */
export interface Story {
  readonly from: Day;
  readonly to: Day;
  readonly units: readonly string[];
  /** whose notices are the Party's */
  readonly secretary: string;
  /** on which day a month's schedule is issued, and on which it is posted where not at once */
  readonly schedules: readonly { readonly of: MonthOf; readonly on: Day; readonly postedOn?: Day }[];
  readonly nobodyCame: readonly Day[];
  readonly delegated: readonly Day[];
  readonly missed: readonly Day[];
  /** `on`: the day of the notice */
  readonly moved: readonly { readonly from: Day; readonly to: Day; readonly on: Day }[];
  /** receptions whose notice goes out late, and those that never get one */
  readonly lateNotices: readonly Day[];
  readonly noNotice: readonly Day[];
  /** a petition comes on the day, and is handled so many working days later; null: never */
  readonly petitions: readonly { readonly on: Day; readonly after: number | null }[];
  /** what comes but once, on its day */
  readonly once?: ReadonlyMap<Day, (living: Living) => Promise<void>>;
}

/** How the office does what it does: by calls, or some of it through its screens. */
export const byCall = { issuesSchedule, posts, receives, concludes, finishes, urges, moves };
export type Acts = typeof byCall;

interface Errand {
  readonly on: Day;
  run(living: Living): Promise<void>;
}

const noticeAfter = { usual: 3, late: 9 };
/** Three of four tasks are done in time, the fourth late; the last ones of the story stay open. */
const doneBefore = 2;
const doneAfter = 4;

/** The working day so many working days later, by the days off that the app itself tells. */
async function workingAfter(life: Life, from: Day, count: number): Promise<Day> {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (await works(life, day)) left -= 1;
  }
  return day;
}

const known = new WeakMap<Life, Map<number, ReadonlySet<Day>>>();

/** Whether the office works, from the calendar that the app shows. */
async function works(life: Life, day: Day): Promise<boolean> {
  const years = known.get(life) ?? new Map<number, ReadonlySet<Day>>();
  known.set(life, years);
  const year = Number(day.slice(0, 4));
  if (!years.has(year)) years.set(year, await offDays(life, year));
  return years.get(year)?.has(day) !== true;
}

async function offDays(life: Life, year: number): Promise<Set<Day>> {
  const days = await life.ask('calendar.year', { year });
  const made = new Set(days.filter(({ kind }) => kind === 'makeUp').map(({ day }) => day));
  const off = new Set(days.filter(({ kind }) => kind !== 'makeUp').map(({ day }) => day));
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    if (weekend && !made.has(day)) off.add(day);
  }
  return off;
}

/** Lives a story day by day; resolves to what was written down on the way. */
export async function live(life: Life, story: Story, acts: Acts = byCall): Promise<Ledger> {
  const ledger = newLedger();
  const errands: Errand[] = [];
  const guests = { next: 1 };
  for (let day = story.from; day <= story.to; day = addDays(day, 1)) {
    await life.wake(day);
    const view = await life.ask('home.today', {});
    if (view.today !== day) throw new Error(`it is ${view.today} and not ${day}`);
    const periodic = view.receptions.filter(({ kind }) => kind !== 'regular');
    if (view.dayOff !== '') {
      if (periodic.length > 0) throw new Error(`a reception on ${day}, ${view.dayOff}`);
      continue;
    }
    ledger.worked.add(day);
    const living = { life, ledger, day };
    for (const row of periodic) await receptionDay(living, { story, acts, errands, guests }, row);
    await dayWork(living, { story, acts, errands, guests }, view);
    const due = errands.filter(({ on }) => on <= day);
    errands.splice(0, errands.length, ...errands.filter(({ on }) => on > day));
    for (const errand of due) await errand.run(living);
  }
  return ledger;
}

interface Plot {
  readonly story: Story;
  readonly acts: Acts;
  readonly errands: Errand[];
  readonly guests: { next: number };
}

async function dayWork(living: Living, { story, acts, errands }: Plot, view: HomeView): Promise<void> {
  const { life, ledger, day } = living;
  for (const { of, on, postedOn } of story.schedules) {
    if (on !== day) continue;
    const schedule = await acts.issuesSchedule(living, of, apart);
    if (postedOn === undefined) await acts.posts(living, schedule);
    else errands.push({ on: postedOn, run: (then) => acts.posts(then, schedule) });
  }
  for (const move of story.moved.filter(({ on }) => on === day)) {
    const rows = await life.ask('reception.list', { from: move.from, to: move.from });
    const row = rows.find(({ kind }) => kind === 'periodic');
    if (row === undefined) throw new Error(`nothing to move on ${move.from}`);
    await acts.moves(living, row, move.to);
  }
  for (const { after } of story.petitions.filter(({ on }) => on === day)) {
    const id = await takesPetition(living);
    const due = await workingAfter(life, day, 10);
    const lived: Ledger['petitions'][number] = { receivedOn: day, due, processedOn: null };
    ledger.petitions.push(lived);
    if (after === null) continue;
    errands.push({
      on: await workingAfter(life, day, after),
      async run(then) {
        await handlesPetition(then, id);
        lived.processedOn = then.day;
      },
    });
  }
  await story.once?.get(day)?.(living);
  const late = ledger.tasks.filter((task) => task.doneOn === null && task.due < day);
  if (late.length !== view.tasksLate.length) {
    throw new Error(`${view.tasksLate.length} tasks are shown as late on ${day}, and ${late.length} are`);
  }
  if (late.some(({ urged }) => !urged)) await acts.urges(living, await workingAfter(life, day, 5));
}

/** Two leaders in one room on one morning: the second gives way to the afternoon. */
function apart(item: Parameters<NonNullable<Parameters<typeof issuesSchedule>[2]>>[0]): typeof item {
  const isMoved = item.ruleDay !== item.day && item.hostTitle.startsWith('Bí thư');
  return isMoved ? { ...item, sessions: [{ from: '13:30', to: '16:30' }] } : item;
}

async function receptionDay(living: Living, plot: Plot, row: ReceptionRow): Promise<void> {
  const { story, acts, errands, guests } = plot;
  const { life, ledger, day } = living;
  if (story.missed.includes(day)) return void hostIn(ledger, row.hostName).missed.add(day);
  if (story.delegated.includes(day)) return receivesForHim(living, row);
  if (story.nobodyCame.includes(day)) return receivesNobody(living, row);
  for (let who = 0; who < 2; who += 1) {
    await acts.receives(living, row, guests.next);
    guests.next += 1;
  }
  await closesDay(living, row);
  const face: Face = row.hostName === story.secretary ? 'party' : 'state';
  const due = await workingAfter(life, day, face === 'party' ? 7 : 5);
  ledger.notices.push({ receptionId: row.id, reception: day, due, issuedOn: null });
  if (story.noNotice.includes(day)) return;
  const after = story.lateNotices.includes(day) ? noticeAfter.late : noticeAfter.usual;
  const unit = story.units[ledger.notices.length % story.units.length] ?? '';
  const on = await workingAfter(life, day, after);
  errands.push({ on, run: (then) => notice(then, plot, { id: row.id, day, face }, unit) });
}

async function notice(
  living: Living,
  { acts, errands }: Plot,
  about: Concluding,
  unit: string,
): Promise<void> {
  const { life, ledger, day } = living;
  const due = await workingAfter(life, day, 10);
  const answerBy = await workingAfter(life, about.day, 10);
  const before = ledger.tasks.length;
  await acts.concludes(living, about, { unit, due, answerBy });
  const fresh = ledger.tasks.slice(before);
  for (const answer of fresh.filter(({ kind }) => kind === 'answer')) {
    errands.push({ on: addDays(answerBy, -1), run: (then) => byCall.finishes(then, answer) });
  }
  const inAll = ledger.tasks.filter(({ kind }) => kind === 'given').length;
  const given = fresh.filter(({ kind }) => kind === 'given');
  for (const [index, task] of given.entries()) {
    const isLate = (inAll - given.length + index) % 4 === 3;
    const on = isLate
      ? await workingAfter(life, due, doneAfter)
      : await workingAfter(life, day, 10 - doneBefore);
    errands.push({ on, run: (then) => acts.finishes(then, task) });
  }
}
