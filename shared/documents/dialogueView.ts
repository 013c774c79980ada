import type { Day } from '../domain/day';
import type { Citizen } from './subject';

/** What every paper of a dialogue names it by: `Hội nghị đối thoại giữa … với Nhân dân … năm 2026`. */
export interface DialogueView {
  name: string;
  day: Day;
  place: string;
  /** chair and co-chairs: UBND and the standing body of the council chair together (Điều 43) */
  chairs: string[];
}

/** Who raised an opinion; a denunciation raised there is known by its code only, without its text. */
export type OpinionSource =
  | { kind: 'citizen'; citizen: Citizen; text: string }
  | { kind: 'many'; from: string; text: string }
  | { kind: 'sealed'; code: string };

/** How many opinions there were, and how many were answered there or handed to a unit. */
export interface OpinionCounts {
  opinions: number;
  answered: number;
  handed: number;
}

/** Counted from the opinions themselves, unless somebody counts elsewhere. */
export function countsOf(opinions: readonly OpinionView[], given: OpinionCounts | undefined): OpinionCounts {
  if (given !== undefined) return given;
  const answered = opinions.filter(({ answeredThere }) => answeredThere).length;
  return { opinions: opinions.length, answered, handed: opinions.length - answered };
}

export interface OpinionView {
  id: string;
  source: OpinionSource;
  answeredThere: boolean;
  /** what was promised; never said of a denunciation */
  promise?: string;
  /** body that settles it, empty where it was answered on the spot */
  unit: string;
  /** who helps that body */
  helpers?: readonly string[];
  due: Day | null;
  /** the chair's own words where no day was said: `trong tháng 12/2026` */
  dueText?: string;
  result: string;
}
