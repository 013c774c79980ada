import { type Day, partsOf } from '../../shared/domain/day';
import { petitionCodePrefix, petitionKindText, runningCode } from '../../shared/domain/petitionKinds';
import type { Petition } from '../../shared/domain/petitions';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { dmy } from '../../shared/text/dates';
import { fold } from '../../shared/text/fold';
import type { Tx } from '../data/database';
import { highestCode } from '../data/matters';
import { dropPetitionDraft } from '../data/petitionDrafts';
import { citizensOfPetition, linkPartyCitizens } from '../data/petitionParties';
import { findPetition, listPetitions, storePetition } from '../data/petitions';
import type { Stamp } from '../data/rows';
import { eraseRemovedWords, indexRecord } from '../data/search';
import { keepAct } from '../data/undo';
import { visitIdsOfPetition } from '../data/visits';
import { linkCitizen, releaseCitizen } from './citizens';
import type { DeskHandlers } from './handlers';
import { syncDeadlines } from './petitionDeadlines';
import { forgetSealed, isToBeSealed, namedAfterParties, sealPetition } from './petitionSealing';
import { keepTwinKeys } from './petitionTwins';
import { type Acting, changed, type Room, today, write } from './room';
import { sealDrafts } from './sealDrafts';

async function petitionsOf(room: Room, input: Parsed<'petition.list'>): Promise<Output<'petition.list'>> {
  const { text, ...page } = input;
  return listPetitions(room.data.db, { ...page, folded: fold(text) });
}

/** The code that was given, or the next one of the year it was received in. */
export async function codeOf(tx: Tx, { code, receivedOn }: Petition): Promise<string> {
  if (code !== '') return code;
  const prefix = petitionCodePrefix(partsOf(receivedOn).year);
  return runningCode(prefix, (await highestCode(tx, 'petitions', prefix)) + 1);
}

export async function indexPetition(tx: Tx, petition: Petition): Promise<void> {
  const { code, kind, sealed, senderLabel, senderAddress, summary, parties } = petition;
  const open = sealed ? [] : [senderLabel, summary.replace(/\s+/g, ' ').slice(0, 120)];
  const people = parties.flatMap(({ person }) => [person.name, person.address]);
  const words = sealed ? [code] : [code, senderLabel, senderAddress, ...people, summary];
  await indexRecord(tx, {
    noun: 'petition',
    recordId: petition.id,
    title: code,
    detail: [petitionKindText[kind], ...open].filter((part) => part !== '').join(' · '),
    day: petition.receivedOn,
    folded: fold(words.join(' ')),
  });
}

/** A decision has its day, and a day a decision; nothing is decided before it came. */
function refuseIncomplete(petition: Petition): void {
  const { state, outcome, processedOn, receivedOn } = petition;
  const isDecided = state === 'processed' || state === 'filed';
  const missing = [
    ...(petition.summary.trim() === '' ? ['summary'] : []),
    ...(isDecided && processedOn === null ? ['processedOn'] : []),
    ...(isDecided && outcome === 'undecided' ? ['outcome'] : []),
    ...(processedOn !== null && processedOn < receivedOn ? ['processedOn'] : []),
  ];
  if (missing.length > 0) throw new AppError('petition.incomplete', { fields: missing.join(', ') });
}

/** Nothing came or was decided on a day that has not come; one that stands already is left to be corrected. */
function refuseEarly(before: Petition | null, typed: Petition, last: Day): void {
  for (const field of ['receivedOn', 'processedOn'] as const) {
    const day = typed[field];
    if (day !== null && day > last && day !== before?.[field]) {
      throw new AppError('petition.notYet', { day: dmy(day) });
    }
  }
}

async function linkPeople(tx: Tx, stamp: Stamp, petition: Petition): Promise<void> {
  const petitioners = petition.parties.filter(
    ({ side, person }) => side === 'petitioner' && person.name !== '',
  );
  const linked = new Map<string, string>();
  for (const { id, person } of petitioners) linked.set(id, await linkCitizen(tx, stamp, person));
  await linkPartyCitizens(tx, linked);
}

