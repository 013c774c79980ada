import type { Opinion, OpinionFields } from '../../shared/domain/dialogues';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Db, Tx } from '../data/database';
import { findOpinion, nextPosition, storeOpinion } from '../data/opinions';
import { knownDialogue } from './dialogueRecords';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, write } from './room';
import { sealDrafts } from './sealDrafts';

async function known(db: Db | Tx, id: string): Promise<Opinion> {
  const found = await findOpinion(db, id);
  if (found === null) throw new AppError('record.missing');
  return found;
}

/**
 * Who denounces, and what, is kept in the file of the denunciation alone (Luật Tố cáo, Điều 8 và Điều 56).
 * @throws AppError dialogue.denunciation
 */
function refuseSecret(fields: OpinionFields): void {
  if (!fields.denunciation) return;
  const { speaker, content, village, answer, promise, answeredBy, unit } = fields;
  const said = [speaker, content, village, answer, promise, answeredBy, unit].some(
    (text) => text.trim() !== '',
  );
  if (said) throw new AppError('dialogue.denunciation');
}

function given({ promise, unit, helpers, due, vagueDue, vagueReason }: OpinionFields): string {
  return JSON.stringify([promise, unit, helpers, due, vagueDue, vagueReason]);
}

/** A promise whose task runs lives on in the task. @throws AppError dialogue.sent, record.closed, record.missing */
function refuseFixed(before: Opinion, fields: OpinionFields): void {
  if (before.dialogueId !== fields.dialogueId) throw new AppError('record.missing');
  if (before.state === 'cancelled') throw new AppError('record.closed');
  if (before.taskId !== null && given(before) !== given(fields)) throw new AppError('dialogue.sent');
}

/**
 * @throws AppError dialogue.denunciation, dialogue.sent, dialogue.notOpen, record.closed, record.stale,
 * record.missing
 */
async function save(room: Room, input: Parsed<'opinion.save'>, acting: Acting): Promise<Opinion> {
  const { fields, version } = input;
  refuseSecret(fields);
  await write(room, acting, async (tx, stamp) => {
    const of = await knownDialogue(tx, fields.dialogueId);
    if (of.state === 'cancelled') throw new AppError('dialogue.notOpen');
    const before = await findOpinion(tx, fields.id);
    if (before !== null) refuseFixed(before, fields);
    const kept = before ?? {
      taskId: null,
      state: 'kept' as const,
      cancelReason: '',
      position: await nextPosition(tx, of.id),
    };
    const { taskId, state, cancelReason, position } = kept;
    const dates = { createdAt: stamp.now, updatedAt: stamp.now };
    await storeOpinion(tx, stamp, { ...fields, taskId, state, cancelReason, position, version, ...dates });
    // what was open until now may stand in drafts of this dialogue
    const turned = fields.denunciation && before !== null && !before.denunciation && before.content !== '';
    if (turned) await sealDrafts(room, tx, stamp, new Set([of.id]));
    acting.about = { noun: 'dialogue', recordId: of.id };
  });
  changed(room, 'dialogue', fields.dialogueId);
  return known(room.data.db, fields.id);
}

/** Takes out what was noted by mistake; it stays with its reason. @throws AppError dialogue.sent, record.closed */
async function cancel(room: Room, input: Parsed<'opinion.cancel'>, acting: Acting): Promise<Opinion> {
  const { id, version, reason } = input;
  const of = await write(room, acting, async (tx, stamp) => {
    const before = await known(tx, id);
    if (before.state === 'cancelled') throw new AppError('record.closed');
    if (before.taskId !== null) throw new AppError('dialogue.sent');
    await storeOpinion(tx, stamp, { ...before, version, state: 'cancelled', cancelReason: reason });
    acting.about = { noun: 'dialogue', recordId: before.dialogueId, detail: { reason } };
    return before.dialogueId;
  });
  changed(room, 'dialogue', of);
  return known(room.data.db, id);
}

export const opinionHandlers = {
  'opinion.save': save,
  'opinion.cancel': cancel,
} satisfies Partial<DeskHandlers>;
