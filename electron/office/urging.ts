import { dayAt } from '../../shared/domain/day';
import type { DraftRow } from '../../shared/domain/drafts';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Tx } from '../data/database';
import { openWays, type StoredDraft, storeDraft, urgingDraftsSince } from '../data/drafts';
import type { Stamp } from '../data/rows';
import { buildDraft } from './drafting/build';
import { lateUnits } from './drafting/fromTasks';
import type { Making } from './drafting/making';
import { knownDraft, makeIn, makingOf, rowOf } from './drafts';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, today, write } from './room';

/** The letters of today: what lies in the bin urges nobody. */
async function lettersOfToday(room: Room, tx: Tx): Promise<StoredDraft[]> {
  const on = today(room);
  // a day of Vietnam begins seven hours before that of the stored instants
  const from = new Date(`${on}T00:00:00+07:00`).toISOString();
  const letters = await urgingDraftsSince(tx, from);
  return letters.filter(({ state, updatedAt }) => state === 'open' || dayAt(updatedAt) === on);
}

/** A letter of today that nobody has written in takes the face and the day asked for now; another stays as it is. */
async function renewed(tx: Tx, stamp: Stamp, letter: StoredDraft, making: Making): Promise<void> {
  const { canUndo, canRedo } = await openWays(tx, letter.id);
  if (canUndo || canRedo) return;
  const { document, names, taskIds = [] } = await buildDraft(making);
  await storeDraft(tx, stamp, { ...letter, document, names, taskIds });
}

/**
 * One letter for each unit that is late. Asked again on the same day it makes no second one: the open letters come
 * back, and who got theirs today is left out.
 * @throws AppError draft.nothingLate, draft.urgedToday
 */
async function makeUrging(
  room: Room,
  { face, reportBy }: Parsed<'draft.makeUrging'>,
  acting: Acting,
): Promise<DraftRow[]> {
  const ids = await write(room, acting, async (tx, stamp) => {
    const late = await lateUnits({ db: tx, today: today(room) });
    if (late.length === 0) throw new AppError('draft.nothingLate');
    const letters = await lettersOfToday(room, tx);
    const made: string[] = [];
    for (const task of late) {
      const from = { noun: 'task', id: task.id, part: null } as const;
      const wanted = await makingOf(room, tx, acting, { kind: 'urgingLetter', from, face });
      const making = { ...wanted, reportBy };
      const before = letters.find(({ taskIds }) => taskIds.includes(task.id));
      if (before?.state === 'issued') continue;
      if (before !== undefined) await renewed(tx, stamp, before, making);
      made.push(before?.id ?? (await makeIn(tx, stamp, making)));
    }
    if (made.length === 0) throw new AppError('draft.urgedToday', { units: late.length });
    acting.about = { noun: 'draft', recordId: '', detail: { kind: 'urgingLetter', count: made.length } };
    return made;
  });
  changed(room, 'draft', '');
  return Promise.all(ids.map(async (id) => rowOf(room, await knownDraft(room.data.db, id))));
}

export const urgingHandlers = { 'draft.makeUrging': makeUrging } satisfies Partial<DeskHandlers>;
