import type { Day } from '../../../shared/domain/day';
import {
  type Registration,
  type RegistrationInput,
  registrationInput,
} from '../../../shared/domain/registrations';
import { blankPerson } from '../visit/blankVisit';

export function blankRegistration(id: string, receptionId: string, today: Day): RegistrationInput {
  return {
    id,
    version: 0,
    receptionId,
    matterId: null,
    person: blankPerson,
    content: '',
    state: 'registered',
    registeredOn: today,
    way: 'inPerson',
    kind: 'proposal',
    groupSize: 1,
    reasons: [],
    reasonNote: '',
    preparation: '',
    expectedAt: '',
    toldOn: null,
    toldBy: '',
    cancelReason: '',
  };
}

/** What a save takes of a stored registration. */
export function inputOf(registration: Registration): RegistrationInput {
  return registrationInput.parse(registration);
}
