import type { Office, OfficeLevel } from '../../../shared/domain/office';
import type { Host, HostRule, Unit } from '../../../shared/domain/people';
import type { Input } from '../../../shared/ipc/contract';
import { type Derived, derive, kindsOf, type Naming } from './derive';

export interface FirstPerson {
  id: string;
  name: string;
  title: string;
  password: string;
  repeat: string;
}

/** All that the wizard has been told; it lives above the steps, so that going back and forth loses nothing. */
export interface SetupDraft extends Naming {
  office: Office;
  hosts: Host[];
  units: Unit[];
  admin: FirstPerson;
  clerk: FirstPerson;
}

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

const proposedUnits: Record<OfficeLevel, readonly string[]> = {
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

type NewId = () => string;

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

function hostsOf(level: OfficeLevel, newId: NewId): Host[] {
  return proposedHosts[level].map((proposed, index) => ({ ...emptyHost(newId(), index + 1), ...proposed }));
}

export function unitOf(id: string, name: string, order: number): Unit {
  return { id, name, shortName: name, active: true, order, version: 0 };
}

function unitsOf(level: OfficeLevel, newId: NewId): Unit[] {
  return proposedUnits[level].map((name, index) => unitOf(newId(), name, index + 1));
}

function person(id: string, title: string): FirstPerson {
  return { id, name: '', title, password: '', repeat: '' };
}

export function firstDraft(newId: NewId): SetupDraft {
  const naming: Naming = { level: 'xa', kind: 'xã', bareName: '', provinceName: 'tỉnh ' };
  const fixed = {
    phone: '',
    sessions: [{ from: '08:00', to: '11:30' }],
    regularHours: '7h30–11h30; 13h30–17h00',
    regularOfficer: '',
    week: [1, 2, 3, 4, 5],
    onDayOff: 'next' as const,
    toneStyle: 'old' as const,
    networkStanding: 'standalone' as const,
    idleLockMinutes: 15,
  };
  return {
    ...naming,
    office: {
      id: newId(),
      level: naming.level,
      provinceName: naming.provinceName,
      ...fixed,
      ...derive(naming),
    },
    hosts: hostsOf(naming.level, newId),
    units: unitsOf(naming.level, newId),
    admin: person(newId(), 'Quản trị máy'),
    clerk: person(newId(), 'Công chức tiếp công dân'),
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Takes the new proposal where the person has left the old one as it was. */
function follow<Key extends keyof Derived>(
  key: Key,
  office: Office,
  before: Derived,
  after: Derived,
): Derived[Key] {
  return same(office[key], before[key]) ? after[key] : office[key];
}

function followFace(own: Office['state'], before: Office['state'], after: Office['state']): Office['state'] {
  const pick = <Key extends keyof Office['state']>(key: Key) =>
    same(own[key], before[key]) ? after[key] : own[key];
  return {
    parent: pick('parent'),
    issuer: pick('issuer'),
    symbol: pick('symbol'),
    bodyName: pick('bodyName'),
    shortName: pick('shortName'),
    headTitle: pick('headTitle'),
    assistant: pick('assistant'),
  };
}

/** Renames the office; what was typed by hand stays, what was proposed is proposed anew. */
export function rename(draft: SetupDraft, change: Partial<Naming>, newId: NewId): SetupDraft {
  const level = change.level ?? draft.level;
  const kind = change.kind ?? (level === draft.level ? draft.kind : (kindsOf[level][0] ?? ''));
  const bareName = change.bareName ?? draft.bareName;
  const provinceName = change.provinceName ?? draft.provinceName;
  const naming: Naming = {
    level,
    kind,
    bareName,
    provinceName: level === 'tinh' ? `${kind} ${bareName}` : provinceName,
  };
  const before = derive(draft);
  const after = derive(naming);
  const own = draft.office;
  const office: Office = {
    ...own,
    level,
    provinceName: naming.provinceName,
    name: follow('name', own, before, after),
    placeName: follow('placeName', own, before, after),
    code: follow('code', own, before, after),
    state: followFace(own.state, before.state, after.state),
    party: followFace(own.party, before.party, after.party),
    receptionPlace: follow('receptionPlace', own, before, after),
    recipients: follow('recipients', own, before, after),
    postingPlaces: follow('postingPlaces', own, before, after),
    signers: follow('signers', own, before, after),
  };
  const levelChanged = level !== draft.level;
  const noHostNamed = draft.hosts.every((each) => each.name.trim() === '');
  const unitsUntouched = same(
    draft.units.map(({ name }) => name),
    proposedUnits[draft.level],
  );
  return {
    ...draft,
    ...naming,
    office,
    hosts: levelChanged && noHostNamed ? hostsOf(level, newId) : draft.hosts,
    units: levelChanged && unitsUntouched ? unitsOf(level, newId) : draft.units,
  };
}

/** What is sent: lines left empty and hosts without a name fall away, heads who sign for themselves are added. */
export function setupInput(draft: SetupDraft): Input<'setup.createOffice'> {
  const hosts = draft.hosts.filter(({ name }) => name.trim() !== '');
  const heads = hosts.flatMap((host): Office['signers'] => {
    if (host.role === 'chairman')
      return [{ face: 'state', authority: '', title: 'CHỦ TỊCH', name: host.name }];
    if (host.role === 'partySecretary') {
      return [{ face: 'party', authority: 'T/M BAN THƯỜNG VỤ', title: 'BÍ THƯ', name: host.name }];
    }
    return [];
  });
  const kept = (lines: readonly string[]) => lines.filter((each) => each.trim() !== '');
  return {
    office: {
      ...draft.office,
      state: { ...draft.office.state, issuer: kept(draft.office.state.issuer) },
      party: { ...draft.office.party, issuer: kept(draft.office.party.issuer) },
      recipients: { state: kept(draft.office.recipients.state), party: kept(draft.office.recipients.party) },
      postingPlaces: kept(draft.office.postingPlaces),
      signers: [...draft.office.signers, ...heads].slice(0, 20),
    },
    units: draft.units.filter(({ name }) => name.trim() !== ''),
    hosts,
    staff: [
      { ...personInput(draft.admin), role: 'administrator', entitled: false },
      { ...personInput(draft.clerk), role: 'clerk', entitled: true },
    ],
  };
}

function personInput({ id, name, title, password }: FirstPerson) {
  return { id, name, title, password };
}
