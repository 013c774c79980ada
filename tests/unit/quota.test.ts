import { describe, expect, test } from 'vitest';
import { type QuotaQuestion, quotaCheck } from '../../shared/domain/quota';
import type { HostMode, ReceptionState } from '../../shared/domain/visits';
import { calendar, quotas } from '../support/rules';

function reception(day: string, hostMode: HostMode = 'inPerson', state: ReceptionState = 'planned') {
  return { day, hostMode, state };
}

function ask(question: Partial<QuotaQuestion>) {
  return quotaCheck({
    quotaRows: quotas,
    role: 'chairman',
    level: 'xa',
    year: 2026,
    month: 11,
    receptions: [],
    calendar,
    ...question,
  });
}

describe('the quota of a head', () => {
  test('two days in person are enough for a commune chairman since July 2026', () => {
    const answer = ask({
      receptions: [reception('2026-11-10', 'inPerson', 'held'), reception('2026-11-25')],
    });
    expect(answer).toMatchObject({ needed: 2, per: 'month', planned: 2, held: 1, enough: true });
    expect(answer.basis).toContain('Luật 136/2025/QH15');
  });

  test('a delegated day, a cancelled day and a second session of one day do not count', () => {
    const receptions = [
      reception('2026-11-10', 'delegated', 'held'),
      reception('2026-11-12', 'assigned', 'held'),
      reception('2026-11-17', 'inPerson', 'cancelled'),
      reception('2026-11-18', 'inPerson', 'postponed'),
      reception('2026-11-25', 'inPerson', 'held'),
      reception('2026-11-25', 'inPerson', 'held'),
      reception('2026-12-01', 'inPerson', 'held'),
    ];
    expect(ask({ receptions })).toMatchObject({ needed: 2, planned: 1, held: 1, enough: false });
  });

  test('a day on which nobody came is a day held', () => {
    const receptions = [
      reception('2026-11-10', 'inPerson', 'noCitizen'),
      reception('2026-11-25', 'inPerson', 'noCitizen'),
    ];
    expect(ask({ receptions })).toMatchObject({ held: 2, enough: true });
  });

  test('until June 2026 a commune chairman needed a day in every week', () => {
    const mondays = ['2026-05-04', '2026-05-11', '2026-05-18', '2026-05-25'];
    expect(ask({ month: 5, receptions: mondays.map((day) => reception(day)) })).toMatchObject({
      needed: 4,
      per: 'week',
      planned: 4,
      enough: true,
    });
    expect(ask({ month: 5, receptions: mondays.slice(1).map((day) => reception(day)) })).toMatchObject({
      planned: 3,
      enough: false,
      emptyWeeks: ['2026-05-04'],
    });
  });

  test('the week of Tết is not asked for', () => {
    const february = ask({ month: 2, receptions: [] });
    expect(february.emptyWeeks).toEqual(['2026-02-02', '2026-02-09', '2026-02-23']);
    expect(february.needed).toBe(3);
  });

  test('where no rule binds nothing is needed', () => {
    expect(ask({ role: 'other' })).toEqual({
      needed: 0,
      per: null,
      planned: 0,
      held: 0,
      enough: true,
      emptyWeeks: [],
      basis: '',
      certainty: null,
    });
    expect(ask({ level: 'huyen', year: 2024, month: 6 })).toMatchObject({ needed: 2, enough: false });
  });
});
