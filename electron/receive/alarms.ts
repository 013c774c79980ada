import type { Inventory } from '../backup/inventory';
import type { Alarm, KnownSet } from './record';

const dayMs = 24 * 60 * 60 * 1000;
/** An upload over a slow line may take a night. */
const unfinishedAfterMs = dayMs;

/**
 * Sequences before which a set of this place never arrived or was taken away unseen. Numbers alone say nothing, since
 * an office numbers the sets of all its places in one row; the link of each manifest to the one before does.
 */
function gapsOf(sets: readonly KnownSet[]): number[] {
  const known = new Set(sets.map(({ manifestSha256 }) => manifestSha256));
  const oldest = Math.min(...sets.map(({ sequence }) => sequence));
  return sets
    .filter(({ previousManifestSha256: before, sequence }) =>
      before === null ? sequence !== oldest : !known.has(before) && sequence !== oldest,
    )
    .map(({ sequence }) => sequence);
}

/** Two sets that follow the same one, or bear the same number: two PCs wrote as one office. */
function forksOf(sets: readonly KnownSet[], here: Inventory): number[] {
  const standing = sets.filter(({ gone }) => gone === null);
  const twice = standing.filter(
    (one) =>
      one.previousManifestSha256 !== null &&
      standing.some((other) => other !== one && other.previousManifestSha256 === one.previousManifestSha256),
  );
  return [...new Set([...here.forks, ...twice.map(({ sequence }) => sequence)])].sort((a, b) => a - b);
}

export type AlarmAsk = {
  sets: readonly KnownSet[];
  here: Inventory;
  now: string;
  silentDays: number;
  lastReceivedAt: string | null;
  /** When the oldest upload that has no manifest yet was last written to, null when there is none. */
  unfinishedSince: string | null;
};

function alarmOf(code: Alarm['code'], numbers: number[]): Alarm[] {
  return numbers.length === 0 ? [] : [{ code, numbers }];
}

/** Everything a person at the district has to look at, gravest first. */
export function alarmsOf(ask: AlarmAsk): Alarm[] {
  const { sets, here, lastReceivedAt, unfinishedSince } = ask;
  const now = Date.parse(ask.now);
  const standing = sets.filter(({ gone }) => gone === null);
  const bad = standing.filter(({ state }) => state !== 'verified' && state !== 'shipped');
  const broken = here.broken.filter(({ why }) => why !== 'unfinished' && why !== 'noManifest');
  const damaged = [...bad.map(({ sequence }) => sequence), ...broken.map(({ sequence }) => sequence)];
  const silentMs = lastReceivedAt === null ? null : now - Date.parse(lastReceivedAt);
  const silent = silentMs !== null && silentMs > ask.silentDays * dayMs;
  const future = standing.filter(({ madeAt }) => Date.parse(madeAt) > now + dayMs);
  const stuck = unfinishedSince !== null && now - Date.parse(unfinishedSince) > unfinishedAfterMs;
  return [
    ...(silent ? alarmOf('silent', [Math.floor(silentMs / dayMs)]) : []),
    ...(standing.length === 0 ? alarmOf('empty', [0]) : []),
    ...alarmOf('damaged', [...new Set(damaged)]),
    ...alarmOf(
      'vanished',
      sets.filter(({ gone }) => gone === 'vanished').map(({ sequence }) => sequence),
    ),
    ...alarmOf('gap', gapsOf(sets)),
    ...alarmOf('fork', forksOf(sets, here)),
    ...alarmOf(
      'clock',
      future.map(({ sequence }) => sequence),
    ),
    ...(stuck ? alarmOf('unfinished', [Math.floor((now - Date.parse(unfinishedSince)) / dayMs)]) : []),
  ];
}
