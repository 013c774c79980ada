import { z } from 'zod';

export const boardBy = z.enum(['unit', 'leader', 'week']);
export type BoardBy = z.infer<typeof boardBy>;

/** How a task stands on the board; what was cancelled stands on none. */
export const boardStanding = z.enum(['late', 'soon', 'open', 'done']);
export type BoardStanding = z.infer<typeof boardStanding>;

/** `key`: the folded unit, the leader's name, or the Monday of the week of the due day; empty where there is none. */
export const boardRow = z.object({
  key: z.string(),
  name: z.string(),
  late: z.int(),
  soon: z.int(),
  open: z.int(),
  done: z.int(),
});
export type BoardRow = z.infer<typeof boardRow>;

export const boardCell = z.object({ by: boardBy, key: z.string().max(500), standing: boardStanding });
export type BoardCell = z.infer<typeof boardCell>;
