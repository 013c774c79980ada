import type { TFunction } from 'i18next';

/** The age of a backup as people say it: `5 giờ`, `3 ngày`. */
export function ageWords(hours: number, t: TFunction): string {
  if (hours < 1) return t('ageMinutes');
  return hours < 48 ? t('ageHours', { count: hours }) : t('ageDays', { count: Math.floor(hours / 24) });
}
