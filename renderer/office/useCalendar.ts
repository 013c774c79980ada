import { type Calendar, calendarOf } from '../../shared/domain/workingDays';
import { useAppState, useAsk } from './hooks';

/**
 * The office's own calendar of a year and the next, in which terms of days and weeks end; undefined until it is
 * here, and while nobody needs it.
 */
export function useCalendar(year: number, needed: boolean): Calendar | undefined {
  const { office } = useAppState();
  const enabled = needed && office !== null;
  const now = useAsk('calendar.year', { year }, { enabled });
  const next = useAsk('calendar.year', { year: year + 1 }, { enabled });
  if (office === null || now.data === undefined || next.data === undefined) return undefined;
  const years = [
    { year, days: now.data },
    { year: year + 1, days: next.data },
  ];
  return calendarOf(years, office.week);
}
