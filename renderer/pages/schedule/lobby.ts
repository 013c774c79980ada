import type { Day } from '../../../shared/domain/day';
import type { YearRow } from '../../../shared/domain/yearPlan';

/** As many as stand on a monitor in letters that are read from the door. */
const mostComing = 4;

/** Only what an issued notice says may be read by everybody. */
function announced({ postedDay, day }: YearRow): boolean {
  return postedDay !== null && day !== null;
}

export function todaysRows(rows: readonly YearRow[], today: Day): YearRow[] {
  return rows.filter((row) => announced(row) && (row.day === today || movedAwayFrom(row, today)));
}

/** Who comes on the posted day must read that it was moved. */
function movedAwayFrom({ postedDay, day }: YearRow, today: Day): boolean {
  return postedDay === today && day !== today;
}

export function comingRows(rows: readonly YearRow[], today: Day): YearRow[] {
  return rows
    .filter((row) => announced(row) && (row.day ?? '') > today && !movedAwayFrom(row, today))
    .slice(0, mostComing);
}
