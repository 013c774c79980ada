import type { PaperHead } from '../../../shared/documents/frame';
import { type PaperTextKey, paperTextsOn } from '../../../shared/documents/paperTexts';
import type { SheetHead } from '../../../shared/documents/parts';
import type { Subject } from '../../../shared/documents/subject';
import type { Face } from '../../../shared/domain/office';
import { paperTexts } from './rules';
import { chiefOfOffice, huyen2024, xa2026 } from './sampleOffices';

export const khoi: Subject = {
  kind: 'open',
  code: 'KN-2026-011',
  petition: 'complaint',
  citizen: { salutation: 'ông', name: 'Nguyễn Văn Khởi', address: 'thôn Đồng Trầm' },
  content: 'khiếu nại Quyết định số 214/QĐ-UBND ngày 28/9/2026 về bồi thường 186 m² đất vườn',
};

export const lua: Subject = {
  kind: 'open',
  code: 'KNPA-2026-041',
  petition: 'proposal',
  citizen: { salutation: 'bà', name: 'Trần Thị Lụa', address: 'thôn Bãi Sậy' },
  content: 'kiến nghị nạo vét 1,2 km kênh N3, sửa cống số 4 bị sập làm 9 ha lúa không có nước',
};

export const lam: Subject = {
  kind: 'open',
  code: 'DON-2026-122',
  petition: 'proposal',
  citizen: { salutation: 'bà', name: 'Vương Thị Ngọc Lam', address: 'thôn Tân Sơn' },
  content: 'kiến nghị chế độ người có công của mẹ (có văn bản ủy quyền)',
};

export const hoaLac: Subject = {
  kind: 'open',
  code: 'KN-2024-007',
  petition: 'complaint',
  citizen: { salutation: 'ông', name: 'Bạch Văn Tố', address: 'xã Hòa Lạc' },
  content: 'khiếu nại việc thu hồi 320 m² đất trồng cây lâu năm',
};

export const sealed: Subject = { kind: 'sealed', code: 'TC-2026-003' };

const heads: Record<'xa' | 'huyen', Record<Face, PaperHead>> = {
  xa: {
    state: {
      office: xa2026,
      face: 'state',
      number: '188',
      date: '2026-11-23',
      formatDate: '2026-11-23',
      signer: chiefOfOffice,
      recipients: ['Chủ tịch UBND xã (b/c)', 'Lưu: VT, TCD'],
    },
    party: {
      office: xa2026,
      face: 'party',
      number: '64',
      date: '2026-11-23',
      formatDate: '2026-11-23',
      signer: {
        face: 'party',
        authority: 'T/L BAN THƯỜNG VỤ',
        title: 'CHÁNH VĂN PHÒNG',
        name: 'Nghiêm Thị Thuỳ',
      },
      recipients: ['Thường trực Đảng ủy (b/c)', 'Lưu Văn phòng Đảng ủy'],
    },
  },
  huyen: {
    state: {
      office: huyen2024,
      face: 'state',
      number: '31',
      date: '2024-06-18',
      formatDate: '2024-06-18',
      signer: { face: 'state', authority: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Lỗ Đình Phiên' },
      recipients: ['Chủ tịch UBND huyện (b/c)', 'Lưu: VT, TCD'],
    },
    party: {
      office: huyen2024,
      face: 'party',
      number: '118',
      date: '2024-06-18',
      formatDate: '2024-06-18',
      signer: {
        face: 'party',
        authority: 'T/L BAN THƯỜNG VỤ',
        title: 'CHÁNH VĂN PHÒNG',
        name: 'Kiều Văn Thắng',
      },
      recipients: ['Thường trực Huyện ủy (b/c)', 'Lưu Văn phòng Huyện ủy'],
    },
  },
};

export function head(level: 'xa' | 'huyen', face: Face = 'state'): PaperHead {
  return heads[level][face];
}

export function sheetHead(level: 'xa' | 'huyen', face: Face = 'state'): SheetHead {
  const { office, formatDate } = heads[level][face];
  return { office, face, date: formatDate };
}

/** The wording in force on the day of the sample papers of that office. */
export function law(key: PaperTextKey, level: 'xa' | 'huyen', face: Face = 'state'): readonly string[] {
  return paperTextsOn(paperTexts, key, face, heads[level][face].formatDate);
}

export function form(key: PaperTextKey, level: 'xa' | 'huyen'): string | null {
  return law(key, level)[0] ?? null;
}

export const clerk = { name: 'Bùi Thị Mai Sao', title: 'công chức tiếp công dân' };
export const chief = { name: 'Đặng Hữu Phương', title: 'Chánh Văn phòng' };

/** The people of the sample papers, none of whom a title may name. */
export const citizenNames = [
  ...[khoi, lua, lam, hoaLac].flatMap((subject) => (subject.kind === 'open' ? [subject.citizen.name] : [])),
  'Đỗ Thị Nhàn',
  'Lê Quốc Thái',
  'Phạm Thị Hoài An',
  'Hồ Thị Miên',
];
