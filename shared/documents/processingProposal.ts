import type { Day } from '../domain/day';
import { dmyInText } from '../text/dates';
import { closing, paragraph, upperFirst, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { addressees, officialText, onBases, type SheetHead, sheet, signers } from './parts';
import { petitionName, type Subject, subjectContent, subjectWithAddress } from './subject';

/** What is proposed to the head for a petition. */
export type ProcessingChoice =
  | { kind: 'accept'; settler: string; due: Day; dueBasis: string }
  | { kind: 'notAccept'; reason: string }
  | { kind: 'transfer'; to: string; reason: string }
  | { kind: 'guide'; to: string; reason: string }
  | { kind: 'demand'; unit: string; reason: string }
  | { kind: 'store'; reason: string; until: Day };

export interface ProcessingProposalInput extends SheetHead {
  subject: Subject;
  receivedOn: Day;
  /** `trực tiếp tại buổi tiếp công dân`, `qua bưu chính` */
  source: string;
  /** how it was settled before, and by which paper; empty when it was not */
  settledBefore: string;
  choice: ProcessingChoice;
  bases: readonly string[];
  proposer: { name: string; title: string };
  approver: { title: string; name: string };
}

const titles: Record<ProcessingChoice['kind'], string> = {
  accept: 'Đề xuất thụ lý đơn',
  notAccept: 'Đề xuất không thụ lý đơn',
  transfer: 'Đề xuất chuyển đơn',
  guide: 'Đề xuất hướng dẫn người gửi đơn',
  demand: 'Đề xuất yêu cầu cấp dưới giải quyết',
  store: 'Đề xuất lưu đơn',
};

/** Phiếu đề xuất xử lý đơn: what the clerk proposes, with room for the head's decision. */
export function processingProposal(input: ProcessingProposalInput): OfficialDocument {
  const { subject, choice, proposer, approver } = input;
  const before = withoutEnd(input.settledBefore);
  const assistant = input.office[input.face].assistant;
  return {
    ...sheet(input, 'PHIẾU ĐỀ XUẤT XỬ LÝ ĐƠN', titles[choice.kind]),
    documentTitle: `Phiếu đề xuất xử lý đơn, hồ sơ ${subject.code}`,
    blocks: [
      addressees([upperFirst(input.office[input.face].headTitle)]),
      paragraph(
        `Ngày ${dmyInText(input.receivedOn)}, ${assistant} nhận được ${petitionName(subject)} của ` +
          `${subjectWithAddress(subject)} (${withoutEnd(input.source)}; hồ sơ ${subject.code}).`,
      ),
      paragraph(`Tóm tắt nội dung: ${subjectContent(subject)}.`),
      paragraph(
        before === ''
          ? 'Vụ việc chưa được cơ quan nào giải quyết.'
          : `Quá trình giải quyết trước đây: ${before}.`,
      ),
      paragraph(`${onBases(input.bases, `${assistant} đề xuất ${choiceText(choice)}`)}.`),
      paragraph(`Người đề xuất: ${officialText(proposer)}.`),
      closing('Kính trình xem xét, quyết định'),
      signers(
        {
          title: `Ý KIẾN CỦA ${approver.title.toLocaleUpperCase('vi')}`,
          name: approver.name,
          note: '(Đồng ý hoặc không đồng ý; ký, ghi ngày)',
        },
        { title: 'NGƯỜI ĐỀ XUẤT', name: proposer.name },
      ),
    ],
  };
}

function choiceText(choice: ProcessingChoice): string {
  const because = 'reason' in choice && choice.reason !== '' ? `; lý do: ${withoutEnd(choice.reason)}` : '';
  switch (choice.kind) {
    case 'accept':
      return (
        `thụ lý đơn để giải quyết, người có thẩm quyền giải quyết: ${withoutEnd(choice.settler)}; hạn giải quyết ngày ` +
        `${dmyInText(choice.due)} (${withoutEnd(choice.dueBasis)})`
      );
    case 'notAccept':
      return `không thụ lý đơn và thông báo cho người gửi đơn${because}`;
    case 'transfer':
      return `chuyển đơn và tài liệu kèm theo đến ${withoutEnd(choice.to)} để giải quyết theo thẩm quyền${because}`;
    case 'guide':
      return `hướng dẫn người gửi đơn gửi đến ${withoutEnd(choice.to)}${because}`;
    case 'demand':
      return `yêu cầu ${withoutEnd(choice.unit)} giải quyết và báo cáo kết quả${because}`;
    case 'store':
      return `lưu đơn đến ngày ${dmyInText(choice.until)}, sau đó trình xem xét việc tiêu hủy${because}`;
  }
}
