import { blankMark } from '../../../shared/documents/blanks';
import { type LateTask, urgingLetter } from '../../../shared/documents/urgingLetter';
import type { Task } from '../../../shared/domain/chain';
import { deadlineState } from '../../../shared/domain/deadlines';
import { AppError } from '../../../shared/ipc/fault';
import { fold } from '../../../shared/text/fold';
import { findConclusion } from '../../data/conclusions';
import { findTask, listTasks } from '../../data/tasks';
import { lawTexts } from '../officeWords';
import { headOf, type MadePaper, type Making, openDay } from './making';

/** No office is late with more. */
const mostTasks = 1000;

type Facts = Pick<Making, 'db' | 'today'>;

/** The late tasks of every unit, the earliest due first. */
async function allLate({ db, today }: Facts): Promise<Task[]> {
  const filter = { state: 'late', unitKey: '', today, dueBy: null, limit: mostTasks, offset: 0 } as const;
  return (await listTasks(db, filter)).rows;
}

/** One late task of each unit that is late; its letter names them all. */
export async function lateUnits(facts: Facts): Promise<Task[]> {
  const units = new Map<string, Task>();
  for (const task of await allLate(facts)) {
    const key = fold(task.leadUnit);
    if (key !== '' && !units.has(key)) units.set(key, task);
  }
  return [...units.values()];
}

async function lateTask({ db, today, calendar }: Making, task: Task): Promise<LateTask[]> {
  if (task.due === null || task.noticeDay === null) return [];
  const { conclusionId } = task;
  const conclusion = conclusionId === null ? null : await findConclusion(db, conclusionId);
  const item = conclusion?.items.find(({ id }) => id === task.itemId);
  const code = task.matterCode || item?.matterCode || blankMark;
  const isSealed = item === undefined || item.sealed || item.kind === 'denunciation';
  return [
    {
      id: task.id,
      work: workOf(),
      notice: { number: task.noticeNumber, day: task.noticeDay },
      due: task.due,
      daysLate: Math.max(1, -deadlineState(task.due, today, calendar).workingDaysLeft),
    },
  ];

  function workOf(): LateTask['work'] {
    // a denunciation that was raised at a dialogue never becomes a task of it
    if (task.dialogueId !== null) return { kind: 'open', what: task.what, code: '' };
    return isSealed ? { kind: 'sealed', code } : { kind: 'open', what: task.what, code };
  }
}

/**
 * The letter to the unit of a task, about all its late ones.
 * @throws AppError record.missing, draft.nothingLate when the unit is late with nothing
 */
export async function paperOfTask(making: Making): Promise<MadePaper> {
  const { db, face, today, from } = making;
  const task = await findTask(db, from.id);
  if (task === null) throw new AppError('record.missing');
  const unit = fold(task.leadUnit);
  const own = (await allLate(making)).filter(({ leadUnit }) => fold(leadUnit) === unit);
  const tasks = (await Promise.all(own.map((each) => lateTask(making, each)))).flat();
  if (tasks.length === 0) throw new AppError('draft.nothingLate');
  const document = urgingLetter({
    ...headOf(making),
    addressees: [task.leadUnit],
    unit: task.leadUnit,
    tasks,
    countedOn: today,
    reportBy: making.reportBy ?? openDay,
    bases: lawTexts('urging.bases', face, today),
    copyTo: [],
  });
  return { document, names: [task.leadUnit], taskIds: tasks.map(({ id }) => id) };
}
