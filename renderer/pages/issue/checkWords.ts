import type { TFunction } from 'i18next';
import type { Check } from '../../../shared/domain/chain';
import { dmy } from '../../../shared/text/dates';

const isoDay = /\b\d{4}-\d{2}-\d{2}\b/g;

/** Days inside a text as people write them: `2026-11-24, 2026-12-01` → `24/11/2026, 01/12/2026`. */
export function withDays(text: string): string {
  return text.replace(isoDay, (found) => dmy(found));
}

/** The sentence of one check; `t` is bound to the noun whose `checks.<code>` it is. */
export function checkWords(check: Check, t: TFunction): string {
  const params = Object.fromEntries(
    Object.entries(check.params).map(([key, value]) => [
      key,
      typeof value === 'string' ? withDays(value) : value,
    ]),
  );
  const per = check.params.per;
  if (typeof per === 'string') params.per = t(`per.${per}`, { defaultValue: per });
  const sentence = t(`checks.${check.code}`, params);
  const skipped = check.params.skipped;
  if (check.code !== 'posting.latest' || typeof skipped !== 'string' || skipped === '') return sentence;
  return `${sentence} ${t('checks.posting.skipped', params)}`;
}
