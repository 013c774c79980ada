import { longMonth } from '../text/dates';

/** What span a schedule covers. */
export type SchedulePeriod =
  | { kind: 'month'; year: number; month: number }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'year'; year: number };

const quarterNames = ['I', 'II', 'III', 'IV'];

/** `tháng 12 năm 2026`, `quý IV năm 2026`, `năm 2026`. */
export function periodText(period: SchedulePeriod): string {
  switch (period.kind) {
    case 'month':
      return longMonth(period.year, period.month);
    case 'quarter':
      return `quý ${quarterNames[period.quarter - 1] ?? period.quarter} năm ${period.year}`;
    case 'year':
      return `năm ${period.year}`;
  }
}
