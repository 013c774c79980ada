import { personWords, renewedPerson } from '../../shared/domain/citizens';
import type { Person } from '../../shared/domain/visits';
import { addCitizen, dropUnusedCitizen, findSame, renewCitizen } from '../data/citizens';
import type { Tx } from '../data/database';
import type { Stamp } from '../data/rows';
import { dropFromIndex, indexRecord } from '../data/search';

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
