import type { Day } from '../domain/day';

/** Who came: an open entry with name and papers, or a denunciation known by its code alone. */
export type RegisterPerson =
  | { kind: 'open'; name: string; address: string; identity: string }
  | { kind: 'sealed'; code: string };

export interface RegisterRow {
  id: string;
  /** the number in the book, as printed */
  number: string;
  day: Day;
  person: RegisterPerson;
  content: string;
  /** `KN`, `TC`, `KN, PA` */
  petitionType: string;
  /** number of citizens with the same content */
  sameContent: number;
  settledBy: string;
  ownAuthority: boolean;
  /** body the citizen was sent to, with the number of the guidance */
  guidedTo: string;
  /** body that handles it, with the number of the transfer */
  handledBy: string;
  result: string;
  note: string;
}
