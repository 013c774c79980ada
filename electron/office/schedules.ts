import type { Check, Posting, Schedule } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { dmy, longMonth } from '../../shared/text/dates';
import { fold } from '../../shared/text/fold';
import type { Db, Tx } from '../data/database';
import { listHosts } from '../data/hosts';
import { findPaper } from '../data/papers';
import { type HostReception, hostReceptions } from '../data/receptionLinks';
import { listReceptions } from '../data/receptions';
import type { Stamp } from '../data/rows';
import { changesOfSchedule } from '../data/scheduleChanges';
import { findSchedule, findScheduleOf, listSchedules, storePosting, storeSchedule } from '../data/schedules';
import { indexRecord } from '../data/search';
import { calendarOf } from './calendar';
import type { DeskHandlers } from './handlers';
import { issuePaper } from './issuing';
import { type Acting, changed, now, type Room, today, write } from './room';
import { scheduleChecks, weeksAround } from './scheduleChecks';
import { scheduleDocument } from './scheduleDocument';
import { draftSchedule, plannedItems } from './schedulePlanning';
import { keepReceptions } from './scheduleReceptions';

async function known(db: Db | Tx, id: string): Promise<Schedule> {
  const schedule = await findSchedule(db, id);
  if (schedule === null) throw new AppError('record.missing');
  return schedule;
}

async function knownDraft(tx: Tx, id: string): Promise<Schedule> {
  const schedule = await known(tx, id);
  if (schedule.state !== 'draft') throw new AppError('schedule.frozen');
  return schedule;
}

function mayDraft(acting: Acting): boolean {
  return acting.staff === null || acting.staff.role === 'clerk' || acting.staff.role === 'headOfOffice';
}

async function keep(tx: Tx, stamp: Stamp, schedule: Schedule): Promise<void> {
  await storeSchedule(tx, stamp, schedule);
  await keepReceptions(tx, stamp, schedule);
  const month = longMonth(schedule.year, schedule.month);
  await indexRecord(tx, {
    noun: 'schedule',
    recordId: schedule.id,
    title: `Lịch tiếp công dân ${month}`,
    detail: schedule.items.map(({ hostName }) => hostName).join(', '),
    day: schedule.items[0]?.day ?? null,
    folded: fold(`Lịch tiếp công dân ${month} ${schedule.items.map(({ hostName }) => hostName).join(' ')}`),
  });
}

/** The month's schedule. Who only reads sees the plan of a month without one, but leaves nothing behind. */
async function open(room: Room, input: Parsed<'schedule.open'>, acting: Acting): Promise<Schedule> {
  const { year, month, face } = input;
  const stored = await findScheduleOf(room.data.db, year, month, face);
  if (stored !== null) return stored;
  if (!mayDraft(acting)) return draftSchedule(room, room.data.db, input, now(room));
  const id = await write(room, acting, async (tx, stamp) => {
    const meanwhile = await findScheduleOf(tx, year, month, face);
    if (meanwhile !== null) return meanwhile.id;
    const draft = await draftSchedule(room, tx, input, stamp.now);
    await keep(tx, stamp, draft);
    return draft.id;
  });
  announce(room, id);
  return known(room.data.db, id);
}

function announce(room: Room, id: string): void {
  changed(room, 'schedule', id);
  changed(room, 'reception', '');
}

async function replan(room: Room, { id }: Parsed<'schedule.replan'>, acting: Acting): Promise<Schedule> {
  await write(room, acting, async (tx, stamp) => {
    const schedule = await knownDraft(tx, id);
    const items = await plannedItems(room, tx, schedule, schedule.items);
    await keep(tx, stamp, { ...schedule, items });
    acting.about = { noun: 'schedule', recordId: id, detail: { items: items.length } };
  });
  announce(room, id);
  return known(room.data.db, id);
}

async function save(room: Room, input: Schedule, acting: Acting): Promise<Schedule> {
  await write(room, acting, async (tx, stamp) => {
    const before = await knownDraft(tx, input.id);
    const { items, bases, registration, dialogueNote, version } = input;
    const sorted = items.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    await keep(tx, stamp, { ...before, items: sorted, bases, registration, dialogueNote, version });
    acting.about = { noun: 'schedule', recordId: input.id, detail: { items: items.length } };
  });
  announce(room, input.id);
  return known(room.data.db, input.id);
}

/** Receptions of a plan that nobody stored: they count as they will once it is. */
function plannedOf({ items, version }: Schedule): HostReception[] {
  if (version > 0) return [];
  return items.flatMap(({ hostId, day }) =>
    hostId === null ? [] : [{ hostId, day, hostMode: 'inPerson' as const, state: 'planned' as const }],
  );
}

async function plannedElsewhere(db: Db | Tx, { items }: Schedule) {
  const own = new Set(items.map(({ receptionId }) => receptionId));
  const days = items.map(({ day }) => day).toSorted();
  const rows = await listReceptions(db, days[0] ?? '', days.at(-1) ?? '');
  return rows.filter(({ id, kind, state }) => !own.has(id) && kind !== 'regular' && state === 'planned');
}

