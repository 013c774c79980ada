import fc from 'fast-check';
import { addDays, type Day } from '../../shared/domain/day';
import type { CountedFigure, FigureCode } from '../../shared/domain/inspection';

/** Days around which the law of July 2026 changes. */
export const someDay = fc.integer({ min: 0, max: 200 }).map((at) => addDays('2026-06-20', at));
export const maybeDay = fc.option(someDay, { nil: null });
export const anyPeriod = fc
  .tuple(someDay, someDay, someDay)
  .map(([a, b, today]) => (a < b ? { from: a, to: b, today } : { from: b, to: a, today }));

export function idAt(index: number): string {
  return `0199d8a0-0000-7000-8000-${String(index).padStart(12, '0')}`;
}

/** -1 where there is no such figure. */
export function countOf(figures: readonly CountedFigure[], code: FigureCode, owner = ''): number {
  return figures.find((one) => one.code === code && one.owner === owner)?.count ?? -1;
}

/** How many records a figure opens, also those that add nothing to it. */
export function recordsOf(figures: readonly CountedFigure[], code: FigureCode, owner = ''): number {
  return figures.find((one) => one.code === code && one.owner === owner)?.records.length ?? -1;
}

export function inside(day: Day, { from, to }: { from: Day; to: Day }): boolean {
  return day >= from && day <= to;
}
