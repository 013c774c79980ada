import { z } from 'zod';
import { check } from '../../domain/chain';
import { id, line } from '../../domain/office';
import { dayClosing, dayPaper, dayRow } from '../../domain/receptionDay';
import { ask } from '../ask';
import { receptionRow } from './work';

const versioned = { id, version: z.int().min(0) };

/** Registered people first, in their order, then who came without; what is missing before the day can be closed. */
export const receptionDay = z.object({
  reception: receptionRow,
  rows: z.array(dayRow),
  checks: z.array(check),
  closing: dayClosing.nullable(),
});
export type ReceptionDay = z.infer<typeof receptionDay>;

export const receptionDayCalls = {
  'reception.day': ask(z.object({ id }), receptionDay),
  /** asks somebody registered in, or takes that back; the hour is kept */
  'reception.call': ask(z.object({ ...versioned, called: z.boolean() }), receptionDay),
  /** ends the day; `noCitizen` says that nobody came, `reason` why it ends although something is missing */
  'reception.close': ask(z.object({ ...versioned, noCitizen: z.boolean(), reason: line }), receptionDay),
  'reception.reopen': ask(z.object({ id, reason: line.pipe(z.string().min(1)) }), receptionDay),
  /** what the leader needs on the table: the list, the note-taker's sheet, earlier papers of the matters */
  'reception.papers': ask(z.object({ id }), z.array(dayPaper)),
};
