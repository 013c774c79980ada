import type { PetitionKind } from './visits';

/** What registers write for a kind; `KN, PA` is kiến nghị, phản ánh (Mẫu 03/TCD, cột 6). */
export const petitionKindText: Readonly<Record<PetitionKind, string>> = {
  complaint: 'KN',
  denunciation: 'TC',
  proposal: 'KN, PA',
  mixed: 'Nhiều nội dung',
};

const codePrefix: Readonly<Record<PetitionKind, string>> = {
  complaint: 'KN',
  denunciation: 'TC',
  proposal: 'KNPA',
  mixed: 'DON',
};

/** `KN-2026-`: what the codes of matters of a kind and year begin with. */
export function matterCodePrefix(kind: PetitionKind, year: number): string {
  return `${codePrefix[kind]}-${year}-`;
}

/** `DON-2026-`: petitions are counted together, whatever they turn out to be. */
export function petitionCodePrefix(year: number): string {
  return `${codePrefix.mixed}-${year}-`;
}

/** `KN-2026-` and 11 → `KN-2026-011`. */
export function runningCode(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(3, '0')}`;
}
