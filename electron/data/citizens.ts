import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { idNumberKey, phoneKey } from '../../shared/domain/citizens';
import { type Person, person as personSchema } from '../../shared/domain/visits';
import { fold } from '../../shared/text/fold';
import { nameSortKey } from '../../shared/text/sortKey';
import { type Columns, insertRow, json, likePattern, type Stamp, updateRow } from './rows';
import { matchExpression, rowBounds } from './search';

interface CitizenColumns {
  id: string;
  name_key: string;
  id_number: string;
  phone_key: string;
  address: string;
  person: string;
  version: number;
}

export interface Citizen {
  readonly id: string;
  readonly version: number;
  readonly person: Person;
}

function fromColumns(row: CitizenColumns): Citizen {
  return { id: row.id, version: row.version, person: personSchema.parse(JSON.parse(row.person)) };
}

export function columnsOfCitizen(person: Person): Columns {
  return {
    name: person.name,
    name_key: fold(person.name),
    name_sort: nameSortKey(person.name),
    id_kind: person.idKind,
    id_number: idNumberKey(person.idNumber),
    phone: person.phone,
    phone_key: phoneKey(person.phone),
    address: person.address,
    person: json(person),
  };
}

/** The same person by id number; without one by the same name together with the phone or the address. */
export async function findSame(tx: Knex, person: Person): Promise<Citizen | null> {
  const idNumber = idNumberKey(person.idNumber);
  if (idNumber !== '') {
    const byNumber = await tx<CitizenColumns>('citizens').where({ id_number: idNumber }).first();
    if (byNumber !== undefined) return fromColumns(byNumber);
  }
  const namesakes = await tx<CitizenColumns>('citizens')
    .where({ name_key: fold(person.name) })
    .orderBy('updated_at', 'desc');
  const phone = phoneKey(person.phone);
  const address = fold(person.address);
  const same = namesakes.find(
    (row) =>
      // two different id numbers are two people, whatever else they share
      (idNumber === '' || row.id_number === '') &&
      ((phone !== '' && row.phone_key === phone) || (address !== '' && fold(row.address) === address)),
  );
  return same === undefined ? null : fromColumns(same);
}

export async function addCitizen(tx: Knex, stamp: Stamp, person: Person): Promise<string> {
  const id = v7();
  await insertRow(tx, 'citizens', stamp, { id, ...columnsOfCitizen(person) });
  return id;
}

export async function renewCitizen(tx: Knex, stamp: Stamp, known: Citizen, person: Person): Promise<void> {
  await updateRow(tx, 'citizens', stamp, known.id, known.version, columnsOfCitizen(person));
}

/**
 * Takes a citizen out when no record names this person any more.
 * @returns whether the citizen is gone
 */
export async function dropUnusedCitizen(tx: Knex, citizenId: string): Promise<boolean> {
  for (const table of ['visits', 'registrations', 'petition_parties']) {
    const used: { id: string } | undefined = await tx(table)
      .select('id')
      .where({ citizen_id: citizenId })
      .first();
    if (used !== undefined) return false;
  }
  await tx('citizens').where({ id: citizenId }).delete();
  return true;
}

/** Already normalised: folded words, compared id number, digits of a phone; empty where not asked. */
export interface EarlierQuery {
  readonly words: readonly string[];
  readonly idNumber: string;
  readonly phone: string;
}

export type MatchedBy = 'name' | 'idNumber' | 'phone';

/** People who may be the one being typed, surest first: id number, phone, name. */
export async function findEarlier(
  db: Knex,
  query: EarlierQuery,
  limit: number,
): Promise<{ citizen: Citizen; matchedBy: MatchedBy }[]> {
  const newest = () => db<CitizenColumns>('citizens').orderBy('updated_at', 'desc').limit(limit);
  const found = new Map<string, { citizen: Citizen; matchedBy: MatchedBy }>();
  const take = (rows: CitizenColumns[], matchedBy: MatchedBy) => {
    for (const row of rows) {
      if (!found.has(row.id)) found.set(row.id, { citizen: fromColumns(row), matchedBy });
    }
  };
  if (query.idNumber !== '') {
    // said again in the words of the index, which holds only those that have a number
    const byNumber = newest().where({ id_number: query.idNumber }).whereRaw("id_number <> ''");
    take(await byNumber, 'idNumber');
  }
  if (query.phone !== '') {
    // ':' is the sign after '9': a range lets the index answer
    const end = `${query.phone}:`;
    const byPhone = newest().where('phone_key', '>=', query.phone).where('phone_key', '<', end);
    take(await byPhone.whereRaw("phone_key <> ''"), 'phone');
  }
  if (query.words.length > 0) {
    const begun = await byBeginning(db, query.words, limit);
    take(begun, 'name');
    if (begun.length < limit) take(await byWords(db, query.words, limit), 'name');
  }
  return [...found.values()].slice(0, limit);
}

/** How many of the newest records that have the words are looked through for a citizen of that name. */
const mostLooked = 3000;

/** Names that begin as typed, by the index: the name itself first, and of namesakes who came last. */
function byBeginning(db: Knex, words: readonly string[], limit: number): Promise<CitizenColumns[]> {
  const key = words.join(' ');
  return (
    db<CitizenColumns>('citizens')
      .where('name_key', '>=', key)
      // '{' is the sign after 'z'
      .where('name_key', '<', `${key}{`)
      .orderBy('name_key')
      .orderBy('updated_at', 'desc')
      .limit(limit)
  );
}

/** Names with the words anywhere; found through the search index, since reading every name takes 25 ms of 60,000. */
function byWords(db: Knex, words: readonly string[], limit: number): Promise<CitizenColumns[]> {
  const newest = `SELECT rowid AS row FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?
    ORDER BY rowid DESC LIMIT ${mostLooked}`;
  const query = db<CitizenColumns>('citizens')
    .whereRaw(`id IN (SELECT r.record_id FROM (${newest}) f CROSS JOIN search_rows r ON r.row = f.row)`, [
      matchExpression(words.join(' ')),
      ...rowBounds('citizen', null, null),
    ])
    .orderBy('updated_at', 'desc')
    .limit(limit);
  for (const word of words) {
    query.whereRaw("' ' || name_key LIKE ? ESCAPE '\\'", [likePattern(` ${word}`)]);
  }
  return query;
}
