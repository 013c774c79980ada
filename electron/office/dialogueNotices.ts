import { addDays, type Day } from '../../shared/domain/day';
import { type Calendar, workingDaysBetween } from '../../shared/domain/workingDays';
import type { Notice } from '../../shared/ipc/calls/work';
import { listDialogues } from '../data/dialogues';
import { isUntold } from './dialogueChange';
import { listFacts, openClocks, standingOf } from './dialogueViews';
import type { Room } from './room';

/** What nobody did in three months is no work of today; what is six weeks ahead is none yet. */
const backDays = 92;
const aheadDays = 45;
/** How long before its last day a duty is shown. */
const remindWorkingDays = 7;

/** What is due around the dialogues: the notice, the results, the conclusion, invitations; and one to be noted as held. */
export async function dialogueNotices(room: Room, on: Day, calendar: Calendar): Promise<Notice[]> {
  const near = await listDialogues(room.data.db, addDays(on, -backDays), addDays(on, aheadDays));
  const own = near.filter(({ organiser, day }) => organiser === '' && day !== null);
  const facts = await listFacts(room, own);
  const untold: Notice[] = [];
  for (const dialogue of own) {
    const { id, day } = dialogue;
    // what is over needs no notice any more
    if (day === null || day < on || !(await isUntold(room.data.db, dialogue))) continue;
    const target = { page: 'dialogues', id };
    untold.push({ code: 'dialogue.changeUntold', params: { day }, tone: 'warning', target });
  }
  const due = own.flatMap((dialogue): Notice[] => {
    const { id, day } = dialogue;
    if (day === null) return [];
    const target = { page: 'dialogues', id };
    const isOver = dialogue.state === 'planned' && day < on;
    const over: Notice = { code: 'dialogue.wasHeld', params: { day }, tone: 'warning', target };
    const clocks = openClocks(standingOf(dialogue, facts), on, calendar)
      .filter((clock) => workingDaysBetween(calendar, on, clock.due) <= remindWorkingDays)
      .map(
        (clock): Notice => ({
          code: clock.key,
          params: { day, due: clock.due },
          tone: clock.due < on ? 'late' : 'warning',
          target,
        }),
      );
    return isOver ? [over] : clocks;
  });
  return [...untold, ...due];
}
