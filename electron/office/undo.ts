import { registrationState } from '../../shared/domain/registrations';
import type { BinRow, LastAct } from '../../shared/domain/undo';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { discardedVisits } from '../data/bin';
import type { Db, Tx } from '../data/database';
import { binnedPetitions, restorePetitionDraft } from '../data/petitionDrafts';
import { findPetition } from '../data/petitions';
import { cancelledRegistrations, findRegistration } from '../data/registrations';
import type { Stamp } from '../data/rows';
import { findAct, type KeptAct, lastActs, markUndone } from '../data/undo';
import { findVisit } from '../data/visits';
import type { DeskHandlers } from './handlers';
import { undoOnPetition } from './petitionUndo';
import { moveTo, restoreRegistration } from './registrations';
import { type Acting, changed, type Room, write } from './room';
import { restoreVisit, undoOnVisit } from './visitUndo';

const most = { acts: 20, binned: 300 };

/** The code, else the sender of one that has none yet. */
async function petitionTitle(db: Db, id: string): Promise<string> {
  const petition = await findPetition(db, id);
  if (petition !== null) return petition.code;
  return (await binnedPetitions(db, most.binned)).find((row) => row.id === id)?.title ?? '';
}

async function titleOf(db: Db, { noun, recordId }: KeptAct): Promise<string> {
  if (noun === 'petition') return petitionTitle(db, recordId);
  if (noun === 'registration') return (await findRegistration(db, recordId))?.label ?? '';
  return (await findVisit(db, recordId))?.label ?? '';
}

async function list(room: Room, _input: Parsed<'undo.list'>, acting: Acting): Promise<LastAct[]> {
  const { db } = room.data;
  const acts: LastAct[] = [];
  for (const act of await lastActs(db, most.acts)) {
    const { id, noun, recordId, at, staffName: by } = act;
    const mine = act.staffId === (acting.staff?.id ?? '');
    acts.push({ id, act: act.act, noun, recordId, title: await titleOf(db, act), at, by, mine });
  }
  return acts;
}

async function undoOnRegistration(tx: Tx, stamp: Stamp, act: KeptAct): Promise<void> {
  if (act.act === 'registration.cancelled') {
    const state = registrationState.exclude(['cancelled']).parse(act.kept);
    await restoreRegistration(tx, stamp, act.recordId, act.version, state);
    return;
  }
  const registration = await findRegistration(tx, act.recordId);
  if (registration === null) throw new AppError('record.missing');
  if (registration.state === 'cancelled') throw new AppError('undo.changedSince');
  await moveTo(tx, registration, Number(act.kept));
}

/**
 * Takes one act back; what it was done to must still stand as the act left it.
 * @throws AppError record.missing for one that was taken back already, undo.changedSince
 */
async function back(room: Room, { id }: Parsed<'undo.back'>, acting: Acting): Promise<Output<'undo.back'>> {
  const act = await write(room, acting, async (tx, stamp) => {
    const found = await findAct(tx, id);
    if (found === null) throw new AppError('record.missing');
    if (found.noun === 'visit') await undoOnVisit(room, tx, stamp, found);
    else if (found.noun === 'petition') await undoOnPetition(room, tx, stamp, found);
    else await undoOnRegistration(tx, stamp, found);
    await markUndone(tx, id);
    acting.about = { noun: found.noun, recordId: found.recordId, detail: { act: found.act } };
    return found;
  });
  changed(room, act.noun, act.recordId);
  return { noun: act.noun, id: act.recordId };
}

async function binned(room: Room): Promise<BinRow[]> {
  const { db } = room.data;
  const rows = [
    ...(await discardedVisits(db)),
    ...(await binnedPetitions(db, most.binned)),
    ...(await cancelledRegistrations(db, most.binned)),
  ];
  return rows.sort((a, b) => b.at.localeCompare(a.at));
}

async function restorePetition(tx: Tx, id: string): Promise<void> {
  if (!(await restorePetitionDraft(tx, id))) throw new AppError('record.closed');
}

async function restore(
  room: Room,
  { noun, id, version }: Parsed<'bin.restore'>,
  acting: Acting,
): Promise<Output<'bin.restore'>> {
  await write(room, acting, async (tx, stamp) => {
    if (noun === 'visit') await restoreVisit(tx, stamp, id, version);
    else if (noun === 'petition') await restorePetition(tx, id);
    else await restoreRegistration(tx, stamp, id, version, 'registered');
    acting.about = { noun, recordId: id };
  });
  changed(room, noun, id);
  return { noun, id };
}

export const undoHandlers = {
  'undo.list': list,
  'undo.back': back,
  'bin.list': binned,
  'bin.restore': restore,
} satisfies Partial<DeskHandlers>;
