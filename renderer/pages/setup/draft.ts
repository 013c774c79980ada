import type { Office } from '../../../shared/domain/office';
import type { Host, Unit } from '../../../shared/domain/people';
import type { Input } from '../../../shared/ipc/contract';
import { type Derived, derive, kindsOf, type Naming } from './derive';
import { hostsOf, type NewId, proposedUnits, unitsOf } from './proposals';

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
    usualFace: 'state' as const,
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
