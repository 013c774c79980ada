import type { Day } from '../../../shared/domain/day';
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
  return {
    id,
    receptionId,
    day,
    arrivedAt,
    person: blankPerson,
    groupSize: 1,
    representatives: [],
    members: [],
    appointmentSigned: false,
    actingAs: 'self',
    actingFor: '',
    actingPaper: '',
    companions: [],
    content: '',
    demand: '',
    kind: 'proposal',
    field: '',
    sameContentCount: 1,
    repeat: false,
    settledBy: '',
    withinCompetence: null,
    outcome: 'undecided',
    refusalGround: '',
    refusalPoint: '',
    guidedTo: '',
    guidancePaper: '',
    handledBy: '',
    transferPaper: '',
    followUp: '',
    note: '',
    documents: [],
    matterId: null,
    petitionId: null,
  };
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
