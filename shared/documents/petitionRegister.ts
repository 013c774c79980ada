import type { Day } from '../domain/day';
import type { Office } from '../domain/office';
import { dmy } from '../text/dates';
import { padNumber } from '../text/numbers';
import { landscapeA4, paragraph, upperFirst } from './frame';
import type { OfficialDocument, Page } from './model';
import { type Column, sheet, textTable } from './parts';
import { petitionWord, type Subject, subjectWithAddress } from './subject';

export interface PetitionRow {
  id: string;
  /** number in the book, as printed */
  number: string;
  receivedOn: Day;
  /** `trực tiếp`, `bưu chính`, `Văn phòng UBND tỉnh chuyển` */
  source: string;
  subject: Subject;
  people: number;
  /** false when it is not fit to be handled (TT 05/2021, Điều 6) */
  fit: boolean;
  ownAuthority: boolean;
  /** how it was handled, with number and day of the paper where there is one */
  handling: string;
  handledOn: Day | null;
  due: Day | null;
  result: string;
  note: string;
}

export interface PetitionRegisterInput {
  office: Office;
  face: 'state' | 'party';
  from: Day;
  to: Day;
  rows: PetitionRow[];
  page?: Page;
}

const columns: Column[] = [
  { head: 'STT', widthMm: 10, align: 'center' },
  { head: 'Ngày nhận', widthMm: 20, align: 'center' },
  { head: 'Mã đơn', widthMm: 21, align: 'center' },
  { head: 'Nguồn đơn', widthMm: 16, align: 'left' },
  { head: 'Họ tên, địa chỉ', widthMm: 25, align: 'left' },
  { head: 'Loại đơn', widthMm: 13, align: 'center' },
  { head: 'Tóm tắt nội dung', widthMm: 31.5, align: 'left' },
  { head: 'Số người', widthMm: 12.5, align: 'center' },
  { head: 'Đủ điều kiện (x)', widthMm: 12, align: 'center' },
  { head: 'Thuộc thẩm quyền (x)', widthMm: 13, align: 'center' },
  { head: 'Hướng xử lý, số văn bản, ngày', widthMm: 24, align: 'left' },
  { head: 'Hạn giải quyết', widthMm: 20, align: 'center' },
  { head: 'Theo dõi kết quả', widthMm: 20.5, align: 'left' },
  { head: 'Ghi chú', widthMm: 13.5, align: 'left' },
];

/** Sổ theo dõi đơn: no form is prescribed; the columns hold what reports on petitions ask for. */
export function petitionRegister(input: PetitionRegisterInput): OfficialDocument {
  const { from, to, rows } = input;
  return {
    ...sheet({ ...input, date: to, page: input.page ?? landscapeA4 }, 'SỔ THEO DÕI ĐƠN', ''),
    summary: `Từ ngày ${dmy(from)} đến ngày ${dmy(to)}`,
    documentTitle: `Sổ theo dõi đơn từ ${dmy(from)} đến ${dmy(to)}`,
    placeDate: null,
    blocks: [
      textTable(columns, rows.map(petitionCells), 'register'),
      ...(rows.length === 0 ? [paragraph('Trong kỳ không phát sinh đơn.')] : []),
    ],
  };
}

function petitionCells(row: PetitionRow): string[] {
  const { subject } = row;
  const isSealed = subject.kind === 'sealed';
  const day = (value: Day | null) => (value === null ? '' : dmy(value));
  return [
    row.number,
    dmy(row.receivedOn),
    subject.code,
    row.source,
    isSealed ? `(hồ sơ mã ${subject.code})` : upperFirst(subjectWithAddress(subject)),
    isSealed
      ? 'Tố cáo'
      : subject.petition === 'mixed'
        ? 'Nhiều nội dung'
        : upperFirst(petitionWord(subject.petition)),
    isSealed ? '(ngăn riêng)' : subject.content,
    padNumber(row.people),
    row.fit ? 'x' : '',
    row.ownAuthority ? 'x' : '',
    [row.handling, day(row.handledOn)].filter((text) => text !== '').join('\n'),
    day(row.due),
    row.result,
    row.note,
  ];
}
