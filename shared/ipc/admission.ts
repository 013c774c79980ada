import type { StaffRole } from '../domain/people';

/** `open`: before anybody signs in. `any`: everybody signed in. Otherwise the roles named. */
export type Admission = 'open' | 'any' | readonly StaffRole[];

/** Who may ask, and what the audit trail writes; null where reading leaves no trace. */
export interface Guard {
  readonly may: Admission;
  readonly audit: string | null;
}

/** The administrator runs the machine and reads no cases; the auditor reads all and changes nothing. */
export const caseReaders: readonly StaffRole[] = ['clerk', 'headOfOffice', 'leader', 'auditor'];
export const caseWriters: readonly StaffRole[] = ['clerk', 'headOfOffice'];
export const keepers: readonly StaffRole[] = ['headOfOffice', 'administrator'];
export const overseers: readonly StaffRole[] = ['headOfOffice', 'auditor', 'administrator'];

export const open: Guard = { may: 'open', audit: null };
export const everybody: Guard = { may: 'any', audit: null };
export const readCases: Guard = { may: caseReaders, audit: null };

export function writeCases(audit: string): Guard {
  return { may: caseWriters, audit };
}

export function keep(audit: string): Guard {
  return { may: keepers, audit };
}
