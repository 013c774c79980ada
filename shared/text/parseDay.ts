import { addDays, type Day, dayOf, daysBetween, daysInMonth, partsOf } from '../domain/day';
import { stripMarks } from './fold';

/** Whether the office works on a day; needed only for `+3 ngày làm việc`. */
export type IsWorking = (value: Day) => boolean;

const weekdaysOnly: IsWorking = (value) => ![0, 6].includes(new Date(`${value}T00:00:00Z`).getUTCDay());

const relativeWords: Record<string, number> = {
  'hom nay': 0,
  nay: 0,
  mai: 1,
  'ngay mai': 1,
  'hom sau': 1,
  'ngay kia': 2,
  'ngay mot': 2,
  mot: 2,
  'hom qua': -1,
  qua: -1,
  'hom kia': -2,
};

/** Far enough for any deadline, near enough that a slip of the finger cannot hang the screen. */
const longestStep = 3660;

/**
 * The day a person means by `5/12`, `5/12/2026`, `05122026`, `mai`, `hôm qua`, `+3`, `-1 tuần` or
 * `+3 ngày làm việc`; null when it is not a day. Without a year the day nearest to `today` is meant,
 * so `5/1` typed in December is next January.
 */
export function parseDay(text: string, today: Day, isWorking: IsWorking = weekdaysOnly): Day | null {
  const typed = stripMarks(text).trim().replace(/\s+/g, ' ');
  const word = relativeWords[typed];
  if (word !== undefined) return addDays(today, word);
  return parseStep(typed, today, isWorking) ?? parseIso(typed) ?? parseFigures(typed, today);
}

function parseStep(typed: string, today: Day, isWorking: IsWorking): Day | null {
  const found = /^([+-]) ?(\d{1,4})(?: ?(ngay|ngay lam viec|nlv|tuan))?$/.exec(typed);
  if (found === null) return null;
  const sign = found[1] === '-' ? -1 : 1;
  const count = Number(found[2]);
  if (count > longestStep) return null;
  if (found[3] === 'tuan') return addDays(today, sign * count * 7);
  if (found[3] === 'nlv' || found[3] === 'ngay lam viec') return stepWorking(today, sign, count, isWorking);
  return addDays(today, sign * count);
}

function stepWorking(today: Day, sign: number, count: number, isWorking: IsWorking): Day | null {
  let at = today;
  let left = count;
  // A calendar in which nothing is worked must end in "not a day", not in a loop without end.
  for (let step = 0; left > 0; step += 1) {
    if (step > longestStep * 2) return null;
    at = addDays(at, sign);
    if (isWorking(at)) left -= 1;
  }
  return at;
}

function parseIso(typed: string): Day | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  return found === null ? null : existing(Number(found[1]), Number(found[2]), Number(found[3]));
}

function parseFigures(typed: string, today: Day): Day | null {
  const bare = typed.replace(/^ngay /, '');
  const found =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?$/.exec(bare) ??
    /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(bare);
  if (found === null) return null;
  const date = Number(found[1]);
  const month = Number(found[2]);
  if (found[3] === undefined) return nearest(date, month, today);
  const year = Number(found[3]);
  return existing(found[3].length === 2 ? 2000 + year : year, month, date);
}

function nearest(date: number, month: number, today: Day): Day | null {
  const { year } = partsOf(today);
  const candidates = [year, year - 1, year + 1].flatMap((each) => existing(each, month, date) ?? []);
  const [first] = candidates.toSorted(
    (a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)),
  );
  return first ?? null;
}

function existing(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  return date >= 1 && date <= daysInMonth(year, month) ? dayOf(year, month, date) : null;
}
