import type { Knex } from 'knex';
import { v7 } from 'uuid';
import type { Day } from '../../shared/domain/day';
import { type DeadlineRecord, deadlineRecord } from '../../shared/domain/deadlineRecords';
import { flag, insertRow, json, type Stamp, saveRow } from './rows';

interface DeadlineColumns {
  id: string;
  noun: string;
  record_id: string;
  rule_key: string;
  base: string;
  stop: string;
  settles: number;
  by_hand: number;
  extensions: string;
  pauses: string;
  due: string | null;
  state: string;
  closed_on: string | null;
  close_note: string;
  created_at: string;
  updated_at: string;
  version: number;
}

function fromColumns(row: DeadlineColumns): DeadlineRecord {
  return deadlineRecord.parse({
    id: row.id,
    noun: row.noun,
    recordId: row.record_id,
    key: row.rule_key,
    base: row.base,
    stop: row.stop,
    settles: row.settles === 1,
    byHand: row.by_hand === 1,
    extensions: JSON.parse(row.extensions),
    pauses: JSON.parse(row.pauses),
    due: row.due,
    state: row.state,
    closedOn: row.closed_on,
    closeNote: row.close_note,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

export async function findDeadline(db: Knex, id: string): Promise<DeadlineRecord | null> {
  const row: DeadlineColumns | undefined = await db('deadlines').where({ id }).first();
  return row === undefined ? null : fromColumns(row);
}

/** Those of the given records, the earliest due first; what was dropped is left out. */
export async function deadlinesOf(db: Knex, recordIds: readonly string[]): Promise<DeadlineRecord[]> {
  const rows: DeadlineColumns[] = await db('deadlines')
    .whereIn('record_id', [...recordIds])
    .whereNot({ state: 'dropped' })
    .orderByRaw('due IS NULL, due')
    .orderBy('created_at');
  return rows.map(fromColumns);
}

/** Dropped ones too: a clock that is wanted again is taken up where it stands. */
export async function everyDeadlineOf(db: Knex, recordId: string): Promise<DeadlineRecord[]> {
  const rows: DeadlineColumns[] = await db('deadlines').where({ record_id: recordId });
  return rows.map(fromColumns);
}

/** Running deadlines due by a day, the earliest first; every running or suspended one without a day. */
export async function openDeadlines(db: Knex, dueBy: Day | null): Promise<DeadlineRecord[]> {
  const query = db<DeadlineColumns>('deadlines').orderByRaw('due IS NULL, due').orderBy('created_at');
  const rows: DeadlineColumns[] = await (dueBy === null
    ? query.whereIn('state', ['running', 'paused'])
    : query.where({ state: 'running' }).where('due', '<=', dueBy));
  return rows.map(fromColumns);
}

/** @throws AppError record.stale, record.missing */
export function storeDeadline(tx: Knex, stamp: Stamp, record: DeadlineRecord): Promise<number> {
  return saveRow(tx, 'deadlines', stamp, record.id, record.version, {
    noun: record.noun,
    record_id: record.recordId,
    rule_key: record.key,
    base: record.base,
    stop: record.stop,
    settles: flag(record.settles),
    by_hand: flag(record.byHand),
    extensions: json(record.extensions),
    pauses: json(record.pauses),
    due: record.due,
    state: record.state,
    closed_on: record.closedOn,
    close_note: record.closeNote,
  });
}

export type DeadlineEventKind =
  | 'started'
  | 'moved'
  | 'extended'
  | 'paused'
  | 'resumed'
  | 'closed'
  | 'reopened'
  | 'dropped';

export interface DeadlineEvent {
  readonly id: string;
  readonly deadlineId: string;
  readonly kind: DeadlineEventKind;
  readonly day: Day;
  readonly reason: string;
  readonly before: Day | null;
  readonly after: Day | null;
  readonly at: string;
}

export async function noteDeadlineEvent(
  tx: Knex,
  stamp: Stamp,
  event: Omit<DeadlineEvent, 'id' | 'at'>,
): Promise<void> {
  await insertRow(tx, 'deadline_events', stamp, {
    id: v7(),
    deadline_id: event.deadlineId,
    kind: event.kind,
    day: event.day,
    reason: event.reason,
    before_due: event.before,
    after_due: event.after,
  });
}

/** What happened to deadlines, in order. */
export async function deadlineEvents(db: Knex, deadlineIds: readonly string[]): Promise<DeadlineEvent[]> {
  return db('deadline_events')
    .whereIn('deadline_id', [...deadlineIds])
    .orderBy('id')
    .select({
      id: 'id',
      deadlineId: 'deadline_id',
      kind: 'kind',
      day: 'day',
      reason: 'reason',
      before: 'before_due',
      after: 'after_due',
      at: 'created_at',
    });
}
