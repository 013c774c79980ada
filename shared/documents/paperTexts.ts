import { z } from 'zod';
import type { Day } from '../domain/day';
import { type Face, face } from '../domain/office';
import { datedFields, rulesOn } from '../domain/rules';

/** Legal wording of papers: what they cite (`bases`) and the code of a prescribed form (`form`). */
export const paperTextKey = z.enum([
  'schedule.bases',
  'schedule.urgent',
  'conclusion.bases',
  'refusal.bases',
  'refusal.form',
  'receipt.form',
  'statement.bases',
  'hearing.bases',
  'group.bases',
  'guidance.bases',
  'transfer.bases',
  'demand.bases',
  'proposal.bases',
  'complaintAccepted.bases',
  'complaintAccepted.form',
  'complaintRefused.bases',
  'complaintRefused.form',
  'denunciationAccepted.bases',
  'result.bases',
  'urging.bases',
  'dialogue.bases',
  'complaintDialogue.bases',
  'complaintDialogue.form',
]);
export type PaperTextKey = z.infer<typeof paperTextKey>;

/** The content of `resources/rules/paperTexts.json`; the clerk may change the wording before issue. */
export const paperTextRows = z.array(
  z.strictObject({ key: paperTextKey, face, value: z.array(z.string().min(1)), ...datedFields }),
);
export type PaperTextRow = z.infer<typeof paperTextRows>[number];

/** The wording in force on a day for papers of a face; empty when nothing is prescribed. */
export function paperTextsOn(
  rows: readonly PaperTextRow[],
  key: PaperTextKey,
  of: Face,
  on: Day,
): readonly string[] {
  const own = rows.filter((row) => row.key === key && row.face === of);
  return rulesOn(own, on).at(-1)?.value ?? [];
}
