import type { Day } from '../../../shared/domain/day';

export interface LivedTask {
  readonly id: string;
  /** the answer that a citizen is owed comes of itself */
  readonly kind: 'given' | 'answer';
  readonly unit: string;
  readonly what: string;
  readonly due: Day;
  readonly givenOn: Day;
  doneOn: Day | null;
  urged: boolean;
}

export interface LivedHost {
  readonly held: Set<Day>;
  readonly noCitizen: Set<Day>;
  readonly delegated: Set<Day>;
  readonly missed: Set<Day>;
}

export interface LivedSchedule {
  /** `2026-12` */
  readonly month: string;
  readonly issuedOn: Day;
  postedOn: Day | null;
  /** the days that stood on the sheet when it was posted */
  readonly days: readonly Day[];
  /** day of the reception → the last day of posting, as the app told it */
  readonly latest: Readonly<Record<Day, Day>>;
}

/** What the test itself wrote down while it lived; the app's own figures are held against it. */
export interface Ledger {
  /** days on which the office worked, as the first screen said */
  readonly worked: Set<Day>;
  readonly hosts: Map<string, LivedHost>;
  readonly schedules: LivedSchedule[];
  readonly tasks: LivedTask[];
  readonly notices: {
    readonly receptionId: string;
    readonly reception: Day;
    readonly due: Day;
    issuedOn: Day | null;
  }[];
  readonly petitions: { readonly receivedOn: Day; readonly due: Day; processedOn: Day | null }[];
  visits: number;
  drafts: number;
  letters: number;
}

export function newLedger(): Ledger {
  return {
    worked: new Set(),
    hosts: new Map(),
    schedules: [],
    tasks: [],
    notices: [],
    petitions: [],
    visits: 0,
    drafts: 0,
    letters: 0,
  };
}

export function hostIn(ledger: Ledger, name: string): LivedHost {
  const known = ledger.hosts.get(name);
  if (known !== undefined) return known;
  const fresh = {
    held: new Set<Day>(),
    noCitizen: new Set<Day>(),
    delegated: new Set<Day>(),
    missed: new Set<Day>(),
  };
  ledger.hosts.set(name, fresh);
  return fresh;
}
