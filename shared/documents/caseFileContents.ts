import type { Day } from '../domain/day';
import { dmy } from '../text/dates';
import { padNumber } from '../text/numbers';
import { paragraph } from './frame';
import type { OfficialDocument } from './model';
import { type Column, type SheetHead, sheet, signers, textTable } from './parts';

export interface FiledDocument {
  /** number and symbol, empty for a petition */
  symbol: string;
  day: Day | null;
  author: string;
  title: string;
  /** the sheets it takes: `01-02` */
  sheets: string;
  note: string;
}

/** In a file of a denunciation a document is listed by its kind alone: `Đơn tố cáo`, `Tài liệu kèm theo`. */
export type CaseFile =
  | { kind: 'open'; code: string; documents: FiledDocument[] }
  | {
      kind: 'sealed';
      code: string;
      documents: { kindName: string; symbol: string; day: Day | null; sheets: string }[];
    };

export interface CaseFileContentsInput extends SheetHead {
  file: CaseFile;
  sheets: number;
  maker: { name: string; title: string };
  head: { name: string; title: string };
}

const columns: Column[] = [
  { head: 'STT', widthMm: 11, align: 'center' },
  { head: 'Số, ký hiệu', widthMm: 29, align: 'left' },
  { head: 'Ngày, tháng', widthMm: 24, align: 'center' },
  { head: 'Tên loại, trích yếu nội dung', widthMm: 48, align: 'left' },
  { head: 'Tác giả', widthMm: 25, align: 'left' },
  { head: 'Tờ số', widthMm: 14, align: 'center' },
  { head: 'Ghi chú', widthMm: 17, align: 'left' },
];

/** Mục lục văn bản trong hồ sơ. */
export function caseFileContents(input: CaseFileContentsInput): OfficialDocument {
  const { file, maker, head } = input;
  return {
    ...sheet(input, 'MỤC LỤC VĂN BẢN', `Hồ sơ ${file.code}`),
    documentTitle: `Mục lục văn bản, hồ sơ ${file.code}`,
    blocks: [
      textTable(columns, contentsRows(file)),
      paragraph(`Hồ sơ gồm ${padNumber(file.documents.length)} văn bản, ${padNumber(input.sheets)} tờ.`),
      signers(
        { title: 'NGƯỜI LẬP MỤC LỤC', name: maker.name },
        { title: head.title.toLocaleUpperCase('vi'), name: head.name },
      ),
    ],
  };
}

function contentsRows(file: CaseFile): string[][] {
  const day = (value: Day | null) => (value === null ? '' : dmy(value));
  if (file.kind === 'sealed') {
    return file.documents.map((each, index) => [
      padNumber(index + 1),
      each.symbol,
      day(each.day),
      each.kindName,
      '',
      each.sheets,
      'Niêm phong',
    ]);
  }
  return file.documents.map((each, index) => [
    padNumber(index + 1),
    each.symbol,
    day(each.day),
    each.title,
    each.author,
    each.sheets,
    each.note,
  ]);
}
