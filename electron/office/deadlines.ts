import { v7 } from 'uuid';
import { addDays, type Day } from '../../shared/domain/day';
import { type DeadlineRecord, nextStep, reckon } from '../../shared/domain/deadlineRecords';
import { dutiesBefore } from '../../shared/domain/deadlineRules';
import { dueFrom } from '../../shared/domain/deadlines';
import { ruleOn } from '../../shared/domain/rules';
import type { DeadlineView } from '../../shared/ipc/calls/petitions';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Tx } from '../data/database';
import {
  type DeadlineEventKind,
  everyDeadlineOf,
  findDeadline,
  noteDeadlineEvent,
  storeDeadline,
} from '../data/deadlines';
import { findMatter } from '../data/matters';
import { findPetition } from '../data/petitions';
import type { Stamp } from '../data/rows';
import { calendarOf } from './calendar';
import { deadlineViews } from './deadlineViews';
import type { DeskHandlers } from './handlers';
import { syncDeadlines } from './petitionDeadlines';
import { type Acting, changed, type Room, today, write } from './room';
import { ruleBook } from './ruleBook';

async function duties(_room: Room, { on }: Parsed<'deadline.duties'>): Promise<Output<'deadline.duties'>> {
  const keys = new Set(ruleBook.deadlines.map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const rows = ruleBook.deadlines.filter(
      (row) => row.key === key && (row.value.direction === 'after' || dutiesBefore.includes(key)),
    );
    const rule = ruleOn(rows, on);
    return rule === null
      ? []
      : [{ key, label: rule.label, basis: rule.basis, direction: rule.value.direction }];
  });
}

/** @throws AppError record.missing */
async function known(tx: Tx, id: string): Promise<DeadlineRecord> {
  const record = await findDeadline(tx, id);
  if (record === null) throw new AppError('record.missing');
  return record;
}

interface Change {
  readonly next: DeadlineRecord;
  readonly kind: DeadlineEventKind;
  readonly day: Day;
  readonly reason: string;
}

/** Stores a changed deadline, counted anew, with what happened to it. @throws AppError deadline.noRule */
async function keep(room: Room, tx: Tx, stamp: Stamp, before: DeadlineRecord | null, change: Change) {
  const { next, kind, day, reason } = change;
  const reckoned = reckon(ruleBook.deadlines, next, await calendarOf(room, tx));
  if (reckoned === null) throw new AppError('deadline.noRule');
  const record = { ...next, due: reckoned.due };
  await storeDeadline(tx, stamp, record);
  const event = { deadlineId: record.id, kind, day, reason };
  await noteDeadlineEvent(tx, stamp, { ...event, before: before?.due ?? null, after: record.due });
}

async function view(room: Room, id: string): Promise<DeadlineView> {
  const { db } = room.data;
  const record = await findDeadline(db, id);
  const found = record === null ? [] : [record];
  const [shown] = await deadlineViews(db, found, today(room), await calendarOf(room));
  if (shown === undefined) throw new AppError('record.missing');
  return shown;
}

/** Runs one act on a stored deadline. @throws AppError record.missing, record.stale and those of `work` */
async function act(
  room: Room,
  input: { id: string; version: number },
  acting: Acting,
  work: (before: DeadlineRecord) => Change,
): Promise<DeadlineView> {
  const record = await write(room, acting, async (tx, stamp) => {
    const before = await known(tx, input.id);
    if (before.version !== input.version) throw new AppError('record.stale');
    const change = work(before);
    await keep(room, tx, stamp, before, change);
    const petition = before.settles ? await findPetition(tx, before.recordId) : null;
    // the end of the settling starts the duties that follow it
    if (petition !== null) await syncDeadlines(room, tx, stamp, petition);
    acting.about = { noun: before.noun, recordId: before.recordId, detail: { duty: before.key } };
    return before;
  });
  changed(room, record.noun, record.recordId);
  changed(room, 'deadline', record.id);
  return view(room, record.id);
}

/** @throws AppError record.missing, deadline.exists, deadline.noRule where no rule binds on that day */
async function start(room: Room, input: Parsed<'deadline.start'>, acting: Acting): Promise<DeadlineView> {
  const { noun, recordId, key, base } = input;
  const deadlineId = await write(room, acting, async (tx, stamp) => {
    const record = await (noun === 'petition' ? findPetition(tx, recordId) : findMatter(tx, recordId));
    if (record === null) throw new AppError('record.missing');
    if (base > today(room) && !dutiesBefore.includes(key)) throw new AppError('deadline.badDay');
    const calendar = await calendarOf(room, tx);
    if (dueFrom(ruleBook.deadlines, key, base, calendar) === null) throw new AppError('deadline.noRule');
    const before = (await everyDeadlineOf(tx, recordId)).find((one) => one.key === key) ?? null;
    if (before !== null && before.state !== 'dropped') throw new AppError('deadline.exists');
    const next: DeadlineRecord = {
      id: before?.id ?? v7(),
      noun,
      recordId,
      key,
      base,
      stop: 'hand',
      settles: false,
      byHand: true,
      extensions: [],
      pauses: [],
      due: null,
      state: 'running',
      closedOn: null,
      closeNote: '',
      version: before?.version ?? 0,
      createdAt: stamp.now,
      updatedAt: stamp.now,
    };
    const day = base > today(room) ? today(room) : base;
    await keep(room, tx, stamp, before, { next, kind: 'started', day, reason: '' });
    acting.about = { noun, recordId, detail: { duty: key } };
    return next.id;
  });
  changed(room, noun, recordId);
  changed(room, 'deadline', deadlineId);
  return view(room, deadlineId);
}

