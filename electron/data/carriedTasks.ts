import type { Knex } from 'knex';
import type { Task } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import { openTaskStates, tasksById } from './tasks';

/** Of a leader's earlier conclusions: all tasks of the last one, and what is still open of those before. */
export async function carriedTasks(db: Knex, hostId: string, before: Day): Promise<Task[]> {
  const earlier = db('conclusions as c')
    .join('receptions as r', 'r.id', 'c.reception_id')
    .where({ 'r.host_id': hostId, 'c.state': 'issued' })
    .where('r.day', '<', before);
  const last = await earlier.clone().max({ day: 'r.day' }).first();
  const day: Day | null = last?.day ?? null;
  if (day === null) return [];
  const ids: string[] = await earlier
    .join('tasks as t', 't.conclusion_id', 'c.id')
    .whereNot('t.state', 'cancelled')
    .where((either) => either.where('r.day', day).orWhereIn('t.state', [...openTaskStates]))
    .orderByRaw('t.due ASC NULLS LAST, t.position')
    .limit(mostCarried)
    .pluck('t.id');
  return tasksById(db, ids);
}

/** A leader with more open tasks needs the board, not a list before the reception. */
const mostCarried = 200;
