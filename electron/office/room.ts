import type { Day, Instant } from '../../shared/domain/day';
import { dayAt } from '../../shared/domain/day';
import type { Office } from '../../shared/domain/office';
import type { Staff } from '../../shared/domain/people';
import { AppError } from '../../shared/ipc/fault';
import { appendAudit } from '../data/audit';
import type { Data, Db, Tx } from '../data/database';
import type { Stamp } from '../data/rows';
import type { Ports } from './ports';

/** What the audit trail will say an act was about. Ids, counts, days and reasons only. */
export interface About {
  readonly noun: string;
  readonly recordId: string;
  readonly detail?: Record<string, string | number>;
}

/** Who asks, and what the dispatcher knows of the call. */
export interface Acting {
  readonly staff: Staff | null;
  readonly signal: AbortSignal;
  /** the act for the audit trail, null where none is written */
  readonly audit: string | null;
  /** set when the audit row was written with the act's own transaction */
  audited: boolean;
  about: About | null;
}

/** An open office: its database, its profile, its ports. One at a time. */
export interface Room {
  readonly ports: Ports;
  readonly data: Data;
  readonly dataDir: string;
  readonly demo: boolean;
  office: Office;
  /** the backup key's private half between its making and its printing; in memory only, never stored */
  paperKey: string | null;
}

export function now(room: Room): Instant {
  return room.ports.clock.now();
}

/** Today in Vietnam. */
export function today(room: Room): Day {
  return dayAt(now(room));
}

export function stampOf(room: Room, acting: Acting): Stamp {
  return { officeId: room.office.id, staffId: acting.staff?.id ?? '', now: now(room) };
}

/** For what is written in a transaction of its own; `write` does it by itself. */
export async function writeAudit(room: Room, acting: Acting, db: Db | Tx): Promise<void> {
  if (acting.audit === null || acting.audited) return;
  await appendAudit(db, {
    at: now(room),
    staffId: acting.staff?.id ?? '',
    staffName: acting.staff?.name ?? '',
    act: acting.audit,
    noun: acting.about?.noun ?? '',
    recordId: acting.about?.recordId ?? '',
    detail: acting.about?.detail ?? {},
  });
}

/**
 * Runs a change in one transaction, with its audit row inside: an act is recorded if and only if it
 * happened. Everything in `work` asks through `tx`; asking `room.data.db` there waits on itself.
 */
export async function write<Value>(
  room: Room,
  acting: Acting,
  work: (tx: Tx, stamp: Stamp) => Promise<Value>,
): Promise<Value> {
  if (acting.signal.aborted) throw new AppError('call.cancelled');
  const value = await room.data.db.transaction(async (tx) => {
    const result = await work(tx, stampOf(room, acting));
    await writeAudit(room, acting, tx);
    return result;
  });
  if (acting.audit !== null) acting.audited = true;
  return value;
}

/** For acts that wrote nothing themselves but must be in the trail, such as reading a case. */
export async function auditLate(room: Room, acting: Acting): Promise<void> {
  if (acting.audit === null || acting.audited) return;
  await room.data.db.transaction((tx) => writeAudit(room, acting, tx));
  acting.audited = true;
}

/** Tells the windows that a noun's records changed; lists ask again. */
export function changed(room: Room, noun: string, id: string): void {
  room.ports.announce.tell('changed', { noun, id });
}
