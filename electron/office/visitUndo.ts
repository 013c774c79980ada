import { type Visit, visitFields } from '../../shared/domain/visits';
import { AppError } from '../../shared/ipc/fault';
import type { Tx } from '../data/database';
import type { Stamp } from '../data/rows';
import type { KeptAct } from '../data/undo';
import { findAmendment, findVisit, keepAmendment, storeVisit } from '../data/visits';
import { markHeld } from './receptions';
import type { Room } from './room';
import { withCitizen } from './visitCitizen';
import { applyFields, indexVisit } from './visitRecord';

/** How an undone correction is called among the corrections: it is one itself. */
export const undoneReason = 'Hoàn tác đính chính';

async function standing(tx: Tx, id: string, version: number) {
  const record = await findVisit(tx, id);
  if (record === null) throw new AppError('record.missing');
  if (record.visit.version !== version) throw new AppError('undo.changedSince');
  return record;
}

/**
 * Takes a discarded draft out of the bin.
 * @throws AppError record.missing, undo.changedSince, record.closed for one that is not in the bin
 */
export async function restoreVisit(tx: Tx, stamp: Stamp, id: string, version: number): Promise<Visit> {
  const record = await standing(tx, id, version);
  if (record.visit.state !== 'cancelled' || record.visit.number !== null) throw new AppError('record.closed');
  const visit: Visit = { ...record.visit, state: 'draft', cancelReason: '' };
  return storeVisit(tx, stamp, { ...record, visit });
}

/** The number was kept all the while: the visit stands in the register again as it stood. */
async function uncancel(tx: Tx, stamp: Stamp, act: KeptAct): Promise<Visit> {
  const record = await standing(tx, act.recordId, act.version);
  if (record.visit.state !== 'cancelled' || record.visit.number === null) throw new AppError('record.closed');
  const again = { ...record, visit: { ...record.visit, state: 'entered' as const, cancelReason: '' } };
  const visit = await storeVisit(tx, stamp, again);
  await markHeld(tx, stamp, visit.receptionId);
  await indexVisit(tx, again);
  return visit;
}

/** Goes back to what a visit said before a correction; the correction itself stays among the kept ones. */
async function unamend(room: Room, tx: Tx, stamp: Stamp, act: KeptAct): Promise<Visit> {
  const record = await standing(tx, act.recordId, act.version);
  const before = act.kept === null ? null : await findAmendment(tx, act.kept);
  if (before === null) throw new AppError('record.missing');
  if (record.visit.sealed) throw new AppError('sealed.notAllowed');
  if (record.visit.state !== 'entered') throw new AppError('record.closed');
  const applied = await applyFields(room, tx, stamp, record, visitFields.parse(before));
  const again = await withCitizen(tx, stamp, applied);
  const said = visitFields.parse(record.visit);
  await keepAmendment(tx, stamp, {
    noun: 'visit',
    recordId: act.recordId,
    reason: undoneReason,
    before: said,
  });
  const visit = await storeVisit(tx, stamp, again);
  await indexVisit(tx, again);
  return visit;
}

/** How each act on a visit is taken back. */
export async function undoOnVisit(room: Room, tx: Tx, stamp: Stamp, act: KeptAct): Promise<void> {
  if (act.act === 'visit.discarded') await restoreVisit(tx, stamp, act.recordId, act.version);
  else if (act.act === 'visit.cancelled') await uncancel(tx, stamp, act);
  else await unamend(room, tx, stamp, act);
}
