import type { Paper } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import { hasNewSlot, sameSlot, stateAfter } from '../../shared/domain/scheduleChanges';
import type { Reception } from '../../shared/domain/visits';
import { AppError } from '../../shared/ipc/fault';
import type { Tx } from '../data/database';
import type { StoredDraft } from '../data/drafts';
import { visitCountOf } from '../data/receptionLinks';
import { findReception, storeReception } from '../data/receptions';
import { registrationsOf } from '../data/registrations';
import type { Stamp } from '../data/rows';
import { findChange, type StoredChange, storeChange } from '../data/scheduleChanges';
import { findSchedule } from '../data/schedules';

/** The schedule on whose issued notice a reception stands; null where no notice names it. */
export async function noticedOn(tx: Tx, reception: Reception): Promise<string | null> {
  const schedule = reception.scheduleId === null ? null : await findSchedule(tx, reception.scheduleId);
  if (schedule === null || schedule.state === 'draft') return null;
  return schedule.items.some(({ receptionId }) => receptionId === reception.id) ? schedule.id : null;
}

function isOff({ state }: Pick<Reception, 'state'>): boolean {
  return state === 'cancelled' || state === 'postponed';
}

/**
 * What citizens read on the posted sheet changes by a notice of its own only: the reason and the expected time are
 * made public (Luật Tiếp công dân, Điều 24). Who stands in is announced too while there is time to tell it: before
 * the day `today`. On the day itself it is noted with the reason.
 * @throws AppError schedule.noticeNeeded
 */
export async function refuseUnnoticed(
  tx: Tx,
  before: Reception,
  after: Pick<Reception, 'day' | 'sessions' | 'place' | 'state' | 'hostId' | 'hostName' | 'hostMode'>,
  today: Day,
): Promise<void> {
  // another head in person is another reception
  const isHead = after.hostMode === 'inPerson' && after.hostId === before.hostId;
  const sameStandIn = after.hostMode === before.hostMode && after.hostName === before.hostName;
  const sameHead = isHead || (after.hostMode !== 'inPerson' && (sameStandIn || before.day <= today));
  const asPosted =
    sameHead &&
    sameSlot(before, after) &&
    (isOff(before) || isOff(after) ? before.state === after.state : true);
  if (!asPosted && (await noticedOn(tx, before)) !== null) throw new AppError('schedule.noticeNeeded');
}

function changedReception(reception: Reception, { kind, to, standIn, reason }: StoredChange): Reception {
  if (kind === 'substituted' && standIn !== null) {
    const { name, title, mode } = standIn;
    // the head stays the one whose day it is, so that the day is shown beside his count
    return { ...reception, hostName: name, hostTitle: title, hostMode: mode, modeReason: reason };
  }
  const moved = hasNewSlot(kind)
    ? { day: to.day ?? reception.day, sessions: to.sessions, place: to.place }
    : {};
  return { ...reception, ...moved, state: stateAfter(kind), stateReason: reason };
}

/**
 * The notice is issued: now the change holds, and who is registered has to be told.
 * @throws AppError record.closed for a change that was withdrawn or a reception at which people were received,
 * record.stale when the reception is not where the change found it
 */
export async function applyChange(tx: Tx, stamp: Stamp, draft: StoredDraft, paper: Paper): Promise<void> {
  const { noun, part } = draft.from;
  if (draft.kind !== 'changeNotice' || noun !== 'reception' || part === null) return;
  const change = await findChange(tx, part);
  const reception = change === null ? null : await findReception(tx, change.receptionId);
  if (change === null || reception === null) throw new AppError('record.missing');
  const received = reception.state === 'held' || (await visitCountOf(tx, reception.id)) > 0;
  if (change.state !== 'drafted' || received) throw new AppError('record.closed');
  if (!sameSlot(reception, change.from)) throw new AppError('record.stale');
  await storeReception(tx, stamp, changedReception(reception, change));
  const registered = await registrationsOf(tx, reception.id);
  const told = registered
    .filter(({ state }) => state !== 'came' && state !== 'absent')
    .map(({ id }) => ({ registrationId: id, at: null, by: '', how: '' }));
  await storeChange(tx, stamp, { ...change, state: 'inForce', paperId: paper.id, told });
}
