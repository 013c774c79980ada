import type { Knex } from 'knex';
import { personLabel } from '../../shared/domain/citizens';
import { type Party, party } from '../../shared/domain/petitions';
import { insertRow, json, type Stamp } from './rows';

interface PartyColumns {
  id: string;
  petition_id: string;
  side: string;
  person: string;
  paper: string;
}

export async function partiesByPetition(
  db: Knex,
  petitionIds: readonly string[],
): Promise<Map<string, Party[]>> {
  const rows: PartyColumns[] = await db('petition_parties')
    .select('id', 'petition_id', 'side', 'person', 'paper')
    .whereIn('petition_id', [...petitionIds])
    .orderBy('position');
  const found = new Map<string, Party[]>();
  for (const { id, petition_id, side, person, paper } of rows) {
    const one = party.parse({ id, side, person: JSON.parse(person), paper });
    found.set(petition_id, [...(found.get(petition_id) ?? []), one]);
  }
  return found;
}

/** Puts the open parties of a petition in place of its earlier ones. Those of a denunciation must not come here. */
export async function replaceParties(
  tx: Knex,
  stamp: Stamp,
  petitionId: string,
  parties: readonly Party[],
): Promise<void> {
  await tx('petition_parties').where({ petition_id: petitionId }).delete();
  for (const [position, { id, side, person, paper }] of parties.entries()) {
    await insertRow(tx, 'petition_parties', stamp, {
      id,
      petition_id: petitionId,
      side,
      citizen_id: null,
      label: personLabel(person),
      person: json(person),
      paper,
      position,
    });
  }
}

export async function linkPartyCitizens(
  tx: Knex,
  citizenByParty: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [id, citizenId] of citizenByParty) {
    await tx('petition_parties').where({ id }).update({ citizen_id: citizenId });
  }
}

export async function citizensOfPetition(db: Knex, petitionId: string): Promise<string[]> {
  return db('petition_parties')
    .where({ petition_id: petitionId })
    .whereNotNull('citizen_id')
    .pluck('citizen_id');
}
