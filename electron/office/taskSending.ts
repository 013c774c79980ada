import type { Conclusion, Paper, Task } from '../../shared/domain/chain';
import { fold } from '../../shared/text/fold';
import type { Tx } from '../data/database';
import type { Stamp } from '../data/rows';
import { indexRecord } from '../data/search';
import { addTaskEvent } from '../data/taskEvents';
import { addTask } from '../data/tasks';

/** The tasks of an issued notice begin to run: each is followed by its day from now on. */
export async function sendTasks(tx: Tx, stamp: Stamp, conclusion: Conclusion, paper: Paper): Promise<void> {
  let position = 0;
  for (const item of conclusion.items) {
    for (const task of item.tasks) {
      position += 1;
      const { matterId, label, matterCode } = item;
      await addTask(tx, stamp, {
        ...task,
        conclusionId: conclusion.id,
        dialogueId: null,
        itemId: item.id,
        matterId,
        label,
        position,
      });
      await addTaskEvent(tx, stamp, {
        taskId: task.id,
        kind: 'sent',
        day: paper.day,
        reason: '',
        paperId: paper.id,
      });
      await indexTask(tx, { ...task, label, matterCode, noticeNumber: paper.numberText });
    }
  }
}

type Indexed = Pick<
  Task,
  'id' | 'what' | 'leadUnit' | 'helpers' | 'due' | 'label' | 'matterCode' | 'noticeNumber'
>;

/** Keeps a task found by its words and day; after a change of its day too. */
export async function indexTask(tx: Tx, task: Indexed): Promise<void> {
  const { id, what, leadUnit, helpers, due, label, matterCode, noticeNumber } = task;
  await indexRecord(tx, {
    noun: 'task',
    recordId: id,
    title: what,
    detail: [leadUnit, matterCode].filter((part) => part !== '').join(', '),
    day: due,
    folded: fold([what, leadUnit, ...helpers, matterCode, label, noticeNumber].join(' ')),
  });
}
