import { partsOf } from '../../shared/domain/day';
import { type Dialogue, dialogueName } from '../../shared/domain/dialogues';
import { AppError } from '../../shared/ipc/fault';
import type { Db, Tx } from '../data/database';
import { findDialogue } from '../data/dialogues';
import { type Room, today } from './room';

/** @throws AppError record.missing */
export async function knownDialogue(db: Db | Tx, id: string): Promise<Dialogue> {
  const found = await findDialogue(db, id);
  if (found === null) throw new AppError('record.missing');
  return found;
}

/** As its papers and lists call it. */
export function nameOf(room: Room, dialogue: Dialogue): string {
  const { year } = partsOf(today(room));
  return dialogueName(dialogue, { name: room.office.name, headTitle: room.office.state.headTitle, year });
}
