import type { TFunction } from 'i18next';
import type { Check } from '../../../shared/domain/chain';
import { dmy } from '../../../shared/text/dates';

const isoDay = /\b\d{4}-\d{2}-\d{2}\b/g;

/** Days inside a text as people write them: `2026-11-24, 2026-12-01` → `24/11/2026, 01/12/2026`. */
export function withDays(text: string): string {
  return text.replace(isoDay, (found) => dmy(found));
}

function paramsOf(check: Check, t: TFunction): Record<string, string | number> {
  const params = Object.fromEntries(
    Object.entries(check.params).map(([key, value]) => [
      key,
      typeof value === 'string' ? withDays(value) : value,
    ]),
  );
  const { per } = check.params;
  return typeof per === 'string' ? { ...params, per: t(`per.${per}`, { defaultValue: per }) } : params;
}

/** The sentence of one check; `t` is bound to the noun whose `checks.<code>` it is. */
export function checkWords(check: Check, t: TFunction): string {
  const unexplained = check.code === 'moved' && check.params.reason === '';
  return t(`checks.${unexplained ? 'movedUnexplained' : check.code}`, paramsOf(check, t));
}

/** The law behind a check and, where days were counted, those that were left out; empty when there is neither. */
export function checkReason(check: Check, t: TFunction): string {
  const { skipped } = check.params;
  const counted = typeof skipped === 'string' && skipped !== '';
  return [
    check.basis === '' ? '' : t('basis', { basis: check.basis }),
    counted ? t('skipped', paramsOf(check, t)) : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
