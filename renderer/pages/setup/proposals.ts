import type { OfficeLevel } from '../../../shared/domain/office';
import type { Host, HostRule, Unit } from '../../../shared/domain/people';

const always = { validFrom: null, validTo: null };
const monthly = (days: number[]): HostRule => ({ type: 'dayOfMonth', days, ...always });
const nth = (weekday: number, which: number[]): HostRule => ({
  type: 'nthWeekday',
  weekday,
  nth: which,
  ...always,
});

/** Proposed hosts; the days only show what a rule looks like, each office sets its own. */
const proposedHosts: Record<OfficeLevel, readonly Pick<Host, 'title' | 'role' | 'rules'>[]> = {
  xa: [
    { title: 'Bí thư Đảng ủy', role: 'partySecretary', rules: [nth(4, [1, 3])] },
    { title: 'Chủ tịch UBND', role: 'chairman', rules: [nth(2, [2, 4])] },
    { title: 'Chủ tịch HĐND', role: 'councilChair', rules: [nth(4, [2])] },
  ],
  huyen: [
    { title: 'Bí thư Huyện ủy', role: 'partySecretary', rules: [monthly([15])] },
    { title: 'Chủ tịch UBND', role: 'chairman', rules: [monthly([10, 25])] },
  ],
  tinh: [
    { title: 'Bí thư Tỉnh ủy', role: 'partySecretary', rules: [monthly([15])] },
    { title: 'Chủ tịch UBND', role: 'chairman', rules: [monthly([10])] },
    { title: 'Chủ tịch HĐND', role: 'councilChair', rules: [monthly([20])] },
  ],
};

export const proposedUnits: Record<OfficeLevel, readonly string[]> = {
  xa: [
    'Văn phòng HĐND và UBND',
    'Phòng Kinh tế',
    'Phòng Văn hóa - Xã hội',
    'Trung tâm Phục vụ hành chính công',
    'Công an xã',
    'Ban Chỉ huy Quân sự xã',
    'Văn phòng Đảng ủy',
    'Ủy ban Kiểm tra Đảng ủy',
    'Ủy ban MTTQ Việt Nam xã',
  ],
  huyen: [
    'Văn phòng HĐND và UBND',
    'Thanh tra huyện',
    'Phòng Tài nguyên và Môi trường',
    'Phòng Tài chính - Kế hoạch',
    'Phòng Nội vụ',
    'Công an huyện',
    'Ủy ban Kiểm tra Huyện ủy',
  ],
  tinh: [
    'Văn phòng UBND tỉnh',
    'Thanh tra tỉnh',
    'Sở Nông nghiệp và Môi trường',
    'Sở Xây dựng',
    'Sở Nội vụ',
    'Công an tỉnh',
    'Ủy ban Kiểm tra Tỉnh ủy',
  ],
};

export type NewId = () => string;

export function emptyHost(id: string, order: number): Host {
  return {
    id,
    name: '',
    title: '',
    role: 'other',
    rules: [monthly([15])],
    sessions: [{ from: '08:00', to: '11:30' }],
    place: '',
    participants: '',
    expectedContent: '',
    active: true,
    order,
    version: 0,
  };
}

/** The hosts that a level usually has. */
export function hostsOf(level: OfficeLevel, newId: NewId): Host[] {
  return proposedHosts[level].map((proposed, index) => ({ ...emptyHost(newId(), index + 1), ...proposed }));
}

export function unitOf(id: string, name: string, order: number): Unit {
  return { id, name, shortName: name, active: true, order, version: 0 };
}

export function unitsOf(level: OfficeLevel, newId: NewId): Unit[] {
  return proposedUnits[level].map((name, index) => unitOf(newId(), name, index + 1));
}
