import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setSuffixes } from '../../shared/domain/backupManifest';
import { folderDestination } from '../backup/destinations/folder';
import type { Inventory, StoredSet } from '../backup/inventory';
import { inventory } from '../backup/inventory';
import { pruneSets } from '../backup/prune';
import { retention } from '../backup/timetable';
import { alarmsOf } from './alarms';
import type { Options } from './args';
import { type Checking, checkSet } from './check';
import type { OfficeFolder } from './find';
import { lockSet } from './lock';
import type { KnownSet, OfficeRecord } from './record';

export type Look = {
  options: Options;
  identity: string | null;
  /** The public half of `identity`. */
  recipient: string | null;
  now: string;
  signal: AbortSignal;
  /** A line for the log. */
  say(line: string): void;
};

const dayMs = 24 * 60 * 60 * 1000;

async function writtenAt(path: string): Promise<string> {
  return (await stat(path)).mtime.toISOString();
}

/** Checked again when it is new, was not proved, lies there longer than the recheck days, or a key came since. */
function isDue(known: KnownSet | undefined, { manifest }: StoredSet, look: Look): boolean {
  if (known === undefined || known.gone !== null) return true;
  if (known.state !== 'verified' && known.state !== 'shipped') return true;
  const opens = look.recipient !== null && manifest.recipients.includes(look.recipient);
  if (known.state === 'shipped' && opens) return true;
  return Date.parse(look.now) - Date.parse(known.checkedAt) > look.options.recheckDays * dayMs;
}

async function knowSet(
  look: Look,
  checking: Checking,
  placeDir: string,
  set: StoredSet,
  before: KnownSet | undefined,
  scansRead: Set<string>,
): Promise<KnownSet> {
  const due = isDue(before, set, look);
  // rot is looked for in the scans as well
  if (due && before !== undefined) for (const { name } of set.manifest.attachments) scansRead.delete(name);
  const state = due || before === undefined ? await checkSet(checking, set, scansRead) : before.state;
  let locked = before?.locked ?? false;
  if (look.options.lock && !locked && (state === 'verified' || state === 'shipped')) {
    await lockSet(placeDir, set);
    locked = true;
  }
  if (due) look.say(`${set.base}: ${state}${locked ? ', locked' : ''}`);
  const { manifest } = set;
  return {
    base: set.base,
    sequence: manifest.sequence,
    madeAt: manifest.madeAt,
    manifestSha256: set.manifestSha256,
    previousManifestSha256: manifest.previousManifestSha256,
    bytes: manifest.sealed.bytes,
    appVersion: manifest.appVersion,
    firstSeenAt: before?.firstSeenAt ?? (await writtenAt(join(placeDir, set.manifestName))),
    state,
    checkedAt: due || before === undefined ? look.now : before.checkedAt,
    locked,
    gone: null,
  };
}

/** What is no longer listed stays known: it is a link of the chain, and that it went is worth an alarm. */
function goneSets(before: OfficeRecord | undefined, present: readonly KnownSet[]): KnownSet[] {
  const here = new Set(present.map(({ manifestSha256 }) => manifestSha256));
  return (before?.sets ?? [])
    .filter(({ manifestSha256 }) => !here.has(manifestSha256))
    .map((set) => ({ ...set, gone: set.gone ?? 'vanished' }));
}

async function thinOut(look: Look, placeDir: string, here: Inventory, record: OfficeRecord): Promise<void> {
  const standing = record.sets.filter(({ gone }) => gone === null);
  const proved = standing.filter(({ state }) => state === 'verified' || state === 'shipped');
  const { prune, held } = retention(standing, look.now, record.retentionSeenAt, proved[0]?.sequence ?? null);
  record.retentionSeenAt = look.now;
  if (held !== null) return look.say(`${record.code}: nothing is thinned out, ${held}`);
  // two sets of one number: a person decides which PC was right
  const single = prune.filter((sequence) => !here.forks.includes(sequence));
  const removed = await pruneSets(folderDestination(placeDir), here, single, look.signal);
  for (const set of record.sets) if (removed.includes(set.sequence)) set.gone = 'pruned';
  if (removed.length > 0) look.say(`${record.code}: ${removed.length} sets thinned out`);
}

async function unfinishedSince(folder: string, here: Inventory): Promise<string | null> {
  const open = here.broken.filter(({ why }) => why === 'unfinished' || why === 'noManifest');
  const times: string[] = [];
  for (const { base } of open) {
    for (const suffix of setSuffixes.flatMap((end) => [end, `${end}.part`])) {
      const found = await writtenAt(join(folder, base + suffix)).catch(() => null);
      if (found !== null) times.push(found);
    }
  }
  return times.sort()[0] ?? null;
}

function newest(times: readonly string[]): string | null {
  return [...times].sort().at(-1) ?? null;
}

/** Looks at one office: checks what is new, remembers what went, locks and thins out where asked to. */
export async function lookAtOffice(
  look: Look,
  { code, folder }: OfficeFolder,
  before: OfficeRecord | undefined,
): Promise<OfficeRecord> {
  const { options, identity, signal, now } = look;
  const path = join(options.root, folder);
  const placeDir = dirname(path);
  const checking = {
    place: folderDestination(placeDir),
    tempRoot: join(options.state, 'temp'),
    identity,
    signal,
  };
  const here = await inventory(checking.place, code, signal);
  const scansRead = new Set(before?.scansRead ?? []);
  const present: KnownSet[] = [];
  for (const set of here.sets) {
    const known = before?.sets.find(({ manifestSha256 }) => manifestSha256 === set.manifestSha256);
    present.push(await knowSet(look, checking, placeDir, set, known, scansRead));
  }
  const sets = [...present, ...goneSets(before, present)].sort((a, b) => b.sequence - a.sequence);
  const proved = present.filter(({ state }) => state === 'verified');
  const lastReceivedAt = newest(sets.map(({ firstSeenAt }) => firstSeenAt));
  const record: OfficeRecord = {
    code,
    folder,
    sets,
    scansRead: [...scansRead].sort(),
    lastReceivedAt,
    lastVerifiedAt: newest(proved.map(({ firstSeenAt }) => firstSeenAt)),
    retentionSeenAt: before?.retentionSeenAt ?? null,
    alarms: [],
  };
  if (options.retention) await thinOut(look, placeDir, here, record);
  const ask = { sets, here, now, silentDays: options.silentDays, lastReceivedAt };
  record.alarms = alarmsOf({ ...ask, unfinishedSince: await unfinishedSince(path, here) });
  return record;
}
