import type { Day } from '../domain/day';
import { dmyInText } from '../text/dates';
import { padNumber } from '../text/numbers';
import { closing, type PaperHead, paperFrame, paragraph, upperFirst, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import { addressees, type Column, onBases, textTable, withCopies } from './parts';
import { petitionName, type Subject, subjectContent, subjectWithAddress } from './subject';

/** One petition or one content of it that is passed on. */
export interface TransferItem {
  subject: Subject;
  receivedOn: Day;
  /** what goes along: `đơn 02 trang; 03 tài liệu bản phô tô` */
  enclosed: string;
  /** `Báo Lam Giang chuyển đến theo Văn bản số 12/BLG-BĐ ngày 02/11/2026`; empty when it came from the citizen */
  cameBy: string;
}

export interface TransferSlipInput extends PaperHead {
  /** `Sở Nội vụ tỉnh Lam Giang` */
  to: string;
  items: TransferItem[];
  bases: readonly string[];
  /** last day by which the answer is asked for; null when the law alone says it */
  answerBy: Day | null;
  copyTo: string[];
}

const columns: Column[] = [
  { head: 'STT', widthMm: 11, align: 'center' },
  { head: 'Ngày nhận', widthMm: 25, align: 'center' },
  { head: 'Người gửi đơn', widthMm: 42, align: 'left' },
  { head: 'Nội dung', widthMm: 55, align: 'left' },
  { head: 'Tài liệu kèm theo', widthMm: 32, align: 'left' },
];

/** Phiếu chuyển đơn: one letter for one petition or for several to the same body. */
export function transferSlip(input: TransferSlipInput): OfficialDocument {
  const { items, to } = input;
  const body = input.office[input.face].bodyName;
  const until = input.answerBy === null ? '' : ` trước ngày ${dmyInText(input.answerBy)}`;
  const object = items.length === 1 ? 'đơn nêu trên' : `${padNumber(items.length)} đơn nêu trên`;
  const clause = `${body} chuyển ${object} và tài liệu kèm theo đến ${withoutEnd(to)} để xem xét, giải quyết theo thẩm quyền`;
  return {
    ...paperFrame(input, 'PC', 'PHIẾU CHUYỂN ĐƠN'),
    documentTitle: `Phiếu chuyển đơn ngày ${dmyInText(input.date ?? input.formatDate)}`,
    recipients: withCopies(input.recipients, input.copyTo),
    blocks: [
      addressees([withoutEnd(to)]),
      ...itemBlocks(items, body),
      paragraph(`${onBases(input.bases, clause)}.`),
      ...secrecyBlocks(items),
      closing(
        `Đề nghị ${withoutEnd(to)} trả lời người gửi đơn và thông báo kết quả giải quyết cho ${body}${until} để theo dõi`,
      ),
    ],
  };
}

function itemBlocks(items: TransferItem[], body: string): Block[] {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return [paragraph(oneText(only, body))];
  return [
    paragraph(`${body} nhận được ${padNumber(items.length)} đơn sau đây:`),
    textTable(
      columns,
      items.map((item, index) => [
        padNumber(index + 1),
        dmyInText(item.receivedOn),
        upperFirst(subjectWithAddress(item.subject)),
        [
          `${upperFirst(petitionName(item.subject))}: ${subjectContent(item.subject)}`,
          withoutEnd(item.cameBy),
        ]
          .filter((text) => text !== '')
          .join('\n'),
        item.enclosed,
      ]),
    ),
  ];
}

function oneText({ subject, receivedOn, enclosed, cameBy }: TransferItem, body: string): string {
  const source = cameBy === '' ? '' : ` do ${withoutEnd(cameBy)}`;
  const along = enclosed === '' ? '' : ` Tài liệu kèm theo: ${withoutEnd(enclosed)}.`;
  return (
    `Ngày ${dmyInText(receivedOn)}, ${body} nhận được ${petitionName(subject)} của ${subjectWithAddress(subject)}` +
    `${source}. Nội dung: ${subjectContent(subject)}.${along}`
  );
}

function secrecyBlocks(items: TransferItem[]): Block[] {
  if (!items.some(({ subject }) => subject.kind === 'sealed')) return [];
  return [
    paragraph(
      'Đơn tố cáo và tài liệu có thông tin về người tố cáo được niêm phong, giao riêng; đề nghị giữ bí mật họ tên, địa ' +
        'chỉ, bút tích và thông tin khác của người tố cáo theo quy định của Luật Tố cáo.',
    ),
  ];
}
