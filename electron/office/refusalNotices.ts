import { addDays, type Day } from '../../shared/domain/day';
import { groundOn, noticeDue } from '../../shared/domain/refusals';
import type { Calendar } from '../../shared/domain/workingDays';
import type { Notice } from '../../shared/ipc/calls/work';
import { refusedVisits } from '../data/refusedVisits';
import type { Room } from './room';
import { ruleBook } from './ruleBook';

/** A refusal that nobody wrote up for so long is found in the register, not on today's page. */
const rememberedDays = 60;

/** Refusals that want notice 01/TCD and have none yet, each with its last day. */
export async function refusalNotices(room: Room, today: Day, calendar: Calendar): Promise<Notice[]> {
  const refused = await refusedVisits(room.data.db, addDays(today, -rememberedDays));
  return refused.flatMap(({ id, day, number, year, ground }): Notice[] => {
    const row = groundOn(ruleBook.refusalGrounds, ground, day);
    const due = noticeDue(row, ruleBook.deadlines, day, calendar);
    if (due === null) return [];
    return [
      {
        code: 'refusal.due',
        params: { number, year, due: due.due },
        tone: due.due < today ? 'late' : 'warning',
        target: { page: 'visits/-', id },
      },
    ];
  });
}
