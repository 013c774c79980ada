import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { generateBackupKey as generateIdentity, recipientOf } from '../backup/keys';
import { openText, sealText, unwrapText, wrapText } from '../backup/secretText';
import type { Tx } from '../data/database';
import { readFact, writeFact } from '../data/facts';
import type { Stamp } from '../data/rows';
import { addSealingKey, keepSealed, readSealed, sealedNoun, wrappedFor } from '../data/sealed';
import type { DeskHandlers } from './handlers';
import { type Acting, auditLate, type Room } from './room';
import { markSealed } from './sealedMarks';
import { type SecretInput, secretPeople } from './secretPeople';

/**
 * Makes the office's sealing key: who denounces is encrypted to it. Its private half is kept only wrapped:
 * by the passphrase of each person entitled, and for the paper key, so that losing one passphrase loses nothing.
 */
export async function createSealingKey(
  tx: Tx,
  stamp: Stamp,
  holders: readonly { staffId: string; passphrase: string }[],
  paperRecipient: string,
): Promise<void> {
  const identity = await generateIdentity();
  const recipient = await recipientOf(identity);
  for (const holder of holders) {
    const wrapped = await wrapText(holder.passphrase, identity);
    await addSealingKey(tx, stamp, { recipient, staffId: holder.staffId, wrapped });
  }
  const forPaper = await sealText(paperRecipient, identity);
  await addSealingKey(tx, stamp, { recipient, staffId: null, wrapped: forPaper });
  await writeFact(tx, 'sealing.recipient', recipient, stamp.now);
}

/** Wraps the key anew when an entitled person changes the password. */
export async function rewrapSealingKey(
  tx: Tx,
  stamp: Stamp,
  staffId: string,
  oldPassphrase: string,
  newPassphrase: string,
): Promise<void> {
  const wrapped = await wrappedFor(tx, staffId);
  if (wrapped === null) return;
  const identity = await unwrapText(oldPassphrase, wrapped);
  const recipient = await recipientOf(identity);
  await addSealingKey(tx, stamp, { recipient, staffId, wrapped: await wrapText(newPassphrase, identity) });
}

/**
 * Wraps the key for a new paper sheet; only who holds the key can give it on, and for anybody else the old sheet
 * remains the one that opens the compartment. @returns whether the new sheet opens it
 */
export async function rewrapForPaper(
  tx: Tx,
  stamp: Stamp,
  staffId: string,
  passphrase: string,
  paperRecipient: string,
): Promise<boolean> {
  const wrapped = await wrappedFor(tx, staffId);
  if (wrapped === null) return false;
  const identity = await unwrapText(passphrase, wrapped);
  const recipient = await recipientOf(identity);
  await addSealingKey(tx, stamp, {
    recipient,
    staffId: null,
    wrapped: await sealText(paperRecipient, identity),
  });
  return true;
}

/** Puts the people of a denunciation in the sealed compartment (Luật Tố cáo Điều 56; NĐ 154/2026 Điều 12.2). */
export async function sealPerson(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  noun: string,
  recordId: string,
  given: SecretInput,
): Promise<void> {
  const recipient = await readFact(tx, 'sealing.recipient');
  if (recipient === null) throw new AppError('sealed.locked');
  const secret = secretPeople.parse(given);
  await keepSealed(tx, stamp, noun, recordId, await sealText(recipient, JSON.stringify(secret)));
  await markSealed(room, tx, stamp, { recordId, recipient, secret });
}

/**
 * The key of the sealed compartment, for who is entitled and knows the passphrase.
 * @throws AppError sealed.notAllowed, auth.wrong
 */
export async function identityFor(room: Room, acting: Acting, passphrase: string): Promise<string> {
  if (acting.staff?.entitled !== true) throw new AppError('sealed.notAllowed');
  return openFor(room, acting.staff.id, passphrase);
}

/** The private half of the sealing key. @throws AppError sealed.notAllowed, auth.wrong */
export async function openFor(room: Room, staffId: string, passphrase: string): Promise<string> {
  const wrapped = await wrappedFor(room.data.db, staffId);
  if (wrapped === null) throw new AppError('sealed.notAllowed');
  try {
    return await unwrapText(passphrase, wrapped);
  } catch (cause) {
    throw new AppError('auth.wrong', {}, cause);
  }
}

async function reveal(
  room: Room,
  input: Parsed<'sealed.reveal'>,
  acting: Acting,
): Promise<Output<'sealed.reveal'>> {
  if (acting.staff?.entitled !== true) throw new AppError('sealed.notAllowed');
  const sealed = await readSealed(room.data.db, input.visitId);
  // a denunciation may come without a name: then nothing was ever sealed
  if (sealed === null) throw new AppError('sealed.nobody');
  const identity = await identityFor(room, acting, input.passphrase);
  const secret = secretPeople.parse(JSON.parse(await openText(identity, sealed)));
  const noun = (await sealedNoun(room.data.db, input.visitId)) ?? 'visit';
  acting.about = { noun, recordId: input.visitId, detail: { reason: input.reason } };
  // the reading is in the trail before the name leaves this process
  await auditLate(room, acting);
  return { person: secret.person, others: secret.representatives, note: secret.note ?? '' };
}

export const sealingHandlers = { 'sealed.reveal': reveal } satisfies Partial<DeskHandlers>;
