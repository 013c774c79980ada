import type { PaperKind, Task } from '../../shared/domain/chain';
import { addDays } from '../../shared/domain/day';
import { isWorkingDay, nextWorking } from '../../shared/domain/workingDays';
import type { TaskRow } from '../../shared/ipc/calls/work';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { dmy } from '../../shared/text/dates';
import type { Tx } from '../data/database';
import { findPaper } from '../data/papers';
import { addTaskEvent, type NewTaskEvent } from '../data/taskEvents';
import { changeTask } from '../data/tasks';
import { calendarOf } from './calendar';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, today, write } from './room';
import { indexTask } from './taskSending';
import { getTask, knownTask, refuseDay, running } from './tasks';

/** A longer extension is a slip of the year. */
const longestExtension = 1096;

interface Step {
  readonly task: Partial<Pick<Task, 'state' | 'due'>>;
  readonly event: Omit<NewTaskEvent, 'taskId'>;
}

/** Takes an open task one step on. @throws AppError task.closed, record.stale, record.missing, those of `work` */
async function step(
  room: Room,
  { id, version }: { id: string; version: number },
  acting: Acting,
  work: (task: Task, tx: Tx) => Promise<Step> | Step,
): Promise<TaskRow> {
  await write(room, acting, async (tx, stamp) => {
    const before = await knownTask(tx, id);
    if (!running.has(before.state)) throw new AppError('task.closed');
    const { task, event } = await work(before, tx);
    const after = { ...before, ...task, version };
    await changeTask(tx, stamp, after);
    await addTaskEvent(tx, stamp, { ...event, taskId: id });
    if (after.due !== before.due) await indexTask(tx, after);
    acting.about = { noun: 'task', recordId: id, detail: { step: event.kind } };
  });
  changed(room, 'task', id);
  return getTask(room, { id });
}

/** @throws AppError task.badDay for a day to come or before the task was given */
function accept(room: Room, input: Parsed<'task.accept'>, acting: Acting): Promise<TaskRow> {
  return step(room, input, acting, (task) => {
    refuseDay(task, input.on, today(room));
    const event = {
      kind: 'accepted' as const,
      day: input.on,
      reason: input.note,
      paperId: null,
      detail: { by: input.by },
    };
    return { task: { state: 'inWork' }, event };
  });
}

/**
 * @throws AppError task.badDue {proposed} for a day that is past, no later than before, or a day off; task.badDay
 */
function extend(room: Room, input: Parsed<'task.extend'>, acting: Acting): Promise<TaskRow> {
  return step(room, input, acting, async (task, tx) => {
    refuseDay(task, input.on, today(room));
    const calendar = await calendarOf(room, tx);
    const on = today(room);
    const floor = task.due !== null && task.due >= on ? addDays(task.due, 1) : on;
    const isFine =
      input.due >= floor &&
      input.due <= addDays(floor, longestExtension) &&
      isWorkingDay(calendar, input.due);
    if (!isFine) {
      const from = input.due < floor || input.due > addDays(floor, longestExtension) ? floor : input.due;
      throw new AppError('task.badDue', { proposed: dmy(nextWorking(calendar, from)) });
    }
    const detail = { by: input.by, dueBefore: task.due, dueAfter: input.due };
    const event = {
      kind: 'extended' as const,
      day: input.on,
      reason: input.reason,
      paperId: null,
      detail,
    };
    return { task: { due: input.due }, event };
  });
}

/** @throws AppError task.badDay */
function giveBack(room: Room, input: Parsed<'task.return'>, acting: Acting): Promise<TaskRow> {
  return step(room, input, acting, (task) => {
    refuseDay(task, input.on, today(room));
    const event = {
      kind: 'returned' as const,
      day: input.on,
      reason: input.reason,
      paperId: null,
      detail: { by: input.by },
    };
    return { task: { state: 'returned' }, event };
  });
}

/** What gives a task can take it away. */
const takingAway: ReadonlySet<PaperKind> = new Set(['conclusionNotice', 'dialogueConclusion']);

/** @throws AppError task.notLater unless an issued notice other than its own, and not older, takes the task away */
function cancel(room: Room, input: Parsed<'task.cancel'>, acting: Acting): Promise<TaskRow> {
  return step(room, input, acting, async (task, tx) => {
    const paper = await findPaper(tx, input.paperId);
    const isNotice = paper !== null && takingAway.has(paper.kind) && paper.state === 'issued';
    const isOther =
      paper !== null && (paper.numberText !== task.noticeNumber || paper.day !== task.noticeDay);
    const isLater = paper !== null && task.noticeDay !== null && paper.day >= task.noticeDay;
    if (paper === null || !isNotice || !isOther || !isLater) throw new AppError('task.notLater');
    const event = {
      kind: 'cancelled' as const,
      day: paper.day,
      reason: input.reason,
      paperId: paper.id,
    };
    return { task: { state: 'cancelled' }, event };
  });
}

/** Notes what a supervising body saw; also of a task that is closed. @throws AppError task.badDay, record.missing */
async function supervise(room: Room, input: Parsed<'task.supervise'>, acting: Acting): Promise<TaskRow> {
  const { id, on, note, by, supervisor } = input;
  await write(room, acting, async (tx, stamp) => {
    refuseDay(await knownTask(tx, id), on, today(room));
    await addTaskEvent(tx, stamp, {
      taskId: id,
      kind: 'supervised',
      day: on,
      reason: note,
      paperId: null,
      detail: { by, supervisor },
    });
    acting.about = { noun: 'task', recordId: id, detail: { step: 'supervised' } };
  });
  changed(room, 'task', id);
  return getTask(room, { id });
}

export const taskLifeHandlers = {
  'task.accept': accept,
  'task.extend': extend,
  'task.return': giveBack,
  'task.cancel': cancel,
  'task.supervise': supervise,
} satisfies Partial<DeskHandlers>;
