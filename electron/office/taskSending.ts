import type { Conclusion, ConclusionItem, Paper, Task, TaskFields } from '../../shared/domain/chain';
import { fold } from '../../shared/text/fold';
import type { Tx } from '../data/database';
import type { Stamp } from '../data/rows';
import { indexRecord } from '../data/search';
import { addTaskEvent } from '../data/taskEvents';
import { addTask } from '../data/tasks';

/** The tasks of an issued notice begin to run: each is followed by its day from now on. */
export async function sendTasks(
  tx: Tx,
  stamp: Stamp,
  conclusion: Conclusion,
  paper: Paper,
  answers: readonly { item: ConclusionItem; task: TaskFields }[],
): Promise<void> {
  const given = conclusion.items.flatMap((item) => item.tasks.map((task) => ({ item, task })));
  const all = [
    ...given.map((each) => ({ ...each, kind: 'given' as const })),
    ...answers.map((each) => ({ ...each, kind: 'answer' as const })),
  ];
  for (const [index, { item, task, kind }] of all.entries()) {
    const { matterId, label, matterCode } = item;
    const also = conclusion.items.filter(({ id }) => task.alsoItems?.includes(id));
    await addTask(tx, stamp, {
      ...task,
      kind,
      conclusionId: conclusion.id,
      dialogueId: null,
      itemId: item.id,
      matterId,
      label,
      position: index + 1,
      alsoMatters: also.flatMap((other) => (other.matterId === null ? [] : [other.matterId])),
    });
    const event = { taskId: task.id, day: paper.day, reason: '', paperId: paper.id };
    await addTaskEvent(tx, stamp, { ...event, kind: 'sent' });
    await indexTask(tx, { ...task, label, matterCode, noticeNumber: paper.numberText });
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
