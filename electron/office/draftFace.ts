import type { Draft } from '../../shared/domain/drafts';
import { fixedFace } from '../../shared/domain/drafts';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { openWays, storeDraft } from '../data/drafts';
import { buildDraft } from './drafting/build';
import { draftHandlers, keepStep, makingOf, openDraft } from './drafts';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, write } from './room';

/**
 * Puts a draft on the other face: head, number, signer and recipients of that one. The text is built anew while
 * nobody has changed it; afterwards it is the clerk's and stays. It is one step, and can be taken back.
 * @throws AppError draft.closed, record.stale; call.badInput for kinds whose face is no choice
 */
async function setFace(
  room: Room,
  { id, version, face }: Parsed<'draft.setFace'>,
  acting: Acting,
): Promise<Draft> {
  await write(room, acting, async (tx, stamp) => {
    const draft = await openDraft(tx, id, version);
    const { kind, from, document } = draft;
    if (from.noun === 'paper' || fixedFace.has(kind)) throw new AppError('call.badInput', { field: 'face' });
    if (document.face === face) return;
    const made = await buildDraft(await makingOf(room, tx, acting, { kind, from, face }));
    const typed = (await openWays(tx, id)).canUndo;
    const { title, summary, bases, blocks, page } = document;
    const after = typed ? { ...made.document, title, summary, bases, blocks, page } : made.document;
    await keepStep(tx, stamp, draft, after, 'face');
    await storeDraft(tx, stamp, { ...draft, document: after, names: made.names });
    acting.about = { noun: 'draft', recordId: id, detail: { face } };
  });
  changed(room, 'draft', id);
  return draftHandlers['draft.get'](room, { id });
}

export const draftFaceHandlers = { 'draft.setFace': setFace } satisfies Partial<DeskHandlers>;
