import type { ClockTime, Day } from '../domain/day';
import type { Office } from '../domain/office';
import { clockText, dmyInText, longDay } from '../text/dates';
import { padNumber } from '../text/numbers';
import { cell, headCell, paragraph, portraitA4, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import type { Identity, Salutation } from './subject';

export interface ReceivedDocument {
  name: string;
  pages: number;
  /** bản phô tô, bản sao công chứng, bản chính */
  condition: 'copy' | 'certified' | 'original';
}

export interface ReceiptInput {
  office: Office;
  /** `Mẫu số 02/TCD`; other in the days of TT 04/2021 */
  formCode: string | null;
  /** the day of the paper and of receiving */
  date: Day;
  time: ClockTime;
  receivedAt: string;
  officer: { name: string; title: string };
  giver: { salutation: Exclude<Salutation, ''>; name: string };
  identity: Identity;
  documents: ReceivedDocument[];
  /** how many copies of the receipt are made */
  copies: number;
}

const conditionText = { copy: 'bản phô tô', certified: 'bản sao công chứng', original: 'bản chính' } as const;

/** Giấy biên nhận thông tin, tài liệu: Mẫu số 02/TCD of NĐ 154/2026, every field and no more. */
export function receipt(input: ReceiptInput): OfficialDocument {
  const { office, documents } = input;
  return {
    model: 1,
    face: 'state',
    formatDate: input.date,
    language: 'vi',
    documentTitle: 'Giấy biên nhận thông tin, tài liệu',
    page: portraitA4,
    formCode: input.formCode,
    head: { parent: office.state.parent, issuer: office.state.issuer },
    number: null,
    placeDate: { place: office.placeName, date: input.date },
    title: 'GIẤY BIÊN NHẬN',
    summary: 'Thông tin, tài liệu',
    bases: [],
    blocks: [
      ...particulars(input),
      documentTable(documents),
      paragraph(
        `Giấy biên nhận này được lập thành ${padNumber(input.copies)} bản, có giá trị như nhau; giao cho người ` +
          'cung cấp thông tin, tài liệu 01 bản.',
      ),
      signatures(input),
    ],
    signature: null,
    recipients: [],
  };
}

function particulars({ time, date, receivedAt, officer, giver, identity }: ReceiptInput): Block[] {
  const issued = identity.issuedOn === null ? '...........' : dmyInText(identity.issuedOn);
  const issuer = identity.issuedBy === '' ? '...........................' : identity.issuedBy;
  return [
    paragraph(`Vào hồi ${clockText(time)}, ${longDay(date)}, tại ${withoutEnd(receivedAt)}.`),
    paragraph(`Tôi là: ${officer.name}; chức vụ: ${officer.title}.`),
    paragraph(
      `Đã nhận của ${giver.salutation}: ${giver.name}; ${identity.kind} số: ${identity.number}, ` +
        `ngày cấp: ${issued}, nơi cấp: ${issuer}, các thông tin, tài liệu sau:`,
    ),
  ];
}

function documentTable(documents: ReceivedDocument[]): Block {
  const heads = ['STT', 'Tên thông tin, tài liệu', 'Số trang', 'Tình trạng'];
  return {
    kind: 'table',
    columns: [
      { widthMm: 12, align: 'center' },
      { widthMm: 91, align: 'left' },
      { widthMm: 20, align: 'center' },
      { widthMm: 42, align: 'left' },
    ],
    headRows: [heads.map((text) => headCell(text))],
    rows: documents.map(({ name, pages, condition }, index) =>
      [padNumber(index + 1), name, padNumber(pages), conditionText[condition]].map(cell),
    ),
    repeatHead: true,
    text: 'normal',
  };
}

function signatures({ officer, giver }: ReceiptInput): Block {
  const note = '(Ký, ghi rõ họ tên)';
  return {
    kind: 'signaturePair',
    left: { authority: '', title: 'NGƯỜI CUNG CẤP\nTHÔNG TIN, TÀI LIỆU', name: giver.name, note },
    right: {
      authority: '',
      title: 'NGƯỜI NHẬN\nTHÔNG TIN, TÀI LIỆU',
      name: officer.name,
      note: '(Ký, ghi rõ họ tên, đóng dấu nếu có)',
    },
  };
}
