import type { Knex } from 'knex';
import type { Day } from '../../shared/domain/day';

export interface TaskEventRow {
  readonly id: string;
  readonly taskId: string;
  readonly kind: string;
  readonly day: Day;
  readonly reason: string;
  readonly leadUnit: string;
}

/** What happened to the tasks of a matter, in order. */
export async function taskEventsOfMatter(db: Knex, matterId: string): Promise<TaskEventRow[]> {
  return db('task_events')
    .join('tasks', 'tasks.id', 'task_events.task_id')
    .where('tasks.matter_id', matterId)
    .orderBy('task_events.day')
    .select({
      id: 'task_events.id',
      taskId: 'task_events.task_id',
      kind: 'task_events.kind',
      day: 'task_events.day',
      reason: 'task_events.reason',
      leadUnit: 'tasks.lead_unit',
    });
}

export interface ConclusionRow {
  readonly id: string;
  readonly receptionId: string;
  readonly day: Day;
  readonly hostName: string;
  readonly numberText: string;
}

/** The issued conclusion notices that speak of a matter, by the day they were issued. */
export async function conclusionsOfMatter(db: Knex, matterId: string): Promise<ConclusionRow[]> {
  return db('conclusions')
    .join('papers', 'papers.id', 'conclusions.paper_id')
    .join('receptions', 'receptions.id', 'conclusions.reception_id')
    .whereRaw(
      "EXISTS (SELECT 1 FROM json_each(conclusions.content, '$.items') i WHERE json_extract(i.value, '$.matterId') = ?)",
      [matterId],
    )
    .orderBy('papers.day')
    .select({
      id: 'conclusions.id',
      receptionId: 'conclusions.reception_id',
      day: 'papers.day',
      hostName: 'receptions.host_name',
      numberText: 'papers.number_text',
    });
}
