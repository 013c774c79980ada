import type { Office, OfficeLevel } from '../../shared/domain/office';

const faces: Record<OfficeLevel, Pick<Office, 'state' | 'party' | 'name' | 'placeName' | 'code'>> = {
  xa: {
    name: 'xã Bình Nguyên Thượng',
    placeName: 'Bình Nguyên Thượng',
    code: 'BNT',
    state: {
      parent: '',
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ BÌNH NGUYÊN THƯỢNG'],
      symbol: 'UBND',
      bodyName: 'Ủy ban nhân dân xã',
      shortName: 'UBND xã',
      headTitle: 'Chủ tịch UBND xã',
      assistant: 'Văn phòng HĐND và UBND xã',
    },
    party: {
      parent: 'ĐẢNG BỘ TỈNH LAM GIANG',
      issuer: ['ĐẢNG ỦY XÃ BÌNH NGUYÊN THƯỢNG'],
      symbol: 'ĐU',
      bodyName: 'Đảng ủy xã',
      shortName: 'Đảng ủy xã',
      headTitle: 'Bí thư Đảng ủy xã',
      assistant: 'Văn phòng Đảng ủy',
    },
  },
  huyen: {
    name: 'huyện Sông Nhạn',
    placeName: 'Sông Nhạn',
    code: 'SN',
    state: {
      parent: '',
      issuer: ['ỦY BAN NHÂN DÂN', 'HUYỆN SÔNG NHẠN'],
      symbol: 'UBND',
      bodyName: 'Ủy ban nhân dân huyện',
      shortName: 'UBND huyện',
      headTitle: 'Chủ tịch UBND huyện',
      assistant: 'Ban Tiếp công dân huyện',
    },
    party: {
      parent: 'ĐẢNG BỘ TỈNH LAM GIANG',
      issuer: ['HUYỆN ỦY SÔNG NHẠN'],
      symbol: 'HU',
      bodyName: 'Huyện ủy',
      shortName: 'Huyện ủy',
      headTitle: 'Bí thư Huyện ủy',
      assistant: 'Văn phòng Huyện ủy',
    },
  },
  tinh: {
    name: 'tỉnh Lam Giang',
    placeName: 'Lam Giang',
    code: 'LG',
    state: {
      parent: '',
      issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH LAM GIANG'],
      symbol: 'UBND',
      bodyName: 'Ủy ban nhân dân tỉnh',
      shortName: 'UBND tỉnh',
      headTitle: 'Chủ tịch UBND tỉnh',
      assistant: 'Ban Tiếp công dân tỉnh',
    },
    party: {
      parent: 'ĐẢNG CỘNG SẢN VIỆT NAM',
      issuer: ['TỈNH ỦY LAM GIANG'],
      symbol: 'TU',
      bodyName: 'Tỉnh ủy',
      shortName: 'Tỉnh ủy',
      headTitle: 'Bí thư Tỉnh ủy',
      assistant: 'Văn phòng Tỉnh ủy',
    },
  },
};

/** An invented office of a level; the commune is the one of the demo. */
export function officeOf(level: OfficeLevel, id: string): Office {
  return {
    id,
    level,
    ...faces[level],
    provinceName: 'tỉnh Lam Giang',
    signers: [
      { face: 'state', authority: 'TL. CHỦ TỊCH', title: 'CHÁNH VĂN PHÒNG', name: 'Đặng Hữu Phương' },
      { face: 'party', authority: 'T/L BAN THƯỜNG VỤ', title: 'CHÁNH VĂN PHÒNG', name: 'Đặng Hữu Phương' },
    ],
    receptionPlace: 'Địa điểm tiếp công dân xã, tầng 1, nhà B, trụ sở HĐND và UBND xã',
    phone: '0000 000 100',
    sessions: [{ from: '08:00', to: '11:30' }],
    regularHours: '7h30–11h30; 13h30–17h00',
    regularOfficer: 'Bùi Thị Mai Sao',
    week: [1, 2, 3, 4, 5],
    onDayOff: 'next',
    toneStyle: 'old',
    networkStanding: 'standalone',
    recipients: {
      state: ['TT Đảng ủy, TT HĐND, UBMTTQ xã;', 'Lưu: VT, TCD.'],
      party: ['Lưu VPĐU.'],
    },
    postingPlaces: ['Bảng tin trụ sở UBND xã', 'Nhà văn hóa thôn Đồng Trầm'],
    idleLockMinutes: 15,
    usualFace: 'state',
  };
}
