import quotas from '../../../resources/rules/quotas.json';
import { type Day, partsOf } from '../../../shared/domain/day';
import { ruleDays } from '../../../shared/domain/hostDays';
import type { OfficeLevel } from '../../../shared/domain/office';
import type { Host } from '../../../shared/domain/people';
import { type QuotaRow, quotaRows, ruleOn } from '../../../shared/domain/rules';

const rows = quotaRows.parse(quotas);

/** The rule that binds a head of this level today; null where the law says nothing. */
export function quotaOf(role: Host['role'], level: OfficeLevel, today: Day): QuotaRow | null {
  return ruleOn(
    rows.filter((row) => row.role === role && row.level === level),
    today,
  );
}

export interface NextMonth {
  year: number;
  month: number;
  /** days by the rules alone, before days off move them */
  days: Day[];
}

/** What the rules give for the month after `today`. */
export function nextMonthOf(host: Host, today: Day): NextMonth {
  const now = partsOf(today);
  const year = now.month === 12 ? now.year + 1 : now.year;
  const month = now.month === 12 ? 1 : now.month + 1;
  const days = host.rules.flatMap((rule) => ruleDays(rule, year, month).map((each) => each.day));
  return { year, month, days: [...new Set(days)].toSorted() };
}
