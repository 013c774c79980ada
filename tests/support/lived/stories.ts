import type { Input } from '../../../shared/ipc/contract';
import { newOffice } from '../newOffice';
import { officeOf } from '../office';
import type { Story } from './story';

const morning = [{ from: '08:00', to: '11:30' }];
const wholeDay = [...morning, { from: '13:30', to: '16:30' }];
const always = { validFrom: null, validTo: null };
const shared = {
  place: '',
  participants: 'Lãnh đạo các phòng',
  expectedContent: '',
  active: true,
  version: 0,
};
const idAt = (index: number) => `0199d8a0-0000-7000-8005-${String(index).padStart(12, '0')}`;

export const secretaryOfDistrict = 'Lâm Chí Vượng';
export const chairmanOfDistrict = 'Tạ Hồng Nhung';

/** The district of 2024: the secretary on the 15th, the chairman on the 10th and the 25th. */
export function district(): Input<'setup.createOffice'> {
  const made = newOffice();
  return {
    ...made,
    office: officeOf('huyen', made.office.id),
    hosts: [
      {
        ...shared,
        id: idAt(1),
        name: secretaryOfDistrict,
        title: 'Bí thư Huyện ủy',
        role: 'partySecretary',
        rules: [{ type: 'dayOfMonth', days: [15], ...always }],
        sessions: morning,
        order: 1,
      },
      {
        ...shared,
        id: idAt(2),
        name: chairmanOfDistrict,
        title: 'Chủ tịch UBND',
        role: 'chairman',
        rules: [{ type: 'dayOfMonth', days: [10, 25], ...always }],
        sessions: wholeDay,
        order: 2,
      },
    ],
  };
}

export const secretaryOfCommune = 'Trịnh Quang Vịnh';
export const chairmanOfCommune = 'Phan Đăng Toản';
export const councilChair = 'Lý Thị Ngân Hà';

/** The commune of 2026: the 1st and 3rd Thursday, the 2nd and 4th Tuesday, the 2nd Thursday. */
export function commune(): Input<'setup.createOffice'> {
  const nth = (weekday: number, which: number[]) => ({
    type: 'nthWeekday' as const,
    weekday,
    nth: which,
    ...always,
  });
  return {
    ...newOffice(),
    hosts: [
      {
        ...shared,
        id: idAt(11),
        name: secretaryOfCommune,
        title: 'Bí thư Đảng ủy',
        role: 'partySecretary',
        rules: [nth(4, [1, 3])],
        sessions: morning,
        order: 1,
      },
      {
        ...shared,
        id: idAt(12),
        name: chairmanOfCommune,
        title: 'Chủ tịch UBND',
        role: 'chairman',
        rules: [nth(2, [2, 4])],
        sessions: wholeDay,
        order: 2,
      },
      {
        ...shared,
        id: idAt(13),
        name: councilChair,
        title: 'Chủ tịch HĐND',
        role: 'councilChair',
        rules: [nth(4, [2])],
        sessions: morning,
        order: 3,
      },
    ],
  };
}

/** When each month's schedule of 2024 is issued; that of August hangs too late. */
const issuedIn2024 = [
  '2023-12-20',
  '2024-01-22',
  '2024-02-20',
  '2024-03-20',
  '2024-04-19',
  '2024-05-20',
  '2024-06-20',
  '2024-07-22',
  '2024-08-20',
  '2024-09-20',
  '2024-10-21',
  '2024-11-20',
];

export const districtYear: Story = {
  from: '2023-12-18',
  to: '2024-12-31',
  units: ['Thanh tra huyện', 'Phòng Tài nguyên và Môi trường', 'UBND xã Hòa Lạc'],
  secretary: secretaryOfDistrict,
  schedules: issuedIn2024.map((on, index) => ({
    of: { year: 2024, month: index + 1 },
    on,
    ...(index === 7 ? { postedOn: '2024-08-06' } : {}),
  })),
  nobodyCame: ['2024-03-11', '2024-06-10'],
  delegated: ['2024-07-25'],
  missed: ['2024-10-15'],
  moved: [{ from: '2024-09-10', to: '2024-09-11', on: '2024-09-04' }],
  lateNotices: ['2024-04-10'],
  noNotice: ['2024-11-25'],
  petitions: [
    { on: '2024-02-20', after: 4 },
    { on: '2024-05-20', after: 16 },
    { on: '2024-09-20', after: null },
  ],
};

export const communeWinter: Story = {
  from: '2026-10-20',
  to: '2026-12-31',
  units: ['Phòng Kinh tế', 'Công an xã'],
  secretary: secretaryOfCommune,
  schedules: [
    { of: { year: 2026, month: 11 }, on: '2026-10-22' },
    { of: { year: 2026, month: 12 }, on: '2026-11-23' },
  ],
  nobodyCame: ['2026-11-12'],
  delegated: ['2026-11-25'],
  missed: [],
  moved: [{ from: '2026-12-22', to: '2026-12-23', on: '2026-12-16' }],
  lateNotices: ['2026-11-10'],
  noNotice: ['2026-12-08'],
  petitions: [
    { on: '2026-10-26', after: 3 },
    { on: '2026-11-02', after: null },
  ],
};
