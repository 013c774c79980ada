import { blankPerson } from '../../shared/domain/citizens';
import { clockAt, partsOf } from '../../shared/domain/day';
import { crowdFrom } from '../../shared/domain/groups';
import { type HearingCandidate, hearingReasons, type Registration } from '../../shared/domain/registrations';
import { blankFields } from '../../shared/domain/visitBlank';
import type { VisitFields } from '../../shared/domain/visits';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Tx } from '../data/database';
import { type OpenCase, openCases } from '../data/hearing';
import { findReception } from '../data/receptions';
import { findRegistration, storeRegistration } from '../data/registrations';
import { findVisit, storeVisit } from '../data/visits';
import type { DeskHandlers } from './handlers';
import { refuseClosedDay } from './receptionDayActs';
import { applyRegistration } from './registrations';
import { type Acting, changed, now, type Room, today, write } from './room';
import { ruleBook } from './ruleBook';
import { applyFields, newRecord } from './visitRecord';

function monthsBetween(from: string, to: string): number {
  const a = partsOf(from);
  const b = partsOf(to);
  return (b.year - a.year) * 12 + b.month - a.month - (b.date < a.date ? 1 : 0);
}

function candidateOf(room: Room, each: OpenCase): HearingCandidate {
  const on = today(room);
  const reasons = hearingReasons({
    kind: each.kind,
    groupSize: each.groupSize,
    field: each.field ?? '',
    visits: each.visits,
    months: monthsBetween(each.firstDay, on),
    complexity: each.complexity,
    crowdFrom: crowdFrom(ruleBook.groups, on) ?? Number.POSITIVE_INFINITY,
  });
  const { matterId, matterCode, kind, groupSize, visits, lastDay, visitId, label } = each;
  const sealed = each.sealed || kind === 'denunciation';
  const summary = sealed ? '' : each.summary;
  const name = sealed ? `hồ sơ ${matterCode}` : label;
  return {
    matterId,
    matterCode,
    summary,
    label: name,
    sealed,
    kind,
    groupSize,
    reasons,
    visits,
    lastDay,
    visitId,
  };
}

/** Open cases that the records themselves propose to the leader, those with most reasons first. */
async function candidates(
  room: Room,
  { receptionId }: Parsed<'registration.candidates'>,
): Promise<HearingCandidate[]> {
  const found = (await openCases(room.data.db, receptionId)).map((each) => candidateOf(room, each));
  return found
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || b.lastDay.localeCompare(a.lastDay));
}

/** Puts such a case on the list: the people of its last visit, or its code alone. */
async function propose(
  room: Room,
  input: Parsed<'registration.propose'>,
  acting: Acting,
): Promise<Registration> {
  const chosen = (await candidates(room, input)).find(({ matterId }) => matterId === input.matterId);
  const last = chosen === undefined ? null : await findVisit(room.data.db, chosen.visitId);
  if (chosen === undefined || last === null) throw new AppError('record.missing');
  const { matterId, kind, groupSize, reasons, summary, sealed } = chosen;
  await write(room, acting, async (tx, stamp) => {
    await applyRegistration(room, tx, stamp, {
      id: input.id,
      version: 0,
      receptionId: input.receptionId,
      matterId,
      person: sealed ? blankPerson : last.visit.person,
      content: summary,
      state: 'registered',
      registeredOn: today(room),
      way: 'office',
      kind,
      groupSize,
      reasons,
      reasonNote: '',
      preparation: '',
      expectedAt: '',
      toldOn: null,
      toldBy: '',
      cancelReason: '',
    });
    acting.about = { noun: 'registration', recordId: input.id };
  });
  changed(room, 'registration', input.id);
  const registration = await findRegistration(room.data.db, input.id);
  if (registration === null) throw new AppError('record.missing');
  return registration;
}

function fieldsFrom(room: Room, registration: Registration, visitId: string, day: string): VisitFields {
  const { receptionId, person, groupSize, content, kind, matterId } = registration;
  const arrivedAt = day === today(room) ? clockAt(now(room)) : '';
  const known = { id: visitId, receptionId, day, arrivedAt, person, groupSize, content, kind, matterId };
  return { ...blankFields, ...known, sameContentCount: groupSize };
}

/** A visit that was discarded or taken back does not keep the person from being received. */
async function hasVisit(tx: Tx, { visitId }: Registration): Promise<boolean> {
  const record = visitId === null ? null : await findVisit(tx, visitId);
  return record !== null && record.visit.state !== 'cancelled';
}

/**
 * Somebody registered has come: a visit draft with what is known begins, and the registration points to it. Of a
 * protected person nothing is copied: who it is, is asked at the desk anyway (Điều 12 NĐ 154/2026/NĐ-CP).
 * @throws AppError record.missing, record.stale, record.closed for one that came already, reception.dayClosed
 */
async function receive(
  room: Room,
  { id, version, visitId }: Parsed<'registration.receive'>,
  acting: Acting,
): Promise<Output<'registration.receive'>> {
  await write(room, acting, async (tx, stamp) => {
    const registration = await findRegistration(tx, id);
    const reception = registration === null ? null : await findReception(tx, registration.receptionId);
    if (registration === null || reception === null) throw new AppError('record.missing');
    if (registration.version !== version) throw new AppError('record.stale');
    if (registration.state === 'cancelled' || (await hasVisit(tx, registration)))
      throw new AppError('record.closed');
    await refuseClosedDay(tx, reception.id);
    const fields = fieldsFrom(room, registration, visitId, reception.day);
    const record = await applyFields(room, tx, stamp, newRecord(fields, stamp), fields);
    await storeVisit(tx, stamp, record);
    await storeRegistration(tx, stamp, { ...registration, state: 'came', visitId });
    acting.about = { noun: 'registration', recordId: id, detail: { state: 'came' } };
  });
  changed(room, 'registration', id);
  changed(room, 'visit', visitId);
  return { visitId };
}

export const hearingHandlers = {
  'registration.candidates': candidates,
  'registration.propose': propose,
  'registration.receive': receive,
} satisfies Partial<DeskHandlers>;
