import { z } from 'zod';
import { day } from './day';
import { id, line } from './office';
import { stamp } from './people';
import { datedFields } from './rules';

/** Rooms where citizens are received, what must stand or hang in them, who receives, and what those learned. */
export const checkPart = z.enum(['place', 'equipment', 'roster', 'training']);
export type CheckPart = z.infer<typeof checkPart>;

export const checkState = z.enum(['unchecked', 'good', 'lacking', 'broken']);

/** A line of the checklist. For people `name` is the person and `detail` the duty or the course. */
export const checkInput = z.object({
  id,
  part: checkPart,
  name: line.pipe(z.string().min(1)),
  detail: line,
  state: checkState,
  /** when it was looked at, or when the course was held */
  checkedOn: day.nullable(),
  /** when it is to be looked at again, or the course to be renewed */
  nextOn: day.nullable(),
  note: line,
  version: z.int().min(0),
});
export type CheckInput = z.infer<typeof checkInput>;

export const checkItem = z.object({ ...checkInput.shape, ...stamp.shape });
export type CheckItem = z.infer<typeof checkItem>;

/** `checklist.json`: what an office usually has to show, proposed once and then its own to change. */
export const checklistRow = z.strictObject({
  part: checkPart,
  value: z.string().min(1),
  ...datedFields,
});
export const checklistRows = z.array(checklistRow);
