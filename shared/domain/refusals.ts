import type { Day } from './day';
import type { DeadlineRow } from './deadlineRules';
import { type Deadline, dueFrom } from './deadlines';
import { type RefusalGroundRow, rulesOn } from './rules';
import type { RefusalCode, RefusalGround } from './visitPeople';
import type { PetitionKind } from './visits';
import type { Calendar } from './workingDays';

/** The grounds that bind on a day: the ten of the decree only from 1/7/2026 on. */
export function groundsOn(rows: readonly RefusalGroundRow[], on: Day): RefusalGroundRow[] {
  return rulesOn(rows, on);
}

/** The ground as it reads on a day, null where nobody was refused or the ground does not bind then. */
export function groundOn(
  rows: readonly RefusalGroundRow[],
  code: RefusalGround,
  on: Day,
): RefusalGroundRow | null {
  return groundsOn(rows, on).find((row) => row.code === code) ?? null;
}

/**
 * Which kinds a ground speaks of; the others fit any. Khoản 3 Điều 9 knows no proposals, point h nothing else, and
 * point e no denunciations, which nobody makes for another.
 */
const kindsOf: Partial<Record<RefusalCode, readonly PetitionKind[]>> = {
  '9.3': ['complaint', 'denunciation', 'mixed'],
  e: ['complaint', 'proposal', 'mixed'],
  h: ['proposal', 'mixed'],
};

/** Whether the ground is one for this kind of content. */
export function groundFits(code: RefusalGround, kind: PetitionKind): boolean {
  return code === '' || (kindsOf[code]?.includes(kind) ?? true);
}

/**
 * The printed form 01/TCD cites point g, while khoản 3 Điều 4 NĐ 154/2026 gives the written notice to point h:
 * h is what an office cites unless its clerk writes another.
 */
export function citedPoint(visit: { refusalPoint: string }): string {
  return visit.refusalPoint === '' ? 'h' : visit.refusalPoint;
}

/** Until when notice 01/TCD must be out; null for grounds that are explained by word of mouth. */
export function noticeDue(
  ground: RefusalGroundRow | null,
  deadlines: readonly DeadlineRow[],
  day: Day,
  calendar: Calendar,
): Deadline | null {
  if (ground?.value.leadsTo !== 'notice') return null;
  return dueFrom(deadlines, 'refusal.notice', day, calendar);
}
