import { join } from 'node:path';
import type { Instant } from '../../shared/domain/day';
import type { AppError, FaultCode, FaultParams } from '../../shared/ipc/fault';
import { retryDelayMs } from '../backup/timetable';
import { type Tx, totalChanges } from '../data/database';
import { now, type Room } from './room';

/** What is remembered of a place between two tries; a restart tries at once. */
export interface Waiting {
  readonly code: FaultCode;
  readonly params: FaultParams;
  readonly failures: number;
  readonly nextTryAt: Instant;
}

export interface Queue {
  running: boolean;
  /** rows that backups themselves wrote since the room was opened: what was saved of a set is no reason for the next */
  notes: number;
  readonly waiting: Map<string, Waiting>;
}

const queues = new WeakMap<Room, Queue>();

export function queueOf(room: Room): Queue {
  const known = queues.get(room);
  if (known !== undefined) return known;
  const fresh: Queue = { running: false, notes: 0, waiting: new Map() };
  queues.set(room, fresh);
  return fresh;
}

/** In a transaction of a backup: what `act` writes is not taken for somebody's work. */
export async function notedByBackup(room: Room, tx: Tx, act: () => Promise<void>): Promise<void> {
  const before = await totalChanges(tx);
  await act();
  queueOf(room).notes += (await totalChanges(tx)) - before;
}

/** How much was saved since the room was opened, notes of backups not counted. */
export async function savedChanges(room: Room): Promise<number> {
  return (await totalChanges(room.data.db)) - queueOf(room).notes;
}

/** Sealed sets that a cut line kept from a place; sealed, so they may lie beside the data. */
export function outboxOf(room: Room): string {
  return join(room.dataDir, 'outbox');
}

/** Puts off the next try of a place: 1, 2, 4 … minutes, an hour at most. */
export function putOff(room: Room, placeId: string, { code, params }: AppError): void {
  const { waiting } = queueOf(room);
  const failures = (waiting.get(placeId)?.failures ?? 0) + 1;
  const nextTryAt = new Date(Date.parse(now(room)) + retryDelayMs(failures)).toISOString();
  waiting.set(placeId, { code, params, failures, nextTryAt });
}

export function mayTry(room: Room, placeId: string): boolean {
  const nextTryAt = queueOf(room).waiting.get(placeId)?.nextTryAt;
  if (nextTryAt === undefined) return true;
  const away = Date.parse(nextTryAt) - Date.parse(now(room));
  // Longer than any delay there is: the clock was set back, and the place must not wait for a year.
  return away <= 0 || away > retryDelayMs(100);
}
