import type { Task } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import { deadlineState, dueFrom, soonUntil } from '../../shared/domain/deadlines';
import { mayProve } from '../../shared/domain/taskProof';
import { type Calendar, nextWorking } from '../../shared/domain/workingDays';
import type { TaskRow } from '../../shared/ipc/calls/work';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { fold } from '../../shared/text/fold';
import { carriedTasks } from '../data/carriedTasks';
import type { Tx } from '../data/database';
import { findPaper } from '../data/papers';
import { findReception } from '../data/receptions';
import { listScans } from '../data/scans';
import { boardOf } from '../data/taskBoard';
import { addTaskEvent, eventsOfTask } from '../data/taskEvents';
import { changeTask, findTask, listTasks, tasksOfMatter } from '../data/tasks';
import { calendarOf } from './calendar';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, today, write } from './room';
import { ruleBook } from './ruleBook';

export const running: ReadonlySet<Task['state']> = new Set(['sent', 'inWork', 'returned']);

/** Adds how urgent each task is; what is done or has no day is not urgent at all. */
export function taskRows(room: Room, tasks: readonly Task[], calendar: Calendar): TaskRow[] {
  const on = today(room);
  return tasks.map((task) => ({
    ...task,
    dueState: task.due !== null && running.has(task.state) ? deadlineState(task.due, on, calendar) : null,
  }));
}

/** How the tasks of every unit, leader or week stand. */
async function board(room: Room, { by }: Parsed<'task.board'>): Promise<Output<'task.board'>> {
  const on = today(room);
  return boardOf(room.data.db, by, { today: on, soonUntil: soonUntil(on, await calendarOf(room)) });
}

/** What a leader asks first: how the last conclusions stand. Empty where nobody is named as host. */
async function carried(room: Room, { receptionId }: Parsed<'task.carried'>): Promise<TaskRow[]> {
  const reception = await findReception(room.data.db, receptionId);
  if (reception === null) throw new AppError('record.missing');
  const { hostId, day, kind } = reception;
  if (hostId === null || kind === 'regular') return [];
  const tasks = await carriedTasks(room.data.db, hostId, day);
  return taskRows(room, tasks, await calendarOf(room));
}

/** The tasks of a matter, the earliest due first. */
export async function taskRowsOfMatter(room: Room, matterId: string): Promise<TaskRow[]> {
  return taskRows(room, await tasksOfMatter(room.data.db, matterId), await calendarOf(room));
}

/** Never before today and never on a day off, whatever the rule counts (Điều 28 Luật Tiếp công dân). */
async function dueDefault(room: Room): Promise<Output<'task.dueDefault'>> {
  const calendar = await calendarOf(room);
  const found = dueFrom(ruleBook.deadlines, 'visit.initialReply', today(room), calendar);
  if (found === null) return null;
  return { due: nextWorking(calendar, found.due), label: found.label, basis: found.basis };
}

async function list(room: Room, input: Parsed<'task.list'>): Promise<Output<'task.list'>> {
  const calendar = await calendarOf(room);
  const { rows, total } = await listTasks(room.data.db, {
    ...input,
    unitKey: fold(input.unit),
    folded: fold(input.text ?? ''),
    today: today(room),
    soonUntil: soonUntil(today(room), calendar),
    dueBy: null,
  });
  return { rows: taskRows(room, rows, calendar), total };
}

export async function getTask(room: Room, input: Parsed<'task.get'>): Promise<TaskRow> {
  const task = await findTask(room.data.db, input.id);
  const [row] = task === null ? [] : taskRows(room, [task], await calendarOf(room));
  if (row === undefined) throw new AppError('record.missing');
  return row;
}

export async function knownTask(tx: Tx, id: string): Promise<Task> {
  const task = await findTask(tx, id);
  if (task === null) throw new AppError('record.missing');
  return task;
}

/** The life of a task in the order in which it was noted. */
async function history(room: Room, { id }: Parsed<'task.history'>): Promise<Output<'task.history'>> {
  if ((await findTask(room.data.db, id)) === null) throw new AppError('record.missing');
  return eventsOfTask(room.data.db, id);
}

/**
 * A paper, a scan at the task, or a reason that somebody answers for by name.
 * @throws AppError task.evidenceNeeded, task.notProof {number}, record.missing for a paper that is none
 */
async function refuseUnproved(tx: Tx, task: Task, { id, evidence, paperId, without }: Parsed<'task.close'>) {
  if (paperId) {
    const paper = await findPaper(tx, paperId);
    if (paper === null || paper.state !== 'issued') throw new AppError('record.missing');
    if (!mayProve(paper, task)) throw new AppError('task.notProof', { number: paper.numberText });
    return;
  }
  if (evidence.trim() !== '') return;
  if (without && without.reason.trim() !== '' && without.signedBy.trim() !== '') return;
  const scans = await listScans(tx, 'task', id);
  if (!scans.some(({ state }) => state === 'kept')) throw new AppError('task.evidenceNeeded');
}

/**
 * Ends a task with what came of it and what proves that.
 * @throws AppError task.closed, task.resultNeeded, task.evidenceNeeded, task.notProof, task.badDay for a day to come
 * or before the task was given, record.stale
 */
async function close(room: Room, input: Parsed<'task.close'>, acting: Acting): Promise<TaskRow> {
  const result = input.result.trim();
  if (result === '' && input.evidence.trim() === '') throw new AppError('task.resultNeeded');
  await write(room, acting, async (tx, stamp) => {
    const task = await knownTask(tx, input.id);
    if (!running.has(task.state)) throw new AppError('task.closed');
    const { id, version, doneOn, evidence } = input;
    refuseDay(task, doneOn, today(room));
    await refuseUnproved(tx, task, input);
    await changeTask(tx, stamp, { id, version, doneOn, evidence, state: 'done', result, due: task.due });
    await addTaskEvent(tx, stamp, {
      taskId: id,
      kind: 'done',
      day: doneOn,
      reason: input.without?.reason ?? '',
      paperId: input.paperId ?? null,
      detail: { by: input.without?.signedBy ?? '', result, evidence },
    });
    acting.about = { noun: 'task', recordId: id, detail: { doneOn } };
  });
  changed(room, 'task', input.id);
  return getTask(room, input);
}

/** @throws AppError task.badDay for a day to come or before the task was given */
export function refuseDay(task: Task, day: Day, on: Day): void {
  if (day > on || (task.noticeDay !== null && day < task.noticeDay)) throw new AppError('task.badDay');
}

/** Takes a finished task up again; what was reported stays to be seen until it is closed anew. */
async function reopen(room: Room, input: Parsed<'task.reopen'>, acting: Acting): Promise<TaskRow> {
  await write(room, acting, async (tx, stamp) => {
    const task = await knownTask(tx, input.id);
    if (running.has(task.state)) throw new AppError('record.stale');
    const { id, version, reason } = input;
    await changeTask(tx, stamp, { ...task, id, version, state: 'inWork', doneOn: null });
    await addTaskEvent(tx, stamp, { taskId: id, kind: 'reopened', day: today(room), reason, paperId: null });
    acting.about = { noun: 'task', recordId: id, detail: { reason } };
  });
  changed(room, 'task', input.id);
  return getTask(room, input);
}

export const taskHandlers = {
  'task.list': list,
  'task.get': getTask,
  'task.board': board,
  'task.carried': carried,
  'task.dueDefault': dueDefault,
  'task.ofMatter': (room, { matterId }) => taskRowsOfMatter(room, matterId),
  'task.history': history,
  'task.close': close,
  'task.reopen': reopen,
} satisfies Partial<DeskHandlers>;
