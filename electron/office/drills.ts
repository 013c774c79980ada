import { join } from 'node:path';
import { v7 } from 'uuid';
import { addDays, dayAt } from '../../shared/domain/day';
import type { Drill, DrillResult } from '../../shared/domain/drills';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { backupFault } from '../backup/faults';
import { digestOfFile, withPrivateTemp } from '../backup/files';
import type { StoredSet } from '../backup/inventory';
import { inventory } from '../backup/inventory';
import { restoreInto } from '../backup/restore';
import { verifyAudit } from '../data/audit';
import { type KnownPlace, knownPlaces, noteDamaged } from '../data/backups';
import { databaseFile, openData } from '../data/database';
import { addDrill, lastDrillAt, listDrills } from '../data/drills';
import { migrations, newestVersion } from '../data/migrations/list';
import { keyFor } from './backupKeys';
import { destinationOf } from './backupPlaces';
import { lookAtPages } from './dataHealth';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, now, type Room, today, write } from './room';

/** By hand every month, by the app itself every week. */
const dueAfterDays = 31;
const silentAfterDays = 7;
const shown = 24;

type Found = Pick<DrillResult, 'counts' | 'hashes' | 'checks'>;

/** Is the last entry of the restored trail also an entry of ours, at the same place? */
async function headIsOurs(room: Room, set: StoredSet): Promise<boolean> {
  const { auditHead, counts } = set.manifest;
  if (auditHead === null) return true;
  const row: { hash: string } | undefined = await room.data
    .db('audit')
    .select('hash')
    .where({ seq: counts.audit ?? 0 })
    .first();
  return row?.hash === auditHead;
}

async function chainIsWhole(path: string): Promise<boolean> {
  const copy = await openData(path, { create: false, beforeMigration: async () => undefined });
  try {
    return (await verifyAudit(copy.db)).whole;
  } finally {
    await copy.close();
  }
}

async function restoreAndLook(
  room: Room,
  known: KnownPlace,
  set: StoredSet,
  identity: string,
  acting: Acting,
): Promise<Found> {
  const place = await destinationOf(room, known);
  return withPrivateTemp(join(room.dataDir, 'temp'), async (folder) => {
    const targetDir = join(folder, 'drill');
    const restored = await restoreInto({
      place,
      set,
      identity,
      targetDir,
      supportedSchema: newestVersion(migrations),
      signal: acting.signal,
      onProgress: (progress) => room.ports.announce.tell('backupProgress', progress),
    });
    const path = join(targetDir, databaseFile);
    const { sha256: found } = await digestOfFile(path, acting.signal);
    const { counts, plain, attachments } = set.manifest;
    const tables = Object.keys(counts).sort();
    return {
      counts: tables.map((table) => ({
        table,
        backedUp: counts[table] ?? 0,
        restored: restored.counts[table] ?? 0,
      })),
      hashes: [{ name: databaseFile, expected: plain.sha256, found }],
      checks: [
        // restoreInto throws on integrity_check, foreign_key_check, and a scan that is not what it was
        { code: 'database', passed: true },
        { code: 'scans', passed: restored.scans === attachments.length },
        { code: 'head', passed: await headIsOurs(room, set) },
        { code: 'chain', passed: await chainIsWhole(path) },
      ],
    };
  });
}

function passedIn({ counts, hashes, checks }: Found): boolean {
  return (
    counts.length > 0 &&
    counts.every(({ backedUp, restored }) => backedUp === restored) &&
    hashes.every(({ expected, found }) => expected === found) &&
    checks.every(({ passed }) => passed)
  );
}

async function newestSet(room: Room, known: KnownPlace, signal: AbortSignal): Promise<StoredSet> {
  const place = await destinationOf(room, known);
  const [set] = (await inventory(place, room.office.code, signal)).sets;
  if (set === undefined) throw new AppError('backup.incomplete', {});
  return set;
}

const nothingFound: Found = { counts: [], hashes: [], checks: [] };

/** What a drill cannot blame on the set: then there are no minutes, only the fault. */
const notTheSet: readonly string[] = [
  'call.cancelled',
  'backup.wrongKey',
  'backup.placeGone',
  'data.diskFull',
];

