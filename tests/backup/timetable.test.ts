import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DatedSet } from '../../electron/backup/timetable';
import { backupLight, dueBackup, retention, retryDelayMs } from '../../electron/backup/timetable';
import { dayAt } from '../../shared/domain/day';

const hour = 3_600_000;
const start = Date.parse('2026-01-05T01:00:00.000Z');

function at(ms: number): string {
  return new Date(ms).toISOString();
}

/** Sets in order of sequence with the given hours between them. */
function setsAfter(gaps: readonly number[]): DatedSet[] {
  let time = start;
  return gaps.map((gap, index) => {
    time += gap * hour;
    return { sequence: index + 1, madeAt: at(time) };
  });
}

function yearsOf(sets: readonly DatedSet[]): string[] {
  return [...new Set(sets.map(({ madeAt }) => dayAt(madeAt).slice(0, 4)))];
}

function lastTime(sets: readonly DatedSet[]): number {
  return Date.parse(sets.at(-1)?.madeAt ?? at(start));
}

const gaps = fc.array(fc.oneof(fc.constantFrom(1, 1, 2), fc.integer({ min: 0, max: 24 * 40 })), {
  maxLength: 160,
});

describe('retention', () => {
  test('of an office that works hourly for three years keeps the promised numbers', () => {
    const sets: DatedSet[] = [];
    for (let day = 0; day < 3 * 365; day += 1) {
      for (let h = 0; h < 9; h += 1) {
        sets.push({ sequence: sets.length + 1, madeAt: at(start + (day * 24 + h) * hour) });
      }
    }
    const now = at(lastTime(sets) + hour);
    const { prune, held } = retention(sets, now, at(lastTime(sets)), sets.length);
    const kept = sets.filter(({ sequence }) => !prune.includes(sequence));
    expect(held).toBeNull();
    const within = (from: number, to: number) =>
      kept.filter(
        ({ madeAt }) =>
          Date.parse(madeAt) > lastTime(sets) - from && Date.parse(madeAt) <= lastTime(sets) - to,
      );
    expect(within(3 * 24 * hour, 0).length).toBe(24);
    expect(within(14 * 24 * hour, 3 * 24 * hour).length).toBe(11);
    expect(kept.length).toBeLessThanOrEqual(24 + 14 + 8 + 24 + 4);
    expect(yearsOf(kept)).toEqual(['2026', '2027', '2028', '2029']);
  });

  test('never gives up the newest ten nor the last verified, and is stable', () => {
    fc.assert(
      fc.property(gaps, fc.nat(200), (hours, verified) => {
        const sets = setsAfter(hours);
        const now = at(lastTime(sets) + hour);
        const { prune } = retention(sets, now, null, verified);
        for (const { sequence } of sets.slice(-10)) expect(prune).not.toContain(sequence);
        expect(prune).not.toContain(verified);
        const left = sets.filter(({ sequence }) => !prune.includes(sequence));
        expect(retention(left, now, null, verified).prune).toEqual([]);
        expect(yearsOf(left)).toEqual(yearsOf(sets));
      }),
    );
  });

  test('depends on the numbers of the sets, not on the order they are listed in', () => {
    fc.assert(
      fc.property(gaps, (hours) => {
        const sets = setsAfter(hours);
        const now = at(lastTime(sets));
        expect(retention([...sets].reverse(), now, null, null)).toEqual(retention(sets, now, null, null));
      }),
    );
  });

  test('prunes nothing when the clock jumped by more than a day, either way', () => {
    const jump = fc.integer({ min: 25, max: 24 * 365 * 10 });
    fc.assert(
      fc.property(gaps, jump, fc.boolean(), (hours, by, back) => {
        const sets = setsAfter(hours);
        const seen = lastTime(sets);
        const { prune, held } = retention(sets, at(seen + (back ? -by : by) * hour), at(seen), null);
        expect(prune).toEqual([]);
        expect(held).not.toBeNull();
      }),
    );
  });

  test('prunes nothing while one set is from the future or the times run backwards', () => {
    fc.assert(
      fc.property(gaps, fc.nat(), fc.integer({ min: 25, max: 24 * 3650 }), (hours, pick, by) => {
        const sets = setsAfter([...hours, 1]);
        const index = pick % sets.length;
        const wrong = sets[index] ?? { sequence: 1, madeAt: at(start) };
        const now = at(lastTime(sets) + hour);
        const future = sets.with(index, { ...wrong, madeAt: at(Date.parse(now) + by * hour) });
        expect(retention(future, now, now, null)).toEqual({ prune: [], held: 'fromFuture' });
        const before1970 = { sequence: sets.length + 1, madeAt: '1970-01-01T00:00:00.000Z' };
        expect(retention([...sets, before1970], now, now, null)).toEqual({ prune: [], held: 'clockJumped' });
      }),
    );
  });

  test('counts days as they are in Vietnam', () => {
    const evening = { sequence: 1, madeAt: '2026-03-02T16:30:00.000Z' };
    const night = { sequence: 2, madeAt: '2026-03-02T17:30:00.000Z' };
    const later = Array.from({ length: 60 }, (_, index) => ({
      sequence: index + 3,
      madeAt: at(Date.parse('2026-03-03T02:00:00.000Z') + index * 60_000),
    }));
    const { prune } = retention([evening, night, ...later], '2026-03-03T03:30:00.000Z', null, null);
    expect(prune).not.toContain(1);
    expect(prune).not.toContain(2);
    expect(prune).toContain(3);
  });
});

