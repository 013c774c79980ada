import type { Day } from '../domain/day';
import { dmyInText } from '../text/dates';
import { padNumber } from '../text/numbers';
import { closing, type PaperHead, paperFrame, paragraph, upperFirst, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { addressees, numbered, onBases, withCopies } from './parts';
import {
  petitionName,
  type Subject,
  subjectAddressee,
  subjectContent,
  subjectName,
  subjectWithAddress,
} from './subject';

/** Why the citizen has to do something; one slip may give several. */
export type Guidance =
  | { kind: 'elsewhere'; what: string; body: string }
  | { kind: 'split'; parts: string[] }
  | { kind: 'incomplete'; missing: string[] }
  | { kind: 'other'; text: string };

export interface GuidanceSlipInput extends PaperHead {
  /** the day of the reception or of receiving the petition */
  receivedOn: Day;
  /** true when there is a written petition, false when the citizen spoke only */
  written: boolean;
  subject: Subject;
  guidance: Guidance[];
  /** documents given back with the slip */
  returned: string[];
  bases: readonly string[];
  copyTo: string[];
}

/** Phiếu hướng dẫn: what is not for this body, or not yet fit to be handled, and what to do about it. */
export function guidanceSlip(input: GuidanceSlipInput): OfficialDocument {
  const { subject } = input;
  const body = input.office[input.face].bodyName;
  const name = subjectName(subject);
  const got = input.written ? `nhận được ${petitionName(subject)} của` : 'tiếp';
  const returned = input.returned.map(withoutEnd).filter((text) => text !== '');
  return {
    ...paperFrame(input, 'HD', 'PHIẾU HƯỚNG DẪN'),
    documentTitle: `Phiếu hướng dẫn ngày ${dmyInText(input.date ?? input.formatDate)}`,
    summary: 'Về việc hướng dẫn công dân thực hiện khiếu nại, tố cáo, kiến nghị, phản ánh',
    recipients: withCopies(input.recipients, input.copyTo),
    blocks: [
      addressees([subjectAddressee(subject)]),
      paragraph(
        `Ngày ${dmyInText(input.receivedOn)}, ${body} ${got} ${subjectWithAddress(subject)}. ` +
          `Nội dung: ${subjectContent(subject)}.`,
      ),
      paragraph(upperFirst(onBases(input.bases, `sau khi xem xét, ${body} hướng dẫn ${name} như sau:`))),
      ...numbered(input.guidance.map((each) => guidanceText(each, body))),
      ...(returned.length === 0
        ? []
        : [
            paragraph(
              `Gửi trả kèm theo phiếu này ${padNumber(returned.length)} tài liệu: ${returned.join('; ')}.`,
            ),
          ]),
      closing(`${body} thông báo để ${name} biết, thực hiện theo quy định của pháp luật`),
    ],
  };
}

function guidanceText(guidance: Guidance, own: string): string {
  switch (guidance.kind) {
    case 'elsewhere':
      return (
        `${upperFirst(withoutEnd(guidance.what))} không thuộc thẩm quyền giải quyết của ${own}; đề nghị gửi đơn ` +
        `đến ${withoutEnd(guidance.body)} để được xem xét, giải quyết theo thẩm quyền`
      );
    case 'split':
      return `Đơn có nhiều nội dung khác nhau; đề nghị viết riêng từng đơn: ${guidance.parts.map(splitPart).join('; ')}`;
    case 'incomplete':
      return `Đơn chưa đủ điều kiện xử lý; đề nghị bổ sung: ${guidance.missing.map(withoutEnd).join('; ')}`;
    case 'other':
      return upperFirst(withoutEnd(guidance.text));
  }
}

function splitPart(text: string, index: number): string {
  return `(${index + 1}) ${withoutEnd(text)}`;
}
