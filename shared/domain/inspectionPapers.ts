import type { Schedule } from './chain';
import { type Day, dayOf } from './day';
import type { DeadlineRow } from './deadlineRules';
import { dueFrom, latestPostingDay } from './deadlines';
import type { CountedFigure, FigureCode, InspectionRecord } from './inspection';
import { figureOf, limitText, type Period, record, within } from './inspectionFigure';
import { type Month, monthKey } from './inspectionReceptions';
import type { Face } from './office';
import type { Calendar } from './workingDays';

interface Clock {
  readonly period: Period;
  readonly deadlines: readonly DeadlineRow[];
  readonly calendar: Calendar;
}

export interface PostingFacts extends Clock {
  /** issued ones of the months of the period, with every day they bore when they were posted */
  readonly schedules: readonly (Pick<Schedule, 'id' | 'year' | 'month'> & {
    readonly days: readonly Day[];
    /** days on which a notice of it was put up */
    readonly postedOn: readonly Day[];
  })[];
  /** months of the period in which the hosts' rules name a reception and no schedule was issued */
  readonly without: readonly Month[];
}

/** A month is late by its first reception that was posted too late: that one citizens could not have known of. */
function postingRow(facts: PostingFacts, schedule: PostingFacts['schedules'][number]) {
  const { deadlines, calendar, period } = facts;
  const posted = schedule.postedOn.toSorted()[0] ?? null;
  const latest = schedule.days.toSorted().flatMap((day) => latestPostingDay(deadlines, day, calendar) ?? []);
  const missed = latest.find(({ due }) => (posted ?? period.today) > due) ?? null;
  const shown = missed ?? latest[0] ?? null;
  const row = record({
    noun: 'schedule',
    id: monthKey(schedule),
    day: dayOf(schedule.year, schedule.month, 1),
    label: monthKey(schedule),
    due: shown?.due ?? null,
    doneOn: posted,
  });
  return { row, posted, isLate: missed !== null, basis: limitText(latest[0] ?? null) };
}

export function postingFigures(facts: PostingFacts): CountedFigure[] {
  const all = facts.schedules.map((schedule) => postingRow(facts, schedule));
  const basis = all.map((one) => one.basis);
  const of = (code: FigureCode, wanted: (one: (typeof all)[number]) => boolean) =>
    figureOf(
      'postings',
      code,
      all.filter(wanted).map(({ row }) => row),
      { basis },
    );
  return [
    of('scheduled', () => true),
    of('postedOnTime', ({ posted, isLate }) => posted !== null && !isLate),
    of('postedLate', ({ posted, isLate }) => posted !== null && isLate),
    of('notPosted', ({ posted, isLate }) => posted === null && isLate),
    figureOf(
      'postings',
      'withoutSchedule',
      facts.without.map((month) =>
        record({
          noun: 'schedule',
          id: monthKey(month),
          day: dayOf(month.year, month.month, 1),
          label: monthKey(month),
          mark: 'missing',
        }),
      ),
      { basis },
    ),
  ];
}

export interface NoticeFacts extends Clock {
  /** receptions of leaders at which somebody was received; `issuedOn` is the day of the first notice */
  readonly heard: readonly {
    readonly receptionId: string;
    readonly day: Day;
    readonly host: string;
    readonly face: Face;
    readonly issuedOn: Day | null;
  }[];
}

export function noticeFigures({ heard, period, deadlines, calendar }: NoticeFacts): CountedFigure[] {
  const all = heard
    .filter(({ day }) => within(day, period))
    .map((one) => {
      const key = one.face === 'party' ? 'conclusion.party' : 'conclusion.state';
      return { one, limit: dueFrom(deadlines, key, one.day, calendar) };
    });
  const row = ({ one, limit }: (typeof all)[number]): InspectionRecord =>
    record({
      noun: 'conclusion',
      id: one.receptionId,
      day: one.day,
      label: one.host,
      due: limit?.due ?? null,
      doneOn: one.issuedOn,
    });
  const isLate = ({ one, limit }: (typeof all)[number]) =>
    limit !== null && (one.issuedOn ?? period.today) > limit.due;
  const basis = all.map(({ limit }) => limitText(limit));
  const of = (code: FigureCode, wanted: (one: (typeof all)[number]) => boolean) =>
    figureOf('notices', code, all.filter(wanted).map(row), { basis });
  return [
    of('noticeOnTime', (each) => each.one.issuedOn !== null && !isLate(each)),
    of('noticeLate', (each) => each.one.issuedOn !== null && isLate(each)),
    of('noticeOverdue', (each) => each.one.issuedOn === null && isLate(each)),
    of('noticeWaiting', (each) => each.one.issuedOn === null && !isLate(each)),
  ];
}
