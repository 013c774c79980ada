import { z } from 'zod';
import { day, instant } from './day';
import { id, line } from './office';

export const taskEventKind = z.enum([
  'sent',
  'accepted',
  'extended',
  'urged',
  'done',
  'returned',
  'reopened',
  'cancelled',
  'supervised',
]);
export type TaskEventKind = z.infer<typeof taskEventKind>;

/** Who looks whether a task is done (Điều 9 Luật Mặt trận Tổ quốc; QĐ 217-QĐ/TW for the organisations). */
export const supervisor = z.enum(['front', 'massOrganisation', 'council', 'inspection', 'office']);
export type Supervisor = z.infer<typeof supervisor>;

/** What belongs to an event beside its day and reason; each kind knows its own. */
export const taskEventDetail = z.object({
  /** who took the task on, allowed more time, or signed that there is no paper */
  by: line.default(''),
  dueBefore: day.nullable().default(null),
  dueAfter: day.nullable().default(null),
  result: z.string().default(''),
  evidence: line.default(''),
  supervisor: supervisor.nullable().default(null),
});
export type TaskEventDetail = z.infer<typeof taskEventDetail>;

/** One step in the life of a task, with the paper it stands on. */
export const taskEvent = z.object({
  id,
  kind: taskEventKind,
  day,
  reason: z.string(),
  detail: taskEventDetail,
  paperId: id.nullable(),
  paperNumber: line,
  paperDay: day.nullable(),
  staffName: line,
  at: instant,
});
export type TaskEvent = z.infer<typeof taskEvent>;
