import type { Knex } from 'knex';
import type { Task } from '../../shared/domain/chain';
import { openTaskStates, tasksById } from './tasks';

/** The answers to citizens that one notice made due. */
export async function answersOfConclusion(db: Knex, conclusionId: string): Promise<Task[]> {
  const ids = await db('tasks').where({ kind: 'answer', conclusion_id: conclusionId }).pluck('id');
  return tasksById(db, ids);
}

/** The answers still owed to the citizen of a visit, or in a matter. */
export async function openAnswers(
  db: Knex,
  { visitId, matterId }: { visitId: string | null; matterId: string | null },
): Promise<Task[]> {
  const ofVisit = `EXISTS (SELECT 1 FROM json_each(c.content, '$.items') i
    WHERE json_extract(i.value, '$.id') = t.item_id AND json_extract(i.value, '$.visitId') = ?)`;
  const ids: string[] = await db('tasks as t')
    .join('conclusions as c', 'c.id', 't.conclusion_id')
    .where('t.kind', 'answer')
    .whereIn('t.state', [...openTaskStates])
    .where((either) => either.where('t.matter_id', matterId ?? '').orWhereRaw(ofVisit, [visitId ?? '']))
    .pluck('t.id');
  return tasksById(db, ids);
}
