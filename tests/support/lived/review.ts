import type { Day } from '../../../shared/domain/day';
import type { Figure } from '../../../shared/domain/inspection';
import type { Ledger, LivedSchedule, LivedTask } from './ledger';

export interface Span {
  readonly from: Day;
  readonly to: Day;
  /** the day on which the office looks back */
  readonly today: Day;
}

function inside(day: Day, { from, to }: Span): boolean {
  return from <= day && day <= to;
}

function isPostedLate({ postedOn, latest }: LivedSchedule): boolean {
  return postedOn !== null && Object.values(latest).some((due) => postedOn > due);
}

function standing({ due, doneOn }: LivedTask, today: Day): string {
  if (doneOn !== null) return doneOn > due ? 'taskDoneLate' : 'taskOnTime';
  return due < today ? 'taskLate' : 'taskOpen';
}

/** How many of each kind, under its name; every name is there. */
function tally(names: readonly string[], found: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, found.filter((one) => one === name).length]));
}

/** What the self-inspection must say, counted from what was written down on the way: `held Tạ Hồng Nhung`. */
export function expectedFigures(ledger: Ledger, span: Span): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [name, lived] of ledger.hosts) {
    for (const code of ['held', 'noCitizen', 'delegated', 'missed'] as const) {
      found[`${code} ${name}`] = [...lived[code]].filter((day) => inside(day, span)).length;
    }
  }
  const schedules = ledger.schedules.filter(({ month }) => inside(`${month}-01`, span));
  found.scheduled = schedules.length;
  found.postedLate = schedules.filter(isPostedLate).length;
  found.postedOnTime = schedules.filter((one) => one.postedOn !== null && !isPostedLate(one)).length;
  const notices = ledger.notices.filter(({ reception }) => inside(reception, span));
  Object.assign(
    found,
    tally(
      ['noticeOnTime', 'noticeLate', 'noticeOverdue', 'noticeWaiting'],
      notices.map(({ due, issuedOn }) => {
        if (issuedOn !== null) return issuedOn > due ? 'noticeLate' : 'noticeOnTime';
        return due < span.today ? 'noticeOverdue' : 'noticeWaiting';
      }),
    ),
  );
  const asked = ledger.tasks.filter(({ due, givenOn }) => inside(due, span) || inside(givenOn, span));
  const units = [...new Set(asked.map(({ unit }) => unit))];
  Object.assign(
    found,
    tally(
      units.flatMap((unit) =>
        ['taskOnTime', 'taskDoneLate', 'taskLate', 'taskOpen'].map((code) => `${code} ${unit}`),
      ),
      asked.map((task) => `${standing(task, span.today)} ${task.unit}`),
    ),
  );
  const petitions = ledger.petitions.filter(({ receivedOn }) => inside(receivedOn, span));
  Object.assign(
    found,
    tally(
      ['processedOnTime', 'processedLate', 'pastFirst', 'waiting'],
      petitions.map(({ due, processedOn }) => {
        if (processedOn !== null) return processedOn > due ? 'processedLate' : 'processedOnTime';
        return due < span.today ? 'pastFirst' : 'waiting';
      }),
    ),
  );
  return { ...found, received: petitions.length, visitsNumbered: ledger.visits, visitGaps: 0, paperGaps: 0 };
}

/** The app's own figures under the same names. */
export function namedFigures(figures: readonly Figure[]): Record<string, number> {
  return Object.fromEntries(
    figures.map(({ code, ownerName, count }) => [`${code} ${ownerName}`.trim(), count]),
  );
}

/** Last days of posting that do not lie exactly five lived working days before their reception. */
export function wrongPostingDays(ledger: Ledger): string[] {
  const first = [...ledger.worked].toSorted()[0] ?? '';
  return ledger.schedules.flatMap(({ latest }) =>
    Object.entries(latest)
      .filter(([, due]) => due >= first)
      .filter(([day, due]) => {
        const between = [...ledger.worked].filter((one) => due <= one && one < day);
        return between.length !== 5 || !ledger.worked.has(due);
      })
      .map(([day, due]) => `${day} by ${due}`),
  );
}
