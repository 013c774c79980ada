import { petitionState } from '../../shared/domain/petitions';
import { AppError } from '../../shared/ipc/fault';
import type { Tx } from '../data/database';
import { restorePetitionDraft } from '../data/petitionDrafts';
import { findPetition } from '../data/petitions';
import type { Stamp } from '../data/rows';
import type { KeptAct } from '../data/undo';
import { takeApart } from './petitionJoining';
import { keepPetition } from './petitions';
import type { Room } from './room';

/** The code was kept all the while: the petition stands in the register again as it stood. */
async function uncancel(room: Room, tx: Tx, stamp: Stamp, act: KeptAct): Promise<void> {
  const before = await findPetition(tx, act.recordId);
  if (before === null) throw new AppError('record.missing');
  if (before.state !== 'cancelled' || before.version !== act.version) throw new AppError('undo.changedSince');
  const state = petitionState.exclude(['cancelled']).parse(act.kept);
  await keepPetition(room, tx, stamp, before, { ...before, state, cancelReason: '' });
}

/** How each act on a petition is taken back. */
export async function undoOnPetition(room: Room, tx: Tx, stamp: Stamp, act: KeptAct): Promise<void> {
  if (act.act === 'petition.cancelled') await uncancel(room, tx, stamp, act);
  else if (act.act === 'petition.joined') await takeApart(room, tx, stamp, act.kept ?? '');
  else if (!(await restorePetitionDraft(tx, act.recordId))) throw new AppError('undo.changedSince');
}
