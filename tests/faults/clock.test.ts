import { describe, expect, test } from 'vitest';
import { retention } from '../../electron/backup/timetable';
import { below, limit, times } from './kit';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** How often this office makes a set. */
const everyMs = 5 * hourMs;

/** `local`: the true time in Vietnam, seven hours ahead. */
type Made = { sequence: number; madeAt: string; trulyAt: number; local: string };

function textOf(at: number): string {
  return new Date(at).toISOString();
}

/** Where a clock goes that a person or a dead battery moved. */
const games: ((at: number) => number)[] = [
  (at) => at - dayMs,
  (at) => at - 365 * dayMs,
  () => Date.parse('1970-01-01T00:00:00Z') + below(1000) * hourMs,
  (at) => at + 3650 * dayMs,
  (at) => at + 7 * hourMs,
  (at) => at - 7 * hourMs,
];

type Owed = { trulyAt: number; withinMs: number };

/**
 * The promise written down a second time, by the true time and over every set ever made: the newest of each period,
 * and how near another set must lie to stand in for it.
 */
function owed(everMade: readonly Made[]): Owed[] {
  const newestFirst = [...everMade].reverse();
  // A jump cuts the period it falls into in two, and nobody can know: of 14 days 13 are owed.
  const periods: [number, number, (set: Made) => string][] = [
    [23, hourMs, ({ local }) => local.slice(0, 13)],
    [13, dayMs + everyMs, ({ local }) => local.slice(0, 10)],
    [7, 7 * dayMs, ({ trulyAt }) => String(Math.floor(((trulyAt + 7 * hourMs) / dayMs + 3) / 7))],
    [23, 31 * dayMs, ({ local }) => local.slice(0, 7)],
    [Number.POSITIVE_INFINITY, 366 * dayMs, ({ local }) => local.slice(0, 4)],
  ];
  const all = newestFirst.slice(0, 10).map(({ trulyAt }) => ({ trulyAt, withinMs: 0 }));
  for (const [count, withinMs, periodOf] of periods) {
    const seen = new Set<string>();
    for (const set of newestFirst) {
      if (seen.has(periodOf(set)) || seen.size >= count) continue;
      seen.add(periodOf(set));
      all.push({ trulyAt: set.trulyAt, withinMs });
    }
  }
  return all;
}

/** An office's life with one game of the clock: sets are made, thinned, and the clock is put right again. */
function live(game: (at: number) => number): { wrongly: number; pruned: number } {
  const everMade: Made[] = [];
  let sets: Made[] = [];
  let wrongly = 0;
  let lastSeen: string | null = null;
  const start = Date.parse('2026-01-05T01:00:00Z');
  const from = 40 + below(60);
  const until = from + 1 + below(30);
  for (let turn = 0; turn < 160; turn += 1) {
    const trulyAt = start + turn * everyMs;
    const now = textOf(turn >= from && turn < until ? game(trulyAt) : trulyAt);
    const made = { sequence: turn + 1, madeAt: now, trulyAt, local: textOf(trulyAt + 7 * hourMs) };
    everMade.push(made);
    sets.push(made);
    const verified = sets[below(sets.length)]?.sequence ?? null;
    const { prune } = retention(sets, now, lastSeen, verified);
    lastSeen = now;
    sets = sets.filter(({ sequence }) => !prune.includes(sequence));
    const stands = ({ trulyAt: at, withinMs }: Owed) =>
      sets.some((set) => Math.abs(set.trulyAt - at) <= withinMs);
    if (turn % 4 === 3) wrongly += owed(everMade).filter((one) => !stands(one)).length;
    if (verified !== null && prune.includes(verified)) wrongly += 1;
  }
  return { wrongly, pruned: everMade.length - sets.length };
}

describe('a clock that is wrong', () => {
  const trials = times(50, 200);
  test(
    `makes no set go whose place no other takes, in ${trials} lives`,
    () => {
      const wronged: number[] = [];
      for (let trial = 0; trial < trials; trial += 1) {
        const { wrongly } = live(games[trial % games.length] ?? ((at) => at));
        if (wrongly > 0) wronged.push(trial % games.length);
      }
      expect(wronged).toEqual([]);
    },
    limit(120_000, 600_000),
  );

  test('is the only thing that holds up thinning: with a right one sets do go', () => {
    const { wrongly, pruned } = live((at) => at);
    expect(wrongly).toBe(0);
    expect(pruned).toBeGreaterThan(50);
  });
});
