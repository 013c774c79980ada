import { blankPerson, idNumberKey, phoneKey } from '../../shared/domain/citizens';
import { nameKey, textKeys } from '../../shared/domain/likeness';
import { asLine } from '../../shared/domain/office';
import { type Petition, partiesOf } from '../../shared/domain/petitions';
import { type Comparable, type Comparison, compare } from '../../shared/domain/twins';
import type { Person } from '../../shared/domain/visits';
import type { Db, Tx } from '../data/database';
import {
  filesOf,
  type PetitionKey,
  petitionsWithFiles,
  replaceKeys,
  sharingKeys,
} from '../data/petitionKeys';
import { petitionsByIds } from '../data/petitions';

/** More than a screen shows; each is compared letter by letter. */
const mostCompared = 25;

/** Who signed; of a sealed or anonymous petition nobody. */
function peopleOf(petition: Petition): Person[] {
  if (petition.sealed || petition.anonymous) return [];
  const people = partiesOf(petition.parties, ['petitioner', 'representative']).map(({ person }) => person);
  if (people.length > 0) return people;
  const { senderLabel: name, senderAddress: address } = petition;
  return name === '' ? [] : [{ ...blankPerson, name, address }];
}

function keysOf(petition: Petition): PetitionKey[] {
  const people = peopleOf(petition).slice(0, 20);
  const ids = people.map(({ idNumber }) => idNumberKey(idNumber)).filter((key) => key.length >= 6);
  const phones = people.map(({ phone }) => phoneKey(phone)).filter((key) => key.length >= 8);
  const names = people.map(({ name }) => nameKey(name)).filter((key) => key.includes(' '));
  // sealed texts are met by sealed ones only: an open petition with the same words would name who denounces
  const kind = petition.sealed ? 'sealedText' : 'text';
  const keys: PetitionKey[] = [
    ...ids.map((key) => ({ kind: 'idNumber' as const, key })),
    ...phones.map((key) => ({ kind: 'phone' as const, key })),
    ...names.map((key) => ({ kind: 'name' as const, key })),
    ...textKeys(petition.summary).map((key) => ({ kind, key }) as const),
  ];
  return [...new Map(keys.map((one) => [`${one.kind} ${one.key}`, one])).values()];
}

/** Renews the keys by which a petition is met; called with every save of one. */
export async function keepTwinKeys(tx: Tx, petition: Petition): Promise<void> {
  await replaceKeys(tx, petition.id, petition.state === 'cancelled' ? [] : keysOf(petition));
}

export interface TwinFound extends Comparison {
  readonly other: Petition;
}

/**
 * Petitions that may be this one, duplicates first, then by what they share. Candidates come from the index by
 * their keys, so it takes as long among a hundred thousand petitions as among a hundred.
 */
export async function twinsOf(db: Db | Tx, petition: Petition): Promise<TwinFound[]> {
  const own = (await filesOf(db, [petition.id])).get(petition.id) ?? [];
  const byKey = await sharingKeys(db, petition.id, keysOf(petition), mostCompared);
  const byFile = own.length === 0 ? [] : await petitionsWithFiles(db, petition.id, own);
  const found = await petitionsByIds(db, [...new Set([...byFile, ...byKey])]);
  const others = found.filter(
    ({ sealed, state, partOf, id }) =>
      sealed === petition.sealed && state !== 'cancelled' && partOf !== petition.id && id !== petition.partOf,
  );
  const files = await filesOf(
    db,
    others.map(({ id }) => id),
  );
  const asked = comparable(petition, own);
  return others
    .map((other) => ({ other, ...compare(asked, comparable(other, files.get(other.id) ?? [])) }))
    .filter(({ verdict }) => verdict !== null)
    .toSorted((a, b) => rank(b) - rank(a));
}

function comparable(petition: Petition, files: readonly string[]): Comparable {
  return { people: peopleOf(petition), summary: petition.summary, files };
}

function rank({ verdict, reasons }: Comparison): number {
  const shared = reasons.reduce((sum, { percent }) => sum + percent, 0);
  return (verdict === 'duplicate' ? 10_000 : 0) + shared;
}

/** The reasons in one line, for the trail. */
export function reasonLine({ reasons }: Pick<Comparison, 'reasons'>): string {
  return asLine(reasons.map(({ by, percent }) => `${by} ${percent}`).join(', '));
}
