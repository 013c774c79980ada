import { type Day, day } from './day';
import type { Person } from './visits';

/** What the square code on a citizen's identity card holds. */
export interface IdCard {
  readonly idNumber: string;
  readonly name: string;
  readonly birthYear: number;
  readonly honorific: 'ông' | 'bà' | '';
  readonly address: string;
  readonly issuedOn: Day | null;
}

const honorifics: Readonly<Record<string, IdCard['honorific']>> = { nam: 'ông', nữ: 'bà' };

/** `ddmmyyyy`, as the card writes its days. */
function dayOn(card: string): Day | null {
  const [, date, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(card.trim()) ?? [];
  const found = day.safeParse(`${year}-${month}-${date}`);
  return found.success ? found.data : null;
}

/**
 * A hand-held scanner types the code of a card as one line:
 * `number|old number|name|birth|sex|address|issued`, with further parts on the cards made since 7/2024.
 * @returns null for anything else, also for a line that is not whole yet
 */
export function readIdCard(text: string): IdCard | null {
  const [idNumber = '', , name = '', birth = '', sex = '', address, issued = ''] = text.trim().split('|');
  const born = dayOn(birth);
  if (!/^\d{12}$/.test(idNumber) || name.trim() === '' || born === null || address === undefined) return null;
  return {
    idNumber,
    name: name.normalize('NFC').trim(),
    birthYear: Number(born.slice(0, 4)),
    honorific: honorifics[sex.normalize('NFC').trim().toLowerCase()] ?? '',
    address: address.normalize('NFC').trim(),
    issuedOn: dayOn(issued),
  };
}

/** The person as the card says; what a card does not say stays as it was typed. */
export function withIdCard(person: Person, card: IdCard): Person {
  const { idNumber, name, birthYear, address, issuedOn } = card;
  const sameCard = person.idNumber.replace(/\D/g, '') === idNumber;
  return {
    ...person,
    honorific: card.honorific === '' ? person.honorific : card.honorific,
    name,
    birthYear,
    idKind: 'cccd',
    idNumber,
    idIssuedOn: issuedOn,
    idIssuedBy: sameCard ? person.idIssuedBy : '',
    address: address === '' ? person.address : address,
  };
}
