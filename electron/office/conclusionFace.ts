import type { Conclusion } from '../../shared/domain/chain';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { findConclusion, findConclusionOf } from '../data/conclusions';
import { draftOf, keep, knownDraft } from './conclusions';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, write } from './room';

/** The set phrases of one face; what stands in the items is said of the matter and belongs to neither. */
const phrases = ['summary', 'opening', 'attendance', 'figures', 'lead', 'followUp', 'closing'] as const;

/** A phrase that nobody changed is said as the other face says it; one that was written stays. */
function rephrased(draft: Conclusion, before: Conclusion, after: Conclusion): Partial<Conclusion> {
  const untouched = phrases.filter((key) => JSON.stringify(draft[key]) === JSON.stringify(before[key]));
  return Object.fromEntries(untouched.map((key) => [key, after[key]]));
}

/**
 * Puts the draft of a notice on the other face: its head, number, signer, recipients and set phrases.
 * @throws AppError conclusion.frozen, conclusion.faceTaken, record.stale
 */
async function setFace(
  room: Room,
  { id, version, face }: Parsed<'conclusion.setFace'>,
  acting: Acting,
): Promise<Conclusion> {
  await write(room, acting, async (tx, stamp) => {
    const draft = await knownDraft(tx, id);
    if (draft.version !== version) throw new AppError('record.stale');
    if (draft.face === face) return;
    const { receptionId } = draft;
    if ((await findConclusionOf(tx, receptionId, face)) !== null) throw new AppError('conclusion.faceTaken');
    const before = await draftOf(room, tx, { receptionId, face: draft.face });
    const after = await draftOf(room, tx, { receptionId, face });
    const { signer, recipients } = after;
    await keep(tx, stamp, { ...draft, ...rephrased(draft, before, after), face, signer, recipients });
    acting.about = { noun: 'conclusion', recordId: id, detail: { face } };
  });
  changed(room, 'conclusion', id);
  const found = await findConclusion(room.data.db, id);
  if (found === null) throw new AppError('record.missing');
  return found;
}

export const conclusionFaceHandlers = { 'conclusion.setFace': setFace } satisfies Partial<DeskHandlers>;
