import { z } from 'zod';
import { day, instant } from './day';
import { id, line } from './office';
import type { Registration } from './registrations';
import { petitionKind, type VisitState, visitOutcome } from './visits';

/**
 * How far somebody is on the day of the reception. `dropped`: the visit was taken back, so the person counts as
 * neither received nor absent until somebody says which.
 */
export const dayStanding = z.enum(['waiting', 'called', 'receiving', 'done', 'absent', 'dropped']);
export type DayStanding = z.infer<typeof dayStanding>;

/** One person or group of the day: a registration, the visit it became, or a visit without one. */
export const dayRow = z.object({
  /** of the registration, or of the visit where there is none */
  id,
  registrationId: id.nullable(),
  registrationVersion: z.int().min(0),
  visitId: id.nullable(),
  visitVersion: z.int().min(0),
  visitNumber: z.int().nullable(),
  /** registered before the day, or come without */
  walkIn: z.boolean(),
  standing: dayStanding,
  label: line,
  address: line,
  groupSize: z.int(),
  kind: petitionKind,
  content: z.string(),
  sealed: z.boolean(),
  preparation: z.string(),
  /** `08:30`; empty where nothing is set */
  expectedAt: z.string(),
  calledAt: z.string(),
  outcome: visitOutcome.nullable(),
  matterId: id.nullable(),
  matterCode: line,
});
export type DayRow = z.infer<typeof dayRow>;

/** That the day was closed, by whom, and why although something was missing. */
export const dayClosing = z.object({ at: instant, by: line, reason: line });
export type DayClosing = z.infer<typeof dayClosing>;

/** Who registered on the day itself came without registering before it. */
export function isWalkIn(
  { registeredOn, way }: Pick<Registration, 'registeredOn' | 'way'>,
  on: string,
): boolean {
  return way !== 'office' && registeredOn >= on;
}

/** `visit` is null where nobody began one. */
export function standingOf(
  registration: Pick<Registration, 'state' | 'calledAt'>,
  visit: { state: VisitState } | null,
): DayStanding {
  if (visit !== null && visit.state !== 'cancelled') return visit.state === 'entered' ? 'done' : 'receiving';
  if (registration.state === 'absent') return 'absent';
  if (registration.state === 'came') return 'dropped';
  return registration.calledAt === '' ? 'waiting' : 'called';
}

/** What the leader's papers of one reception can be: made on the spot, or issued before. */
export const dayPaper = z.object({
  /** made anew from the records at each printing */
  sheet: z.enum(['hearingProposal', 'noteSheet']).nullable(),
  paperId: id.nullable(),
  kind: line,
  title: line,
  day: day.nullable(),
  matterCode: line,
});
export type DayPaper = z.infer<typeof dayPaper>;
