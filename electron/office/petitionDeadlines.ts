import { v7 } from 'uuid';
import type { Day } from '../../shared/domain/day';
import { type DeadlineRecord, reckon } from '../../shared/domain/deadlineRecords';
import { clocksOf, type WantedClock } from '../../shared/domain/petitionOutcome';
import type { Petition } from '../../shared/domain/petitions';
import type { Calendar } from '../../shared/domain/workingDays';
import type { Tx } from '../data/database';
import { everyDeadlineOf, noteDeadlineEvent, storeDeadline } from '../data/deadlines';
import type { Stamp } from '../data/rows';
import { calendarOf } from './calendar';
import { factsOf } from './petitionLaw';
import { type Room, today } from './room';
import { ruleBook } from './ruleBook';

/** What saving one petition does to its deadlines. */
interface Sync {
  readonly tx: Tx;
  readonly stamp: Stamp;
  readonly petition: Petition;
  readonly calendar: Calendar;
  readonly on: Day;
}

function newDeadline({ petition, stamp }: Sync, { key, base, stop, settles }: WantedClock): DeadlineRecord {
  const times = { version: 0, createdAt: stamp.now, updatedAt: stamp.now };
  return {
    id: v7(),
    noun: 'petition',
    recordId: petition.id,
    key,
    base,
    stop,
    settles,
    byHand: false,
    extensions: [],
    pauses: [],
    due: null,
    state: 'running',
    closedOn: null,
    closeNote: '',
    ...times,
  };
}

/** A clock that the office's decision stops stands still on the day of the decision, and runs again without one. */
function stopped(record: DeadlineRecord, { petition }: Sync): DeadlineRecord {
  if (record.stop !== 'processed') return record;
  const on = petition.state === 'received' ? null : petition.processedOn;
  if (on !== null) return { ...record, state: 'done', closedOn: on };
  return record.state === 'done' ? { ...record, state: 'running', closedOn: null } : record;
}

function eventKind(before: DeadlineRecord | null, after: DeadlineRecord) {
  if (before === null || before.state === 'dropped') return 'started' as const;
  if (before.state !== after.state)
    return after.state === 'done' ? ('closed' as const) : ('reopened' as const);
  return 'moved' as const;
}

async function keep(sync: Sync, before: DeadlineRecord | null, after: DeadlineRecord): Promise<void> {
  const { tx, stamp, on } = sync;
  const reckoned = reckon(ruleBook.deadlines, after, sync.calendar);
  if (reckoned === null) return;
  const next = { ...after, due: reckoned.due };
  const same =
    before !== null &&
    before.base === next.base &&
    before.due === next.due &&
    before.state === next.state &&
    before.closedOn === next.closedOn;
  if (same) return;
  await storeDeadline(tx, stamp, next);
  const move = { before: before?.due ?? null, after: next.due };
  await noteDeadlineEvent(tx, stamp, {
    deadlineId: next.id,
    kind: eventKind(before, next),
    day: next.closedOn ?? on,
    reason: '',
    ...move,
  });
}

async function drop(sync: Sync, record: DeadlineRecord): Promise<void> {
  const { tx, stamp, on } = sync;
  await storeDeadline(tx, stamp, { ...record, state: 'dropped' });
  const event = { deadlineId: record.id, kind: 'dropped', day: on, reason: '' } as const;
  await noteDeadlineEvent(tx, stamp, { ...event, before: record.due, after: null });
}

/**
 * Brings the deadlines of a petition in line with what it says now: starts those that the rules demand, stops
 * those that its decision ends, drops those that no longer fit. What a person extended or suspended stays so.
 */
export async function syncDeadlines(room: Room, tx: Tx, stamp: Stamp, petition: Petition): Promise<void> {
  const known = await everyDeadlineOf(tx, petition.id);
  const settled = known.find((one) => one.settles && one.state === 'done')?.closedOn ?? null;
  const wanted = clocksOf(ruleBook.petitionClocks, petition, await factsOf(tx, petition), settled);
  const sync = { tx, stamp, petition, calendar: await calendarOf(room, tx), on: today(room) };
  for (const clock of wanted) {
    const before = known.find(({ key }) => key === clock.key) ?? null;
    const found = before ?? newDeadline(sync, clock);
    const state = found.state === 'dropped' ? 'running' : found.state;
    await keep(sync, before, stopped({ ...found, ...clock, state }, sync));
  }
  const keys = new Set(wanted.map(({ key }) => key));
  for (const record of known) {
    const isLeft = keys.has(record.key) || record.byHand;
    if (!isLeft && (record.state === 'running' || record.state === 'paused')) await drop(sync, record);
  }
}
