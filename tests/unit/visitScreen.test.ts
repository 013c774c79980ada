import { describe, expect, it } from 'vitest';
import { quickPeriod } from '../../renderer/pages/register/quickPeriods';
import { registerParts } from '../../renderer/pages/register/registerParts';
import { periodAround, stepPeriod } from '../../renderer/pages/visit/period';

function shape(from: string, to: string) {
  return registerParts(from, to).map((part) => [part.from, part.to, part.row.value.columns.length]);
}

describe('the register screen', () => {
  it('prints a period across 1 July 2026 in two parts, 12 columns before and 13 from that day', () => {
    expect(shape('2026-06-15', '2026-07-15')).toEqual([
      ['2026-06-15', '2026-06-30', 12],
      ['2026-07-01', '2026-07-15', 13],
    ]);
  });

  it('prints a period on one side of the change in one part', () => {
    expect(shape('2026-11-01', '2026-11-30')).toEqual([['2026-11-01', '2026-11-30', 13]]);
    expect(shape('2024-06-01', '2024-06-30')).toEqual([['2024-06-01', '2024-06-30', 12]]);
  });

  it('does not part where two circulars print the same columns', () => {
    expect(shape('2021-11-01', '2021-11-30')).toEqual([['2021-11-01', '2021-11-30', 12]]);
  });

  it('counts quarters and months of the calendar', () => {
    expect(quickPeriod('thisMonth', '2026-11-23')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(quickPeriod('lastMonth', '2026-01-05')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(quickPeriod('quarter', '2026-11-23')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(quickPeriod('halfYear', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-06-30' });
    expect(quickPeriod('nineMonths', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-09-30' });
    expect(quickPeriod('year', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });
});

describe('the period of the reception list', () => {
  it('begins a week on Monday and ends it on Sunday', () => {
    expect(periodAround('2026-11-29', 'week')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  });

  it('steps from a long month to a short one without skipping it', () => {
    expect(stepPeriod('2027-01-31', 'month', 1)).toBe('2027-02-01');
    expect(periodAround('2027-02-01', 'month')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
    expect(stepPeriod('2026-03-31', 'month', -1)).toBe('2026-02-28');
  });
});
