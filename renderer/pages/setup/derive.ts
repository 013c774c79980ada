import type { Office, OfficeLevel } from '../../../shared/domain/office';
import { fold } from '../../../shared/text/fold';

/** What a person says of the office; the rest is proposed from it. */
export interface Naming {
  level: OfficeLevel;
  /** `xã`, `phường`, `huyện`, `tỉnh` */
  kind: string;
  /** `Bình Nguyên Thượng` */
  bareName: string;
  /** `tỉnh Lam Giang` */
  provinceName: string;
}

export const kindsOf: Record<OfficeLevel, readonly string[]> = {
  xa: ['xã', 'phường', 'đặc khu'],
  huyen: ['huyện', 'quận', 'thị xã', 'thành phố'],
  tinh: ['tỉnh', 'thành phố'],
};

export type Derived = Pick<
  Office,
  | 'name'
  | 'placeName'
  | 'code'
  | 'state'
  | 'party'
  | 'receptionPlace'
  | 'recipients'
  | 'postingPlaces'
  | 'signers'
>;

/** Party committees of the former district level are named after its kind (HD 36-HD/VPTW). */
const districtCommittee: Record<string, { name: string; symbol: string }> = {
  huyện: { name: 'Huyện ủy', symbol: 'HU' },
  quận: { name: 'Quận ủy', symbol: 'QU' },
  'thị xã': { name: 'Thị ủy', symbol: 'TU' },
  'thành phố': { name: 'Thành ủy', symbol: 'TU' },
};

function upper(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** Capitals for backup sets: the first letters of the name, `Bình Nguyên Thượng` → `BNT`. */
function codeOf(bareName: string): string {
  const words = fold(bareName).split(' ').filter(Boolean);
  const initials = words.map((word) => word.charAt(0)).join('');
  const letters = initials.length >= 2 ? initials : words.join('');
  return letters.toUpperCase().slice(0, 12);
}

function stateFace({ level, kind, bareName }: Naming): Office['state'] {
  return {
    parent: '',
    issuer: ['ỦY BAN NHÂN DÂN', upper(`${kind} ${bareName}`).trim()],
    symbol: 'UBND',
    bodyName: `Ủy ban nhân dân ${kind}`,
    shortName: `UBND ${kind}`,
    headTitle: `Chủ tịch UBND ${kind}`,
    assistant: level === 'xa' ? `Văn phòng HĐND và UBND ${kind}` : `Ban Tiếp công dân ${kind}`,
  };
}

function partyFace({ level, kind, bareName, provinceName }: Naming): Office['party'] {
  if (level === 'xa') {
    return {
      parent: upper(`Đảng bộ ${provinceName}`),
      issuer: [upper(`Đảng ủy ${kind} ${bareName}`).trim()],
      symbol: 'ĐU',
      bodyName: 'Ban Thường vụ Đảng ủy',
      shortName: `Đảng ủy ${kind}`,
      headTitle: `Bí thư Đảng ủy ${kind}`,
      assistant: 'Văn phòng Đảng ủy',
    };
  }
  const province = { name: kind === 'tỉnh' ? 'Tỉnh ủy' : 'Thành ủy', symbol: 'TU' };
  const committee = level === 'tinh' ? province : (districtCommittee[kind] ?? province);
  return {
    parent: level === 'tinh' ? '' : upper(`Đảng bộ ${provinceName}`),
    issuer: [upper(`${committee.name} ${bareName}`).trim()],
    symbol: committee.symbol,
    bodyName: `Ban Thường vụ ${committee.name}`,
    shortName: committee.name,
    headTitle: `Bí thư ${committee.name}`,
    assistant: `Văn phòng ${committee.name}`,
  };
}

function recipientsOf({ level, kind }: Naming, party: Office['party']): Office['recipients'] {
  const above = level === 'xa' || level === 'huyen' ? ['Tỉnh ủy (b/c),'] : [];
  return {
    state: [
      `TT ${party.shortName}, TT HĐND, UBMTTQ ${kind};`,
      level === 'xa' ? 'Các phòng, ban; trưởng các thôn;' : 'Các cơ quan, đơn vị liên quan;',
      'Lưu: VT, TCD.',
    ],
    party: [...above, `Thường trực HĐND, UBND, UBMTTQ ${kind},`, `Lưu ${party.assistant}.`],
  };
}

/** Proposes everything that follows from level and name; the person may change each of it. */
export function derive(naming: Naming): Derived {
  const { level, kind, bareName } = naming;
  const party = partyFace(naming);
  const place = level === 'xa' ? 'Địa điểm tiếp công dân' : 'Trụ sở Tiếp công dân';
  return {
    name: `${kind} ${bareName}`.trim(),
    placeName: bareName,
    code: codeOf(bareName),
    state: stateFace(naming),
    party,
    receptionPlace: `${place} ${kind}`,
    recipients: recipientsOf(naming, party),
    postingPlaces: [`Bảng tin trụ sở UBND ${kind}`, `${place} ${kind}`, `Trang thông tin điện tử ${kind}`],
    signers: [
      { face: 'state', authority: 'TL. CHỦ TỊCH', title: 'CHÁNH VĂN PHÒNG', name: '' },
      { face: 'party', authority: 'T/L BAN THƯỜNG VỤ', title: 'CHÁNH VĂN PHÒNG', name: '' },
    ],
  };
}
