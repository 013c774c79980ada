import type { Day } from '../domain/day';
import type { Office } from '../domain/office';
import { dmyInText } from '../text/dates';
import { padNumber } from '../text/numbers';
import { cell, headCell, paragraph } from './frame';
import type { Block, OfficialDocument } from './model';
import { sheet, signers, textTable } from './parts';

/** One line of the printed key: groups of letters, and the check that tells a slip in this line. */
export interface KeyLine {
  groups: string[];
  check: string;
}

export interface PaperKeySheetInput {
  office: Office;
  createdOn: Day;
  lines: KeyLine[];
  /** the whole key as a scanner types it */
  code: string;
  /** the public half, by which the sheet is told from an older one */
  publicKey: string;
  keeper: { name: string; title: string };
  witness: { name: string; title: string };
}

const steps = [
  'In 02 bản, niêm phong trong phong bì, cất ở hai két hoặc tủ có khóa, không để cạnh máy tính và nơi cất bản sao lưu.',
  'Không chụp ảnh, không gửi qua mạng. Ai có tờ này và bản sao lưu thì đọc được toàn bộ dữ liệu.',
  'Khôi phục trên máy mới: ở màn hình đầu tiên bấm “Khôi phục từ bản sao lưu”; trên máy đang dùng: mở mục Sao lưu. Gõ từng dòng, cả số kiểm tra ở cuối dòng, hoặc quét mã QR bằng máy quét cầm tay: mã ấy chứa chính khóa này.',
  'Không có phần mềm: viết AGE-SECRET-KEY-1 rồi liền các chữ của các dòng (bỏ số kiểm tra) vào một tệp, mở bản sao lưu bằng công cụ age.',
  'Mất tờ này hoặc nghi lộ khóa: mở Cài đặt, mục Khóa giấy, tạo khóa mới, in tờ mới. Tờ cũ chỉ hủy khi không còn giữ bản sao lưu nào lập trước đó.',
];

/** The sheet that opens every backup when the PC is gone; it is kept sealed, so it names the office and the key only. */
export function paperKeySheet(input: PaperKeySheetInput): OfficialDocument {
  const { office, createdOn } = input;
  const summary = `Mở các bản sao lưu của cơ quan mã ${office.code}, lập ngày ${dmyInText(createdOn)}`;
  return {
    ...sheet({ office, face: 'state', date: createdOn }, 'TỜ KHÓA GIẤY', summary),
    documentTitle: 'Tờ khóa giấy',
    blocks: [
      paragraph('Khóa (chữ hoa hay thường, có hay không dấu cách đều được):'),
      keyTable(input.lines),
      { kind: 'squareCode', text: input.code, sizeMm: 32 },
      textTable(
        [
          { head: '', widthMm: 8, align: 'center' },
          { head: 'Cách giữ và cách dùng', widthMm: 157, align: 'left' },
        ],
        [...steps, `Khóa công khai tương ứng: ${input.publicKey}`].map((text, index) => [
          `${index + 1}`,
          text,
        ]),
        'dense',
      ),
      signers(
        { title: 'NGƯỜI GIỮ TỜ KHÓA', name: input.keeper.name },
        { title: 'NGƯỜI CHỨNG KIẾN', name: input.witness.name },
      ),
    ],
  };
}

function keyTable(lines: KeyLine[]): Block {
  const groupCount = Math.max(1, ...lines.map(({ groups }) => groups.length));
  return {
    kind: 'table',
    columns: [
      { widthMm: 15, align: 'center' },
      ...Array.from({ length: groupCount }, () => ({ widthMm: 125 / groupCount, align: 'center' as const })),
      { widthMm: 25, align: 'center' },
    ],
    headRows: [[headCell('Dòng'), headCell('Khóa', { colSpan: groupCount }), headCell('Số kiểm tra')]],
    rows: lines.map(({ groups, check }, index) => [
      cell(padNumber(index + 1)),
      ...Array.from({ length: groupCount }, (_, at) => cell(groups[at] ?? '')),
      cell(check),
    ]),
    repeatHead: true,
    text: 'monospace',
  };
}
