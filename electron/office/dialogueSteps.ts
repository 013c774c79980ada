import type { Dialogue, DialogueStep, Publication } from '../../shared/domain/dialogues';
import type { DialogueView } from '../../shared/ipc/calls/dialogues';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { addDialogueEvent } from '../data/dialogues';
import { publicationsOf, storePublication } from '../data/publications';
import { knownDialogue } from './dialogueRecords';
import { keepDialogue } from './dialogues';
import { dialogueViewOf } from './dialogueViews';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, today, write } from './room';

type Asked = Parsed<'dialogue.step'>;

/** From which states a step may be taken. */
const from: Readonly<Record<DialogueStep, readonly Dialogue['state'][]>> = {
  held: ['planned'],
  moved: ['planned'],
  postponed: ['planned'],
  resumed: ['postponed'],
  cancelled: ['planned', 'postponed'],
  reopened: ['held', 'cancelled'],
};
const reasoned: ReadonlySet<DialogueStep> = new Set(['moved', 'postponed', 'cancelled', 'reopened']);

/** @throws AppError dialogue.noDay, dialogue.dayToCome */
function hold(before: Dialogue, on: string): Partial<Dialogue> {
  if (before.day === null) throw new AppError('dialogue.noDay');
  if (before.day > on) throw new AppError('dialogue.dayToCome');
  return { state: 'held', stateReason: '' };
}

/** @throws AppError dialogue.noDay, dialogue.sameDay */
function move(before: Dialogue, { day, time, place, step }: Asked): Partial<Dialogue> {
  if (day === null) throw new AppError('dialogue.noDay');
  const next = { day, time: time ?? before.time, place: place === '' ? before.place : place };
  const same = next.day === before.day && next.time === before.time && next.place === before.place;
  if (same && step === 'moved') throw new AppError('dialogue.sameDay');
  return { ...next, state: 'planned', stateReason: '' };
}

/** @throws AppError dialogue.concluded once its notice gave tasks */
function reopen(before: Dialogue): Partial<Dialogue> {
  if (before.paperId !== null) throw new AppError('dialogue.concluded');
  return { state: 'planned', stateReason: '' };
}

function after(before: Dialogue, asked: Asked, on: string): Partial<Dialogue> {
  switch (asked.step) {
    case 'held':
      return hold(before, on);
    case 'moved':
    case 'resumed':
      return move(before, asked);
    case 'postponed':
    case 'cancelled':
      return { state: asked.step, stateReason: asked.reason };
    case 'reopened':
      return reopen(before);
  }
}

/**
 * Takes a dialogue one step on; what it was and why stays to be seen.
 * @throws AppError dialogue.notOpen, dialogue.reasonNeeded, dialogue.noDay, dialogue.dayToCome, dialogue.sameDay,
 * dialogue.concluded, record.stale, record.missing
 */
async function step(room: Room, asked: Asked, acting: Acting): Promise<DialogueView> {
  const { id, version, step: kind, reason } = asked;
  await write(room, acting, async (tx, stamp) => {
    const before = await knownDialogue(tx, id);
    if (!from[kind].includes(before.state)) throw new AppError('dialogue.notOpen');
    if (reasoned.has(kind) && reason === '') throw new AppError('dialogue.reasonNeeded');
    const next = { ...before, ...after(before, asked, today(room)), version };
    await keepDialogue(room, tx, stamp, next);
    await addDialogueEvent(tx, stamp, {
      dialogueId: id,
      step: kind,
      fromDay: before.day,
      toDay: next.day,
      reason,
    });
    acting.about = { noun: 'dialogue', recordId: id, detail: { step: kind } };
  });
  changed(room, 'dialogue', id);
  return dialogueViewOf(room, id);
}

/**
 * Notes what was made public, of the day as it stands now; results are of what was held.
 * @throws AppError dialogue.noDay, dialogue.dayToCome, dialogue.notHeld, record.missing
 */
async function savePublication(room: Room, input: Publication, acting: Acting): Promise<DialogueView> {
  await write(room, acting, async (tx, stamp) => {
    const of = await knownDialogue(tx, input.dialogueId);
    if (of.day === null) throw new AppError('dialogue.noDay');
    if (input.day > today(room)) throw new AppError('dialogue.dayToCome');
    if (input.what === 'results' && of.state !== 'held') throw new AppError('dialogue.notHeld');
    const known = (await publicationsOf(tx, [of.id])).find(({ id }) => id === input.id);
    await storePublication(tx, stamp, { ...input, forDay: known === undefined ? of.day : known.forDay });
    const detail = { what: input.what, way: input.way, day: input.day };
    acting.about = { noun: 'dialogue', recordId: of.id, detail };
  });
  changed(room, 'dialogue', input.dialogueId);
  return dialogueViewOf(room, input.dialogueId);
}

export const dialogueStepHandlers = {
  'dialogue.step': step,
  'publication.save': savePublication,
} satisfies Partial<DeskHandlers>;
