import { idNumberKey, personWords, phoneKey, renewedPerson } from '../../shared/domain/citizens';
import type { Person } from '../../shared/domain/visits';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { fold } from '../../shared/text/fold';
import { addCitizen, dropUnusedCitizen, findEarlier, findSame, renewCitizen } from '../data/citizens';
import type { Tx } from '../data/database';
import type { Stamp } from '../data/rows';
import { dropFromIndex, indexRecord } from '../data/search';
import { visitsOfCitizens } from '../data/visitRows';
import type { DeskHandlers } from './handlers';
import type { Room } from './room';

/** Fewer letters or figures find half of the office. */
const least = { letters: 3, figures: 6 };
const most = { people: 8, visits: 5 };

function longEnough(key: string): string {
  return key.length >= least.figures ? key : '';
}

/** People whom the office received before and who may be the one being typed. */
async function earlierPeople(
  room: Room,
  input: Parsed<'citizen.earlier'>,
): Promise<Output<'citizen.earlier'>> {
  const name = fold(input.name);
  const words = name.replaceAll(' ', '').length >= least.letters ? name.split(' ') : [];
  const query = {
    words,
    idNumber: longEnough(idNumberKey(input.idNumber)),
    phone: longEnough(phoneKey(input.phone)),
  };
  const found = await findEarlier(room.data.db, query, most.people);
  const ids = found.map(({ citizen }) => citizen.id);
  const visits = await visitsOfCitizens(room.data.db, ids, input.exceptVisitId, most.visits);
  return found.map(({ citizen, matchedBy }) => ({
    citizenId: citizen.id,
    person: citizen.person,
    matchedBy,
    visits: visits.get(citizen.id) ?? [],
  }));
}

async function indexCitizen(tx: Tx, id: string, person: Person): Promise<void> {
  await indexRecord(tx, {
    noun: 'citizen',
    recordId: id,
    title: person.name,
    detail: person.address,
    day: null,
    folded: personWords(person),
  });
}

/**
 * The citizen whom a numbered visit is about: a known one, renewed by what was told, or a new one. Never
 * called for a sealed visit, so that the compartment's people are no citizens of the list.
 * @returns the citizen's id
 */
export async function linkCitizen(tx: Tx, stamp: Stamp, told: Person): Promise<string> {
  const known = await findSame(tx, told);
  const person = known === null ? told : renewedPerson(known.person, told);
  if (known !== null) await renewCitizen(tx, stamp, known, person);
  const id = known === null ? await addCitizen(tx, stamp, person) : known.id;
  await indexCitizen(tx, id, person);
  return id;
}

/** After a visit let go of its citizen: one whom no other record names is taken out of the list and the index. */
export async function releaseCitizen(tx: Tx, citizenId: string): Promise<void> {
  if (await dropUnusedCitizen(tx, citizenId)) await dropFromIndex(tx, 'citizen', citizenId);
}

export const citizenHandlers = { 'citizen.earlier': earlierPeople } satisfies Partial<DeskHandlers>;