/**
 * Restores the newest set of a place to a temporary folder, compares it and removes it; the present data are only
 * read. What was found is kept, also when the set did not pass.
 * @throws AppError backup.placeGone, backup.incomplete where there is no set, backup.wrongKey, data.diskFull
 */
async function rehearse(
  room: Room,
  known: KnownPlace,
  paperKey: string,
  silent: boolean,
  acting: Acting,
): Promise<Drill> {
  const startedAt = now(room);
  const set = await newestSet(room, known, acting.signal);
  const identity = await keyFor(room, set, paperKey);
  let found = nothingFound;
  let fault = '';
  try {
    found = await restoreAndLook(room, known, set, identity, acting);
  } catch (cause) {
    const named = backupFault(cause, 'backup.damaged', acting.signal);
    if (notTheSet.includes(named.code)) throw named;
    fault = named.code;
  }
  const { sequence, madeAt, sealed } = set.manifest;
  const from = { placeName: known.place.name, setName: set.base, sequence, madeAt, bytes: sealed.bytes };
  const result: DrillResult = { ...from, startedAt, endedAt: now(room), ...found, fault };
  const passed = passedIn(found);
  const drill: Drill = {
    id: v7(),
    placeId: known.place.id,
    staffId: acting.staff?.id ?? '',
    silent,
    passed,
    result,
  };
  await write(room, acting, async (tx, stamp) => {
    await addDrill(tx, stamp, drill);
    if (!passed) await noteDamaged(tx, stamp, known.place.id, set.manifestSha256);
    acting.about = { noun: 'drill', recordId: drill.id, detail: { sequence, passed: passed ? 1 : 0 } };
  });
  changed(room, 'drill', drill.id);
  if (!passed) changed(room, 'backup', known.place.id);
  // what was just proved is worth most beside data that went wrong; said on its own, it is no fault of the set
  await lookAtPages(room, acting.signal);
  return drill;
}

async function drillNow(room: Room, input: Parsed<'backup.drill'>, acting: Acting): Promise<Drill> {
  const known = (await knownPlaces(room.data.db)).find(({ place }) => place.id === input.placeId);
  if (known === undefined) throw new AppError('backup.noPlace');
  return rehearse(room, known, input.paperKey, false, acting);
}

/** Due a month after the last one that passed, or after the first place was entered; never in the demo. */
export async function drillIsDue(room: Room): Promise<boolean> {
  if (room.demo) return false;
  const { db } = room.data;
  const last = await lastDrillAt(db, false);
  const first = await db('backup_sets').min({ at: 'created_at' }).first();
  const since: unknown = last ?? first?.at;
  return typeof since === 'string' && addDays(dayAt(since), dueAfterDays) <= today(room);
}

/**
 * The weekly drill that nobody sees: with the vault's verification key, in the place whose turn it is. For the
 * timer, when the PC is idle. Null when none is due or no place can be reached.
 */
export async function drillSilently(room: Room, signal: AbortSignal): Promise<Drill | null> {
  const last = await lastDrillAt(room.data.db, true);
  if (last !== null && addDays(dayAt(last), silentAfterDays) > today(room)) return null;
  const drills = await listDrills(room.data.db, shown);
  const places = (await knownPlaces(room.data.db)).filter(({ place }) => place.active);
  const turn = (known: KnownPlace) => drills.findIndex(({ placeId }) => placeId === known.place.id);
  // the place that was rehearsed longest ago first
  const order = places.toSorted((a, b) => (turn(b) + 1 || Infinity) - (turn(a) + 1 || Infinity));
  for (const known of order) {
    const acting: Acting = { staff: null, signal, audit: 'backup.drilled', audited: false, about: null };
    try {
      return await rehearse(room, known, '', true, acting);
    } catch (cause) {
      const code = cause instanceof AppError ? cause.code : 'call.failed';
      room.ports.log.info('drill waits', { code });
    }
  }
  return null;
}

async function drillsOf(room: Room): Promise<Output<'backup.drills'>> {
  return { drills: await listDrills(room.data.db, shown), due: await drillIsDue(room) };
}

export const drillHandlers = {
  'backup.drill': drillNow,
  'backup.drills': drillsOf,
} satisfies Partial<DeskHandlers>;
