import { v7 } from 'uuid';
import { withoutEnd } from '../../shared/documents/frame';
import { placesOf } from '../../shared/documents/places';
import type { Paper, TaskFields } from '../../shared/domain/chain';
import { conclusionGaps } from '../../shared/domain/dialogueRules';
import type { Dialogue, Opinion } from '../../shared/domain/dialogues';
import { AppError } from '../../shared/ipc/fault';
import { dmyInText } from '../../shared/text/dates';
import { fold } from '../../shared/text/fold';
import type { Tx } from '../data/database';
import type { StoredDraft } from '../data/drafts';
import { opinionsOf, storeOpinion } from '../data/opinions';
import type { Stamp } from '../data/rows';
import { addTaskEvent } from '../data/taskEvents';
import { addTask } from '../data/tasks';
import { knownDialogue } from './dialogueRecords';
import { keepDialogue } from './dialogues';
import type { Room } from './room';
import { indexTask } from './taskSending';

/** `ông Lục Văn Phát, thôn Bãi Sậy`; without a name the village, else whoever was there. */
export function raisedBy(
  { speaker, village }: Pick<Opinion, 'speaker' | 'village'>,
  audience: string,
): string {
  return [speaker, village].filter((part) => part !== '').join(', ') || audience || 'Nhân dân';
}

/** Its words as the paper bears them; a denunciation's are in no paper. */
function toldOf({ denunciation, promise }: Opinion): string {
  return denunciation ? '' : withoutEnd(promise);
}

/**
 * The paper has to say what the tasks will say: a promise that was changed after the draft was made is not in it.
 * @throws AppError dialogue.draftOld {number}
 */
function refuseOld(draft: StoredDraft, opinions: readonly Opinion[]): void {
  const text = fold(
    placesOf(draft.document)
      .map(({ text: said }) => said)
      .join('\n'),
  );
  for (const [index, one] of opinions.entries()) {
    if (one.promise === '') continue;
    const day = one.due === null ? one.vagueDue : dmyInText(one.due);
    const isSaid = [one.unit, day, toldOf(one)].every((said) => text.includes(fold(said)));
    if (!isSaid) throw new AppError('dialogue.draftOld', { number: index + 1 });
  }
}

/** @throws AppError dialogue.notHeld, dialogue.concluded, dialogue.gaps {count} */
function refuseUnready(of: Dialogue, opinions: readonly Opinion[]): void {
  if (of.state !== 'held') throw new AppError('dialogue.notHeld');
  if (of.paperId !== null) throw new AppError('dialogue.concluded');
  const count = conclusionGaps(opinions);
  if (count > 0) throw new AppError('dialogue.gaps', { count });
}

function taskOf(room: Room, of: Dialogue, one: Opinion): TaskFields {
  return {
    id: v7(),
    leadUnit: one.unit,
    helpers: one.helpers,
    what: one.promise,
    due: one.due,
    vagueDue: one.vagueDue,
    vagueReason: one.vagueReason,
    reportTo: room.office[of.face].assistant,
    answersCitizen: one.speaker !== '',
  };
}

/**
 * The conclusion notice of a dialogue is issued: each promise becomes a task, as those of a reception do.
 * @throws AppError dialogue.notHeld, dialogue.concluded, dialogue.gaps, dialogue.draftOld
 */
export async function applyDialogue(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  draft: StoredDraft,
  paper: Paper,
): Promise<void> {
  if (draft.kind !== 'dialogueConclusion' || draft.from.noun !== 'dialogue') return;
  const of = await knownDialogue(tx, draft.from.id);
  const kept = (await opinionsOf(tx, of.id)).filter(({ state }) => state === 'kept');
  refuseUnready(of, kept);
  refuseOld(draft, kept);
  for (const [index, one] of kept.entries()) {
    if (one.promise === '') continue;
    const task = taskOf(room, of, one);
    const label = raisedBy(one, of.audience);
    const owner = { conclusionId: null, dialogueId: of.id, itemId: one.id, matterId: null };
    await addTask(tx, stamp, { ...task, ...owner, label, position: index + 1 });
    await addTaskEvent(tx, stamp, {
      taskId: task.id,
      kind: 'sent',
      day: paper.day,
      reason: '',
      paperId: paper.id,
    });
    await indexTask(tx, { ...task, label, matterCode: '', noticeNumber: paper.numberText });
    await storeOpinion(tx, stamp, { ...one, taskId: task.id });
  }
  await keepDialogue(room, tx, stamp, { ...of, paperId: paper.id });
}
