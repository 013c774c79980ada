import { addDays, type Day, dayOf, partsOf } from '../../shared/domain/day';
import type { CountedFigure, FigureKey } from '../../shared/domain/inspection';
import { countInspection } from '../../shared/domain/inspectionCount';
import type { PostingFacts } from '../../shared/domain/inspectionPapers';
import { lastDay, type Month } from '../../shared/domain/inspectionReceptions';
import type { Host } from '../../shared/domain/people';
import type { Calendar } from '../../shared/domain/workingDays';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { listChecks } from '../data/checklist';
import { listHosts } from '../data/hosts';
import {
  givenTasks,
  heardReceptions,
  numberBooks,
  receivedPetitions,
  visitsToNumber,
} from '../data/inspection';
import { listReceptions } from '../data/receptions';
import { changesOfSchedule } from '../data/scheduleChanges';
import { listSchedules } from '../data/schedules';
import { registerBook } from './books';
import { calendarOf } from './calendar';
import { type Room, today } from './room';
import { ruleBook } from './ruleBook';
import { planOf } from './schedulePlanning';

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Longer than anybody is inspected for; a slip of the finger must not make the app count for minutes. */
const mostYears = 6;

/** Every month of which the period has a day, with the years that it touches. */
function monthsOf({ from, to }: Span): Month[] {
  const found: Month[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; ) {
    const { year, month } = partsOf(first);
    found.push({ year, month });
    first = addDays(lastDay({ year, month }), 1);
  }
  return found;
}

function yearsOf({ from, to }: Span): number[] {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

type Facts = Pick<PostingFacts, 'schedules' | 'without'>;

/** The issued schedules of the months as they were posted: a day that was moved since stands as it was announced. */
async function schedulesOf(
  room: Room,
  span: Span,
  hosts: readonly Host[],
  calendar: Calendar,
): Promise<Facts> {
  const { db } = room.data;
  const months = monthsOf(span);
  const known = (await Promise.all(yearsOf(span).map((year) => listSchedules(db, year)))).flat();
  const issued = known.filter(
    (one) =>
      (one.state === 'issued' || one.state === 'posted') &&
      months.some(({ year, month }) => one.year === year && one.month === month),
  );
  const schedules = await Promise.all(
    issued.map(async ({ id, year, month, items, postings }) => {
      const changes = (await changesOfSchedule(db, id)).filter(({ state }) => state === 'inForce');
      const first = new Map(changes.toReversed().map(({ receptionId, from }) => [receptionId, from.day]));
      const days = items.map(({ receptionId, day }) => first.get(receptionId) ?? day);
      return { id, year, month, days, postedOn: postings.map(({ day }) => day) };
    }),
  );
  const on = today(room);
  const without = months.filter(
    (of) =>
      dayOf(of.year, of.month, 1) <= on &&
      !issued.some(({ year, month }) => year === of.year && month === of.month) &&
      planOf(room.office, hosts, of, calendar).some(({ day }) => day !== null),
  );
  return { schedules, without };
}

/**
 * Every figure of the office over a period, with its records.
 * @throws AppError call.badInput for a period that ends before it begins or is longer than six years
 */
export async function inspect(room: Room, { from, to }: Span): Promise<CountedFigure[]> {
  if (from > to || partsOf(to).year - partsOf(from).year > mostYears) {
    throw new AppError('call.badInput', { field: 'from' });
  }
  const { db } = room.data;
  const calendar = await calendarOf(room);
  const hosts = await listHosts(db);
  const span = { from, to };
  return countInspection({
    period: { ...span, today: today(room) },
    level: room.office.level,
    quotaRows: ruleBook.quotas,
    deadlines: ruleBook.deadlines,
    calendar,
    hosts,
    receptions: await listReceptions(db, addDays(from, -7), addDays(to, 7)),
    ...(await schedulesOf(room, span, hosts, calendar)),
    heard: await heardReceptions(db, from, to),
    tasks: await givenTasks(db, from, to),
    petitions: await receivedPetitions(db, from, to),
    books: await numberBooks(db, registerBook, yearsOf(span).map(String)),
    ...(await visitsToNumber(db, from, to)),
    checks: await listChecks(db),
  });
}

/** A figure as it crosses the bridge: the count without what it counted. */
export function bare({ records: _records, ...figure }: CountedFigure) {
  return figure;
}

export async function readInspection(
  room: Room,
  span: Parsed<'inspection.read'>,
): Promise<Output<'inspection.read'>> {
  return { ...span, today: today(room), figures: (await inspect(room, span)).map(bare) };
}

export function figureWith(
  figures: readonly CountedFigure[],
  { code, owner }: FigureKey,
): CountedFigure | null {
  return figures.find((one) => one.code === code && one.owner === owner) ?? null;
}

export async function readRecords(
  room: Room,
  { limit, offset, ...wanted }: Parsed<'inspection.records'>,
): Promise<Output<'inspection.records'>> {
  const found = figureWith(await inspect(room, wanted), wanted);
  if (found === null) return { figure: null, rows: [], total: 0 };
  return {
    figure: bare(found),
    rows: found.records.slice(offset, offset + limit),
    total: found.records.length,
  };
}
