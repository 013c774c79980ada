import { describe, expect, test } from 'vitest';
import { ruleOn, rulesOn } from '../../shared/domain/rules';
import {
  complexity,
  deadlines,
  eligibility,
  groups,
  holidays,
  outcomes,
  petitionClocks,
  quotas,
  refusalGrounds,
  registerForms,
  urgentReasons,
} from '../support/rules';

function quotaOn(role: string, level: string, day: string) {
  return ruleOn(
    quotas.filter((row) => row.role === role && row.level === level),
    day,
  )?.value;
}

describe('dated rules', () => {
  test('the commune chairman received once a week until 30/6/2026 and twice a month since', () => {
    expect(quotaOn('chairman', 'xa', '2026-05-20')).toEqual({ days: 1, per: 'week' });
    expect(quotaOn('chairman', 'xa', '2026-06-30')).toEqual({ days: 1, per: 'week' });
    expect(quotaOn('chairman', 'xa', '2026-07-01')).toEqual({ days: 2, per: 'month' });
  });

  test('the district had quotas until it ended', () => {
    expect(quotaOn('chairman', 'huyen', '2024-06-10')).toEqual({ days: 2, per: 'month' });
    expect(quotaOn('partySecretary', 'huyen', '2024-06-10')).toEqual({ days: 1, per: 'month' });
    expect(quotaOn('chairman', 'huyen', '2025-07-01')).toBeUndefined();
  });

  test('the row that came into force last wins, and of equals the later in the list', () => {
    const rows = [
      { from: '2020-01-01', to: null, name: 'law' },
      { from: '2026-01-01', to: null, name: 'new law' },
      { from: '2026-01-01', to: '2026-06-30', name: 'office' },
    ];
    expect(ruleOn(rows, '2025-12-31')?.name).toBe('law');
    expect(ruleOn(rows, '2026-06-30')?.name).toBe('office');
    expect(ruleOn(rows, '2026-07-01')?.name).toBe('new law');
    expect(ruleOn(rows, '2019-12-31')).toBeNull();
  });

  test('no two rows for one thing bind on one day', () => {
    const named = [
      ...quotas.map((row) => ({ ...row, name: `quota ${row.role} ${row.level}` })),
      ...deadlines.map((row) => ({ ...row, name: `deadline ${row.key}` })),
      ...refusalGrounds.map((row) => ({ ...row, name: `refusal ${row.code}` })),
      ...urgentReasons.map((row) => ({ ...row, name: `urgent ${row.side} ${row.code}` })),
      ...registerForms.map((row) => ({ ...row, name: 'register' })),
      ...groups.map((row) => ({ ...row, name: 'group' })),
      ...outcomes.map((row) => ({ ...row, name: `outcome ${row.code}` })),
      ...petitionClocks.map((row) => ({ ...row, name: `clock ${row.key}` })),
      ...eligibility.map((row) => ({ ...row, name: `criterion ${row.code}` })),
      ...complexity.map((row) => ({ ...row, name: `complexity ${row.code} ${row.value.kinds}` })),
    ];
    const clashes = named.flatMap((a, index) =>
      named
        .slice(index + 1)
        .filter((b) => a.name === b.name && a.from <= (b.to ?? '9999') && b.from <= (a.to ?? '9999'))
        .map((b) => b.name),
    );
    expect(clashes).toEqual([]);
  });

  test('the register has 12 columns until 30/6/2026 and 13 since, numbered in order', () => {
    const columns = (day: string) => ruleOn(registerForms, day)?.value.columns.map((column) => column.number);
    expect(columns('2024-06-10')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(columns('2026-06-30')).toHaveLength(12);
    expect(columns('2026-07-01')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  test('only a settled complaint and point h are refused by a written notice', () => {
    const today = rulesOn(refusalGrounds, '2026-11-23');
    expect(today).toHaveLength(13);
    expect(today.filter((row) => row.value.leadsTo === 'notice').map((row) => row.code)).toEqual([
      '9.3',
      'h',
    ]);
    expect(rulesOn(refusalGrounds, '2024-06-10').map((row) => row.code)).toEqual(['9.1', '9.2', '9.3']);
  });

  test('each side has its two grounds for an unscheduled reception', () => {
    const today = rulesOn(urgentReasons, '2026-11-23').map((row) => `${row.side} ${row.code}`);
    expect(today).toEqual(['state a', 'state b', 'party a', 'party b']);
  });

  test('every holiday lies in its own year and no day stands twice', () => {
    for (const { year, days } of holidays) {
      expect(days.filter((row) => !row.day.startsWith(`${year}-`))).toEqual([]);
      expect(new Set(days.map((row) => row.day)).size).toBe(days.length);
    }
  });

  test('every Vietnamese text is in composed form', () => {
    const text = JSON.stringify([quotas, deadlines, refusalGrounds, registerForms, urgentReasons, holidays]);
    expect(text).toBe(text.normalize('NFC'));
  });
});
