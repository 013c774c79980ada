import type { Day } from '../domain/day';
import type { PetitionKind } from '../domain/visits';
import { dmyInText } from '../text/dates';
import { upperFirst, withoutEnd } from './frame';

/** How a paper calls somebody; empty where the name says it: `đoàn 23 công dân thôn Tân Sơn`. */
export type Salutation = 'ông' | 'bà' | 'ông (bà)' | '';

export interface Citizen {
  salutation: Salutation;
  name: string;
  address: string;
}

export interface Identity {
  /** `căn cước`, `hộ chiếu` */
  kind: string;
  number: string;
  issuedOn: Day | null;
  issuedBy: string;
}

/**
 * Whose matter a paper is about. A denunciation has its code and nothing else: no field is left in which
 * a name, an address or a telling detail could reach a paper (Luật Tố cáo, Điều 9, Điều 56).
 */
export type Subject =
  | { kind: 'open'; code: string; petition: PetitionKind; citizen: Citizen; content: string }
  | { kind: 'anonymous'; code: string; petition: PetitionKind; content: string }
  | { kind: 'sealed'; code: string };

const petitionWords: Record<PetitionKind, string> = {
  complaint: 'khiếu nại',
  denunciation: 'tố cáo',
  proposal: 'kiến nghị, phản ánh',
  mixed: 'có nhiều nội dung khác nhau',
};

export function petitionWord(kind: PetitionKind): string {
  return petitionWords[kind];
}

/** `đơn khiếu nại`, `đơn tố cáo`. */
export function petitionName(subject: Subject): string {
  return `đơn ${subject.kind === 'sealed' ? petitionWords.denunciation : petitionWords[subject.petition]}`;
}

export function citizenName({ salutation, name }: Citizen): string {
  return `${salutation} ${name}`.trim();
}

/** `ông Nguyễn Văn Khởi, thôn Đồng Trầm`. */
export function citizenWithAddress(citizen: Citizen): string {
  return [citizenName(citizen), withoutEnd(citizen.address)].filter((part) => part !== '').join(', ');
}

/** `ông Nguyễn Văn Khởi`; a denouncer is `người tố cáo (hồ sơ mã TC-2026-003)`. */
export function subjectName(subject: Subject): string {
  if (subject.kind === 'open') return citizenName(subject.citizen);
  return subject.kind === 'sealed'
    ? `người tố cáo (hồ sơ mã ${subject.code})`
    : 'người gửi đơn không ghi họ tên, địa chỉ';
}

export function subjectWithAddress(subject: Subject): string {
  return subject.kind === 'open' ? citizenWithAddress(subject.citizen) : subjectName(subject);
}

/** The name behind `Kính gửi:`. */
export function subjectAddressee(subject: Subject): string {
  return upperFirst(subjectWithAddress(subject));
}

/** What it is about, without end mark; of a denunciation only where it is kept. */
export function subjectContent(subject: Subject): string {
  if (subject.kind !== 'sealed') return withoutEnd(subject.content);
  return `tại hồ sơ mã ${subject.code} (thông tin người tố cáo được bảo vệ theo Luật Tố cáo)`;
}

/** Where somebody lives, as a paper writes it; an address that nobody gave is left to be written in by hand. */
export function addressText({ address }: Pick<Citizen, 'address'>): string {
  return address.trim() === '' ? '...........................' : withoutEnd(address);
}

/** `căn cước số 000071000001, ngày cấp 12/5/2021, nơi cấp Bộ Công an`; what is unknown is left to be written in. */
export function identityText({ kind, number, issuedOn, issuedBy }: Identity): string {
  const day = issuedOn === null ? '...........' : dmyInText(issuedOn);
  const by = issuedBy === '' ? '...........................' : withoutEnd(issuedBy);
  return `${kind} số ${number}, ngày cấp ${day}, nơi cấp ${by}`;
}
