import type { Day } from '../domain/day';
import { dmyInText } from '../text/dates';
import { closing, type PaperHead, paperFrame, paragraph, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { addressees, onBases, withCopies } from './parts';
import {
  petitionName,
  petitionWord,
  type Subject,
  subjectAddressee,
  subjectContent,
  subjectName,
  subjectWithAddress,
} from './subject';

export type Acceptance =
  | {
      accepted: true;
      on: Day;
      /** `30 ngày`, from the dated deadline; with the day it ends */
      term: string;
      due: Day;
      /** who verifies and whom to ask; empty leaves it out */
      contact: string;
    }
  | { accepted: false; reason: string /** what the citizen may do now */; next: string };

export interface AcceptanceNoticeInput extends PaperHead {
  formCode: string | null;
  subject: Subject;
  receivedOn: Day;
  /** who settles: `Chủ tịch UBND xã` */
  settler: string;
  /** `lần đầu`, `lần hai`; empty for what is not a complaint */
  instance: string;
  acceptance: Acceptance;
  bases: readonly string[];
  copyTo: string[];
}

/**
 * Notice that a petition is accepted or not. For complaints: Mẫu số 03 and 04 of NĐ 124/2020; for
 * denunciations: Luật Tố cáo, Điều 29; a Party committee tells with it that a matter is taken up (QĐ 11-QĐi/TW).
 */
export function acceptanceNotice(input: AcceptanceNoticeInput): OfficialDocument {
  const { subject, acceptance, office, face } = input;
  const what = `${subject.kind === 'sealed' ? 'tố cáo' : petitionWord(subject.petition)}`;
  const instance = input.instance === '' ? '' : ` ${input.instance}`;
  const verb = acceptance.accepted ? 'thụ lý giải quyết' : 'không thụ lý giải quyết';
  const about = `Về việc ${verb} ${what}${instance}`;
  return {
    ...paperFrame(input, 'TB', 'THÔNG BÁO'),
    formCode: input.formCode,
    documentTitle: `Thông báo ${verb} ${what}, hồ sơ ${subject.code}`,
    summary: about,
    recipients: withCopies(input.recipients, input.copyTo),
    blocks: [
      addressees([subjectAddressee(subject)]),
      paragraph(
        `Ngày ${dmyInText(input.receivedOn)}, ${office[face].bodyName} nhận được ${petitionName(subject)} của ` +
          `${subjectWithAddress(subject)}. Nội dung: ${subjectContent(subject)}.`,
      ),
      ...(acceptance.accepted ? acceptedBlocks(input, acceptance, what) : refusedBlocks(input, acceptance)),
      closing(`${office[face].bodyName} thông báo để ${subjectName(subject)} được biết`),
    ],
  };
}

type Accepted = Extract<Acceptance, { accepted: true }>;
type NotAccepted = Extract<Acceptance, { accepted: false }>;

function acceptedBlocks({ subject, settler, bases }: AcceptanceNoticeInput, given: Accepted, what: string) {
  const clause =
    `${petitionName(subject)} đủ điều kiện thụ lý, thuộc thẩm quyền giải quyết của ${withoutEnd(settler)} và được ` +
    `thụ lý giải quyết kể từ ngày ${dmyInText(given.on)}`;
  return [
    paragraph(`${onBases(bases, clause)}.`),
    paragraph(
      `Thời hạn giải quyết ${what} là ${withoutEnd(given.term)}, đến ngày ${dmyInText(given.due)}.` +
        `${given.contact === '' ? '' : ` ${withoutEnd(given.contact)}.`}`,
    ),
  ];
}

function refusedBlocks({ subject, bases }: AcceptanceNoticeInput, { reason, next }: NotAccepted) {
  const clause = `${petitionName(subject)} không đủ điều kiện thụ lý giải quyết vì lý do: ${withoutEnd(reason)}`;
  return [
    paragraph(`${onBases(bases, clause)}.`),
    ...(next === '' ? [] : [paragraph(`${withoutEnd(next)}.`)]),
  ];
}
