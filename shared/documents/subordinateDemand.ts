import type { Day } from '../domain/day';
import { dmyInText } from '../text/dates';
import { closing, paragraph, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { type LetterHead, letter, numbered, onBases, withCopies } from './parts';
import { petitionName, type Subject, subjectContent, subjectName, subjectWithAddress } from './subject';

export interface SubordinateDemandInput extends LetterHead {
  subject: Subject;
  receivedOn: Day;
  /** who has to settle it: `Chủ tịch UBND xã Hòa Lạc` */
  responsible: string;
  /** since when it is overdue, and under which deadline; empty when only the state is told */
  delay: string;
  settleBy: Day;
  /** report on process, reason of the delay, responsibility and result */
  reportBy: Day;
  bases: readonly string[];
  copyTo: string[];
}

/**
 * Demand that a lower level settle what belongs to it and is late: settle, report with the reason of the
 * delay and who answers for it, tell the citizen (NĐ 154/2026, Điều 15; TT 05/2021, Điều 14).
 */
export function subordinateDemand(input: SubordinateDemandInput): OfficialDocument {
  const { subject, office, face } = input;
  const { bodyName, headTitle } = office[face];
  const name = petitionName(subject);
  const delay = input.delay === '' ? '' : ` ${withoutEnd(input.delay)}.`;
  const frame = letter(input, `yêu cầu giải quyết ${name} (hồ sơ ${subject.code})`);
  const demand = `${headTitle} yêu cầu ${withoutEnd(input.responsible)}:`;
  return {
    ...frame,
    recipients: withCopies(input.recipients, input.copyTo),
    blocks: [
      ...frame.blocks,
      paragraph(
        `Ngày ${dmyInText(input.receivedOn)}, ${bodyName} nhận được ${name} của ${subjectWithAddress(subject)}. ` +
          `Nội dung: ${subjectContent(subject)}. Vụ việc thuộc thẩm quyền giải quyết của ${withoutEnd(input.responsible)}, ` +
          `đã quá thời hạn quy định nhưng chưa được giải quyết.${delay}`,
      ),
      paragraph(onBases(input.bases, demand)),
      ...numbered([
        `Giải quyết ${name} nêu trên theo đúng quy định của pháp luật, ban hành văn bản giải quyết trước ngày ${dmyInText(input.settleBy)}`,
        `Báo cáo ${headTitle} quá trình giải quyết, lý do chậm giải quyết, trách nhiệm của tổ chức, cá nhân liên quan và kết quả giải quyết trước ngày ${dmyInText(input.reportBy)}`,
        `Thông báo kết quả giải quyết cho ${subjectName(subject)} theo quy định`,
      ]),
      closing(`Yêu cầu ${withoutEnd(input.responsible)} nghiêm túc thực hiện`),
    ],
  };
}
