import type { BackupReason } from '../../shared/domain/backupManifest';
import type { Instant } from '../../shared/domain/day';
import { addDays, clockAt, dayAt, partsOf, weekday } from '../../shared/domain/day';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** What retention needs to know of a set. */
export type DatedSet = { sequence: number; madeAt: Instant };

type Bucket = 'hour' | 'day' | 'week' | 'month' | 'year';

const kept: { bucket: Bucket; count: number }[] = [
  { bucket: 'hour', count: 24 },
  { bucket: 'day', count: 14 },
  { bucket: 'week', count: 8 },
  { bucket: 'month', count: 24 },
  { bucket: 'year', count: Number.POSITIVE_INFINITY },
];
const newestKept = 10;

export type RetentionDecision = {
  prune: number[];
  /** Why nothing is pruned now; the sets wait until the clock makes sense again. */
  held: null | 'clockJumped' | 'fromFuture';
};

function bucketOf(bucket: Bucket, madeAt: Instant): string {
  const day = dayAt(madeAt);
  const { year, month } = partsOf(day);
  if (bucket === 'hour') return `${day}T${clockAt(madeAt).slice(0, 2)}`;
  if (bucket === 'day') return day;
  if (bucket === 'week') return addDays(day, 1 - weekday(day));
  return bucket === 'month' ? `${year}-${month}` : `${year}`;
}

/** A battery that died or a date set wrong: sets whose times run backwards by more than a day. */
function runsBackwards(newestFirst: readonly DatedSet[]): boolean {
  return newestFirst.some(({ madeAt }, index) => {
    const before = newestFirst[index + 1];
    return before !== undefined && Date.parse(before.madeAt) - Date.parse(madeAt) > dayMs;
  });
}

function heldBecause(
  newestFirst: readonly DatedSet[],
  now: Instant,
  lastSeen: Instant | null,
): RetentionDecision['held'] {
  const at = Date.parse(now);
  if (newestFirst.some(({ madeAt }) => Date.parse(madeAt) > at)) return 'fromFuture';
  const jumped = lastSeen !== null && Math.abs(at - Date.parse(lastSeen)) > dayMs;
  return jumped || runsBackwards(newestFirst) ? 'clockJumped' : null;
}

/**
 * How often the clock had been put back, by any amount, before each set. Sets on two sides of such a step may bear
 * the same hour or day and yet be of different ones, so neither stands in for the other.
 */
function stepsBefore(newestFirst: readonly DatedSet[]): Map<number, number> {
  const steps = new Map<number, number>();
  let count = 0;
  for (const [index, { sequence, madeAt }] of [...newestFirst].reverse().entries()) {
    const before = newestFirst[newestFirst.length - index];
    if (before !== undefined && Date.parse(madeAt) < Date.parse(before.madeAt)) count += 1;
    steps.set(sequence, count);
  }
  return steps;
}

/**
 * Which sets of a place may go: all but 24 hourly, 14 daily, 8 weekly, 24 monthly, all yearly, the newest ten and the
 * last verified. Periods are counted over the sets there are, newest first by sequence, never back from the clock:
 * a PC that was off for a year loses nothing. In each period the newest set stays.
 * `lastSeen`: when this was last decided; a gap of more than a day, either way, makes it wait for the next time.
 */
export function retention(
  sets: readonly DatedSet[],
  now: Instant,
  lastSeen: Instant | null,
  lastVerified: number | null,
): RetentionDecision {
  const newestFirst = [...sets].sort((a, b) => b.sequence - a.sequence);
  const held = heldBecause(newestFirst, now, lastSeen);
  if (held) return { prune: [], held };
  const keep = new Set(newestFirst.slice(0, newestKept).map(({ sequence }) => sequence));
  if (lastVerified !== null) keep.add(lastVerified);
  const steps = stepsBefore(newestFirst);
  const stepsInAll = Math.max(0, ...steps.values());
  for (const { bucket, count } of kept) {
    const seen = new Set<string>();
    for (const { sequence, madeAt } of newestFirst) {
      const period = `${steps.get(sequence) ?? 0} ${bucketOf(bucket, madeAt)}`;
      // the step and its undoing cut up to two periods in two
      if (seen.has(period) || seen.size >= count + 2 * stepsInAll) continue;
      seen.add(period);
      keep.add(sequence);
    }
  }
  const prune = newestFirst.map(({ sequence }) => sequence).filter((sequence) => !keep.has(sequence));
  return { prune: prune.sort((a, b) => a - b), held };
}

/** Long enough without a key or a click that a snapshot is noticed by nobody. */
const idleEnoughMs = 60 * 1000;

export type BackupMoment = {
  now: Instant;
  /** When the newest set of this place was made, null when there is none. */
  lastMadeAt: Instant | null;
  /** Was anything saved since that set? */
  changed: boolean;
  idleMs: number;
  /** True once, when the app has just started. */
  starting: boolean;
};

/**
 * Which set is due now, null when none: a first set, at start when over a day old, the first of a day, hourly when
 * there were changes and the PC is idle. A last set that lies in the future says nothing: then one is due.
 */
export function dueBackup(moment: BackupMoment): BackupReason | null {
  const { now, lastMadeAt, changed, idleMs, starting } = moment;
  if (lastMadeAt === null) return starting ? 'atStart' : 'daily';
  const age = Date.parse(now) - Date.parse(lastMadeAt);
  const wrongClock = age < 0;
  if (starting && (wrongClock || age > dayMs)) return 'atStart';
  const idle = idleMs >= idleEnoughMs;
  if ((idle || age > dayMs) && dayAt(now) > dayAt(lastMadeAt)) return 'daily';
  return changed && idle && (wrongClock || age >= hourMs) ? 'hourly' : null;
}

export type BackupLight = 'never' | 'good' | 'warn' | 'late';

/** Warning after 24 hours, red after 72. */
const everyDay = { warnMs: dayMs, lateMs: 72 * hourMs };
/** A stick that lies in a drawer, as it should, is asked for once a week. */
export const everyWeek = { warnMs: 7 * dayMs, lateMs: 14 * dayMs };

/** The light of the home screen, by the last verified set alone. */
export function backupLight(
  now: Instant,
  lastVerifiedAt: Instant | null,
  limits: { warnMs: number; lateMs: number } = everyDay,
): { light: BackupLight; hours: number } {
  if (lastVerifiedAt === null) return { light: 'never', hours: 0 };
  const age = Date.parse(now) - Date.parse(lastVerifiedAt);
  // From the future means that one of the two times is wrong, so the age is not known to be good.
  if (age < 0) return { light: 'warn', hours: 0 };
  const hours = Math.floor(age / hourMs);
  if (age >= limits.lateMs) return { light: 'late', hours };
  return { light: age >= limits.warnMs ? 'warn' : 'good', hours };
}

/** How long to wait before the next try when a place is away: 1, 2, 4 … minutes, an hour at most. */
export function retryDelayMs(failures: number): number {
  return Math.min(hourMs, 60_000 * 2 ** Math.max(0, Math.min(failures, 10) - 1));
}
