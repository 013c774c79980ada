import type { Day } from '../../../shared/domain/day';
import { blankFields } from '../../../shared/domain/visitBlank';
import type { Person, Reception, Visit, VisitFields } from '../../../shared/domain/visits';
import { visitFields } from '../../../shared/domain/visits';
import type { Input } from '../../../shared/ipc/contract';

export const blankPerson: Person = {
  honorific: '',
  name: '',
  birthYear: null,
  idKind: 'cccd',
  idNumber: '',
  idIssuedOn: null,
  idIssuedBy: '',
  address: '',
  phone: '',
};

export interface NewVisit {
  id: string;
  receptionId: string | null;
  day: Day;
  arrivedAt: string;
}

export function blankVisit({ id, receptionId, day, arrivedAt }: NewVisit): VisitFields {
  return { ...blankFields, id, receptionId, day, arrivedAt, person: blankPerson };
}

/** The fields of a stored visit without its stamp and number: what a save takes. */
export function fieldsOf(visit: Visit): VisitFields {
  return visitFields.parse(visit);
}

/** A stored reception as `reception.save` takes it, with some of it changed. */
export function receptionInput(
  reception: Reception,
  changed: Partial<Input<'reception.save'>>,
): Input<'reception.save'> {
  const { id, version, day, kind, hostId, hostName, hostTitle, hostMode, modeReason, urgentReason } =
    reception;
  const { sessions, place, participants, expectedContent, state, stateReason } = reception;
  const head = { id, version, day, kind, hostId, hostName, hostTitle, hostMode, modeReason, urgentReason };
  return { ...head, sessions, place, participants, expectedContent, state, stateReason, ...changed };
}
