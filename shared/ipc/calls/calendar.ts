import { z } from 'zod';
import { day } from '../../domain/day';
import { id, line } from '../../domain/office';
import { receptionKind } from '../../domain/visits';
import { ask } from '../ask';
import { movedDeadline } from './petitions';

export const calendarDay = z.object({
  day,
  kind: z.enum(['holiday', 'compensation', 'swappedOff', 'makeUp']),
  label: line,
  basis: line,
});

const calendarYear = z.object({ year: z.int().min(2000).max(2100), days: z.array(calendarDay).max(120) });

/** A planned reception that falls on a day off, and how far the public knows of it. */
export const receptionOff = z.object({
  id,
  day,
  kind: receptionKind,
  hostName: line,
  hostTitle: line,
  /** why nobody works on the day, as the calendar calls it */
  reason: line,
  /** the notice in force hangs, is issued, is a draft, or no schedule names the reception */
  stands: z.enum(['posted', 'issued', 'draft', 'alone']),
  /** the month of its schedule; null where none names it */
  month: z.object({ year: z.int(), month: z.int() }).nullable(),
  /** how many citizens are registered for it */
  registered: z.int(),
  /** the change notice that is drafted already */
  changeDraftId: id.nullable(),
});
export type ReceptionOff = z.infer<typeof receptionOff>;

export const calendarCalls = {
  'calendar.year': ask(z.object({ year: z.int().min(2000).max(2100) }), z.array(calendarDay)),
  /** the deadlines that a year's days would move and the receptions that come to stand on a day off */
  'calendar.moves': ask(
    calendarYear,
    z.object({ deadlines: z.array(movedDeadline), receptions: z.array(receptionOff) }),
  ),
  /** `moves`, `receptions`: how many moved deadlines and how many receptions the person saw and agreed to */
  'calendar.saveYear': ask(
    calendarYear.extend({ moves: z.int().min(0).optional(), receptions: z.int().min(0).optional() }),
    z.array(calendarDay),
  ),
  /** planned receptions that fall on a day off as the calendar stands */
  'calendar.receptionsOff': ask(z.object({}).strict(), z.array(receptionOff)),
};
