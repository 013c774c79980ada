import { z } from 'zod';
import type { IdKind } from './visits';

/** `provinceCodes.json`: the first three figures of a citizen's id, the place where birth was registered. */
export const provinceCode = z.strictObject({ code: z.string().regex(/^\d{3}$/), name: z.string().min(1) });
export const provinceCodes = z.array(provinceCode);
export type ProvinceCode = z.infer<typeof provinceCode>;

export type IdHint = 'notDigits' | 'wrongLength' | 'unknownProvince' | 'passportForm';

/** Số định danh cá nhân and CCCD have 12 figures; CMND had 9, and 12 from 2012. */
const lengths: Partial<Record<IdKind, readonly number[]>> = {
  cccd: [12],
  personalNumber: [12],
  cmnd: [9, 12],
};

/**
 * What looks odd in an id number, or null. A hint beside the field, never a wall: citizens come with
 * worn cards and foreign papers, and the law lets them be received (cột 4, Mẫu 03/TCD).
 */
export function idHint(kind: IdKind, number: string, codes: readonly ProvinceCode[]): IdHint | null {
  const plain = number.replace(/[\s.-]/g, '');
  if (plain === '') return null;
  if (kind === 'passport') return /^[A-Z]{1,2}\d{6,8}$/i.test(plain) ? null : 'passportForm';
  const allowed = lengths[kind];
  if (allowed === undefined) return null;
  if (!/^\d+$/.test(plain)) return 'notDigits';
  if (!allowed.includes(plain.length)) return 'wrongLength';
  const known = codes.some(({ code }) => plain.startsWith(code));
  return plain.length === 12 && !known ? 'unknownProvince' : null;
}
