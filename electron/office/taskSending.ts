import type { Conclusion, Paper } from '../../shared/domain/chain';
import { fold } from '../../shared/text/fold';
import type { Tx } from '../data/database';
import type { Stamp } from '../data/rows';
import { indexRecord } from '../data/search';
import { addTask, addTaskEvent } from '../data/tasks';

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
      await indexRecord(tx, {
        noun: 'task',
        recordId: task.id,
        title: task.what,
        detail: [task.leadUnit, matterCode].filter((part) => part !== '').join(', '),
        day: task.due,
        folded: fold(
          [task.what, task.leadUnit, ...task.helpers, matterCode, label, paper.numberText].join(' '),
        ),
      });
    }
  }
}
