import { z } from 'zod';
import { day, instant } from './day';
import { id, line } from './office';

/** Deliberate acts that can be taken back, also after a restart; "Ghi sổ" is none of them: its number is taken. */
export const undoAct = z.enum([
  'visit.discarded',
  'visit.cancelled',
  'visit.amended',
  'petition.discarded',
  'petition.cancelled',
  'petition.joined',
  'registration.cancelled',
  'registration.moved',
]);
export type UndoAct = z.infer<typeof undoAct>;

export const undoNoun = z.enum(['visit', 'petition', 'registration']);
export type UndoNoun = z.infer<typeof undoNoun>;

/** An act as the screen offers to take it back. `title` is a label of a list: of sealed people the code only. */
export const lastAct = z.object({
  id,
  act: undoAct,
  noun: undoNoun,
  recordId: id,
  title: line,
  at: instant,
  by: line,
  /** done by who asks */
  mine: z.boolean(),
});
export type LastAct = z.infer<typeof lastAct>;

/** What was discarded before it had a number, and can be brought back. */
export const binRow = z.object({
  noun: undoNoun,
  id,
  version: z.int().min(1),
  title: line,
  detail: z.string(),
  day,
  at: instant,
  by: line,
});
export type BinRow = z.infer<typeof binRow>;
