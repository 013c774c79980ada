import { writeFileSync } from 'node:fs';
import excel from 'exceljs';

export type OldRow = readonly (string | number | Date | null)[];

export const heads12 = [
  'STT',
  'Ngày tiếp',
  'Họ tên - Địa chỉ',
  'CMND/Hộ chiếu của công dân',
  'Nội dung vụ việc',
  'Phân loại đơn/Số người',
  'Cơ quan đã giải quyết',
  'Thụ lý để giải quyết',
  'Trả lại đơn và hướng dẫn',
  'Chuyển đơn đến cơ quan, tổ chức, đơn vị có thẩm quyền',
  'Theo dõi kết quả giải quyết',
  'Ghi chú',
];
export const heads13 = [
  'STT',
  'Ngày tiếp',
  'Họ tên, địa chỉ',
  'CCCD/CMND/Hộ chiếu',
  'Nội dung đơn',
  'Loại đơn (KN/TC/KN/PA)',
  'Số người cùng nội dung',
  'Cơ quan đã giải quyết',
  'Thuộc thẩm quyền (x)',
  'Hướng dẫn công dân đến cơ quan có thẩm quyền',
  'Cơ quan, đơn vị thụ lý',
  'Theo dõi kết quả giải quyết',
  'Ghi chú',
];

export interface OldBookOptions {
  readonly font?: string;
  readonly date1904?: boolean;
  /** further work on the sheet before it is written, such as merging cells; the head is row 4 and 5 */
  readonly dress?: (sheet: excel.Worksheet) => void;
}

/** A register as offices keep it: two lines of title, a head of two rows with a merged group, the numbering. */
export async function writeOldBook(
  path: string,
  heads: readonly string[],
  rows: readonly OldRow[],
  options: OldBookOptions = {},
): Promise<void> {
  const book = new excel.Workbook();
  book.properties.date1904 = options.date1904 ?? false;
  const sheet = book.addWorksheet('Sổ tiếp dân');
  sheet.addRow(['ỦY BAN NHÂN DÂN XÃ BÌNH NGUYÊN THƯỢNG']);
  sheet.addRow(['SỔ TIẾP CÔNG DÂN NĂM 2024']);
  sheet.addRow([]);
  if (heads.length === 12) {
    sheet.addRow(heads.map((head, column) => (column >= 7 && column <= 9 ? 'Hướng xử lý' : head)));
    sheet.addRow(heads);
    for (const [column] of heads.entries()) {
      if (column < 7 || column > 9) sheet.mergeCells(4, column + 1, 5, column + 1);
    }
    sheet.mergeCells(4, 8, 4, 10);
  } else sheet.addRow(heads);
  sheet.addRow(heads.map((_, column) => `(${column + 1})`));
  for (const row of rows) sheet.addRow([...row]);
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      cell.font = { name: options.font ?? 'Times New Roman', size: 12 };
    }),
  );
  options.dress?.(sheet);
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
}
