import type { Day } from '../domain/day';
import { dmy } from '../text/dates';
import { padNumber } from '../text/numbers';
import { plain, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import { type SheetHead, sheet } from './parts';
import { type Subject, subjectContent, subjectWithAddress } from './subject';

export interface CaseFileCoverInput extends SheetHead {
  subject: Subject;
  openedOn: Day;
  closedOn: Day | null;
  /** unit that made the file */
  unit: string;
  keeper: string;
  documents: number;
  sheets: number;
  /** `20 năm`, and by which rule */
  retention: string;
  retentionBasis: string;
  /** `Tủ 2, ngăn 3, hộp 07` */
  shelf: string;
}

/** Bìa hồ sơ vụ việc. The cover of a denunciation shows the code and that it is kept apart. */
export function caseFileCover(input: CaseFileCoverInput): OfficialDocument {
  const { subject } = input;
  const closed = input.closedOn === null ? '....../....../..........' : dmy(input.closedOn);
  const rows: [string, string][] = [
    ['Mã hồ sơ', subject.code],
    [
      'Người có đơn',
      subject.kind === 'sealed' ? 'Thông tin người tố cáo được bảo vệ' : subjectWithAddress(subject),
    ],
    ['Vụ việc', subject.kind === 'sealed' ? `Tố cáo, hồ sơ mã ${subject.code}` : subjectContent(subject)],
    ['Đơn vị lập hồ sơ', withoutEnd(input.unit)],
    ['Thời gian', `Từ ngày ${dmy(input.openedOn)} đến ngày ${closed}`],
    ['Số văn bản, số tờ', `${padNumber(input.documents)} văn bản, ${padNumber(input.sheets)} tờ`],
    ['Thời hạn bảo quản', `${withoutEnd(input.retention)} (${withoutEnd(input.retentionBasis)})`],
    ['Người giữ hồ sơ', input.keeper],
    ['Nơi để hồ sơ', input.shelf],
  ];
  return {
    ...sheet(input, 'HỒ SƠ VỤ VIỆC', subject.code),
    documentTitle: `Bìa hồ sơ ${subject.code}`,
    placeDate: null,
    blocks: [coverTable(rows), ...secrecyNote(subject)],
  };
}

function coverTable(rows: [string, string][]): Block {
  return {
    kind: 'table',
    columns: [
      { widthMm: 45, align: 'left' },
      { widthMm: 120, align: 'left' },
    ],
    headRows: [],
    rows: rows.map(([name, value]) => [{ lines: [[{ text: name, bold: true }]] }, { lines: [plain(value)] }]),
    repeatHead: false,
    text: 'normal',
  };
}

function secrecyNote(subject: Subject): Block[] {
  if (subject.kind !== 'sealed') return [];
  const text = 'HỒ SƠ TỐ CÁO: CHỈ NGƯỜI ĐƯỢC PHÂN CÔNG MỚI ĐƯỢC MỞ';
  return [{ kind: 'paragraph', runs: [{ text, bold: true }], align: 'center' }];
}
