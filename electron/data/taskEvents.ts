import type { Knex } from 'knex';
import { v7 } from 'uuid';
import type { Day } from '../../shared/domain/day';
import {
  type TaskEvent,
  type TaskEventDetail,
  type TaskEventKind,
  taskEvent,
  taskEventDetail,
} from '../../shared/domain/taskEvents';
import { insertRow, json, type Stamp } from './rows';

interface EventColumns {
  id: string;
  kind: string;
  day: string;
  reason: string;
  detail: string;
  paper_id: string | null;
  paper_number: string | null;
  paper_day: string | null;
  staff_name: string | null;
  created_at: string;
}

export interface NewTaskEvent {
  readonly taskId: string;
  readonly kind: TaskEventKind;
  readonly day: Day;
  readonly reason: string;
  readonly paperId: string | null;
  readonly detail?: Partial<TaskEventDetail>;
}

export async function addTaskEvent(tx: Knex, stamp: Stamp, event: NewTaskEvent): Promise<void> {
  await insertRow(tx, 'task_events', stamp, {
    id: v7(),
    task_id: event.taskId,
    kind: event.kind,
    day: event.day,
    reason: event.reason,
    detail: json(event.detail ?? {}),
    paper_id: event.paperId,
  });
}

/** What happened to a task, in the order in which it was noted. */
export async function eventsOfTask(db: Knex, taskId: string): Promise<TaskEvent[]> {
  const rows = await db('task_events as e')
    .leftJoin('papers as p', 'p.id', 'e.paper_id')
    .leftJoin('staff as s', 's.id', 'e.created_by')
    .select<EventColumns[]>(
      'e.*',
      'p.number_text as paper_number',
      'p.day as paper_day',
      's.name as staff_name',
    )
    .where('e.task_id', taskId)
    .orderBy('e.created_at')
    .orderBy('e.id');
  return rows.map((row) =>
    taskEvent.parse({
      id: row.id,
      kind: row.kind,
      day: row.day,
      reason: row.reason,
      detail: taskEventDetail.parse(JSON.parse(row.detail)),
      paperId: row.paper_id,
      paperNumber: row.paper_number ?? '',
      paperDay: row.paper_day,
      staffName: row.staff_name ?? '',
      at: row.created_at,
    }),
  );
}
