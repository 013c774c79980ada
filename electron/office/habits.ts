import type { Output } from '../../shared/ipc/contract';
import { frequentTexts, type Habit } from '../data/habits';
import type { DeskHandlers } from './handlers';
import type { Room } from './room';

/** More than these are no longer looked through under a field; typing narrows them. */
const offered = 60;

async function habitsOf(room: Room): Promise<Output<'visit.habits'>> {
  const found = await frequentTexts(room.data.db, offered);
  const of = (wanted: Habit['what']) => found.filter(({ what }) => what === wanted).map(({ text }) => text);
  return { addresses: of('address'), issuers: of('issuer'), fields: of('field') };
}

export const habitHandlers = { 'visit.habits': habitsOf } satisfies Partial<DeskHandlers>;
