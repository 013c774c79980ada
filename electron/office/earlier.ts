import { blankPerson, idNumberKey, phoneKey } from '../../shared/domain/citizens';
import type { Person } from '../../shared/domain/visits';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { fold } from '../../shared/text/fold';
import { findEarlier } from '../data/citizens';
import type { Db } from '../data/database';
import {
  type EarlierMatter,
  type EarlierPetition,
  mattersOfCitizens,
  openMatters,
  petitionsNamed,
  petitionsOfCitizens,
  type SentPetition,
} from '../data/earlierRecords';
import { visitsOfCitizens } from '../data/visitRows';
import { findVisit } from '../data/visits';
import type { DeskHandlers } from './handlers';
import type { Room } from './room';

/** Fewer letters or figures find half of the office. */
const least = { letters: 3, figures: 6 };
const most = { people: 8, visits: 5, petitions: 5, matters: 5 };

type Earlier = Output<'citizen.earlier'>[number];

function longEnough(key: string): string {
  return key.length >= least.figures ? key : '';
}

const honorific = /^(ông|bà|anh|chị)\s+/iu;

/** `bà Phạm Thị Hoài An` as the form has it. */
function senderPerson({ sender, address }: SentPetition): Person {
  const called = honorific.exec(sender)?.[1]?.toLowerCase();
  const known = (['ông', 'bà', 'anh', 'chị'] as const).find((each) => each === called);
  return { ...blankPerson, honorific: known ?? '', name: sender.replace(honorific, ''), address };
}

/** The same name, and nothing said of the address that speaks against it. */
function isSender(person: Person, petition: SentPetition): boolean {
  const sender = senderPerson(petition);
  if (fold(sender.name) !== fold(person.name)) return false;
  const [one, other] = [fold(person.address), fold(sender.address)];
  return one === '' || other === '' || one.includes(other) || other.includes(one);
}

function withPetition(
  earlier: Earlier,
  { sender: _s, senderKey: _k, address: _a, ...plain }: SentPetition,
): Earlier {
  if (earlier.petitions.some(({ id }) => id === plain.id)) return earlier;
  return { ...earlier, petitions: [...earlier.petitions, plain].slice(0, most.petitions) };
}

/** Petitions by post belong to those of that name, or to somebody who wrote and never came. */
function withSenders(found: readonly Earlier[], sent: readonly SentPetition[]): Earlier[] {
  const people = [...found];
  for (const petition of sent) {
    const at = people.findIndex(({ person }) => isSender(person, petition));
    const known = people[at];
    if (known !== undefined) {
      people[at] = withPetition(known, petition);
    } else if (people.length < most.people) {
      const person = senderPerson(petition);
      const stranger = {
        citizenId: null,
        person,
        matchedBy: 'name' as const,
        visits: [],
        petitions: [],
        matters: [],
      };
      people.push(withPetition(stranger, petition));
    }
  }
  return people;
}

function own<Row extends { citizenId: string }>(rows: readonly Row[], citizenId: string, count: number) {
  return rows
    .filter((row) => row.citizenId === citizenId)
    .slice(0, count)
    .map(({ citizenId: _, ...rest }) => rest);
}

/** The matters of petitions whose sender never came about them. */
async function withTheirMatters(db: Db, people: readonly Earlier[]): Promise<Earlier[]> {
  const ids = people.flatMap(({ petitions }) => petitions.flatMap(({ matterId }) => matterId ?? []));
  const matters: EarlierMatter[] = ids.length === 0 ? [] : await openMatters(db, ids);
  return people.map((earlier) => {
    const known = new Set(earlier.matters.map(({ id }) => id));
    const told = new Set(earlier.petitions.map(({ matterId }) => matterId));
    const more = matters.filter(({ id }) => told.has(id) && !known.has(id));
    return { ...earlier, matters: [...earlier.matters, ...more].slice(0, most.matters) };
  });
}

/** People who came or wrote before and who may be the one being typed, with what the office has of them. */
async function earlierPeople(room: Room, input: Parsed<'citizen.earlier'>): Promise<Earlier[]> {
  const { db } = room.data;
  const name = fold(input.name);
  const words = name.replaceAll(' ', '').length >= least.letters ? name.split(' ') : [];
  const idNumber = longEnough(idNumberKey(input.idNumber));
  const query = { words, idNumber, phone: longEnough(phoneKey(input.phone)) };
  const found = await findEarlier(db, query, most.people);
  const ids = found.map(({ citizen }) => citizen.id);
  const visits = await visitsOfCitizens(db, ids, input.exceptVisitId, most.visits);
  const petitions: (EarlierPetition & { citizenId: string })[] = await petitionsOfCitizens(db, ids);
  const matters = await mattersOfCitizens(db, ids);
  const people = found.map(({ citizen: { id, person }, matchedBy }) => ({
    citizenId: id,
    person,
    matchedBy,
    visits: visits.get(id) ?? [],
    petitions: own(petitions, id, most.petitions),
    matters: own(matters, id, most.matters),
  }));
  // who is known by this very visit alone did not come before
  const shown = input.exceptVisitId === null ? null : await findVisit(db, input.exceptVisitId);
  const before = people.filter(
    ({ citizenId, visits: came, petitions: wrote, matters: about }) =>
      citizenId !== shown?.citizenId || came.length + wrote.length + about.length > 0,
  );
  const sent = await petitionsNamed(db, words, most.people * most.petitions);
  return withTheirMatters(db, withSenders(before, sent));
}

export const earlierHandlers = { 'citizen.earlier': earlierPeople } satisfies Partial<DeskHandlers>;
