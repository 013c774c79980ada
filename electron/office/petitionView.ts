import { storedUntil } from '../../shared/domain/petitionOutcome';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { deadlinesOf } from '../data/deadlines';
import { findMatter } from '../data/matters';
import { findPetition, partsOfPetition } from '../data/petitions';
import { calendarOf } from './calendar';
import { deadlineViews } from './deadlineViews';
import type { DeskHandlers } from './handlers';
import { lineOf, petitionWithDraft } from './petitionDrafts';
import { linksOf } from './petitionJoining';
import { factsOf, proposalsFor } from './petitionLaw';
import { type Acting, type Room, today } from './room';
import { ruleBook } from './ruleBook';

async function view(
  room: Room,
  { id }: Parsed<'petition.get'>,
  acting: Acting,
): Promise<Output<'petition.get'>> {
  const { db } = room.data;
  const kept = await petitionWithDraft(room, id);
  const { petition } = kept;
  const matter = petition.matterId === null ? null : await findMatter(db, petition.matterId);
  const parent = petition.partOf === null ? null : await findPetition(db, petition.partOf);
  acting.about = { noun: 'petition', recordId: id };
  return {
    ...kept,
    matterCode: matter?.code ?? '',
    facts: [...(await factsOf(db, petition))],
    deadlines: await deadlineViews(db, await deadlinesOf(db, [id]), today(room), await calendarOf(room)),
    parent: parent === null ? null : lineOf(parent),
    parts: (await partsOfPetition(db, id)).map(lineOf),
    links: await linksOf(room, id),
    storedUntil: storedUntil(ruleBook.storage, petition),
  };
}

async function assess(
  room: Room,
  { petition }: Parsed<'petition.assess'>,
): Promise<Output<'petition.assess'>> {
  const facts = await factsOf(room.data.db, petition);
  return { facts: [...facts], proposals: proposalsFor(petition, facts, await calendarOf(room)) };
}

export const petitionViewHandlers = {
  'petition.get': view,
  'petition.assess': assess,
} satisfies Partial<DeskHandlers>;
