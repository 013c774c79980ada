import { appointmentSlip } from '../../../shared/documents/appointmentSlip';
import { receptionKindText } from '../../../shared/documents/conclusionView';
import { type HearingCase, hearingProposal } from '../../../shared/documents/hearingProposal';
import { petitionWord, type Subject } from '../../../shared/documents/subject';
import { clockTime } from '../../../shared/domain/day';
import { hearingReasonText, type Registration } from '../../../shared/domain/registrations';
import type { Reception } from '../../../shared/domain/visits';
import { AppError } from '../../../shared/ipc/fault';
import { findReception } from '../../data/receptions';
import { findRegistration, registrationsOf } from '../../data/registrations';
import { hostTitles, lawTexts, placeNameOf } from '../officeWords';
import type { MadePaper, Making } from './making';
import { orBlank } from './making';
import { salutationOf } from './subjects';

export const isProtected = ({ sealed, kind }: Registration) => sealed || kind === 'denunciation';

export function codeOf(registration: Registration): string {
  return registration.matterCode === '' ? 'TC' : registration.matterCode;
}

function subjectOf(registration: Registration): Subject {
  if (isProtected(registration)) return { kind: 'sealed', code: codeOf(registration) };
  const { person, kind: petition, content, matterCode: code, groupSize } = registration;
  const name = groupSize > 1 ? `${person.name} (đoàn ${groupSize} người)` : person.name;
  const citizen = { salutation: salutationOf(person), name, address: person.address };
  return { kind: 'open', code, petition, citizen, content };
}

export function hostOf({ room }: Making, { hostName, hostTitle }: Reception): string {
  const title = hostTitles(room.office, null, hostTitle).short;
  return [hostName, title].filter((part) => part !== '').join(', ');
}

function startOf({ room }: Making, { sessions }: Reception) {
  const begins = clockTime.safeParse(sessions[0]?.from);
  return begins.success ? begins.data : (room.office.sessions[0]?.from ?? '08:00');
}

export async function receptionFor({ db }: Making, id: string): Promise<Reception> {
  const reception = await findReception(db, id);
  if (reception === null) throw new AppError('record.missing');
  return reception;
}

/** @throws AppError record.missing for a registration that was taken back */
export async function paperOfRegistration(making: Making): Promise<MadePaper> {
  const { room, face, today, from, db } = making;
  const registration = await findRegistration(db, from.id);
  if (registration === null || registration.state === 'cancelled') throw new AppError('record.missing');
  const reception = await receptionFor(making, registration.receptionId);
  const asked = clockTime.safeParse(registration.expectedAt);
  const open = !isProtected(registration);
  const officer = { name: making.maker.name || room.office.regularOfficer, title: making.maker.title };
  const document = appointmentSlip({
    office: room.office,
    face,
    date: today,
    code: '',
    subject: subjectOf(registration),
    day: reception.day,
    time: asked.success ? asked.data : startOf(making, reception),
    place: reception.place || room.office.receptionPlace,
    host: orBlank(hostOf(making, reception)),
    purpose: `trình bày nội dung ${petitionWord(registration.kind)} đã đăng ký`,
    bring: ['Giấy tờ tùy thân', 'Đơn, tài liệu liên quan đến vụ việc'],
    contact: { name: officer.name, phone: room.office.phone },
    officer,
  });
  const { person } = registration;
  return { document, names: open ? [person.name, person.address, reception.hostName] : [reception.hostName] };
}

function caseOf(registration: Registration): HearingCase {
  const { expectedAt, reasons, reasonNote, preparation, person, groupSize, kind, content } = registration;
  const asked = clockTime.safeParse(expectedAt);
  const common = {
    time: asked.success ? asked.data : null,
    reasons: [
      ...reasons.map((reason) => hearingReasonText[reason]),
      ...(reasonNote === '' ? [] : [reasonNote]),
    ],
    preparation: isProtected(registration) ? '' : preparation,
  };
  if (isProtected(registration))
    return {
      ...common,
      reasons: common.reasons.slice(0, reasons.length),
      kind: 'sealed',
      code: codeOf(registration),
    };
  const name = groupSize > 1 ? `Đoàn ${groupSize} người do ${person.name} đại diện` : person.name;
  const who = [name, person.address].filter((part) => part !== '').join(', ');
  return { ...common, kind: 'open', code: registration.matterCode, who, petition: kind, content };
}

/** The registrations that the leader is proposed to hear: those chosen, else all that are still to come. */
export async function hearingPaper(making: Making): Promise<MadePaper> {
  const { room, face, today, from, db, maker } = making;
  const reception = await receptionFor(making, from.id);
  const all = await registrationsOf(db, reception.id);
  const chosen = all.filter(({ state }) => state !== 'registered' && state !== 'absent');
  const listed = chosen.length > 0 ? chosen : all;
  const titles = hostTitles(room.office, null, reception.hostTitle);
  const document = hearingProposal({
    office: room.office,
    face,
    date: today,
    receptionKind: receptionKindText[reception.kind],
    day: reception.day,
    place: placeNameOf(reception.place || room.office.receptionPlace),
    host: orBlank(hostOf(making, reception)),
    cases: listed.map(caseOf),
    bases: lawTexts('hearing.bases', face, today),
    proposer: { name: maker.name, title: maker.title || 'Người lập danh sách' },
    approver: { name: reception.hostName, title: titles.full || room.office[face].headTitle },
  });
  const open = listed.filter((each) => !isProtected(each));
  const names = open.flatMap(({ person }) => [person.name, person.address]);
  return { document, names: [...names, reception.hostName] };
}
