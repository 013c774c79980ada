import { conclusionNotice } from '../../shared/documents/conclusionNotice';
import { cell, closing, paperFrame, paragraph } from '../../shared/documents/frame';
import type { OfficialDocument } from '../../shared/documents/model';
import { textTable } from '../../shared/documents/parts';
import { scheduleNotice } from '../../shared/documents/scheduleNotice';
import type { NamedPaper } from '../support/everyPaper';
import { conclusion2026 } from '../unit/documents/samplePapers';
import { head } from '../unit/documents/samplePeople';
import { december, schedule2026 } from '../unit/documents/sampleSchedules';

/** Sixty letters, as long as a name in a register of births may be. */
export const longName = 'Công Tằng Tôn Nữ Nguyễn Phước Hoàng Thị Thanh Huyền Trân Châu';
const sentenceOfTen = 'Yêu cầu kiểm tra hồ sơ địa chính và làm rõ ranh giới thửa đất đang tranh chấp. ';

function monthOfReceptions(): OfficialDocument {
  const [first] = december;
  if (first === undefined) throw new Error('the sample has no reception');
  const rows = Array.from({ length: 31 }, (_, index) => ({
    ...first,
    day: `2026-12-${String(index + 1).padStart(2, '0')}`,
  }));
  return scheduleNotice({ ...schedule2026, ...head('xa'), receptions: rows });
}

function fortyMatters(): OfficialDocument {
  const [matter] = conclusion2026.matters;
  if (matter === undefined) throw new Error('the sample has no matter');
  const matters = Array.from({ length: 40 }, () => ({ ...matter, content: sentenceOfTen.repeat(14) }));
  return conclusionNotice({ ...conclusion2026, ...head('xa'), matters });
}

function thirtyRecipients(): OfficialDocument {
  const recipients = Array.from({ length: 30 }, (_, index) => `Chi ủy, Ban nhân dân thôn số ${index + 1}`);
  return conclusionNotice({ ...conclusion2026, ...head('xa'), recipients });
}

function tallRow(): OfficialDocument {
  const columns = [
    { head: 'TT', widthMm: 12, align: 'center' as const },
    { head: 'Nội dung', widthMm: 120, align: 'left' as const },
    { head: 'Ghi chú', widthMm: 33, align: 'left' as const },
  ];
  const rows = [
    ['01', 'Ngắn.', ''],
    ['02', `${sentenceOfTen.repeat(90)}Hết dòng cao.`, longName],
    ['03', 'Sau dòng cao.', ''],
  ];
  return {
    ...paperFrame(head('xa'), 'BC', 'BÁO CÁO'),
    documentTitle: 'Báo cáo có dòng cao hơn một trang',
    blocks: [paragraph('Kết quả như sau:'), textTable(columns, rows), closing('Báo cáo để theo dõi')],
  };
}

/** Text that would end exactly where the signature no longer fits. */
function signatureAtTheEdge(lines: number): OfficialDocument {
  return {
    ...paperFrame(head('xa'), 'TB', 'THÔNG BÁO'),
    documentTitle: 'Thông báo đầy trang',
    blocks: [
      ...Array.from({ length: lines }, (_, index) => paragraph(`Dòng thứ ${index + 1}.`)),
      closing('Câu cuối đi cùng chữ ký'),
    ],
  };
}

export const longCases: readonly NamedPaper[] = [
  { name: 'schedule-31-days', document: monthOfReceptions() },
  { name: 'notice-40-matters', document: fortyMatters() },
  { name: 'thirty-recipients', document: thirtyRecipients() },
  { name: 'tall-row', document: tallRow() },
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25].map((lines) => ({
    name: `edge-${lines}`,
    document: signatureAtTheEdge(lines),
  })),
];

/** The sixty letters where names stand. */
export function longNamed(): NamedPaper {
  const [matter] = conclusion2026.matters;
  if (matter === undefined) throw new Error('the sample has no matter');
  const document = conclusionNotice({ ...conclusion2026, ...head('xa') });
  const signature = document.signature && { ...document.signature, name: longName };
  const table = textTable(
    [
      { head: 'Họ và tên', widthMm: 20, align: 'left' },
      { head: 'Việc', widthMm: 145, align: 'left' },
    ],
    [[longName, 'Kiến nghị.']],
  );
  const rows =
    table.kind === 'table' ? { ...table, rows: [...table.rows, [cell(longName), cell('')]] } : table;
  return { name: 'long-name', document: { ...document, signature, blocks: [rows, ...document.blocks] } };
}
