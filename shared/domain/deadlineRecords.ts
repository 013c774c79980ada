import { z } from 'zod';
import { addDays, type Day, day, daysBetween } from './day';
import { type DeadlineRow, deadlineKey } from './deadlineRules';
import { type Deadline, dueFrom } from './deadlines';
import { id, line } from './office';
import { stamp } from './people';
import { type Calendar, dayOffReason, nextWorking, type SkippedDay } from './workingDays';

export const deadlineNoun = z.enum(['petition', 'matter']);

/** More time: by another rule counted from the same day, or to a day that somebody set. */
export const extension = z.object({
  key: deadlineKey.nullable(),
  due: day.nullable(),
  on: day,
  reason: line,
  paper: line,
});

/** Days that do not count; `to` is the first that counts again, null while it lasts. */
export const pause = z.object({ from: day, to: day.nullable(), reason: line, paper: line });
export type Pause = z.infer<typeof pause>;

export const deadlineRunState = z.enum(['running', 'paused', 'done', 'dropped']);

/** A deadline that somebody must keep: why it began, what happened to it, when it ends. */
export const deadlineRecord = z.object({
  id,
  noun: deadlineNoun,
  recordId: id,
  key: deadlineKey,
  base: day,
  stop: z.enum(['processed', 'settled', 'hand']),
  settles: z.boolean(),
  /** started by a person, not by the rules of petitions */
  byHand: z.boolean(),
  extensions: z.array(extension).max(20),
  pauses: z.array(pause).max(20),
  /** null while it is suspended */
  due: day.nullable(),
  state: deadlineRunState,
  closedOn: day.nullable(),
  closeNote: line,
  ...stamp.shape,
});
export type DeadlineRecord = z.infer<typeof deadlineRecord>;

type Reckoned = Pick<DeadlineRecord, 'key' | 'base' | 'extensions' | 'pauses'>;

export const pausedLabel = 'Tạm đình chỉ';

/** Why a day does not count for a deadline: it lies in a suspension, or nobody works and working days are counted. */
function notCounted(pauses: readonly Pause[], calendar: Calendar, unit: 'wd' | 'cd', at: Day) {
  const isPaused = pauses.some(({ from, to }) => from <= at && to !== null && at < to);
  if (isPaused) return { kind: 'suspended', label: pausedLabel } as const;
  return unit === 'wd' ? dayOffReason(calendar, at) : null;
}

/** Counts again day by day with the suspended days left out. */
function withPauses(
  deadline: Deadline,
  pauses: readonly Pause[],
  calendar: Calendar,
  roll: boolean,
): Deadline {
  const skipped: SkippedDay[] = [];
  let at = deadline.base;
  for (let left = deadline.n; left > 0; ) {
    at = addDays(at, 1);
    const reason = notCounted(pauses, calendar, deadline.unit, at);
    if (reason === null) left -= 1;
    else skipped.push({ day: at, reason });
  }
  const due = roll ? nextWorking(calendar, at) : at;
  return { ...deadline, due, skipped, rolledFrom: due === at ? null : at };
}

/** A day that somebody set, moved on by what was suspended after that. */
function atDay(deadline: Deadline, due: Day, since: Day, pauses: readonly Pause[]): Deadline {
  const later = pauses.filter(({ from }) => from >= since);
  const lost = later.reduce((sum, { from, to }) => sum + (to === null ? 0 : daysBetween(from, to)), 0);
  return { ...deadline, due: addDays(due, lost), rolledFrom: null };
}

/**
 * A stored deadline as it stands by a calendar, with its whole explanation; `due` is null while it is suspended.
 * Null where no rule binds on its first day.
 */
export function reckon(
  rules: readonly DeadlineRow[],
  record: Reckoned,
  calendar: Calendar,
): { deadline: Deadline; due: Day | null } | null {
  const last = record.extensions.at(-1) ?? null;
  const key = record.extensions.findLast((one) => one.key !== null)?.key ?? record.key;
  const plain = dueFrom(rules, key, record.base, calendar);
  if (plain === null) return null;
  const closed = record.pauses.filter(({ to }) => to !== null);
  const isPaused = closed.length < record.pauses.length;
  const roll = rules.some((row) => row.key === key && row.basis === plain.basis && row.value.roll);
  const counted = closed.length === 0 ? plain : withPauses(plain, closed, calendar, roll);
  const deadline = last?.due == null ? counted : atDay(counted, last.due, last.on, closed);
  return { deadline, due: isPaused ? null : deadline.due };
}

/** Rules that give more time in place of another, each one step (khoản 1 Điều 28, 37 Luật KN; Điều 30 Luật TC). */
const steps: Partial<Record<DeadlineRecord['key'], DeadlineRecord['key']>> = {
  'complaint.first': 'complaint.firstComplex',
  'complaint.firstRemote': 'complaint.firstRemoteComplex',
  'complaint.second': 'complaint.secondComplex',
  'complaint.secondRemote': 'complaint.secondRemoteComplex',
  'complaint.disciplineSettle': 'complaint.disciplineSettleComplex',
  'denunciation.accept': 'denunciation.acceptManyPlaces',
  'denunciation.settle': 'denunciation.settleComplex',
  'denunciation.settleComplex': 'denunciation.settleVeryComplex',
};

/** The rule that the law offers next for a complex case; null where it gives no more time by a rule. */
export function nextStep(record: Pick<DeadlineRecord, 'key' | 'extensions'>): DeadlineRecord['key'] | null {
  const key = record.extensions.findLast((one) => one.key !== null)?.key ?? record.key;
  return steps[key] ?? null;
}