describe('a set is due', () => {
  const now = '2026-12-01T02:00:00.000Z';
  const calm = { now, changed: true, idleMs: 120_000, starting: false };
  test.each([
    ['the first one', { ...calm, lastMadeAt: null }, 'daily'],
    ['the first one at start', { ...calm, lastMadeAt: null, starting: true }, 'atStart'],
    ['hourly after changes', { ...calm, lastMadeAt: '2026-12-01T00:59:00.000Z' }, 'hourly'],
    ['not before the hour is over', { ...calm, lastMadeAt: '2026-12-01T01:01:00.000Z' }, null],
    ['not without changes', { ...calm, changed: false, lastMadeAt: '2026-12-01T00:00:00.000Z' }, null],
    ['not while somebody types', { ...calm, idleMs: 5000, lastMadeAt: '2026-12-01T00:00:00.000Z' }, null],
    [
      'daily, also without changes',
      { ...calm, changed: false, lastMadeAt: '2026-11-30T09:00:00.000Z' },
      'daily',
    ],
    [
      'after a day even while somebody types',
      { ...calm, idleMs: 0, lastMadeAt: '2026-11-29T09:00:00.000Z' },
      'daily',
    ],
    [
      'at start when a day old',
      { ...calm, starting: true, lastMadeAt: '2026-11-29T09:00:00.000Z' },
      'atStart',
    ],
    ['when the last one is from the future', { ...calm, lastMadeAt: '2036-12-01T00:00:00.000Z' }, 'hourly'],
  ])('%s', (_when, moment, due) => {
    expect(dueBackup(moment)).toBe(due);
  });

  test('and the light says how old the last verified one is', () => {
    const light = (last: string | null) => backupLight(now, last);
    expect(light(null)).toEqual({ light: 'never', hours: 0 });
    expect(light('2026-11-30T02:00:01.000Z')).toEqual({ light: 'good', hours: 23 });
    expect(light('2026-11-30T02:00:00.000Z')).toEqual({ light: 'warn', hours: 24 });
    expect(light('2026-11-28T02:00:00.000Z')).toEqual({ light: 'late', hours: 72 });
    expect(light('2026-12-02T02:00:00.000Z').light).toBe('warn');
  });

  test('again after 1, 2, 4 minutes and at most an hour when the place is away', () => {
    expect([1, 2, 3, 7, 500].map(retryDelayMs)).toEqual([60_000, 120_000, 240_000, hour, hour]);
  });
});
