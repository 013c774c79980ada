import { z } from 'zod';
import type { PaperKind } from './chain';

/**
 * The sheet of a notice that is posted: its own A4, A4 across, A3 with everything larger, and A3 across whose letters
 * are read from two metres. The words are the same on each.
 */
export const postedPage = z.enum(['own', 'landscape', 'posted', 'large']);
export type PostedPage = z.infer<typeof postedPage>;

/** How the notice of a month tells its days: in a table, or leader by leader in sentences. */
export const noticeForm = z.enum(['table', 'list']);
export type NoticeForm = z.infer<typeof noticeForm>;

const postedKinds: ReadonlySet<PaperKind> = new Set(['scheduleNotice', 'changeNotice', 'dialogueNotice']);

/** Whether a paper is made to hang on a board. */
export function isPosted(kind: PaperKind): boolean {
  return postedKinds.has(kind);
}
