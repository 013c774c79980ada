import { addDays, type Day, dayOf, daysInMonth, partsOf, weekday } from '../../../shared/domain/day';

export const spans = ['day', 'week', 'month'] as const;
export type Span = (typeof spans)[number];

/** First and last day of the day, week (from Monday) or month in which a day lies. */
export function periodAround(on: Day, span: Span): { from: Day; to: Day } {
  if (span === 'day') return { from: on, to: on };
  if (span === 'week') {
    const from = addDays(on, 1 - weekday(on));
    return { from, to: addDays(from, 6) };
  }
  const { year, month } = partsOf(on);
  return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) };
}

/** The same place in the period before (-1) or after (1). */
export function stepPeriod(on: Day, span: Span, step: 1 | -1): Day {
  const { from, to } = periodAround(on, span);
  if (span === 'day') return addDays(on, step);
  if (span === 'week') return addDays(on, 7 * step);
  return step === 1 ? addDays(to, 1) : addDays(from, -1);
}
