import type { Citizen, Identity, Salutation, Subject } from '../../../shared/documents/subject';
import { personLabel } from '../../../shared/domain/citizens';
import type { Petition } from '../../../shared/domain/petitions';
import type { IdKind, Person, Visit } from '../../../shared/domain/visits';
import { findMatter } from '../../data/matters';
import { sealedCode } from '../conclusionDraft';
import type { Making } from './making';

const idNames: Readonly<Record<IdKind, string>> = {
  cccd: 'căn cước',
  cmnd: 'CMND',
  passport: 'hộ chiếu',
  personalNumber: 'số định danh cá nhân',
  other: 'giấy tờ',
  none: 'giấy tờ',
};

/** Left to be written by hand on the printed sheet. */
const byHand = '.'.repeat(24);

export function salutationOf({ honorific }: Person): Salutation {
  if (honorific === 'ông' || honorific === 'anh') return 'ông';
  return honorific === 'bà' || honorific === 'chị' ? 'bà' : 'ông (bà)';
}

/** Whether nothing but the code of a visit may leave it (Luật Tố cáo, Điều 56). */
export function isSealed({ sealed, kind }: Pick<Visit, 'sealed' | 'kind'>): boolean {
  return sealed || kind === 'denunciation';
}

export function codeOfVisit(visit: Visit): string {
  if (isSealed(visit)) return sealedCode(visit);
  return visit.matterCode === '' ? `sổ số ${visit.number ?? ''}/${visit.numberYear ?? ''}` : visit.matterCode;
}

export function citizenOf({ person, groupSize }: Visit): Citizen {
  if (groupSize === 1) {
    return { salutation: salutationOf(person), name: person.name, address: person.address };
  }
  const name = `đoàn ${groupSize} công dân do ${personLabel(person)} đại diện`;
  return { salutation: '', name, address: person.address };
}

export function identityOf({ person }: Visit): Identity {
  return {
    kind: idNames[person.idKind],
    number: person.idNumber === '' ? byHand : person.idNumber,
    issuedOn: person.idIssuedOn,
    issuedBy: person.idIssuedBy,
  };
}

export function contentOf({ content, demand }: Visit): string {
  const said = content.trim();
  const asked = demand.trim();
  return asked === '' || said.includes(asked) ? said : `${said}; ${asked}`;
}

export function subjectOfVisit(visit: Visit): Subject {
  const code = codeOfVisit(visit);
  if (isSealed(visit)) return { kind: 'sealed', code };
  return { kind: 'open', code, petition: visit.kind, citizen: citizenOf(visit), content: contentOf(visit) };
}

/** Names of a visit's people, empty where they are protected. */
export function namesOfVisit(visit: Visit): string[] {
  if (isSealed(visit)) return [];
  const { person, representatives, members } = visit;
  return [person, ...representatives, ...members].flatMap(({ name, address }) => [name, address]);
}

/** The petition under the code of its matter, else its own. */
export async function subjectOfPetition({ db }: Pick<Making, 'db'>, petition: Petition): Promise<Subject> {
  const matter = petition.matterId === null ? null : await findMatter(db, petition.matterId);
  const code = matter?.code ?? petition.code;
  if (petition.sealed || petition.kind === 'denunciation') return { kind: 'sealed', code };
  const { kind, summary: content } = petition;
  if (petition.anonymous) return { kind: 'anonymous', code, petition: kind, content };
  const citizen: Citizen = { salutation: '', name: petition.senderLabel, address: petition.senderAddress };
  return { kind: 'open', code, petition: kind, citizen, content };
}
