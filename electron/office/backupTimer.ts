import { join } from 'node:path';
import type { BackupReason } from '../../shared/domain/backupManifest';
import { AppError } from '../../shared/ipc/fault';
import { sweepTemp } from '../backup/files';
import { halfSentIn } from '../backup/outbox';
import { dueBackup } from '../backup/timetable';
import { type KnownPlace, knownPlaces, placeAges } from '../data/backups';
import { mayTry, outboxOf, putOff, queueOf, savedChanges } from './backupQueue';
import { backUpTo } from './backupRun';
import { lookWhenDue } from './dataHealth';
import { drillSilently } from './drills';
import { type Acting, now, type Room } from './room';
import type { Workspace } from './workspace';

export interface BackupTimer {
  /** Looks whether a set is due and makes it; called every minute, and once at start. Never throws. */
  tick(idleMs: number): Promise<void>;
  /** Stops what runs: a backup never holds up quitting. */
  stop(): void;
}

/** As long as a person is away at lunch: a drill reads a whole set. */
const drillIdleMs = 10 * 60 * 1000;
const drillEveryMs = 60 * 60 * 1000;

/** Since a room was opened: how many changes each place's last set held, and when a drill was tried. */
type Seen = {
  room: Room;
  controller: AbortController;
  changesAt: Map<string, number>;
  drillTriedAtMs: number;
};
type Due = { known: KnownPlace; reason: BackupReason };

/** The places in which a set is due, and those to which one is half sent. */
async function look({ room, changesAt }: Seen, idleMs: number, starting: boolean) {
  const ages = await placeAges(room.data.db);
  const changes = await savedChanges(room);
  const half = await halfSentIn(outboxOf(room));
  const fresh: Due[] = [];
  const goOn: Due[] = [];
  for (const known of await knownPlaces(room.data.db)) {
    const { id, active } = known.place;
    if (!active || !mayTry(room, id)) continue;
    const waits = half.find(({ placeId }) => placeId === id);
    const lastMadeAt = ages.get(id)?.madeAt ?? null;
    // nobody knows what was saved between the last set and the end of the app
    const changed = changes > (changesAt.get(id) ?? -1);
    const reason = dueBackup({ now: now(room), lastMadeAt, changed, idleMs, starting });
    if (waits !== undefined) goOn.push({ known, reason: waits.reason });
    else if (reason !== null) fresh.push({ known, reason });
  }
  return { fresh, goOn };
}

/** The most urgent reason speaks for all. */
async function make(seen: Seen, due: readonly Due[], goOn: boolean): Promise<void> {
  const { room, controller, changesAt } = seen;
  const [first] = due;
  if (first === undefined || controller.signal.aborted || queueOf(room).running) return;
  const { signal } = controller;
  const acting: Acting = { staff: null, signal, audit: 'backup.made', audited: false, about: null };
  const places = due.map(({ known }) => known);
  const changes = await savedChanges(room);
  try {
    const { verified, failed } = await backUpTo(room, places, first.reason, acting, goOn);
    for (const { placeId } of verified) changesAt.set(placeId, changes);
    // a place that is away is everyday life in an office: a line in the log, the light tells the rest
    for (const { fault } of failed) room.ports.log.info('backup waits', { code: fault.code });
  } catch (cause) {
    const fault = cause instanceof AppError ? cause : new AppError('call.failed', {}, cause);
    for (const { place } of places) putOff(room, place.id, fault);
    room.ports.log.info('backup waits', { code: fault.code });
  }
}

/** Once an hour, since a place that is away would otherwise be asked every minute. */
async function rehearse(seen: Seen): Promise<void> {
  const nowMs = Date.parse(now(seen.room));
  if (Math.abs(nowMs - seen.drillTriedAtMs) < drillEveryMs) return;
  seen.drillTriedAtMs = nowMs;
  await drillSilently(seen.room, seen.controller.signal);
}

/** Backs up by itself: at start when overdue, daily, and hourly when something changed and the PC is idle. */
export function createBackupTimer(workspace: Workspace): BackupTimer {
  let seen: Seen | null = null;
  let ticking = false;

  async function step(room: Room, idleMs: number): Promise<void> {
    const starting = seen?.room !== room;
    if (seen === null || starting) {
      seen = { room, controller: new AbortController(), changesAt: new Map(), drillTriedAtMs: 0 };
      // a run that was killed leaves a plain copy of the database in its temporary folder
      await sweepTemp(join(room.dataDir, 'temp'));
    }
    await lookWhenDue(room, seen.controller.signal);
    const { fresh, goOn } = await look(seen, idleMs, starting);
    await make(seen, fresh, false);
    // A set that a cut line left half sent goes on by itself: with another one its upload would begin anew.
    for (const one of goOn) {
      if (workspace.room === room) await make(seen, [one], true);
    }
    if (idleMs >= drillIdleMs && !starting && workspace.room === room) await rehearse(seen);
  }

  return {
    async tick(idleMs) {
      const { room } = workspace;
      if (ticking || room === null || room.demo) return;
      ticking = true;
      try {
        await step(room, idleMs);
      } catch (cause) {
        room.ports.log.fault('BACKUP', 'backup timer', cause);
      } finally {
        ticking = false;
      }
    },
    stop() {
      seen?.controller.abort();
    },
  };
}
