import { z } from 'zod';
import { officialDocument } from '../../documents/model';
import { check, paper, paperKind } from '../../domain/chain';
import { day } from '../../domain/day';
import { book, draft, draftRow, draftSource, snippet } from '../../domain/drafts';
import { face, id, line, prose, signer } from '../../domain/office';
import { ask } from '../ask';

const reason = line.pipe(z.string().min(1));

export const draftCalls = {
  /** builds a paper from records and keeps it as a draft */
  'draft.make': ask(z.object({ kind: paperKind, from: draftSource, face }), draft),
  /** one urging letter for each unit that is late */
  'draft.makeUrging': ask(z.object({ face, reportBy: day.nullable().optional() }), z.array(draftRow)),
  'draft.list': ask(z.object({ state: z.enum(['open', 'binned']) }), z.array(draftRow)),
  'draft.get': ask(z.object({ id }), draft),
  /** autosave; changes at one `place` that follow each other quickly are one step of undo */
  'draft.save': ask(
    z.object({ id, version: z.int().min(0), place: z.string().max(60), document: officialDocument }),
    draft,
  ),
  'draft.undo': ask(z.object({ id, version: z.int().min(0) }), draft),
  'draft.redo': ask(z.object({ id, version: z.int().min(0) }), draft),
  /** the other face: its head, number, signer and recipients */
  'draft.setFace': ask(z.object({ id, version: z.int().min(0), face }), draft),
  /** to the bin, or back out of it */
  'draft.discard': ask(z.object({ id, version: z.int().min(0), binned: z.boolean() }), draftRow),
  'draft.check': ask(z.object({ id }), z.array(check)),
  /** takes the number and freezes the paper; `number` and `signer` are null for sheets that have none */
  'draft.issue': ask(
    z.object({
      id,
      day,
      number: z.int().positive().max(99_999).nullable(),
      signer: signer.nullable(),
      recipients: z.array(line).max(60),
    }),
    z.object({ draft: draftRow, paper }),
  ),
  /** a correction: a new draft with the words of an issued paper, which it replaces once it is issued */
  'draft.replace': ask(z.object({ paperId: id, reason }), draft),
  /** the papers that a paper replaces and by which it is replaced, oldest first */
  'paper.history': ask(
    z.object({ paperId: id }),
    z.array(z.object({ paper, reason: z.string(), replacesId: id.nullable() })),
  ),
  /** the paper stays as it was, but is valid no more; its number is void */
  'paper.void': ask(z.object({ paperId: id, reason }), paper),
  'book.list': ask(z.object({}).strict(), z.array(book)),
  /** keeps the next number for a paper that is made later or elsewhere */
  'book.reserve': ask(
    z.object({ kind: paperKind, face, day, reason }),
    z.object({ bookId: id, number: z.int(), text: z.string() }),
  ),
  /** a number without a paper that will never have one */
  'book.void': ask(z.object({ bookId: id, number: z.int().positive().max(99_999), reason }), book),
  'snippet.list': ask(z.object({ face }), z.array(snippet)),
  /** an empty text takes an own wording out of the list */
  'snippet.save': ask(
    z.object({ id, version: z.int().min(0), title: reason, text: prose }),
    z.object({ id, version: z.int() }),
  ),
};
