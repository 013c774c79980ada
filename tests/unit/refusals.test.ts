import { describe, expect, it } from 'vitest';
import { citedPoint, groundFits, groundOn, groundsOn, noticeDue } from '../../shared/domain/refusals';
import { calendar, deadlines, refusalGrounds } from '../support/rules';

describe('grounds of refusal', () => {
  it('are three before the decree of 2026 and thirteen from 1 July 2026 on', () => {
    expect(groundsOn(refusalGrounds, '2026-06-30').map(({ code }) => code)).toEqual(['9.1', '9.2', '9.3']);
    expect(groundsOn(refusalGrounds, '2026-07-01')).toHaveLength(13);
  });

  it('lead to a notice within three working days only for khoản 3 Điều 9 and point h', () => {
    const due = (code: 'h' | '9.3' | 'i') =>
      noticeDue(groundOn(refusalGrounds, code, '2026-11-19'), deadlines, '2026-11-19', calendar);
    expect(due('9.3')?.due).toBe('2026-11-25');
    expect(due('h')?.due).toBe('2026-11-25');
    expect(due('9.3')?.skipped.map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-22', '2026-11-24']);
    expect(due('i')).toBeNull();
    expect(noticeDue(null, deadlines, '2026-11-19', calendar)).toBeNull();
  });

  it('fit the kinds of content that they speak of', () => {
    expect([groundFits('9.3', 'complaint'), groundFits('9.3', 'proposal')]).toEqual([true, false]);
    expect([groundFits('h', 'proposal'), groundFits('h', 'complaint')]).toEqual([true, false]);
    expect([groundFits('e', 'complaint'), groundFits('e', 'denunciation')]).toEqual([true, false]);
    expect([groundFits('i', 'complaint'), groundFits('', 'proposal')]).toEqual([true, true]);
  });

  it('are cited by point h, whatever the printed form says, unless the clerk writes another', () => {
    expect([citedPoint({ refusalPoint: '' }), citedPoint({ refusalPoint: 'g' })]).toEqual(['h', 'g']);
  });
});
