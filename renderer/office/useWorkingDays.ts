import type { Day } from '../../shared/domain/day';
import { partsOf } from '../../shared/domain/day';
import { isWorkingDay } from '../../shared/domain/workingDays';
import { useToday } from './hooks';
import { useCalendar } from './useCalendar';

/**
 * Tells working days by the office's own calendar of this year and the next. `needed` keeps a form with ten day
 * fields from asking ten times for what only `+3 ngày làm việc` wants; weekends alone count until it is here.
 */
export function useWorkingDays(needed: boolean): ((day: Day) => boolean) | undefined {
  const { year } = partsOf(useToday());
  const calendar = useCalendar(year, needed);
  return calendar === undefined ? undefined : (day) => isWorkingDay(calendar, day);
}
