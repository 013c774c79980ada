import type { Office } from '../../../shared/domain/office';

const common = {
  week: [1, 2, 3, 4, 5],
  onDayOff: 'next',
  toneStyle: 'old',
  networkStanding: 'standalone',
  sessions: [{ from: '08:00', to: '11:30' }],
  postingPlaces: [],
  idleLockMinutes: 10,
  usualFace: 'state',
} as const;

/** The commune of November 2026; invented. */
export const xa2026: Office = {
  ...common,
  week: [...common.week],
  sessions: [...common.sessions],
  postingPlaces: [...common.postingPlaces],
  id: '0199d8a0-0000-7000-8000-000000000001',
  level: 'xa',
  code: 'BNT',
  name: 'xã Bình Nguyên Thượng',
  placeName: 'Bình Nguyên Thượng',
  provinceName: 'tỉnh Lam Giang',
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
    bodyName: 'Ban Thường vụ Đảng ủy',
    shortName: 'Đảng ủy xã',
    headTitle: 'Bí thư Đảng ủy xã',
    assistant: 'Văn phòng Đảng ủy',
  },
  signers: [],
  receptionPlace: 'Địa điểm tiếp công dân xã, tầng 1, nhà B, trụ sở HĐND và UBND xã',
  phone: '0000 000 100',
  regularHours: '7h30–11h30; 13h30–17h00',
  regularOfficer: 'Bùi Thị Mai Sao',
  recipients: { state: [], party: [] },
};

/** The district of 2024; invented. */
export const huyen2024: Office = {
  ...xa2026,
  id: '0199d8a0-0000-7000-8000-000000000002',
  level: 'huyen',
  code: 'SN',
  name: 'huyện Sông Nhạn',
  placeName: 'Sông Nhạn',
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
    bodyName: 'Ban Thường vụ Huyện ủy',
    shortName: 'Huyện ủy',
    headTitle: 'Bí thư Huyện ủy',
    assistant: 'Văn phòng Huyện ủy',
  },
  receptionPlace: 'Trụ sở Tiếp công dân huyện, số 1 đường Trung Tâm, thị trấn Sông Nhạn',
  regularOfficer: 'Kiều Văn Thắng',
};

export const chiefOfOffice = {
  face: 'state',
  authority: 'TL. CHỦ TỊCH',
  title: 'CHÁNH VĂN PHÒNG',
  name: 'Đặng Hữu Phương',
} as const;
