import { v7 } from 'uuid';
import type { Person } from '../../../shared/domain/visits';
import { fold } from '../../../shared/text/fold';
import { type CitizenKeys, keysOf, type NewCitizen } from '../../data/imports';

/**
 * Who of the office is meant by a row of an old book, by the same rule as at the desk (data/citizens): id number;
 * without one, the name together with the phone or the address. Old books never renew whom the office knows better.
 */
export function citizenMatcher(known: readonly CitizenKeys[]) {
  const byNumber = new Map<string, string>();
  const byName = new Map<string, CitizenKeys[]>();
  const added: NewCitizen[] = [];

  function note(keys: CitizenKeys): void {
    if (keys.id_number !== '' && !byNumber.has(keys.id_number)) byNumber.set(keys.id_number, keys.id);
    byName.set(keys.name_key, [...(byName.get(keys.name_key) ?? []), keys]);
  }
  for (const keys of known) note(keys);

  function find(keys: CitizenKeys): string | null {
    const same = keys.id_number === '' ? undefined : byNumber.get(keys.id_number);
    if (same !== undefined) return same;
    const address = fold(keys.address);
    const namesake = (byName.get(keys.name_key) ?? []).find(
      (one) =>
        (keys.id_number === '' || one.id_number === '') &&
        ((keys.phone_key !== '' && one.phone_key === keys.phone_key) ||
          (address !== '' && fold(one.address) === address)),
    );
    return namesake?.id ?? null;
  }

  return {
    added,
    /** the id of the citizen, known or new */
    idOf(person: Person): string {
      const keys = keysOf(v7(), person);
      const found = find(keys);
      if (found !== null) return found;
      note(keys);
      added.push({ id: keys.id, person });
      return keys.id;
    },
  };
}
