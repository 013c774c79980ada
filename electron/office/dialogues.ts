import { announcedOn } from '../../shared/domain/dialogueRules';
import type { Dialogue } from '../../shared/domain/dialogues';
import type { DialogueRow, DialogueView } from '../../shared/ipc/calls/dialogues';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { fold } from '../../shared/text/fold';
import type { Tx } from '../data/database';
import { findDialogue, listDialogues, storeDialogue } from '../data/dialogues';
import { findPetition } from '../data/petitions';
import { publicationsOf } from '../data/publications';
import type { Stamp } from '../data/rows';
import { indexRecord } from '../data/search';
import { calendarOf } from './calendar';
import { knownDialogue, nameOf } from './dialogueRecords';
import { dialogueRowOf, dialogueViewOf, listFacts } from './dialogueViews';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, write } from './room';

/** Dialogues of a period that fit, those without a day first, then the newest. */
async function list(room: Room, input: Parsed<'dialogue.list'>): Promise<DialogueRow[]> {
  const { from, to, kind, level, stage, text } = input;
  const found = await listDialogues(room.data.db, from, to);
  const facts = await listFacts(room, found);
  const calendar = await calendarOf(room);
  const words = fold(text).split(' ').filter(Boolean);
  return found
    .filter((one) => (kind === null || one.kind === kind) && (level === null || one.level === level))
    .map((one) => dialogueRowOf(room, one, facts, calendar))
    .filter((row) => stage === null || row.stage === stage)
    .filter((row) => {
      const folded = fold(
        [row.name, row.topic, row.field, row.organiser, row.place, row.chairName].join(' '),
      );
      return words.every((word) => folded.includes(word));
    });
}

function get(room: Room, { id }: Parsed<'dialogue.get'>): Promise<DialogueView> {
  return dialogueViewOf(room, id);
}

/**
 * Stores a dialogue and keeps it found. What citizens said there is in no index: it belongs to who said it.
 * @throws AppError record.stale, record.missing
 */
export async function keepDialogue(room: Room, tx: Tx, stamp: Stamp, dialogue: Dialogue): Promise<void> {
  await storeDialogue(tx, stamp, dialogue);
  const { id, topic, field, place, organiser, audience, day, petitionId } = dialogue;
  // the topic of a complaint's dialogue names who complains
  const words = petitionId === null ? [topic, field, place, organiser, audience] : [place];
  await indexRecord(tx, {
    noun: 'dialogue',
    recordId: id,
    title: petitionId === null && topic !== '' ? topic : nameOf(room, dialogue),
    detail: [petitionId === null ? nameOf(room, dialogue) : '', place]
      .filter((part) => part !== '')
      .join(', '),
    day,
    folded: fold([nameOf(room, dialogue), 'đối thoại', ...words].join(' ')),
  });
}

/**
 * What was announced changes by a step with its reason alone, for citizens go by the notice.
 * @throws AppError dialogue.announced, dialogue.notOpen
 */
async function refuseSilent(
  tx: Tx,
  before: Dialogue,
  after: Parsed<'dialogue.save'>['fields'],
): Promise<void> {
  if (before.state === 'cancelled') throw new AppError('dialogue.notOpen');
  if (before.paperId !== null && before.kind !== after.kind) throw new AppError('dialogue.concluded');
  const moved = before.day !== after.day || before.time !== after.time || before.place !== after.place;
  if (!moved) return;
  const publications = await publicationsOf(tx, [before.id]);
  const isFixed = before.state !== 'planned' || announcedOn(before.day, publications) !== null;
  if (isFixed && before.day !== null) throw new AppError('dialogue.announced');
}

/** @throws AppError record.missing for a petition that is none, record.closed for a denunciation */
async function refuseWrongPetition(tx: Tx, petitionId: string | null): Promise<void> {
  if (petitionId === null) return;
  const petition = await findPetition(tx, petitionId);
  if (petition === null) throw new AppError('record.missing');
  if (petition.sealed || petition.kind === 'denunciation') throw new AppError('dialogue.denunciation');
}

/** @throws AppError dialogue.announced, dialogue.notOpen, dialogue.denunciation, record.stale, record.missing */
async function save(room: Room, input: Parsed<'dialogue.save'>, acting: Acting): Promise<Dialogue> {
  const { fields, version } = input;
  await write(room, acting, async (tx, stamp) => {
    const before = await findDialogue(tx, fields.id);
    await refuseWrongPetition(tx, fields.petitionId);
    if (before !== null) await refuseSilent(tx, before, fields);
    const kept = before ?? { state: 'planned' as const, stateReason: '', paperId: null };
    const { state, stateReason, paperId } = kept;
    const dates = { createdAt: stamp.now, updatedAt: stamp.now };
    await keepDialogue(room, tx, stamp, { ...fields, state, stateReason, paperId, version, ...dates });
    acting.about = { noun: 'dialogue', recordId: fields.id };
  });
  changed(room, 'dialogue', fields.id);
  return knownDialogue(room.data.db, fields.id);
}

export const dialogueHandlers = {
  'dialogue.list': list,
  'dialogue.get': get,
  'dialogue.save': save,
} satisfies Partial<DeskHandlers>;
