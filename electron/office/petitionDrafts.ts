import type { Petition } from '../../shared/domain/petitions';
import type { PetitionLine } from '../../shared/ipc/calls/petitions';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import {
  binPetitionDraft,
  dropPetitionDraft,
  findPetitionDraft,
  listPetitionDrafts,
  storePetitionDraft,
} from '../data/petitionDrafts';
import { findPetition } from '../data/petitions';
import { keepAct } from '../data/undo';
import type { DeskHandlers } from './handlers';
import { forgetSealed, isToBeSealed, namedAfterParties, sealPetition } from './petitionSealing';
import { type Acting, changed, type Room, write } from './room';

const shown = 50;
const excerpt = 160;

/** A petition as lists show it; of a sealed one its code only. */
export function lineOf(petition: Petition): PetitionLine {
  const { id, code, kind, receivedOn, state, sealed, senderLabel, summary } = petition;
  const text = summary.replace(/\s+/g, ' ').trim().slice(0, excerpt);
  return { id, code, kind, receivedOn, label: senderLabel, summary: sealed ? '' : text, state, sealed };
}

/**
 * Keeps what is typed about a petition aside from the register, within a second and across a power cut. Who
 * denounces is sealed at once, as in a record.
 * @throws AppError record.stale, record.closed for a cancelled petition, visit.incomplete, sealed.locked
 */
async function keepDraft(
  room: Room,
  input: Parsed<'petition.keepDraft'>,
  acting: Acting,
): Promise<Output<'petition.keepDraft'>> {
  const { petition } = input;
  const version = await write(room, acting, async (tx, stamp) => {
    const record = await findPetition(tx, petition.id);
    if (record?.state === 'cancelled') throw new AppError('record.closed');
    const isSealed = await isToBeSealed(tx, record, petition);
    const kept = isSealed
      ? await sealPetition(room, tx, stamp, record, petition)
      : { ...namedAfterParties(petition), sealed: false };
    if (!isSealed) await forgetSealed(tx, petition.id);
    return storePetitionDraft(tx, stamp, { petition: kept, version: input.version });
  });
  if (input.version === 0) changed(room, 'petition', petition.id);
  return { version };
}

/** What was typed and is in no register goes to the bin; what was typed upon a record is thrown away. */
async function dropDraft(
  room: Room,
  { id }: Parsed<'petition.dropDraft'>,
  acting: Acting,
): Promise<Output<'petition.dropDraft'>> {
  await write(room, acting, async (tx, stamp) => {
    const record = await findPetition(tx, id);
    if (record === null) {
      const version = await binPetitionDraft(tx, stamp, id);
      const act = { act: 'petition.discarded', noun: 'petition', recordId: id } as const;
      if (version !== null) await keepAct(tx, stamp, { ...act, version, kept: null });
    } else await dropPetitionDraft(tx, id);
    acting.about = { noun: 'petition', recordId: id, detail: { code: record?.code ?? '' } };
  });
  changed(room, 'petition', id);
  return {};
}

async function drafts(room: Room): Promise<Output<'petition.drafts'>> {
  return (await listPetitionDrafts(room.data.db, shown)).map(({ petition }) => lineOf(petition));
}

/** The record and what is typed upon it. @throws AppError record.missing when there is neither */
export async function petitionWithDraft(room: Room, id: string) {
  const { db } = room.data;
  const record = await findPetition(db, id);
  const draft = await findPetitionDraft(db, id);
  const petition = record ?? draft?.petition;
  if (petition === undefined) throw new AppError('record.missing');
  return { petition, draft: draft?.petition ?? null, draftVersion: draft?.version ?? 0 };
}

export const petitionDraftHandlers = {
  'petition.keepDraft': keepDraft,
  'petition.dropDraft': dropDraft,
  'petition.drafts': drafts,
} satisfies Partial<DeskHandlers>;
