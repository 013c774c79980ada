import { keyCard } from '../../shared/documents/keyCard';
import { paperKeySheet } from '../../shared/documents/paperKeySheet';
import { postingMinutes } from '../../shared/documents/postingMinutes';
import { receipt } from '../../shared/documents/receipt';
import type { Posting, Schedule } from '../../shared/domain/chain';
import { dayAt } from '../../shared/domain/day';
import { latestPostingDay } from '../../shared/domain/deadlines';
import type { Staff } from '../../shared/domain/people';
import type { NoticeForm } from '../../shared/domain/postedSheets';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { AppError } from '../../shared/ipc/fault';
import { dmyInText, longMonth } from '../../shared/text/dates';
import { fold } from '../../shared/text/fold';
import { recipientOf } from '../backup/keys';
import { paperKey } from '../backup/paperKey';
import { findConclusion } from '../data/conclusions';
import { findDraft } from '../data/drafts';
import { findDrill } from '../data/drills';
import { findPaper, parseModel, readModel } from '../data/papers';
import { findReception } from '../data/receptions';
import { findSchedule } from '../data/schedules';
import { listStaff } from '../data/staff';
import { calendarOf } from './calendar';
import { conclusionDocument } from './conclusionDocument';
import { attendanceListOf, namePlatesOf } from './dialogueSheets';
import { drillPaper } from './drillPaper';
import { chosenForm } from './formats';
import { inspectionPaper } from './inspectionPaper';
import { fileNameOf, type MadeDocument, made } from './madeDocuments';
import { onSheet } from './onSheet';
import { receiptFor } from './receipts';
import { receptionSheetOf } from './receptionSheets';
import { petitionRegisterOf, registerOf } from './registerDocuments';
import { now, type Room, today } from './room';
import { ruleBook } from './ruleBook';
import { postingsInForce } from './scheduleChecks';
import { type Issue, scheduleDocument } from './scheduleDocument';
import { toned } from './toned';

function present<Value>(value: Value | null): Value {
  if (value === null) throw new AppError('record.missing');
  return value;
}

async function issued(room: Room, id: string): Promise<MadeDocument> {
  const paper = present(await findPaper(room.data.db, id));
  const { model } = present(await readModel(room.data.db, id));
  const fileName = fileNameOf(paper.day, paper.numberText, paper.title);
  return made(paper.kind, parseModel(model), { noun: 'paper', recordId: id }, { fileName, paperId: id });
}

function draftIssue(room: Room, face: Schedule['face']): Issue {
  const signer = room.office.signers.find((one) => one.face === face) ?? null;
  return { number: null, date: null, on: today(room), signer, recipients: room.office.recipients[face] };
}

async function scheduleOf(room: Room, id: string, form?: NoticeForm): Promise<MadeDocument> {
  const schedule = present(await findSchedule(room.data.db, id));
  if (schedule.paperId !== null) return issued(room, schedule.paperId);
  const built = scheduleDocument(room.office, schedule, draftIssue(room, schedule.face), form);
  const document = await toned(room, room.data.db, built, []);
  const fileName = fileNameOf('du thao lich tiep cong dan', `${schedule.year}-${schedule.month}`);
  return made('scheduleNotice', document, { noun: 'schedule', recordId: id }, { fileName });
}

async function conclusionOf(room: Room, id: string): Promise<MadeDocument> {
  const conclusion = present(await findConclusion(room.data.db, id));
  if (conclusion.paperId !== null) return issued(room, conclusion.paperId);
  const reception = present(await findReception(room.data.db, conclusion.receptionId));
  const { signer, recipients, face } = conclusion;
  const issue = { ...draftIssue(room, face), signer: signer.name === '' ? null : signer, recipients };
  const built = conclusionDocument(room.office, conclusion, reception, issue);
  const names = conclusion.items.map(({ label }) => label);
  const document = await toned(room, room.data.db, built, names);
  const fileName = fileNameOf('du thao thong bao ket luan', reception.day);
  return made('conclusionNotice', document, { noun: 'conclusion', recordId: id }, { fileName });
}

/** Who was noted as the witness, else the head of the office or a colleague; never one of those who posted. */
function witnessOf(postings: readonly Posting[], staff: readonly Staff[]): Posting['witness'] {
  const noted = postings.find(({ witness }) => witness.name !== '')?.witness;
  if (noted !== undefined) return noted;
  const posters = postings.map(({ postedBy }) => fold(postedBy));
  const others = staff.filter(({ active, name }) => active && !posters.includes(fold(name)));
  const other =
    others.find(({ role }) => role === 'headOfOffice') ?? others.find(({ role }) => role === 'clerk');
  return { name: other?.name ?? '', title: other?.title ?? '' };
}

