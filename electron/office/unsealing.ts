import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { openText } from '../backup/secretText';
import type { Tx } from '../data/database';
import { findMatter } from '../data/matters';
import { findPetition } from '../data/petitions';
import type { Stamp } from '../data/rows';
import { dropSealed, readSealed } from '../data/sealed';
import { findVisit, storeVisit } from '../data/visits';
import { linkCitizen } from './citizens';
import type { DeskHandlers } from './handlers';
import { keepPetition } from './petitions';
import { type Acting, changed, type Room, write } from './room';
import { releaseDrafts } from './sealDrafts';
import { openFor } from './sealing';
import { type SecretPeople, secretPeople } from './secretPeople';
import { indexVisit, labelled } from './visitRecord';

/** Only what is no denunciation, and belongs to none, may say who came (Luật Tố cáo, Điều 56). */
async function refuseDenunciation(
  tx: Tx,
  { kind, sealed, matterId }: { kind: string; sealed: boolean; matterId: string | null },
): Promise<void> {
  const matter = matterId === null ? null : await findMatter(tx, matterId);
  const isSecret = matter !== null && (matter.secret || matter.kind === 'denunciation');
  if (!sealed || kind === 'denunciation' || isSecret) throw new AppError('sealed.stillSecret');
}

async function releaseVisit(tx: Tx, stamp: Stamp, id: string, secret: SecretPeople | null): Promise<void> {
  const before = await findVisit(tx, id);
  if (before === null) throw new AppError('record.missing');
  await refuseDenunciation(tx, before.visit);
  const visit = { ...before.visit, ...(secret ?? {}), sealed: false };
  const hidden = { named: false, representatives: 0 };
  const isEntered = visit.state === 'entered' && visit.person.name !== '';
  const citizenId = isEntered ? await linkCitizen(tx, stamp, visit.person) : null;
  const record = labelled({ ...before, visit, hidden, citizenId });
  await storeVisit(tx, stamp, record);
  if (visit.number !== null) await indexVisit(tx, record);
}

async function releasePetition(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  id: string,
  secret: SecretPeople | null,
): Promise<void> {
  const before = await findPetition(tx, id);
  if (before === null) throw new AppError('record.missing');
  await refuseDenunciation(tx, before);
  const { name: senderLabel, address: senderAddress } = secret?.person ?? { name: '', address: '' };
  const parties = [...(secret?.parties ?? []), ...before.parties];
  // while something lies there, a petition without typed people counts as sealed
  await dropSealed(tx, id);
  const open = { ...before, sealed: false };
  await keepPetition(room, tx, stamp, open, { ...open, parties, senderLabel, senderAddress });
}

/**
 * Takes a record whose kind was chosen by mistake out of the compartment, with the drafts that went there with it.
 * Only who can open the compartment can do it, and the reason is in the trail.
 * @throws AppError sealed.notAllowed, auth.wrong, record.missing; sealed.stillSecret while it is a denunciation
 */
async function release(
  room: Room,
  { noun, id, passphrase, reason }: Parsed<'sealed.release'>,
  acting: Acting,
): Promise<Output<'sealed.release'>> {
  if (acting.staff?.entitled !== true) throw new AppError('sealed.notAllowed');
  const identity = await openFor(room, acting.staff.id, passphrase);
  const drafts = await write(room, acting, async (tx, stamp) => {
    const ciphertext = await readSealed(tx, id);
    const opened = ciphertext === null ? null : await openText(identity, ciphertext);
    const secret = opened === null ? null : secretPeople.parse(JSON.parse(opened));
    await (noun === 'visit'
      ? releaseVisit(tx, stamp, id, secret)
      : releasePetition(room, tx, stamp, id, secret));
    await dropSealed(tx, id);
    const given = await releaseDrafts(room, tx, stamp, id, identity);
    acting.about = { noun, recordId: id, detail: { reason, drafts: given } };
    return given;
  });
  for (const each of [noun, 'draft'] as const) changed(room, each, each === 'draft' ? '' : id);
  return { drafts };
}

export const unsealingHandlers = { 'sealed.release': release } satisfies Partial<DeskHandlers>;
