import { appointmentSlip } from '../../../shared/documents/appointmentSlip';
import { blankMark } from '../../../shared/documents/blanks';
import { guidanceSlip } from '../../../shared/documents/guidanceSlip';
import type { OfficialDocument } from '../../../shared/documents/model';
import { type HandlingResult, resultNotice } from '../../../shared/documents/resultNotice';
import { subordinateDemand } from '../../../shared/documents/subordinateDemand';
import { transferSlip } from '../../../shared/documents/transferSlip';
import type { Visit } from '../../../shared/domain/visits';
import { AppError } from '../../../shared/ipc/fault';
import { padNumber } from '../../../shared/text/numbers';
import { hostTitles, lawTexts } from '../officeWords';
import { headOf, type MadePaper, type Making, openDay, orBlank } from './making';
import { isSealed, namesOfVisit, subjectOfVisit } from './subjects';
import { factsOf, type VisitFacts } from './visitFacts';
import { groupPaper, refusalPaper, statementPaper } from './visitForms';

/** What was handed over; of a denunciation only that it goes along sealed. */
function enclosedOf(visit: Visit): string {
  if (isSealed(visit)) return 'đơn và tài liệu niêm phong, giao riêng';
  return visit.documents
    .map(({ name, pages }) => (pages === 0 ? name : `${name}: ${padNumber(pages)} trang`))
    .join('; ');
}

function transfer(making: Making, { visit }: VisitFacts): OfficialDocument {
  const { face, today } = making;
  return transferSlip({
    ...headOf(making),
    to: orBlank(visit.guidedTo || visit.handledBy),
    items: [
      { subject: subjectOfVisit(visit), receivedOn: visit.day, enclosed: enclosedOf(visit), cameBy: '' },
    ],
    bases: lawTexts('transfer.bases', face, today),
    answerBy: null,
    copyTo: [],
  });
}

function guidance(making: Making, { visit }: VisitFacts): OfficialDocument {
  const { face, today } = making;
  const body = orBlank(visit.guidedTo);
  return guidanceSlip({
    ...headOf(making),
    receivedOn: visit.day,
    written: visit.petitionId !== null,
    subject: subjectOfVisit(visit),
    guidance:
      visit.kind === 'mixed'
        ? [{ kind: 'split', parts: [blankMark, blankMark] }]
        : [{ kind: 'elsewhere', what: 'nội dung nêu trên', body }],
    returned: [],
    bases: lawTexts('guidance.bases', face, today),
    copyTo: [],
  });
}

function resultOf(visit: Visit): HandlingResult {
  // what a clerk noted of a denunciation may tell who it was
  const said = isSealed(visit) ? '' : visit.followUp || visit.note;
  const paper = isSealed(visit) ? '' : visit.settledBy;
  const unit = orBlank(visit.handledBy);
  switch (visit.outcome) {
    case 'accepted':
      return { kind: 'accepted', unit, due: openDay, contact: '' };
    case 'demanded':
      return { kind: 'demanded', unit: orBlank(visit.handledBy || visit.guidedTo), due: openDay };
    case 'guided':
      return { kind: 'guided', to: orBlank(visit.guidedTo) };
    case 'answered':
      return { kind: 'answered', text: orBlank(said) };
    case 'recorded':
      return { kind: 'recorded', text: orBlank(said) };
    case 'transferred':
      return {
        kind: 'transferred',
        to: orBlank(visit.guidedTo || visit.handledBy),
        paper: orBlank(visit.transferPaper),
      };
    case 'refused':
      return { kind: 'refused', reason: orBlank(paper) };
    default:
      return { kind: 'settled', text: orBlank(said), paper };
  }
}

function result(making: Making, { visit, reception }: VisitFacts): OfficialDocument {
  const { room, face, today } = making;
  const host = reception === null ? '' : hostTitles(room.office, null, reception.hostTitle).short;
  return resultNotice({
    ...headOf(making),
    subject: subjectOfVisit(visit),
    receivedOn: visit.day,
    event: `${host === '' ? room.office[face].assistant : host} tiếp`,
    results: [resultOf(visit)],
    bases: lawTexts('result.bases', face, today),
    copyTo: [],
  });
}

function demand(making: Making, { visit }: VisitFacts): OfficialDocument {
  const responsible = orBlank(visit.handledBy || visit.guidedTo);
  return subordinateDemand({
    ...headOf(making),
    addressees: [responsible],
    subject: subjectOfVisit(visit),
    receivedOn: visit.day,
    responsible,
    delay: '',
    settleBy: openDay,
    reportBy: openDay,
    bases: lawTexts('demand.bases', making.face, making.today),
    copyTo: [],
  });
}

function appointment({ room, face, today }: Making, { visit, place, officer }: VisitFacts): OfficialDocument {
  const { office } = room;
  return appointmentSlip({
    office,
    face,
    date: today,
    code: '',
    subject: subjectOfVisit(visit),
    day: openDay,
    time: office.sessions[0]?.from ?? '08:00',
    place,
    host: office[face].headTitle,
    purpose: blankMark,
    bring: ['Giấy tờ tùy thân'],
    contact: { name: officer.name, phone: office.phone },
    officer,
  });
}

type Build = (making: Making, facts: VisitFacts) => OfficialDocument | Promise<OfficialDocument>;

const builds: Readonly<Record<string, Build>> = {
  transferSlip: transfer,
  guidanceSlip: guidance,
  resultNotice: result,
  subordinateDemand: demand,
  appointmentSlip: appointment,
  citizenStatement: statementPaper,
  groupList: groupPaper,
  refusal: refusalPaper,
};

/** @throws AppError record.missing for a visit that is not in the register */
export async function paperOfVisit(making: Making): Promise<MadePaper> {
  const build = builds[making.kind];
  if (build === undefined) throw new AppError('call.badInput', { field: 'kind' });
  const facts = await factsOf(making);
  return { document: await build(making, facts), names: namesOfVisit(facts.visit) };
}
