import type { Day } from '../../shared/domain/day';
import { partsOf } from '../../shared/domain/day';
import { calendarOf, isWorkingDay } from '../../shared/domain/workingDays';
import { useAppState, useAsk, useToday } from './hooks';

/**
 * Tells working days by the office's own calendar of this year and the next. `needed` keeps a form with ten day
 * fields from asking ten times for what only `+3 ngày làm việc` wants; weekends alone count until it is here.
 */
export function useWorkingDays(needed: boolean): ((day: Day) => boolean) | undefined {
  const { office } = useAppState();
  const { year } = partsOf(useToday());
  const enabled = needed && office !== null;
  const now = useAsk('calendar.year', { year }, { enabled });
  const next = useAsk('calendar.year', { year: year + 1 }, { enabled });
  if (office === null || now.data === undefined || next.data === undefined) return undefined;
  const years = [
    { year, days: now.data },
    { year: year + 1, days: next.data },
  ];
  const calendar = calendarOf(years, office.week);
  return (day) => isWorkingDay(calendar, day);
}
