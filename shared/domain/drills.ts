import { z } from 'zod';
import { instant } from './day';
import { id } from './office';

/** What a rehearsed restore found; the minutes are printed from it. Table names and hashes, nothing of any person. */
export const drillResult = z.object({
  placeName: z.string(),
  setName: z.string(),
  sequence: z.int(),
  madeAt: instant,
  bytes: z.number(),
  startedAt: instant,
  endedAt: instant,
  counts: z.array(z.object({ table: z.string(), backedUp: z.int(), restored: z.int() })),
  hashes: z.array(z.object({ name: z.string(), expected: z.string(), found: z.string() })),
  /** `chain`: the restored audit trail fits link by link; `head`: its last entry stands in the present one as well */
  checks: z.array(z.object({ code: z.enum(['database', 'head', 'chain', 'scans']), passed: z.boolean() })),
  /** code of the fault that ended it, '' when it came to its end */
  fault: z.string(),
});
export type DrillResult = z.infer<typeof drillResult>;

export const drill = z.object({
  id,
  placeId: id,
  /** made by the app itself every week, without minutes */
  /** who did it, '' for the app itself */
  staffId: z.string(),
  silent: z.boolean(),
  passed: z.boolean(),
  result: drillResult,
});
export type Drill = z.infer<typeof drill>;
