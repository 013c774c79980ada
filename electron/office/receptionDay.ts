import type { Face } from '../../shared/domain/office';
import { type DayRow, isWalkIn, standingOf } from '../../shared/domain/receptionDay';
import type { Registration } from '../../shared/domain/registrations';
import type { ReceptionDay } from '../../shared/ipc/calls/receptionDay';
import type { ReceptionRow } from '../../shared/ipc/calls/work';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { isNoticed } from '../data/conclusions';
import type { Db, Tx } from '../data/database';
import { closingOf } from '../data/receptionClosings';
import { findReceptionRow } from '../data/receptions';
import { registrationsOf } from '../data/registrations';
import type { VisitRecord } from '../data/visitColumns';
import { findVisit, visitsHeld } from '../data/visits';
import { calendarOf } from './calendar';
import { hostFace } from './hostFace';
import { dayChecks } from './receptionDayChecks';
import { type Room, today } from './room';

type Handled = Pick<DayRow, 'visitId' | 'visitVersion' | 'visitNumber' | 'outcome'>;

const unhandled: Handled = { visitId: null, visitVersion: 0, visitNumber: null, outcome: null };

function handledOf({ visit }: VisitRecord): Handled {
  const { id: visitId, version: visitVersion, number: visitNumber, outcome } = visit;
  return { visitId, visitVersion, visitNumber, outcome };
}

function registeredRow(registration: Registration, visit: VisitRecord | null, day: string): DayRow {
  const { id, version, label, person, groupSize, kind, content, sealed, matterId, matterCode } = registration;
  const { preparation, expectedAt, calledAt } = registration;
  return {
    id,
    registrationId: id,
    registrationVersion: version,
    ...(visit === null ? unhandled : handledOf(visit)),
    walkIn: isWalkIn(registration, day),
    standing: standingOf(registration, visit?.visit ?? null),
    label,
    address: person.address,
    groupSize,
    kind,
    content: sealed ? '' : content,
    sealed,
    preparation,
    expectedAt,
    calledAt,
    matterId,
    matterCode,
  };
}

function visitRow(record: VisitRecord): DayRow {
  const { visit, label } = record;
  const { id, person, groupSize, kind, content, sealed, matterId, matterCode, state } = visit;
  return {
    id,
    registrationId: null,
    registrationVersion: 0,
    ...handledOf(record),
    walkIn: true,
    standing: state === 'entered' ? 'done' : 'receiving',
    label,
    address: person.address,
    groupSize,
    kind,
    content: sealed ? '' : content,
    sealed,
    preparation: '',
    expectedAt: '',
    calledAt: visit.arrivedAt,
    matterId,
    matterCode,
  };
}

async function rowsOf(
  db: Db | Tx,
  reception: ReceptionRow,
  visits: readonly VisitRecord[],
): Promise<DayRow[]> {
  const registrations = await registrationsOf(db, reception.id);
  const rows: DayRow[] = [];
  for (const registration of registrations) {
    const { visitId } = registration;
    const held = visits.find(({ visit }) => visit.id === visitId);
    // a visit may have been entered into another reception, or lie in the bin
    const visit = held ?? (visitId === null ? null : await findVisit(db, visitId));
    rows.push(registeredRow(registration, visit, reception.day));
  }
  const begun = new Set(registrations.map(({ visitId }) => visitId));
  const walked = visits.filter(({ visit }) => !begun.has(visit.id)).map(visitRow);
  return [...rows.filter(({ walkIn }) => !walkIn), ...rows.filter(({ walkIn }) => walkIn), ...walked];
}

/** The face whose notice is still to go out. */
async function awaitedFace(
  room: Room,
  db: Db | Tx,
  { id, kind, hostId }: ReceptionRow,
): Promise<Face | null> {
  return kind === 'regular' || (await isNoticed(db, id)) ? null : hostFace(room, db, hostId);
}

/** The day of one reception as it stands. @throws AppError record.missing */
export async function dayOfReception(room: Room, db: Db | Tx, id: string): Promise<ReceptionDay> {
  const reception = await findReceptionRow(db, id);
  if (reception === null) throw new AppError('record.missing');
  const visits = await visitsHeld(db, id);
  const rows = await rowsOf(db, reception, visits);
  const facts = {
    reception,
    rows,
    visits,
    face: await awaitedFace(room, db, reception),
  };
  const checks = dayChecks(facts, await calendarOf(room, db), today(room));
  return { reception, rows, checks, closing: await closingOf(db, id) };
}

export async function receptionDayOf(room: Room, { id }: Parsed<'reception.day'>): Promise<ReceptionDay> {
  return dayOfReception(room, room.data.db, id);
}