/** What was drafted of a petition, its matter and the visits at which it was handed in, before it was sealed. */
async function forgetDrafts(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  before: Petition,
  sealed: Petition,
): Promise<void> {
  const matters = [before.matterId, sealed.matterId].filter((id) => id !== null);
  const visits = await visitIdsOfPetition(tx, sealed.id);
  await sealDrafts(room, tx, stamp, new Set([sealed.id, ...matters, ...visits]));
  await dropPetitionDraft(tx, sealed.id);
}

/**
 * Writes a petition with all that hangs on it: its people sealed or linked, its code, its place in the index, its
 * deadlines and the keys by which its twins are found. `seal` seals one that is no denunciation itself; `note` goes
 * into the compartment with the people.
 */
export async function keepPetition(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  before: Petition | null,
  typed: Petition,
  { note = '', seal = false }: { note?: string; seal?: boolean } = {},
): Promise<Petition> {
  const times = { createdAt: before?.createdAt ?? stamp.now, updatedAt: stamp.now };
  const coded = { ...typed, code: await codeOf(tx, typed), ...times };
  const isSealed = seal || (await isToBeSealed(tx, before, coded));
  const petition = isSealed
    ? await sealPetition(room, tx, stamp, before, coded, note)
    : { ...namedAfterParties(coded), sealed: false };
  if (!isSealed) await forgetSealed(tx, petition.id);
  const earlier = await citizensOfPetition(tx, petition.id);
  const version = await storePetition(tx, stamp, petition);
  if (!isSealed) await linkPeople(tx, stamp, petition);
  for (const citizen of earlier) await releaseCitizen(tx, citizen);
  await indexPetition(tx, petition);
  if (isSealed && before?.sealed === false) {
    await forgetDrafts(room, tx, stamp, before, petition);
    await eraseRemovedWords(tx);
  }
  await keepTwinKeys(tx, petition);
  await syncDeadlines(room, tx, stamp, petition);
  return { ...petition, version };
}

/**
 * Saves a petition; an empty code becomes the next one of the year it was received in. What was typed of it and
 * kept aside is done with.
 * @throws AppError record.stale, record.missing, visit.incomplete, petition.incomplete, petition.notYet; record.exists for a code
 * in use
 */
async function savePetition(room: Room, typed: Petition, acting: Acting): Promise<Petition> {
  const saved = await write(room, acting, async (tx, stamp) => {
    const before = typed.version === 0 ? null : await findPetition(tx, typed.id);
    if (before?.state === 'cancelled') throw new AppError('record.closed');
    refuseIncomplete(typed);
    refuseEarly(before, typed, today(room));
    const petition = await keepPetition(room, tx, stamp, before, typed);
    await dropPetitionDraft(tx, petition.id);
    acting.about = { noun: 'petition', recordId: petition.id, detail: { code: petition.code } };
    return petition;
  });
  changed(room, 'petition', saved.id);
  changed(room, 'deadline', '');
  return saved;
}

/** The code of a cancelled petition stays taken, with the reason beside it. */
async function cancelPetition(
  room: Room,
  input: Parsed<'petition.cancel'>,
  acting: Acting,
): Promise<Petition> {
  const { id, version, reason } = input;
  const cancelled = await write(room, acting, async (tx, stamp) => {
    const before = await findPetition(tx, id);
    if (before === null) throw new AppError('record.missing');
    if (before.version !== version) throw new AppError('record.stale');
    if (before.state === 'cancelled') throw new AppError('record.closed');
    const next: Petition = { ...before, state: 'cancelled', cancelReason: reason };
    const petition = await keepPetition(room, tx, stamp, before, next);
    const act = { act: 'petition.cancelled', noun: 'petition', recordId: id } as const;
    await keepAct(tx, stamp, { ...act, version: petition.version, kept: before.state });
    await dropPetitionDraft(tx, id);
    acting.about = { noun: 'petition', recordId: id, detail: { code: petition.code } };
    return petition;
  });
  changed(room, 'petition', id);
  return cancelled;
}

export const petitionHandlers = {
  'petition.list': petitionsOf,
  'petition.save': savePetition,
  'petition.cancel': cancelPetition,
} satisfies Partial<DeskHandlers>;
