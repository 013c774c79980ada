import { z } from 'zod';
import { instant } from '../../domain/day';
import { line } from '../../domain/office';
import { ask } from '../ask';

const nothing = z.object({}).strict();

/** What the last look at every page of the living database found. */
export const dataHealth = z.object({
  checkedAt: instant,
  pages: z.int(),
  /** pages that are not as they were written */
  damaged: z.int(),
  /** tables that lie on them; empty where only free space is hit, or where it could not be told */
  tables: z.array(z.string()),
  /** the newest set that was read back whole, to go back to */
  lastGood: z.object({ placeName: z.string(), sequence: z.int(), madeAt: instant }).nullable(),
});
export type DataHealth = z.infer<typeof dataHealth>;

export const healthCalls = {
  /** null until the first look after opening, which comes by itself */
  'data.health': ask(nothing, dataHealth.nullable()),
  'data.checkPages': ask(nothing, dataHealth),
  /** a person decided to go on with the pages as they are; the reason goes to the trail */
  'data.acceptPages': ask(z.object({ reason: line.pipe(z.string().min(1)) }), dataHealth),
};
