import type { OfficialDocument } from '../../shared/documents/model';
import { scheduleNotice } from '../../shared/documents/scheduleNotice';
import type { Schedule } from '../../shared/domain/chain';
import { type Day, dayOf } from '../../shared/domain/day';
import { lunarText } from '../../shared/domain/lunar';
import type { Face, Office, Signer } from '../../shared/domain/office';
import type { NoticeForm } from '../../shared/domain/postedSheets';
import { dayOffRule, lawTexts, postingWords } from './officeWords';

/** What a paper takes on when it is issued; a draft shows room for number and day. */
export interface Issue {
  readonly number: string | null;
  readonly date: Day | null;
  /** the day whose format and wording the paper takes */
  readonly on: Day;
  readonly signer: Signer | null;
  readonly recipients: readonly string[];
}

/** The notice that is posted; no citizen appears in it. */
export function scheduleDocument(
  office: Office,
  schedule: Schedule,
  issue: Issue,
  form: NoticeForm = 'table',
): OfficialDocument {
  const { face, year, month } = schedule;
  return scheduleNotice({
    office,
    face,
    number: issue.number,
    date: issue.date,
    formatDate: issue.on,
    signer: issue.signer,
    recipients: [...issue.recipients],
    period: { kind: 'month', year, month },
    form,
    bases: schedule.bases,
    receptions: schedule.items.map((item) => ({
      id: item.receptionId,
      day: item.day,
      lunar: lunarText(item.day),
      hostName: item.hostName,
      hostTitle: item.hostTitle,
      sessions: item.sessions,
      place: item.place === office.receptionPlace ? '' : item.place,
      participants: item.participants,
      expectedContent: item.expectedContent,
    })),
    ...postedTexts(office, face, dayOf(year, month, 1)),
    dialogues: schedule.dialogueNote.split('\n').filter((text) => text.trim() !== ''),
    registration: schedule.registration,
  });
}

/** What every notice of a schedule says beside its days, by the law in force on one. */
export function postedTexts(office: Office, face: Face, on: Day) {
  return {
    place: office.receptionPlace,
    regular: {
      days: 'các ngày làm việc trong tuần, giờ hành chính',
      hours: office.regularHours,
      officer: office.regularOfficer,
      phone: office.phone,
    },
    urgent: lawTexts('schedule.urgent', face, on).join('; '),
    dayOffRule: dayOffRule(office, face),
    posting: postingWords(office),
  };
}