/** The record of posting: one poster and one witness sign. */
async function minutesOf(room: Room, id: string): Promise<MadeDocument> {
  const schedule = present(await findSchedule(room.data.db, id));
  const postings = postingsInForce(schedule);
  const [first] = postings;
  if (first === undefined || schedule.paperId === null) throw new AppError('schedule.notPostable');
  const paper = present(await findPaper(room.data.db, schedule.paperId));
  const staff = await listStaff(room.data.db);
  const earliest = schedule.items.map(({ day }) => day).toSorted()[0] ?? first.day;
  const latest = latestPostingDay(ruleBook.deadlines, earliest, await calendarOf(room));
  const month = longMonth(schedule.year, schedule.month);
  const document = postingMinutes({
    office: room.office,
    face: schedule.face,
    date: first.day,
    time: first.time,
    place: room.office.receptionPlace,
    paperName: `Thông báo số ${paper.numberText} ngày ${dmyInText(paper.day)} về lịch tiếp công dân ${month}`,
    postings,
    latest: latest === null ? null : { day: latest.due, basis: latest.basis },
    poster: {
      name: first.postedBy,
      title: staff.find(({ name }) => name === first.postedBy)?.title ?? '',
    },
    witness: witnessOf(postings, staff),
  });
  const fileName = fileNameOf('bien ban niem yet', `${schedule.year}-${schedule.month}`);
  return made('postingMinutes', document, { noun: 'schedule', recordId: id }, { fileName });
}

/** A draft of the drafting room; once issued, its paper. */
async function draftOf(room: Room, id: string): Promise<MadeDocument> {
  const draft = present(await findDraft(room.data.db, id));
  if (draft.paperId !== null) return issued(room, draft.paperId);
  const document = await toned(room, room.data.db, draft.document, draft.names);
  const fileName = fileNameOf('du thao', document.documentTitle);
  return made(draft.kind, document, { noun: 'draft', recordId: id }, { fileName });
}

async function receiptOf(room: Room, id: string): Promise<MadeDocument> {
  const document = receipt(await receiptFor(room, id));
  const fileName = fileNameOf('giay bien nhan', document.formatDate, id.slice(-6));
  return made('receipt', document, { noun: 'visit', recordId: id }, { fileName });
}

async function inspectionOf(room: Room, from: string, to: string): Promise<MadeDocument> {
  const document = await inspectionPaper(room, { from, to });
  const fileName = fileNameOf('phieu tu kiem tra', from, to);
  return made('selfInspection', document, { noun: 'inspection', recordId: '' }, { fileName });
}

/** @throws AppError backup.noKey once the key is out of memory: it is printed then or never */
async function paperKeyOf(room: Room): Promise<MadeDocument> {
  if (room.paperKey === null) throw new AppError('backup.noKey');
  const document = paperKeySheet({
    office: room.office,
    createdOn: dayAt(now(room)),
    lines: paperKey(room.paperKey).lines,
    code: room.paperKey,
    publicKey: await recipientOf(room.paperKey),
    keeper: { name: '', title: '' },
    witness: { name: '', title: '' },
  });
  return made('paperKey', document, { noun: 'paperKey', recordId: '' }, { fileName: 'to-khoa-giay' });
}

async function drillOf(room: Room, id: string): Promise<MadeDocument> {
  const drill = present(await findDrill(room.data.db, id));
  const document = await drillPaper(room, drill);
  const fileName = fileNameOf('bien ban dien tap khoi phuc', dayAt(drill.result.startedAt));
  return made('drillMinutes', document, { noun: 'drill', recordId: id }, { fileName });
}

function keyCardOf(room: Room): MadeDocument {
  const document = keyCard({ office: room.office, face: room.office.usualFace, date: today(room) });
  return made('keyCard', document, { noun: 'office', recordId: '' }, { fileName: 'the-phim-tat' });
}

/**
 * The paper that a source names: an issued one as it was frozen, a draft as it would be printed now.
 * @throws AppError record.missing, backup.noKey, schedule.notPostable, call.badInput
 */
export async function documentsFor(room: Room, source: PaperSource): Promise<MadeDocument> {
  const made = onSheet(await madeFor(room, source), source);
  // an issued paper keeps the form in which it was frozen
  if (made.paperId !== null) return made;
  return { ...made, document: await chosenForm(room.data.db, made.document) };
}

function madeFor(room: Room, source: PaperSource): Promise<MadeDocument> {
  switch (source.of) {
    case 'paper':
      return issued(room, source.id);
    case 'schedule':
      return scheduleOf(room, source.id, source.form);
    case 'conclusion':
      return conclusionOf(room, source.id);
    case 'postingMinutes':
      return minutesOf(room, source.id);
    case 'draft':
      return draftOf(room, source.id);
    case 'receipt':
      return receiptOf(room, source.id);
    case 'receptionSheet':
      return receptionSheetOf(room, source.sheet, source.id);
    case 'attendanceList':
      return attendanceListOf(room, source.id);
    case 'namePlates':
      return namePlatesOf(room, source.id, source.who);
    case 'register':
      return registerOf(room, source.from, source.to);
    case 'petitionRegister':
      return petitionRegisterOf(room, source.from, source.to);
    case 'inspection':
      return inspectionOf(room, source.from, source.to);
    case 'paperKey':
      return paperKeyOf(room);
    case 'drillMinutes':
      return drillOf(room, source.id);
    case 'keyCard':
      return Promise.resolve(keyCardOf(room));
  }
}
