import { useTranslation } from 'react-i18next';
import type { Day } from '../../shared/domain/day';
import { weekdayName } from '../../shared/text/dates';

const english = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** Names the weekday of a day in the reader's language: `thứ Năm`, `Thursday`. */
export function useWeekday(): (value: Day) => string {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? (value) => english.format(new Date(`${value}T00:00:00Z`)) : weekdayName;
}
