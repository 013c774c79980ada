import { createHmac, randomBytes } from 'node:crypto';
import type { Person } from '../../shared/domain/visits';
import { fold } from '../../shared/text/fold';
import { openText, sealText, unwrapText } from '../backup/secretText';
import type { Db, Tx } from '../data/database';
import { readFact, writeFact } from '../data/facts';
import type { Stamp } from '../data/rows';
import { wrappedFor } from '../data/sealed';
import { type Mark, replaceMarks, unmarkedSealed } from '../data/sealedMarks';
import { type Room, stampOf } from './room';
import { type SecretPeople, secretPeople } from './secretPeople';

/** A name of one word is in every sentence; more than eight are not a name. */
const nameWords = { least: 2, most: 8 };
const phoneDigits = 9;
const leastNumber = 6;

function keyName(room: Room): string {
  return `sealing.marks.${room.office.id}`;
}

/** The key of this office's marks, from this PC's vault; null on a PC that does not have it. */
export function marksKey(room: Room): Promise<string | null> {
  return room.ports.vault.get(keyName(room));
}

/** The key, made with the first sealed record; null where this PC has yet to get the office's own. */
async function keyForWriting(room: Room, tx: Tx, recipient: string, at: string): Promise<string | null> {
  const known = await marksKey(room);
  if (known !== null) return known;
  if ((await readFact(tx, 'sealing.marksKey')) !== null) return null;
  const key = randomBytes(32).toString('hex');
  await writeFact(tx, 'sealing.marksKey', await sealText(recipient, key), at);
  await room.ports.vault.set(keyName(room), key, { plainAllowed: true });
  return key;
}

export function markOf(key: string, kind: Mark['kind'], text: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`${kind}:${text}`, 'utf8')
    .digest('hex')
    .slice(0, 40);
}

/** Soft hyphens, zero-width spaces and their like, which nobody sees. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Words as they are compared: no accents, no case, no signs. */
export function comparable(text: string): string[] {
  return fold(text.replace(unseen, ''))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Names of two words keep their accents: without them `Lê Hoa` is in every `lễ hoa`. A list of the same length as
 * `comparable` gives for the same text.
 */
export function accented(text: string): string[] {
  return text
    .replace(unseen, '')
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function nameText(name: string): string {
  const words = comparable(name);
  if (words.length < nameWords.least || words.length > nameWords.most) return '';
  return (words.length === 2 ? accented(name) : words).join(' ');
}

/** Names in a line that says for whom somebody came, where also `con trai` may stand: three capitals in a row. */
function namesIn(line: string): string[] {
  return line.normalize('NFC').match(/\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){2,}/gu) ?? [];
}

/**
 * An address that leads to one door: it has a number, alone or with what follows. A hamlet by itself is where
 * hundreds live, and stands in every notice.
 */
function addressTexts(address: string): string[] {
  const pieces = address.split(/[,;]/).map((piece) => comparable(piece));
  return pieces.flatMap((_, index) => {
    const words = pieces.slice(0, index + 1).flat();
    const isPrecise = words.some((word) => /\d/.test(word)) && words.length >= 4;
    return isPrecise ? [words.join(' ')] : [];
  });
}

function numbersOf({ idNumber, phone }: Pick<Person, 'idNumber' | 'phone'>): string[] {
  const id = idNumber.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  // 0912… and +84 912… end alike
  const call = phone.replace(/\D/g, '').slice(-phoneDigits);
  return [id.length >= leastNumber ? id : '', call.length === phoneDigits ? call : ''].filter(
    (each) => each !== '',
  );
}

/** Everything by which the people of a record would be known on a paper. */
export function marksOf(key: string, { person, representatives, members, actingFor }: SecretPeople): Mark[] {
  const listed = members.map(({ name, address, idNumber }) => ({ name, address, idNumber, phone: '' }));
  const people = [person, ...representatives, ...listed];
  const names = [...people.map(({ name }) => name), ...namesIn(actingFor)]
    .map(nameText)
    .filter((text) => text !== '');
  const texts = new Set([...names, ...people.flatMap(({ address }) => addressTexts(address))]);
  const numbers = new Set(people.flatMap(numbersOf));
  return [
    ...[...texts].map((text) => ({
      kind: 'words' as const,
      size: text.split(' ').length,
      mark: markOf(key, 'words', text),
    })),
    ...[...numbers].map((text) => ({
      kind: 'digits' as const,
      size: text.length,
      mark: markOf(key, 'digits', text),
    })),
  ];
}

/** Marks a record that is being sealed; without the key it stays unmarked, and papers wait for it. */
export async function markSealed(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  sealed: { recordId: string; recipient: string; secret: SecretPeople },
): Promise<void> {
  const key = await keyForWriting(room, tx, sealed.recipient, stamp.now);
  if (key !== null) await replaceMarks(tx, stamp, sealed.recordId, marksOf(key, sealed.secret));
}

/** Whether every sealed record can be told on a paper here. */
export async function canCheck(room: Room, db: Db | Tx): Promise<boolean> {
  if ((await unmarkedSealed(db)).length > 0) return false;
  return (await readFact(db, 'sealing.marksKey')) === null || (await marksKey(room)) !== null;
}

/**
 * When somebody entitled signs in: gets the key of the marks onto a PC that lacks it, and marks what was sealed
 * before marks were kept. Costs nothing where nothing is missing.
 */
export async function recoverMarks(room: Room, staffId: string, passphrase: string): Promise<void> {
  const { db } = room.data;
  if (await canCheck(room, db)) return;
  const wrapped = await wrappedFor(db, staffId);
  const recipient = await readFact(db, 'sealing.recipient');
  if (wrapped === null || recipient === null) return;
  const identity = await unwrapText(passphrase, wrapped);
  const stored = await readFact(db, 'sealing.marksKey');
  if (stored !== null) {
    await room.ports.vault.set(keyName(room), await openText(identity, stored), { plainAllowed: true });
  }
  const opened: { recordId: string; secret: SecretPeople }[] = [];
  for (const { recordId, ciphertext } of await unmarkedSealed(db)) {
    const secret = secretPeople.parse(JSON.parse(await openText(identity, ciphertext)));
    opened.push({ recordId, secret });
  }
  await db.transaction(async (tx) => {
    const stamp = { ...stampOf(room, noOne), staffId };
    for (const each of opened) await markSealed(room, tx, stamp, { ...each, recipient });
  });
}

const noOne = { staff: null, signal: new AbortController().signal, audit: null, audited: false, about: null };
