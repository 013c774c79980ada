import { z } from 'zod';
import { day } from '../../domain/day';
import { id, line, prose } from '../../domain/office';
import { boardBy, boardRow } from '../../domain/taskBoard';
import { supervisor, taskEvent } from '../../domain/taskEvents';
import { ask } from '../ask';
import { taskRow } from './work';

const said = line.pipe(z.string().min(1));
const versioned = { id, version: z.int().min(0) };

export const taskCalls = {
  /** how many tasks stand how, for each unit, leader or week of the due day */
  'task.board': ask(z.object({ by: boardBy }), z.array(boardRow)),
  /** how the earlier conclusions of the leader of this reception stand */
  'task.carried': ask(z.object({ receptionId: id }), z.array(taskRow)),
  /** the tasks that were given in a matter, the earliest due first */
  'task.ofMatter': ask(z.object({ matterId: id }), z.array(taskRow)),
  /** by when a task given today is due where the leader says nothing: from the dated rules, on a working day */
  'task.dueDefault': ask(
    z.object({}).strict(),
    z.object({ due: day, label: z.string(), basis: z.string() }).nullable(),
  ),
  'task.history': ask(z.object({ id }), z.array(taskEvent)),
  /** the unit took the task on: it is in work from then on; `by`: who said so */
  'task.accept': ask(z.object({ ...versioned, on: day, by: line, note: line }), taskRow),
  /** more time: who allowed it and why, until a working day that is still to come */
  'task.extend': ask(z.object({ ...versioned, due: day, on: day, by: said, reason: said }), taskRow),
  /** the unit gave it back, or the office did not take the result; it stays open */
  'task.return': ask(z.object({ ...versioned, on: day, by: line, reason: said }), taskRow),
  'task.close': ask(
    z.object({
      id,
      version: z.int().min(0),
      doneOn: day,
      result: prose,
      evidence: line,
      /** an issued paper of the office that proves it */
      paperId: id.nullable().optional(),
      /** why there is neither paper nor scan, and who answers for that by name */
      without: z.object({ reason: line, signedBy: line }).nullable().optional(),
    }),
    taskRow,
  ),
  'task.reopen': ask(
    z.object({ id, version: z.int().min(0), reason: line.pipe(z.string().min(1)) }),
    taskRow,
  ),
  /** a later notice took it away: which one, and why */
  'task.cancel': ask(z.object({ ...versioned, paperId: id, reason: said }), taskRow),
  /** what the Front, an organisation or the council saw; the state of the task stays */
  'task.supervise': ask(
    z.object({
      id,
      on: day,
      supervisor,
      by: line,
      note: prose.pipe(z.string().min(1)),
    }),
    taskRow,
  ),
};
