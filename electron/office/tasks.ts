import type { Task } from '../../shared/domain/chain';
import { deadlineState } from '../../shared/domain/deadlines';
import type { Calendar } from '../../shared/domain/workingDays';
import type { TaskRow } from '../../shared/ipc/calls/work';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { fold } from '../../shared/text/fold';
import type { Tx } from '../data/database';
import type { Stamp } from '../data/rows';
import { addTaskEvent, changeTask, findTask, listTasks, tasksOfMatter } from '../data/tasks';
import { calendarOf } from './calendar';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, today, write } from './room';

const running: ReadonlySet<Task['state']> = new Set(['sent', 'inWork', 'returned']);

/** Adds how urgent each task is; what is done or has no day is not urgent at all. */
export function taskRows(room: Room, tasks: readonly Task[], calendar: Calendar): TaskRow[] {
  const on = today(room);
  return tasks.map((task) => ({
    ...task,
    dueState: task.due !== null && running.has(task.state) ? deadlineState(task.due, on, calendar) : null,
  }));
}

/** The tasks of a matter, the earliest due first. */
export async function taskRowsOfMatter(room: Room, matterId: string): Promise<TaskRow[]> {
  return taskRows(room, await tasksOfMatter(room.data.db, matterId), await calendarOf(room));
}

async function list(room: Room, input: Parsed<'task.list'>): Promise<Output<'task.list'>> {
  const { rows, total } = await listTasks(room.data.db, {
    ...input,
    unitKey: fold(input.unit),
    folded: fold(input.text ?? ''),
    today: today(room),
    dueBy: null,
  });
  return { rows: taskRows(room, rows, await calendarOf(room)), total };
}

async function get(room: Room, input: Parsed<'task.get'>): Promise<TaskRow> {
  const task = await findTask(room.data.db, input.id);
  const [row] = task === null ? [] : taskRows(room, [task], await calendarOf(room));
  if (row === undefined) throw new AppError('record.missing');
  return row;
}

async function known(tx: Tx, id: string): Promise<Task> {
  const task = await findTask(tx, id);
  if (task === null) throw new AppError('record.missing');
  return task;
}

/**
 * Ends a task with what came of it.
 * @throws AppError task.closed, task.resultNeeded, record.stale, call.badInput for a day to come
 */
async function close(room: Room, input: Parsed<'task.close'>, acting: Acting): Promise<TaskRow> {
  const result = input.result.trim();
  if (result === '' && input.evidence === '') throw new AppError('task.resultNeeded');
  if (input.doneOn > today(room)) throw new AppError('call.badInput', { field: 'doneOn' });
  await write(room, acting, async (tx, stamp) => {
    const task = await known(tx, input.id);
    if (!running.has(task.state)) throw new AppError('task.closed');
    const { id, version, doneOn, evidence } = input;
    await changeTask(tx, stamp, { id, version, doneOn, evidence, state: 'done', result });
    await noteEvent(tx, stamp, id, 'done', doneOn, '');
    acting.about = { noun: 'task', recordId: id, detail: { doneOn } };
  });
  changed(room, 'task', input.id);
  return get(room, input);
}

/** Takes a finished task up again; what was reported stays to be seen until it is closed anew. */
async function reopen(room: Room, input: Parsed<'task.reopen'>, acting: Acting): Promise<TaskRow> {
  await write(room, acting, async (tx, stamp) => {
    const task = await known(tx, input.id);
    if (running.has(task.state)) throw new AppError('record.stale');
    const { id, version, reason } = input;
    await changeTask(tx, stamp, { ...task, id, version, state: 'inWork', doneOn: null });
    await noteEvent(tx, stamp, id, 'reopened', today(room), reason);
    acting.about = { noun: 'task', recordId: id, detail: { reason } };
  });
  changed(room, 'task', input.id);
  return get(room, input);
}

function noteEvent(
  tx: Tx,
  stamp: Stamp,
  taskId: string,
  kind: 'done' | 'reopened',
  day: string,
  reason: string,
): Promise<void> {
  return addTaskEvent(tx, stamp, { taskId, kind, day, reason, paperId: null });
}

export const taskHandlers = {
  'task.list': list,
  'task.get': get,
  'task.close': close,
  'task.reopen': reopen,
} satisfies Partial<DeskHandlers>;
