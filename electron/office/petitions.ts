import { blankPerson } from '../../shared/domain/citizens';
import { partsOf } from '../../shared/domain/day';
import { petitionCodePrefix, petitionKindText, runningCode } from '../../shared/domain/petitionKinds';
import type { Petition } from '../../shared/domain/visits';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { fold } from '../../shared/text/fold';
import type { Tx } from '../data/database';
import { highestCode } from '../data/matters';
import { findPetition, listPetitions, storePetition } from '../data/petitions';
import type { Stamp } from '../data/rows';
import { eraseRemovedWords, indexRecord } from '../data/search';
import { visitIdsOfPetition } from '../data/visits';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, write } from './room';
import { sealDrafts } from './sealDrafts';
import { sealPerson } from './sealing';
import { sealedLabel } from './visitRecord';

async function petitionsOf(room: Room, input: Parsed<'petition.list'>): Promise<Output<'petition.list'>> {
  const { text, ...page } = input;
  return listPetitions(room.data.db, { ...page, folded: fold(text) });
}

async function codeOf(tx: Tx, typed: Petition): Promise<string> {
  if (typed.code !== '') return typed.code;
  const prefix = petitionCodePrefix(partsOf(typed.receivedOn).year);
  return runningCode(prefix, (await highestCode(tx, 'petitions', prefix)) + 1);
}

/**
 * Who denounces goes to the sealed compartment; the petition keeps its code in place of the sender. An empty
 * sender, or the code that stands there, leaves what is sealed as it is.
 * @throws AppError visit.incomplete when an address alone would replace a sealed sender, sealed.locked
 */
async function sealSender(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  before: Petition | null,
  petition: Petition,
): Promise<Petition> {
  const label = sealedLabel(petition.code);
  const codes = ['', label, before?.sealed === true ? before.senderLabel : ''];
  const name = codes.includes(petition.senderLabel) ? '' : petition.senderLabel;
  const address = petition.senderAddress;
  if (name + address !== '') {
    if (name === '' && before?.sealed === true) {
      throw new AppError('visit.incomplete', { fields: 'senderLabel' });
    }
    const person = { ...blankPerson, name, address };
    await sealPerson(room, tx, stamp, 'petition', petition.id, {
      person,
      representatives: [],
      actingFor: '',
    });
  }
  return { ...petition, sealed: true, senderLabel: label, senderAddress: '' };
}

export async function indexPetition(tx: Tx, petition: Petition): Promise<void> {
  const { code, kind, sealed, senderLabel, senderAddress, summary } = petition;
  const open = sealed ? [] : [senderLabel, summary.replace(/\s+/g, ' ').slice(0, 120)];
  const words = sealed ? [code] : [code, senderLabel, senderAddress, summary];
  await indexRecord(tx, {
    noun: 'petition',
    recordId: petition.id,
    title: code,
    detail: [petitionKindText[kind], ...open].filter((part) => part !== '').join(' · '),
    day: petition.receivedOn,
    folded: fold(words.join(' ')),
  });
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
}

/**
 * Saves a petition; an empty code becomes the next one of the year it was received in.
 * @throws AppError record.stale, record.missing, visit.incomplete; record.exists for a code in use
 */
async function savePetition(room: Room, typed: Petition, acting: Acting): Promise<Petition> {
  const saved = await write(room, acting, async (tx, stamp) => {
    const before = typed.version === 0 ? null : await findPetition(tx, typed.id);
    const times = { createdAt: before?.createdAt ?? stamp.now, updatedAt: stamp.now };
    const coded = { ...typed, code: await codeOf(tx, typed), ...times };
    const isSealed = before?.sealed === true || typed.kind === 'denunciation';
    const petition = isSealed
      ? await sealSender(room, tx, stamp, before, coded)
      : { ...coded, sealed: false };
    const version = await storePetition(tx, stamp, petition);
    await indexPetition(tx, petition);
    if (isSealed && before?.sealed === false) {
      await forgetDrafts(room, tx, stamp, before, petition);
      await eraseRemovedWords(tx);
    }
    acting.about = { noun: 'petition', recordId: petition.id, detail: { code: petition.code } };
    return { ...petition, version };
  });
  changed(room, 'petition', saved.id);
  return saved;
}

export const petitionHandlers = {
  'petition.list': petitionsOf,
  'petition.save': savePetition,
} satisfies Partial<DeskHandlers>;
