import type { Knex } from 'knex';
import { type Opinion, opinionFields, opinion as opinionSchema } from '../../shared/domain/dialogues';
import { flag, json, type Stamp, saveRow } from './rows';

interface OpinionColumns {
  id: string;
  content: string;
  task_id: string | null;
  state: string;
  cancel_reason: string;
  position: number;
  created_at: string;
  updated_at: string;
  version: number;
}

function fromColumns(row: OpinionColumns): Opinion {
  return opinionSchema.parse({
    ...opinionFields.parse(JSON.parse(row.content)),
    taskId: row.task_id,
    state: row.state,
    cancelReason: row.cancel_reason,
    position: row.position,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

export async function findOpinion(db: Knex, id: string): Promise<Opinion | null> {
  const row = await db<OpinionColumns>('dialogue_opinions').where({ id }).first();
  return row === undefined ? null : fromColumns(row);
}

/** The opinions of a dialogue in the order in which they came, those taken out too. */
export async function opinionsOf(db: Knex, dialogueId: string): Promise<Opinion[]> {
  const rows: OpinionColumns[] = await db('dialogue_opinions')
    .where({ dialogue_id: dialogueId })
    .orderBy('position')
    .orderBy('id');
  return rows.map(fromColumns);
}

/** The place behind the last opinion of a dialogue. */
export async function nextPosition(db: Knex, dialogueId: string): Promise<number> {
  const [last]: { position: number }[] = await db('dialogue_opinions')
    .select('position')
    .where({ dialogue_id: dialogueId })
    .orderBy('position', 'desc')
    .limit(1);
  return (last?.position ?? 0) + 1;
}

/** @throws AppError record.stale, record.missing */
export function storeOpinion(tx: Knex, stamp: Stamp, opinion: Opinion): Promise<number> {
  return saveRow(tx, 'dialogue_opinions', stamp, opinion.id, opinion.version, {
    dialogue_id: opinion.dialogueId,
    source: opinion.source,
    village: opinion.village,
    field: opinion.field,
    content: json(opinionFields.parse(opinion)),
    answered_there: flag(opinion.answeredThere),
    task_id: opinion.taskId,
    state: opinion.state,
    cancel_reason: opinion.cancelReason,
    position: opinion.position,
  });
}

export interface OpinionTally {
  dialogueId: string;
  opinions: number;
  /** said aloud on the day */
  speeches: number;
  answered: number;
  /** tasks that came of them, and how many of those are done or late */
  promised: number;
  kept: number;
  late: number;
}

/** Counts by dialogue of what was raised, answered, promised and kept; those without an opinion are missing. */
export async function opinionTallies(db: Knex, today: string): Promise<OpinionTally[]> {
  const rows: OpinionTally[] = await db('dialogue_opinions as o')
    .leftJoin('tasks as t', 't.id', 'o.task_id')
    .where('o.state', 'kept')
    .groupBy('o.dialogue_id')
    .select('o.dialogue_id as dialogueId')
    .select(db.raw("count(*) AS opinions, sum(o.source = 'spoken') AS speeches"))
    .select(db.raw('sum(o.answered_there) AS answered'))
    .select(db.raw("sum(t.id IS NOT NULL AND t.state <> 'cancelled') AS promised"))
    .select(db.raw("sum(coalesce(t.state = 'done', 0)) AS kept"))
    .select(
      db.raw("sum(coalesce(t.state IN ('sent', 'inWork', 'returned') AND t.due < ?, 0)) AS late", [today]),
    );
  return rows;
}