function refuseUnless(
  holds: boolean,
  code: 'deadline.notRunning' | 'deadline.notExtendable' | 'deadline.badDay',
) {
  if (!holds) throw new AppError(code);
}

function mayTake(before: DeadlineRecord, key: Parsed<'deadline.extend'>['key']): boolean {
  if (key !== null) return nextStep(before) === key;
  const rows = ruleBook.deadlines.filter((row) => row.key === before.key);
  const rule = ruleOn(rows, before.base);
  // the law's own terms grow by the law's own steps only
  return rule?.value.extendable === true && rule.value.force === 'internal';
}

/** @throws AppError deadline.notRunning, deadline.notExtendable, deadline.badDay for a day that is no later */
function extend(room: Room, input: Parsed<'deadline.extend'>, acting: Acting): Promise<DeadlineView> {
  const { key, due, on, reason, paper } = input;
  return act(room, input, acting, (before) => {
    refuseUnless(before.state === 'running', 'deadline.notRunning');
    refuseUnless((key === null) !== (due === null) && mayTake(before, key), 'deadline.notExtendable');
    const isLater =
      due === null || (before.due !== null && due > before.due && due <= addDays(before.due, 366));
    refuseUnless(isLater && on >= before.base && on <= today(room), 'deadline.badDay');
    const extensions = [...before.extensions, { key, due, on, reason, paper }];
    return { next: { ...before, extensions }, kind: 'extended', day: on, reason };
  });
}

/** @throws AppError deadline.notRunning, deadline.badDay for a day before the clock began or an earlier pause ended */
function pause(room: Room, input: Parsed<'deadline.pause'>, acting: Acting): Promise<DeadlineView> {
  const { from, reason, paper } = input;
  return act(room, input, acting, (before) => {
    refuseUnless(before.state === 'running' && before.stop !== 'processed', 'deadline.notRunning');
    const last = before.pauses.at(-1)?.to ?? before.base;
    refuseUnless(from >= last && from <= today(room), 'deadline.badDay');
    const pauses = [...before.pauses, { from, to: null, reason, paper }];
    return { next: { ...before, pauses, state: 'paused' }, kind: 'paused', day: from, reason };
  });
}

/** @throws AppError deadline.notRunning when it is not suspended, deadline.badDay */
function resume(room: Room, input: Parsed<'deadline.resume'>, acting: Acting): Promise<DeadlineView> {
  const { to, reason } = input;
  return act(room, input, acting, (before) => {
    const last = before.pauses.at(-1);
    if (before.state !== 'paused' || last === undefined) throw new AppError('deadline.notRunning');
    refuseUnless(to > last.from && to <= today(room), 'deadline.badDay');
    const pauses = [...before.pauses.slice(0, -1), { ...last, to }];
    return { next: { ...before, pauses, state: 'running' }, kind: 'resumed', day: to, reason };
  });
}

/**
 * Ends a duty that was done. What the decision on the petition ends is ended by the decision.
 * @throws AppError deadline.notRunning, deadline.badDay for a day to come or before it began
 */
function close(room: Room, input: Parsed<'deadline.close'>, acting: Acting): Promise<DeadlineView> {
  const { closedOn, note } = input;
  return act(room, input, acting, (before) => {
    const isOpen = before.state === 'running' || before.state === 'paused';
    refuseUnless(isOpen && before.stop !== 'processed', 'deadline.notRunning');
    refuseUnless(closedOn <= today(room) && closedOn >= before.base, 'deadline.badDay');
    const last = before.pauses.at(-1);
    const pauses =
      last !== undefined && last.to === null
        ? [...before.pauses.slice(0, -1), { ...last, to: closedOn }]
        : before.pauses;
    const next: DeadlineRecord = { ...before, pauses, state: 'done', closedOn, closeNote: note };
    return { next, kind: 'closed', day: closedOn, reason: note };
  });
}

/** @throws AppError deadline.notRunning for one that is not closed, or that the petition's decision closed */
function reopen(room: Room, input: Parsed<'deadline.reopen'>, acting: Acting): Promise<DeadlineView> {
  return act(room, input, acting, (before) => {
    refuseUnless(before.state === 'done' && before.stop !== 'processed', 'deadline.notRunning');
    const next: DeadlineRecord = { ...before, state: 'running', closedOn: null, closeNote: '' };
    return { next, kind: 'reopened', day: today(room), reason: input.reason };
  });
}

export const deadlineHandlers = {
  'deadline.duties': duties,
  'deadline.start': start,
  'deadline.extend': extend,
  'deadline.pause': pause,
  'deadline.resume': resume,
  'deadline.close': close,
  'deadline.reopen': reopen,
} satisfies Partial<DeskHandlers>;
