import { z } from 'zod';
import { day } from '../../domain/day';
import { line } from '../../domain/office';
import { ask } from '../ask';
import { movedDeadline } from './petitions';

export const calendarDay = z.object({
  day,
  kind: z.enum(['holiday', 'compensation', 'swappedOff', 'makeUp']),
  label: line,
  basis: line,
});

const calendarYear = z.object({ year: z.int().min(2000).max(2100), days: z.array(calendarDay).max(120) });

export const calendarCalls = {
  'calendar.year': ask(z.object({ year: z.int().min(2000).max(2100) }), z.array(calendarDay)),
  /** the deadlines that a year's days would move, to be looked at before they are saved */
  'calendar.moves': ask(calendarYear, z.array(movedDeadline)),
  /** `moves`: how many moved deadlines the person saw and agreed to */
  'calendar.saveYear': ask(calendarYear.extend({ moves: z.int().min(0).optional() }), z.array(calendarDay)),
};
