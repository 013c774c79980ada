import { v7 } from 'uuid';
import { blankPetition, type Matter, type Petition } from '../../shared/domain/petitions';
import type { RegistrationInput } from '../../shared/domain/registrations';
import type { Person, VisitFields } from '../../shared/domain/visits';
import type { Parsed } from '../../shared/ipc/contract';

export function aPerson(change: Partial<Person> = {}): Person {
  return {
    honorific: 'ông',
    name: 'Nguyễn Văn Khởi',
    birthYear: 1971,
    idKind: 'cccd',
    idNumber: '000071000001',
    idIssuedOn: null,
    idIssuedBy: '',
    address: 'thôn Đồng Trầm',
    phone: '0000 000 001',
    ...change,
  };
}

export const nobody: Person = {
  honorific: '',
  name: '',
  birthYear: null,
  idKind: 'none',
  idNumber: '',
  idIssuedOn: null,
  idIssuedBy: '',
  address: '',
  phone: '',
};

/** What a clerk typed about the first case of the demo. */
export function visitFieldsOf(change: Partial<VisitFields> = {}): VisitFields {
  return {
    id: v7(),
    receptionId: null,
    day: '2026-11-10',
    arrivedAt: '08:15',
    person: aPerson(),
    groupSize: 1,
    representatives: [],
    members: [],
    appointmentSigned: false,
    actingAs: 'self',
    actingFor: '',
    actingPaper: '',
    companions: [],
    content: 'Khiếu nại Quyết định số 214/QĐ-UBND về bồi thường 186 m² đất vườn',
    demand: '',
    kind: 'complaint',
    field: 'đất đai',
    sameContentCount: 1,
    repeat: false,
    settledBy: '',
    withinCompetence: true,
    outcome: 'accepted',
    refusalGround: '',
    refusalPoint: '',
    guidedTo: '',
    guidancePaper: '',
    handledBy: 'Phòng Kinh tế',
    transferPaper: 'QĐ số 231/QĐ-UBND',
    followUp: 'Thụ lý 17/11; hạn 17/12/2026',
    note: '',
    documents: [],
    matterId: null,
    petitionId: null,
    ...change,
  };
}

export function receptionOf(change: Partial<Parsed<'reception.save'>> = {}): Parsed<'reception.save'> {
  return {
    id: v7(),
    version: 0,
    day: '2026-11-10',
    kind: 'periodic',
    hostId: null,
    hostName: 'Phan Đăng Toản',
    hostTitle: 'Chủ tịch UBND xã',
    hostMode: 'inPerson',
    modeReason: '',
    urgentReason: '',
    sessions: [{ from: '08:00', to: '11:30' }],
    place: 'Địa điểm tiếp công dân xã',
    participants: '',
    expectedContent: '',
    state: 'planned',
    stateReason: '',
    ...change,
  };
}

const unsaved = { version: 0, createdAt: '2026-11-23T01:00:00.000Z', updatedAt: '2026-11-23T01:00:00.000Z' };

export function matterOf(change: Partial<Matter> = {}): Matter {
  return {
    id: v7(),
    code: '',
    kind: 'complaint',
    summary: 'Bồi thường đất vườn dự án đường liên thôn',
    state: 'open',
    secret: false,
    complexity: [],
    complexityNote: '',
    ...unsaved,
    ...change,
  };
}

export function petitionOf(change: Partial<Petition> = {}): Petition {
  return {
    ...blankPetition(v7(), '2026-11-12', unsaved.createdAt),
    kind: 'mixed',
    senderLabel: 'bà Phạm Thị Hoài An',
    senderAddress: 'thôn Gò Nổi',
    summary: 'Đơn có nhiều nội dung: xác nhận đất, quỹ thôn, điện chiếu sáng',
    ...change,
  };
}

export function registrationInputOf(
  receptionId: string,
  change: Partial<RegistrationInput> = {},
): RegistrationInput {
  return {
    id: v7(),
    version: 0,
    receptionId,
    matterId: null,
    person: aPerson(),
    content: 'Xin gặp Chủ tịch về bồi thường đất vườn',
    state: 'registered',
    registeredOn: '2026-11-23',
    way: 'inPerson',
    kind: 'complaint',
    groupSize: 1,
    reasons: [],
    reasonNote: '',
    preparation: '',
    expectedAt: '',
    toldOn: null,
    toldBy: '',
    cancelReason: '',
    ...change,
  };
}
