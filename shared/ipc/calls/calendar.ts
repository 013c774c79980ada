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

/** A planned dialogue conference that falls on a day off, and whether its notice was made public. */
export const dialogueOff = z.object({ id, day, topic: line, reason: line, announced: z.boolean() });
export type DialogueOff = z.infer<typeof dialogueOff>;

export const calendarCalls = {
  'calendar.year': ask(z.object({ year: z.int().min(2000).max(2100) }), z.array(calendarDay)),
  /** the deadlines that a year's days would move, and what comes to stand on a day off by them */
  'calendar.moves': ask(
    calendarYear,
    z.object({
      deadlines: z.array(movedDeadline),
      receptions: z.array(receptionOff),
      dialogues: z.array(dialogueOff),
    }),
  ),
  /** `moves`, `receptions`, `dialogues`: how many deadlines, receptions and conferences the person saw and agreed to */
  'calendar.saveYear': ask(
    calendarYear.extend({
      moves: z.int().min(0).optional(),
      receptions: z.int().min(0).optional(),
      dialogues: z.int().min(0).optional(),
    }),
    z.array(calendarDay),
  ),
  /** planned receptions that fall on a day off as the calendar stands */
  'calendar.receptionsOff': ask(z.object({}).strict(), z.array(receptionOff)),
  /** planned dialogue conferences that fall on a day off as the calendar stands */
  'calendar.dialoguesOff': ask(z.object({}).strict(), z.array(dialogueOff)),
};
