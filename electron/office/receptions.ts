import type { Day } from '../../shared/domain/day';
import type { Reception } from '../../shared/domain/visits';
import type { ReceptionRow } from '../../shared/ipc/calls/work';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { dmy } from '../../shared/text/dates';
import type { Tx } from '../data/database';
import { findReception, findReceptionRow, listReceptions, storeReception } from '../data/receptions';
import type { Stamp } from '../data/rows';
import { refuseUnnoticed } from './changeNotices';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, today, write } from './room';

async function receptionsOf(room: Room, input: Parsed<'reception.list'>): Promise<ReceptionRow[]> {
  return listReceptions(room.data.db, input.from, input.to);
}

async function readReception(room: Room, input: Parsed<'reception.get'>): Promise<ReceptionRow> {
  const row = await findReceptionRow(room.data.db, input.id);
  if (row === null) throw new AppError('record.missing');
  return row;
}

type Typed = Parsed<'reception.save'>;

/**
 * Whoever stands in the register was received: such a reception was held, on its day.
 * @throws AppError reception.hasVisits {visits}, reception.reasonNeeded, reception.delegatedWhy
 */
function refuseContradiction(typed: Typed, before: ReceptionRow | null): void {
  const visits = before?.visitCount ?? 0;
  const drafts = before?.draftCount ?? 0;
  if (visits > 0 && (typed.state !== 'held' || typed.day !== before?.day)) {
    throw new AppError('reception.hasVisits', { visits });
  }
  if (typed.state === 'noCitizen' && drafts > 0)
    throw new AppError('reception.hasVisits', { visits: drafts });
  const isOff = typed.state === 'cancelled' || typed.state === 'postponed';
  if (isOff && typed.stateReason === '') throw new AppError('reception.reasonNeeded');
  // whoever looks at the quota asks why the head did not receive himself
  if (typed.hostMode === 'delegated' && typed.modeReason === '') throw new AppError('reception.delegatedWhy');
}

/**
 * A day of the head counts to the quota once it was held, so not before it came.
 * @throws AppError reception.notYet {day}
 */
export function refuseEarly(room: Room, day: Day): void {
  if (day > today(room)) throw new AppError('reception.notYet', { day: dmy(day) });
}

async function saveReception(room: Room, typed: Typed, acting: Acting): Promise<ReceptionRow> {
  const saved = await write(room, acting, async (tx, stamp) => {
    const before = await findReceptionRow(tx, typed.id);
    refuseContradiction(typed, before);
    const isOver = typed.state === 'held' || typed.state === 'noCitizen';
    if (isOver && (before?.state !== typed.state || before.day !== typed.day)) refuseEarly(room, typed.day);
    if (before !== null) await refuseUnnoticed(tx, before, typed, today(room));
    const kept = { scheduleId: before?.scheduleId ?? null, createdAt: stamp.now, updatedAt: stamp.now };
    await storeReception(tx, stamp, { ...typed, ...kept });
    acting.about = { noun: 'reception', recordId: typed.id, detail: { day: typed.day, state: typed.state } };
    return findReceptionRow(tx, typed.id);
  });
  if (saved === null) throw new AppError('record.missing');
  changed(room, 'reception', saved.id);
  return saved;
}

/**
 * Notes that somebody was received. A reception that was called off cannot have received anybody: the
 * visit belongs to another one, or to none.
 * @throws AppError record.closed, record.missing
 */
export async function markHeld(tx: Tx, stamp: Stamp, receptionId: string | null): Promise<void> {
  if (receptionId === null) return;
  const reception: Reception | null = await findReception(tx, receptionId);
  if (reception === null) throw new AppError('record.missing');
  if (reception.state === 'held') return;
  if (reception.state === 'cancelled' || reception.state === 'postponed') throw new AppError('record.closed');
  await storeReception(tx, stamp, { ...reception, state: 'held' });
}

export const receptionHandlers = {
  'reception.list': receptionsOf,
  'reception.get': readReception,
  'reception.save': saveReception,
} satisfies Partial<DeskHandlers>;
