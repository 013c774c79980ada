import type { Day } from '../domain/day';
import { dmyInText } from '../text/dates';
import { closing, type PaperHead, paperFrame, paragraph, upperFirst, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { addressees, onBases, withCopies } from './parts';
import { type Subject, subjectAddressee, subjectContent, subjectName, subjectWithAddress } from './subject';

/** What the citizen is told about the first handling (Luật Tiếp công dân, Điều 28) or about the end of it. */
export type HandlingResult =
  | { kind: 'accepted'; unit: string; due: Day; contact: string }
  | { kind: 'extended'; reason: string; due: Day }
  | { kind: 'refused'; reason: string }
  | { kind: 'transferred'; to: string; paper: string }
  | { kind: 'guided'; to: string }
  | { kind: 'demanded'; unit: string; due: Day }
  | { kind: 'answered'; text: string }
  | { kind: 'recorded'; text: string }
  | { kind: 'settled'; text: string; paper: string };

export interface ResultNoticeInput extends PaperHead {
  subject: Subject;
  /** the reception, or the day the petition came */
  receivedOn: Day;
  /** `Chủ tịch UBND xã tiếp`, `nhận được đơn của`: what happened that day, before the citizen's name */
  event: string;
  results: HandlingResult[];
  bases: readonly string[];
  copyTo: string[];
}

/** Notice to the citizen of what became of the matter. */
export function resultNotice(input: ResultNoticeInput): OfficialDocument {
  const { subject, office, face } = input;
  const body = office[face].bodyName;
  const name = subjectName(subject);
  const clause = `${body} thông báo kết quả xử lý đến ${name} như sau:`;
  return {
    ...paperFrame(input, 'TB', 'THÔNG BÁO'),
    documentTitle: `Thông báo kết quả xử lý, hồ sơ ${subject.code}`,
    summary: 'Kết quả xử lý khiếu nại, tố cáo, kiến nghị, phản ánh của công dân',
    recipients: withCopies(input.recipients, input.copyTo),
    blocks: [
      addressees([subjectAddressee(subject)]),
      paragraph(
        `Ngày ${dmyInText(input.receivedOn)}, ${withoutEnd(input.event)} ${subjectWithAddress(subject)} ` +
          `(hồ sơ ${subject.code}). Nội dung: ${subjectContent(subject)}.`,
      ),
      paragraph(onBases(input.bases, clause)),
      ...input.results.map((result) =>
        paragraph(`${upperFirst(resultText(result, body, face === 'party'))}.`),
      ),
      closing(`${body} thông báo để ${name} được biết`),
    ],
  };
}

function resultText(result: HandlingResult, body: string, isParty: boolean): string {
  switch (result.kind) {
    case 'accepted': {
      const contact = result.contact === '' ? '' : `; đầu mối liên hệ: ${withoutEnd(result.contact)}`;
      const verb = isParty ? 'đã được nhận, xem xét giải quyết' : 'đã được tiếp nhận, thụ lý để giải quyết';
      return (
        `vụ việc ${verb}; giao ${withoutEnd(result.unit)} giải quyết, trả lời trước ngày ` +
        `${dmyInText(result.due)}${contact}`
      );
    }
    case 'extended':
      return `vụ việc cần thêm thời gian xem xét, lý do: ${withoutEnd(result.reason)}; thời hạn trả lời được kéo dài đến ngày ${dmyInText(result.due)}`;
    case 'refused':
      return `từ chối thụ lý vụ việc, lý do: ${withoutEnd(result.reason)}`;
    case 'transferred':
      return `vụ việc đã được chuyển đến ${withoutEnd(result.to)} để giải quyết theo thẩm quyền (${withoutEnd(result.paper)})`;
    case 'guided':
      return `nội dung không thuộc thẩm quyền giải quyết của ${body}; đề nghị gửi đơn đến ${withoutEnd(result.to)} để được xem xét, giải quyết theo thẩm quyền`;
    case 'demanded':
      return `đã yêu cầu ${withoutEnd(result.unit)} giải quyết theo thẩm quyền, trả lời trước ngày ${dmyInText(result.due)}`;
    case 'answered':
      return `nội dung đã được trả lời: ${withoutEnd(result.text)}`;
    case 'recorded':
      return `nội dung đã được ghi nhận: ${withoutEnd(result.text)}`;
    case 'settled': {
      const paper = result.paper === '' ? '' : ` (${withoutEnd(result.paper)})`;
      return `vụ việc đã được giải quyết${paper}: ${withoutEnd(result.text)}`;
    }
  }
}
