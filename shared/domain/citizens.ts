import { fold } from '../text/fold';
import { asLine } from './office';
import type { Person } from './visits';

/** The digits by which a phone is found again: `+84 912 345 678` and `0912.345.678` are one phone. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('84') ? `0${digits.slice(2)}` : digits;
}

/** An id number as it is compared: as text (`001090012345` keeps its zeros), without the gaps for the eye. */
export function idNumberKey(idNumber: string): string {
  return idNumber.replace(/[\s.-]/g, '').toUpperCase();
}

/** How lists name a person: `ông Nguyễn Văn Khởi`. */
export function personLabel(person: Person): string {
  return asLine([person.honorific, person.name].filter((part) => part !== '').join(' '));
}

/** Whether nothing that leads to a person was typed. */
export function isBlankPerson(person: Person): boolean {
  const typed = [person.name, person.idNumber, person.idIssuedBy, person.address, person.phone].join('');
  return typed === '' && person.birthYear === null && person.idIssuedOn === null;
}

/** What stands in a record whose person lies in the sealed compartment. */
export const blankPerson: Person = {
  honorific: '',
  name: '',
  birthYear: null,
  idKind: 'none',
  idNumber: '',
  idIssuedOn: null,
  idIssuedBy: '',
  address: '',
  phone: '',
};

/** Citizens read back the end of a number as often as its beginning; fewer than four figures find too much. */
const shortestEnd = 4;

/** A number and its ends, as words of the search index, which finds words by their beginning only. */
export function numberWords(digits: string): string[] {
  const count = Math.max(0, digits.length - shortestEnd + 1);
  return Array.from({ length: count }, (_, index) => digits.slice(index));
}

/** The folded words by which a person is found: name, address, id number, phone. */
export function personWords(person: Person): string {
  const numbers = [idNumberKey(person.idNumber), phoneKey(person.phone)].flatMap(numberWords);
  return fold([person.name, person.address, ...numbers].join(' '));
}

/**
 * What the office knows of a citizen after another visit: what was said this time wins, what was left
 * out stays as it was. Day and place of issue belong to their own number and never cross to another one.
 */
export function renewedPerson(known: Person, told: Person): Person {
  const isSamePaper = told.idNumber === '' || idNumberKey(told.idNumber) === idNumberKey(known.idNumber);
  return {
    honorific: told.honorific === '' ? known.honorific : told.honorific,
    name: told.name,
    birthYear: told.birthYear ?? known.birthYear,
    idKind: told.idNumber === '' ? known.idKind : told.idKind,
    idNumber: told.idNumber === '' ? known.idNumber : told.idNumber,
    idIssuedOn: told.idIssuedOn ?? (isSamePaper ? known.idIssuedOn : null),
    idIssuedBy: told.idIssuedBy === '' && isSamePaper ? known.idIssuedBy : told.idIssuedBy,
    address: told.address === '' ? known.address : told.address,
    phone: told.phone === '' ? known.phone : told.phone,
  };
}
