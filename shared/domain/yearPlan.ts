import { z } from 'zod';
import { fold } from '../text/fold';
import { addDays, type Day, day, dayOf } from './day';
import { hostRole, id, line, type OfficeLevel, prose, session } from './office';
import { quotaCheck } from './quota';
import { certainty, type QuotaRow } from './rules';
import { changeKind } from './scheduleChanges';
import { hostMode, receptionKind, receptionState } from './visits';
import type { Calendar } from './workingDays';

/** One reception of a year: planned by the rules, standing on a schedule, or entered by hand. */
export const yearRow = z.object({
  /** the reception's; for one that is only planned, host and rule day */
  key: z.string(),
  receptionId: id.nullable(),
  hostId: id.nullable(),
  hostName: line,
  hostTitle: line,
  kind: receptionKind,
  ruleDay: day.nullable(),
  /** null for a rule day on which the office's choice leaves no reception */
  day: day.nullable(),
  movedReason: line,
  lunar: z.string(),
  sessions: z.array(session).max(4),
  place: line,
  participants: prose,
  expectedContent: prose,
  hostMode,
  modeReason: line,
  state: receptionState,
  stateReason: line,
  /** what was last announced of it, since its schedule was issued */
  change: changeKind.nullable(),
  /** the day on the issued schedule; null while none is issued: then nobody outside may read it yet */
  postedDay: day.nullable(),
  version: z.int(),
});
export type YearRow = z.infer<typeof yearRow>;

/** Two receptions in the same hours: one room for both, or one person for both. */
export const yearClash = z.object({
  day,
  kind: z.enum(['room', 'person']),
  keys: z.tuple([z.string(), z.string()]),
  /** the place that both want, or the host who is wanted twice */
  what: line,
});
export type YearClash = z.infer<typeof yearClash>;

export const quotaMonth = z.object({
  month: z.int().min(1).max(12),
  needed: z.int(),
  per: z.enum(['week', 'month']).nullable(),
  planned: z.int(),
  held: z.int(),
  /** held, but nobody came; counted among the held days */
  noCitizen: z.int(),
  /** days on which somebody else received for the head; they do not count */
  delegated: z.int(),
  enough: z.boolean(),
  basis: z.string(),
  certainty: certainty.nullable(),
});
export type QuotaMonth = z.infer<typeof quotaMonth>;

export const yearQuota = z.object({
  hostId: id,
  hostName: line,
  hostTitle: line,
  role: hostRole,
  months: z.array(quotaMonth).length(12),
});
export type YearQuota = z.infer<typeof yearQuota>;

export const yearPlan = z.object({
  year: z.int(),
  today: day,
  /** false for a year whose holidays are neither announced nor entered: a row may stand on one */
  daysOffKnown: z.boolean(),
  rows: z.array(yearRow),
  clashes: z.array(yearClash),
  quotas: z.array(yearQuota),
});
export type YearPlan = z.infer<typeof yearPlan>;

function overlap(a: YearRow['sessions'], b: YearRow['sessions']): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((one) => b.some((two) => one.from < two.to && two.from < one.to));
}

function isOneHost(a: YearRow, b: YearRow): boolean {
  if (a.hostId !== null && a.hostId === b.hostId) return true;
  return a.hostName !== '' && fold(a.hostName) === fold(b.hostName);
}

function clashOf(a: YearRow, b: YearRow): YearClash[] {
  if (a.day === null || a.day !== b.day || !overlap(a.sessions, b.sessions)) return [];
  const keys: [string, string] = [a.key, b.key];
  if (isOneHost(a, b)) return [{ day: a.day, kind: 'person', keys, what: a.hostName }];
  return a.place === b.place ? [{ day: a.day, kind: 'room', keys, what: a.place }] : [];
}

/** Whether a reception takes place or is to: one that is put off or called off needs no room. */
export function takesPlace({ day: on, state }: Pick<YearRow, 'day' | 'state'>): boolean {
  return on !== null && state !== 'postponed' && state !== 'cancelled';
}

/** Every pair of receptions that want one room or one person in the same hours; somebody may hold two offices. */
export function clashesAmong(rows: readonly YearRow[]): YearClash[] {
  const standing = rows
    .filter((row) => takesPlace(row) && row.kind !== 'regular')
    .toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  return standing.flatMap((a, index) => {
    const end = standing.findIndex((b, at) => at > index && b.day !== a.day);
    return standing.slice(index + 1, end === -1 ? undefined : end).flatMap((b) => clashOf(a, b));
  });
}

interface QuotaFacts {
  readonly year: number;
  readonly level: OfficeLevel;
  readonly quotaRows: readonly QuotaRow[];
  readonly calendar: Calendar;
}

function distinctDays(rows: readonly YearRow[]): number {
  return new Set(rows.map(({ day: on }) => on)).size;
}

/**
 * What the law asks of a host in each month of a year and what stands against it. `rows` reach over the edges of the
 * year by a week, because a week belongs to the month of its Thursday.
 */
export function quotaOfYear(
  { year, level, quotaRows, calendar }: QuotaFacts,
  host: Pick<YearQuota, 'hostId' | 'hostName' | 'hostTitle' | 'role'>,
  rows: readonly YearRow[],
): YearQuota {
  const own = rows.filter((row) => row.hostId === host.hostId && row.kind !== 'regular');
  const receptions = own.flatMap(({ day: on, hostMode: mode, state }) =>
    on === null ? [] : [{ day: on, hostMode: mode, state }],
  );
  const months = Array.from({ length: 12 }, (_, index): QuotaMonth => {
    const month = index + 1;
    const { emptyWeeks: _e, ...answer } = quotaCheck({
      quotaRows,
      role: host.role,
      level,
      year,
      month,
      receptions,
      calendar,
    });
    const within = own.filter((row) => row.day !== null && inMonth(row.day, year, month));
    const standing = within.filter(takesPlace);
    return {
      month,
      ...answer,
      noCitizen: distinctDays(
        standing.filter((row) => row.state === 'noCitizen' && row.hostMode === 'inPerson'),
      ),
      delegated: distinctDays(standing.filter((row) => row.hostMode !== 'inPerson')),
    };
  });
  return { ...host, months };
}

export function inMonth(on: Day, year: number, month: number): boolean {
  return on.startsWith(dayOf(year, month, 1).slice(0, 8));
}

/** The days of a year with the weeks that touch it. */
export function yearWithEdges(year: number): { from: Day; to: Day } {
  return { from: addDays(dayOf(year, 1, 1), -7), to: addDays(dayOf(year, 12, 31), 7) };
}
