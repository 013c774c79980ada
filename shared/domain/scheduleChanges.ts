import { z } from 'zod';
import { day, instant } from './day';
import { face, id, line, session } from './office';
import type { ReceptionState } from './visits';

/**
 * What becomes of a posted reception. They are kept apart because citizens act differently on each: `moved` has its
 * new day, `substituted` is held as posted by somebody else, `postponed` comes later, `paused` stops until further notice, `cancelled` does not come at all, and
 * `resumed` takes up again what was put off or called off.
 */
export const changeKind = z.enum(['moved', 'substituted', 'postponed', 'paused', 'cancelled', 'resumed']);
export type ChangeKind = z.infer<typeof changeKind>;

/** `drafted` until its notice is issued: before that the posted schedule holds. */
export const changeState = z.enum(['drafted', 'inForce', 'withdrawn']);

/** When and where a reception is to be. */
export const slot = z.object({ day: day.nullable(), sessions: z.array(session).max(4), place: line });
export type Slot = z.infer<typeof slot>;

/** Who receives in place of the head; either way it does not count to the head's days. */
export const standIn = z.object({
  name: line.pipe(z.string().min(1)),
  title: line,
  mode: z.enum(['delegated', 'assigned']),
});
export type StandIn = z.infer<typeof standIn>;

/** Who was registered when the notice was issued, and when and by whom they were told. */
export const toldCitizen = z.object({ registrationId: id, at: instant.nullable(), by: line, how: line });

export const scheduleChangeInput = z.object({
  id,
  receptionId: id,
  kind: changeKind,
  /** the new day; for what is put off or paused the day it is expected, where somebody knows it */
  to: slot,
  standIn: standIn.nullable().default(null),
  reason: line.pipe(z.string().min(1)),
  face,
});
export type ScheduleChangeInput = z.infer<typeof scheduleChangeInput>;

/** A line of the call list. A protected person shows the code, and no number. */
export const callRow = z.object({ ...toldCitizen.shape, label: line, phone: line, sealed: z.boolean() });
export type CallRow = z.infer<typeof callRow>;

export const scheduleChange = z.object({
  id,
  scheduleId: id,
  receptionId: id,
  hostName: line,
  hostTitle: line,
  kind: changeKind,
  state: changeState,
  from: z.object({ ...slot.shape, day }),
  to: slot,
  standIn: standIn.nullable(),
  reason: line,
  withdrawnReason: line,
  draftId: id.nullable(),
  /** the issued change notice */
  paper: z.object({ id, numberText: line, day }).nullable(),
  calls: z.array(callRow),
  madeBy: line,
  createdAt: instant,
  version: z.int().min(0),
});
export type ScheduleChange = z.infer<typeof scheduleChange>;

const possible: Readonly<Record<ReceptionState, readonly ChangeKind[]>> = {
  planned: ['moved', 'substituted', 'postponed', 'paused', 'cancelled'],
  postponed: ['resumed', 'cancelled'],
  cancelled: ['resumed'],
  held: [],
  noCitizen: [],
};

/** The changes that a reception in this state can still undergo; one that was held is history. */
export function changesOf(state: ReceptionState): readonly ChangeKind[] {
  return possible[state];
}

/** Which changes name a day, hours and a place of their own. */
export function hasNewSlot(kind: ChangeKind): boolean {
  return kind === 'moved' || kind === 'resumed';
}

/** What a change makes of its reception. */
export function stateAfter(kind: ChangeKind): ReceptionState {
  if (kind === 'cancelled') return 'cancelled';
  return kind === 'postponed' || kind === 'paused' ? 'postponed' : 'planned';
}

export function sameHours(a: Slot['sessions'], b: Slot['sessions']): boolean {
  const told = (sessions: Slot['sessions']) => sessions.map(({ from, to }) => `${from}-${to}`).join(' ');
  return told(a) === told(b);
}

export function sameSlot(a: Slot, b: Slot): boolean {
  return a.day === b.day && a.place === b.place && sameHours(a.sessions, b.sessions);
}
