import { blankPerson, isBlankPerson, personLabel } from '../../shared/domain/citizens';
import { type Party, type Petition, partiesOf, secretSides } from '../../shared/domain/petitions';
import type { Person } from '../../shared/domain/visits';
import { AppError } from '../../shared/ipc/fault';
import type { Tx } from '../data/database';
import type { Stamp } from '../data/rows';
import { dropSealed, readSealed } from '../data/sealed';
import type { Room } from './room';
import { sealPerson } from './sealing';
import { sealedLabel } from './visitRecord';

/** The people of a petition who were typed, with their sides; a sender given as text only counts as one. */
function typedPeople(petition: Petition, known: readonly string[]): Party[] {
  const parties = partiesOf(petition.parties, secretSides).filter(({ person }) => !isBlankPerson(person));
  if (parties.length > 0) return parties;
  const name = known.includes(petition.senderLabel) ? '' : petition.senderLabel;
  const address = petition.senderAddress;
  if (name + address === '') return [];
  return [{ id: petition.id, side: 'petitioner', person: { ...blankPerson, name, address }, paper: '' }];
}

function secretOf(parties: readonly Party[], first: Person, note: string) {
  const rest = parties.map(({ person }) => person).filter((person) => person !== first);
  const papers = parties.map(({ paper }) => paper).filter((paper) => paper !== '');
  return {
    person: first,
    representatives: rest,
    actingFor: papers.join('; '),
    parties: [...parties],
    ...(note === '' ? {} : { note }),
  };
}

/**
 * Who denounces goes to the sealed compartment; the petition keeps its code in place of the sender, and of its
 * parties those only who would not tell who it is. No sender, or the code that stands there, leaves what is sealed
 * as it is.
 * @throws AppError visit.incomplete when half a person would replace a sealed one, sealed.locked
 */
export async function sealPetition(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  before: Petition | null,
  petition: Petition,
  note = '',
): Promise<Petition> {
  const label = sealedLabel(petition.code);
  const codes = ['', label, sealedLabel(''), before?.sealed === true ? before.senderLabel : ''];
  const people = typedPeople(petition, codes);
  const first = people.find(({ side }) => side === 'petitioner') ?? people[0];
  if (first !== undefined) {
    if (first.person.name === '' && (await readSealed(tx, petition.id)) !== null) {
      throw new AppError('visit.incomplete', { fields: 'senderLabel' });
    }
    await sealPerson(room, tx, stamp, 'petition', petition.id, secretOf(people, first.person, note));
  }
  const parties = petition.parties.filter(({ side }) => !secretSides.includes(side));
  return { ...petition, parties, sealed: true, senderLabel: label, senderAddress: '' };
}

/** Names an open petition after its first petitioner; one without parties keeps the name that was typed. */
export function namedAfterParties(petition: Petition): Petition {
  const parties = petition.parties.filter(({ person }) => !isBlankPerson(person));
  const first = parties.find(({ side }) => side === 'petitioner');
  if (first === undefined || petition.anonymous) {
    return { ...petition, parties: petition.anonymous ? withoutSenders(parties) : parties };
  }
  const { person } = first;
  return { ...petition, parties, senderLabel: personLabel(person), senderAddress: person.address };
}

function withoutSenders(parties: readonly Party[]): Party[] {
  return parties.filter(({ side }) => !secretSides.includes(side));
}

/**
 * Whether a petition's people belong to the sealed compartment: it is a denunciation, it was sealed before, or what
 * was typed of it lies there and nobody typed the people anew.
 */
export async function isToBeSealed(tx: Tx, before: Petition | null, petition: Petition): Promise<boolean> {
  if (petition.kind === 'denunciation' || before?.sealed === true) return true;
  if (typedPeople(petition, ['', sealedLabel(petition.code), sealedLabel('')]).length > 0) return false;
  return (await readSealed(tx, petition.id)) !== null;
}

/** After a draft was taken back to another kind, with its people typed: nothing of it stays sealed. */
export async function forgetSealed(tx: Tx, petitionId: string): Promise<void> {
  if ((await readSealed(tx, petitionId)) !== null) await dropSealed(tx, petitionId);
}
