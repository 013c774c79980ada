import type { DataHealth } from '../../shared/ipc/calls/health';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { newestVerified } from '../data/backups';
import type { PageReport } from '../data/pages/guard';
import { tablesOfPages } from '../data/pages/where';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, now, type Room, write } from './room';

const seen = new WeakMap<Room, DataHealth>();

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Compares every page of the living database with what was written, a piece at a time beside all other work. Damage
 * is told to the windows and logged by number; it is never mended silently. Throws the signal's reason.
 */
export async function lookAtPages(room: Room, signal: AbortSignal): Promise<DataHealth> {
  const report = await room.data.pages.check(signal, (done, total) => {
    if (done % 4096 < 64 || done === total)
      room.ports.announce.tell('backupProgress', { phase: 'check', done, total });
  });
  return noteReport(room, report);
}

async function noteReport(room: Room, report: PageReport): Promise<DataHealth> {
  const { db } = room.data;
  const before = seen.get(room);
  const health: DataHealth = {
    checkedAt: now(room),
    pages: report.pages,
    damaged: report.damaged.length,
    tables: report.damaged.length === 0 ? [] : await tablesOfPages(db, report.damaged),
    lastGood: await newestVerified(db),
  };
  seen.set(room, health);
  if (health.damaged !== (before?.damaged ?? 0)) changed(room, 'data', '');
  if (health.damaged > 0) {
    const first = report.damaged.slice(0, 20).join(' ');
    room.ports.log.info('database pages damaged', { pages: health.damaged, first });
  }
  return health;
}

/** For the timer: once after opening and then every day. */
export async function lookWhenDue(room: Room, signal: AbortSignal): Promise<void> {
  const last = seen.get(room);
  const age = last === undefined ? dayMs : Math.abs(Date.parse(now(room)) - Date.parse(last.checkedAt));
  if (age >= dayMs) await lookAtPages(room, signal);
}

/** A set of damaged data would be proved and kept in the place of good ones. @throws AppError data.pagesDamaged */
export async function refuseDamagedPages(room: Room, report: PageReport): Promise<void> {
  const { damaged } = await noteReport(room, report);
  if (damaged > 0) throw new AppError('data.pagesDamaged', { pages: damaged });
}

async function checkNow(room: Room, _input: unknown, acting: Acting): Promise<DataHealth> {
  const health = await lookAtPages(room, acting.signal);
  const { pages, damaged } = health;
  acting.about = { noun: 'office', recordId: room.office.id, detail: { pages, damaged } };
  return health;
}

async function accept(room: Room, input: Parsed<'data.acceptPages'>, acting: Acting): Promise<DataHealth> {
  const { damaged } = await lookAtPages(room, acting.signal);
  await write(room, acting, async () => {
    const { reason } = input;
    acting.about = { noun: 'office', recordId: room.office.id, detail: { damaged, reason } };
  });
  await room.data.pages.acceptAll();
  return lookAtPages(room, acting.signal);
}

export const healthHandlers = {
  'data.health': async (room) => seen.get(room) ?? null,
  'data.checkPages': checkNow,
  'data.acceptPages': accept,
} satisfies Partial<DeskHandlers>;
