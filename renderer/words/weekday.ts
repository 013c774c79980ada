import { useTranslation } from 'react-i18next';
import type { Day } from '../../shared/domain/day';
import { weekendLabel } from '../../shared/domain/workingDays';
import { weekdayName } from '../../shared/text/dates';

const english = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** Names the weekday of a day in the reader's language: `thứ Năm`, `Thursday`. */
export function useWeekday(): (value: Day) => string {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? (value) => english.format(new Date(`${value}T00:00:00Z`)) : weekdayName;
}

/** Names why nobody works on a day: holidays by the name the law or the office gave them, the weekend in the reader's language. */
export function useDayOff(): (label: string) => string {
  const { t } = useTranslation('parts');
  return (label) => (label === weekendLabel ? t('weekend') : label);
}
