import { join } from 'node:path';
import type { BackupPlace } from '../../shared/ipc/calls/care';
import { AppError } from '../../shared/ipc/fault';
import { sweepTemp } from '../backup/files';
import { dueBackup, retryDelayMs } from '../backup/timetable';
import { listPlaces, placeAges } from '../data/backups';
import { totalChanges } from '../data/database';
import { backUp } from './backups';
import { type Acting, now, type Room } from './room';
import type { Workspace } from './workspace';

/** What is remembered between two looks at the clock, per place. */
interface Memory {
  failures: number;
  retryAtMs: number;
  changesAtLastSet: number;
}

export interface BackupTimer {
  /** Looks whether a set is due and makes it; called every minute, and once at start. Never throws. */
  tick(idleMs: number): Promise<void>;
  /** Stops what runs: a backup never holds up quitting. */
  stop(): void;
}

/** Backs up by itself: at start when overdue, daily, and hourly when something changed and the PC is idle. */
export function createBackupTimer(workspace: Workspace): BackupTimer {
  let controller = new AbortController();
  let seen: Room | null = null;
  let memories = new Map<string, Memory>();
  let ticking = false;

  function memoryOf(place: BackupPlace): Memory {
    const known = memories.get(place.id);
    if (known !== undefined) return known;
    const fresh = { failures: 0, retryAtMs: 0, changesAtLastSet: 0 };
    memories.set(place.id, fresh);
    return fresh;
  }

  async function lookAt(room: Room, place: BackupPlace, idleMs: number, starting: boolean): Promise<void> {
    const memory = memoryOf(place);
    const nowMs = Date.parse(now(room));
    if (nowMs < memory.retryAtMs) return;
    const lastMadeAt = (await placeAges(room.data.db)).get(place.id)?.madeAt ?? null;
    const changed = (await totalChanges(room.data.db)) > memory.changesAtLastSet;
    const reason = dueBackup({ now: now(room), lastMadeAt, changed, idleMs, starting });
    if (reason === null) return;
    const { signal } = controller;
    const acting: Acting = { staff: null, signal, audit: 'backup.made', audited: false, about: null };
    try {
      await backUp(room, place, reason, acting);
      memory.failures = 0;
      memory.changesAtLastSet = await totalChanges(room.data.db);
    } catch (cause) {
      memory.failures += 1;
      memory.retryAtMs = nowMs + retryDelayMs(memory.failures);
      const code = cause instanceof AppError ? cause.code : 'call.failed';
      // a place that is away is everyday life in an office: a line in the log, the light tells the rest
      room.ports.log.info('backup waits', { code, failures: memory.failures });
    }
  }

  async function look(room: Room, idleMs: number): Promise<void> {
    const starting = seen !== room;
    if (starting) {
      seen = room;
      memories = new Map();
      controller = new AbortController();
      // a run that was killed leaves a plain copy of the database in its temporary folder
      await sweepTemp(join(room.dataDir, 'temp'));
    }
    for (const place of await listPlaces(room.data.db)) {
      if (place.active && workspace.room === room) await lookAt(room, place, idleMs, starting);
    }
  }

  return {
    async tick(idleMs) {
      const { room } = workspace;
      if (ticking || room === null || room.demo) return;
      ticking = true;
      try {
        await look(room, idleMs);
      } catch (cause) {
        room.ports.log.fault('BACKUP', 'backup timer', cause);
      } finally {
        ticking = false;
      }
    },
    stop() {
      controller.abort();
    },
  };
}
