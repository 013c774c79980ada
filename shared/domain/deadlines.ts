import type { DueState } from './chain';
import { addDays, type Day } from './day';
import type { DeadlineKey, DeadlineRow } from './deadlineRules';
import { type Certainty, ruleOn } from './rules';
import { addCalendar, type Calendar, type Counted, countWorking, workingDaysBetween } from './workingDays';

/** A deadline that says where it comes from and how it was counted. */
export interface Deadline extends Counted {
  key: DeadlineKey;
  label: string;
  base: Day;
  /** Always positive; `direction` tells which way it was counted. */
  n: number;
  direction: 'after' | 'before';
  /** False for the office's own limits. */
  hard: boolean;
  extendable: boolean;
  basis: string;
  certainty: Certainty;
}

/** Beyond it a day is a slip of the finger, and counting would run out of the calendar (four figures a year). */
const lastCounted: Day = '2200-12-31';

/** The deadline of a duty by the rule that binds on the base day; null where no rule binds. */
export function dueFrom(
  rules: readonly DeadlineRow[],
  key: DeadlineKey,
  base: Day,
  calendar: Calendar,
): Deadline | null {
  const rule = ruleOn(
    rules.filter((row) => row.key === key),
    base,
  );
  if (rule === null || base > lastCounted) return null;
  const { n, unit, direction, force, extendable, roll } = rule.value;
  const signed = direction === 'before' ? -n : n;
  const counted =
    unit === 'wd' ? countWorking(calendar, base, signed) : addCalendar(calendar, base, signed, roll);
  return {
    ...counted,
    key,
    label: rule.label,
    base,
    n,
    direction,
    hard: force === 'hard',
    extendable,
    basis: rule.basis,
    certainty: rule.certainty,
  };
}

const amberWorkingDays = 3;

/**
 * green: more than 3 working days left · amber: 3 or fewer, the last day included · red: past.
 * `workingDaysLeft` counts the days after today up to the due day: negative when late, 0 on the day itself.
 */
export function deadlineState(due: Day, today: Day, calendar: Calendar): DueState {
  const workingDaysLeft = workingDaysBetween(calendar, today, due);
  if (due < today) return { kind: 'red', workingDaysLeft };
  return { kind: workingDaysLeft > amberWorkingDays ? 'green' : 'amber', workingDaysLeft };
}

/** The last day that is still amber today. */
export function soonUntil(today: Day, calendar: Calendar): Day {
  return addDays(countWorking(calendar, today, amberWorkingDays + 1).due, -1);
}

/** The last day on which a schedule may be posted for a reception (Điều 24 Luật Tiếp công dân). */
export function latestPostingDay(
  rules: readonly DeadlineRow[],
  receptionDay: Day,
  calendar: Calendar,
): Deadline | null {
  return dueFrom(rules, 'posting.before', receptionDay, calendar);
}
