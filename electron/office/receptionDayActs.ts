import { clockAt } from '../../shared/domain/day';
import type { DayPaper } from '../../shared/domain/receptionDay';
import type { ReceptionDay } from '../../shared/ipc/calls/receptionDay';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Db, Tx } from '../data/database';
import { closingOf, noteClosing } from '../data/receptionClosings';
import { storeReception } from '../data/receptions';
import { findRegistration, storeRegistration } from '../data/registrations';
import { papersOfMatter } from './drafting/fromNotes';
import type { DeskHandlers } from './handlers';
import { dayOfReception, receptionDayOf } from './receptionDay';
import { refuseEarly } from './receptions';
import { type Acting, changed, now, type Room, write } from './room';

/** @throws AppError reception.dayClosed */
export async function refuseClosedDay(db: Db | Tx, receptionId: string): Promise<void> {
  if ((await closingOf(db, receptionId)) !== null) throw new AppError('reception.dayClosed');
}

/**
 * Asks a registered person in, or takes that back.
 * @throws AppError record.missing, record.stale, record.closed for one who came or was absent, reception.dayClosed
 */
async function callIn(room: Room, input: Parsed<'reception.call'>, acting: Acting): Promise<ReceptionDay> {
  const { id, version, called } = input;
  const receptionId = await write(room, acting, async (tx, stamp) => {
    const registration = await findRegistration(tx, id);
    if (registration === null) throw new AppError('record.missing');
    if (registration.version !== version) throw new AppError('record.stale');
    const { state } = registration;
    if (state === 'came' || state === 'absent' || state === 'cancelled') throw new AppError('record.closed');
    await refuseClosedDay(tx, registration.receptionId);
    await storeRegistration(tx, stamp, { ...registration, calledAt: called ? clockAt(now(room)) : '' });
    acting.about = { noun: 'registration', recordId: id, detail: { called: called ? 1 : 0 } };
    return registration.receptionId;
  });
  changed(room, 'registration', id);
  return receptionDayOf(room, { id: receptionId });
}

/** What was missing and can be left so, when somebody says why. */
function mayStay({ severity, code }: { severity: string; code: string }): boolean {
  return severity === 'warning' && code.startsWith('day.');
}

/**
 * Ends the day. What nobody may leave open is refused; a missing result or answer is let through with a reason.
 * @throws AppError record.missing, record.stale, record.closed for one that was called off, reception.hasVisits where
 * somebody came after all, reception.dayClosed, reception.notYet, reception.gaps {count}, reception.closeReason {count}
 */
async function close(room: Room, input: Parsed<'reception.close'>, acting: Acting): Promise<ReceptionDay> {
  const { id, version, noCitizen, reason } = input;
  await write(room, acting, async (tx, stamp) => {
    const { reception, rows, checks, closing } = await dayOfReception(room, tx, id);
    if (closing !== null) throw new AppError('reception.dayClosed');
    if (reception.version !== version) throw new AppError('record.stale');
    if (reception.state === 'cancelled' || reception.state === 'postponed')
      throw new AppError('record.closed');
    refuseEarly(room, reception.day);
    const came = rows.filter(({ standing }) => standing === 'done' || standing === 'receiving').length;
    if (noCitizen && came > 0) throw new AppError('reception.hasVisits', { visits: came });
    const stops = checks.filter(
      ({ severity, code }) => severity === 'stop' && !(noCitizen && code === 'day.nobody'),
    );
    if (stops.length > 0) throw new AppError('reception.gaps', { count: stops.length });
    const left = checks.filter(mayStay).length;
    if (left > 0 && reason.trim() === '') throw new AppError('reception.closeReason', { count: left });
    const state = came > 0 ? ('held' as const) : ('noCitizen' as const);
    if (reception.state !== state) await storeReception(tx, stamp, { ...reception, state });
    await noteClosing(tx, stamp, { receptionId: id, closed: true, reason: reason.trim() });
    acting.about = { noun: 'reception', recordId: id, detail: { state, left } };
  });
  changed(room, 'reception', id);
  return receptionDayOf(room, { id });
}

/** @throws AppError record.missing, record.closed for a day that is open */
async function reopen(room: Room, input: Parsed<'reception.reopen'>, acting: Acting): Promise<ReceptionDay> {
  const { id, reason } = input;
  await write(room, acting, async (tx, stamp) => {
    if ((await closingOf(tx, id)) === null) throw new AppError('record.closed');
    await noteClosing(tx, stamp, { receptionId: id, closed: false, reason });
    acting.about = { noun: 'reception', recordId: id, detail: { reason } };
  });
  changed(room, 'reception', id);
  return receptionDayOf(room, { id });
}

/** The newest papers of a matter; older ones lie in its file. */
const papersOfEach = 3;

/** What is printed before the leader sits down: two sheets of the day, and what was issued in the matters. */
async function papers(room: Room, { id }: Parsed<'reception.papers'>): Promise<DayPaper[]> {
  const { db } = room.data;
  const { rows } = await dayOfReception(room, db, id);
  const sheets: DayPaper[] = (['hearingProposal', 'noteSheet'] as const).map((sheet) => ({
    sheet,
    paperId: null,
    kind: sheet,
    title: '',
    day: null,
    matterCode: '',
  }));
  const found = new Map<string, DayPaper>();
  for (const { matterId, matterCode } of rows) {
    if (matterId === null) continue;
    for (const { id: paperId, kind, day, numberText, title } of (
      await papersOfMatter({ db }, matterId)
    ).slice(-papersOfEach)) {
      const name = [numberText, title].filter((part) => part !== '').join(' · ');
      found.set(paperId, { sheet: null, paperId, kind, title: name, day, matterCode });
    }
  }
  return [...sheets, ...found.values()];
}

export const receptionDayHandlers = {
  'reception.day': receptionDayOf,
  'reception.call': callIn,
  'reception.close': close,
  'reception.reopen': reopen,
  'reception.papers': papers,
} satisfies Partial<DeskHandlers>;