async function checksOf(room: Room, db: Db | Tx, schedule: Schedule): Promise<Check[]> {
  const { from, to } = weeksAround(schedule.year, schedule.month);
  return scheduleChecks({
    room,
    schedule,
    hosts: await listHosts(db),
    calendar: await calendarOf(room, db),
    receptions: [...(await hostReceptions(db, from, to)), ...plannedOf(schedule)],
    elsewhere: await plannedElsewhere(db, schedule),
    today: today(room),
  });
}

async function check(room: Room, { id, of }: Parsed<'schedule.check'>): Promise<Check[]> {
  const { db } = room.data;
  const stored = await findSchedule(db, id);
  if (stored !== null) return checksOf(room, db, stored);
  if (of === undefined) throw new AppError('record.missing');
  return checksOf(room, db, await draftSchedule(room, db, of, now(room)));
}

/** @throws AppError schedule.empty, schedule.dayOff {day} */
function refuseStopped(checks: readonly Check[]): void {
  const stop = checks.find(({ severity }) => severity === 'stop');
  if (stop === undefined) return;
  if (stop.code === 'empty') throw new AppError('schedule.empty');
  throw new AppError('schedule.dayOff', { day: stop.params.day ?? '' });
}

/**
 * Gives the month's notice its number and freezes it.
 * @throws AppError schedule.frozen, schedule.empty, schedule.dayOff, number.taken
 */
async function issue(
  room: Room,
  input: Parsed<'schedule.issue'>,
  acting: Acting,
): Promise<Output<'schedule.issue'>> {
  const { id, day, number, signer, recipients, form } = input;
  const paper = await write(room, acting, async (tx, stamp) => {
    const schedule = await knownDraft(tx, id);
    refuseStopped(await checksOf(room, tx, schedule));
    const issued = await issuePaper(room, acting, tx, stamp, {
      source: { of: 'schedule', id },
      kind: 'scheduleNotice',
      face: schedule.face,
      day,
      wanted: number,
      build: (given) =>
        scheduleDocument(
          room.office,
          schedule,
          { number: given, date: day, on: day, signer, recipients },
          form,
        ),
    });
    await storeSchedule(tx, stamp, { ...schedule, state: 'issued', paperId: issued.id });
    acting.about = { noun: 'schedule', recordId: id, detail: { number: issued.numberText, day } };
    return issued;
  });
  changed(room, 'schedule', id);
  changed(room, 'paper', paper.id);
  return { schedule: await known(room.data.db, id), paper };
}

/** @throws AppError posting.witness when the poster bears witness to himself, posting.days, posting.notYet {day} */
function refuseWrongPosting({ postedBy, witness, day, takenDownOn }: Posting, on: Day): void {
  if (witness.name !== '' && fold(witness.name) === fold(postedBy)) throw new AppError('posting.witness');
  if (takenDownOn !== null && takenDownOn < day) throw new AppError('posting.days');
  const last = takenDownOn ?? day;
  if (last > on) throw new AppError('posting.notYet', { day: dmy(last) });
}

/** @throws AppError posting.beforeNotice {number, day} when the sheet would have hung before it was issued */
async function refuseEarly(tx: Tx, day: Day, paperId: string | null): Promise<void> {
  const paper = paperId === null ? null : await findPaper(tx, paperId);
  if (paper === null || day >= paper.day) return;
  throw new AppError('posting.beforeNotice', { number: paper.numberText, day: dmy(paper.day) });
}

/**
 * Notes where and when the issued sheet hangs.
 * @throws AppError schedule.notPostable before it is issued; see `refuseWrongPosting`, `refuseEarly`
 */
async function savePosting(room: Room, input: Posting, acting: Acting): Promise<Schedule> {
  refuseWrongPosting(input, today(room));
  await write(room, acting, async (tx, stamp) => {
    const schedule = await known(tx, input.scheduleId);
    if (schedule.state !== 'issued' && schedule.state !== 'posted')
      throw new AppError('schedule.notPostable');
    const noted = schedule.postings.find(({ id }) => id === input.id);
    const notices = (await changesOfSchedule(tx, schedule.id)).map(({ paperId }) => paperId);
    const isChange = input.paperId !== null && notices.includes(input.paperId);
    const paperId = isChange ? input.paperId : schedule.paperId;
    await refuseEarly(tx, input.day, noted === undefined ? paperId : noted.paperId);
    await storePosting(tx, stamp, { ...input, paperId });
    if (schedule.state === 'issued' && noted === undefined && !isChange)
      await storeSchedule(tx, stamp, { ...schedule, state: 'posted' });
    acting.about = { noun: 'schedule', recordId: schedule.id, detail: { day: input.day, time: input.time } };
  });
  changed(room, 'schedule', input.scheduleId);
  return known(room.data.db, input.scheduleId);
}

export const scheduleHandlers = {
  'schedule.list': (room, { year }) => listSchedules(room.data.db, year),
  'schedule.open': open,
  'schedule.replan': replan,
  'schedule.save': save,
  'schedule.check': check,
  'schedule.issue': issue,
  'posting.save': savePosting,
} satisfies Partial<DeskHandlers>;
