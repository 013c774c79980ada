import type { Knex } from 'knex';
import type { RelatedNoun } from '../../shared/domain/related';

/** One step of the chain: the rows in which a record (`from`) and what came of it (`came`) stand side by side. */
interface Step {
  readonly from: readonly [noun: RelatedNoun, column: string];
  readonly came: readonly [noun: RelatedNoun, column: string];
  readonly rows: string;
}

/** The matters of a notice, with the visits of its reception that they are about. */
const itemsWithVisits = `conclusions c
  JOIN visits v ON v.reception_id = c.reception_id
  JOIN json_each(c.content, '$.items') i ON json_extract(i.value, '$.visitId') = v.id
  WHERE c.state <> 'replaced'`;

/** The notice that gave a task is what the task came from, through its conclusion or dialogue. */
const sinceGiven = "task_events WHERE kind <> 'sent'";

/**
 * Read in both directions, so that a way there is always a way back. A notice that was replaced, a visit that was
 * cancelled and a change that was withdrawn lead nowhere any more.
 */
const steps: readonly Step[] = [
  { from: ['schedule', 'schedule_id'], came: ['reception', 'id'], rows: 'receptions' },
  { from: ['schedule', 'id'], came: ['paper', 'paper_id'], rows: 'schedules' },
  {
    from: ['schedule', 'schedule_id'],
    came: ['paper', 'paper_id'],
    rows: "schedule_changes WHERE state <> 'withdrawn'",
  },
  {
    from: ['reception', 'reception_id'],
    came: ['paper', 'paper_id'],
    rows: "schedule_changes WHERE state <> 'withdrawn'",
  },
  { from: ['reception', 'reception_id'], came: ['visit', 'id'], rows: "visits WHERE state <> 'cancelled'" },
  {
    from: ['reception', 'reception_id'],
    came: ['registration', 'id'],
    rows: "registrations WHERE state <> 'cancelled'",
  },
  { from: ['registration', 'id'], came: ['visit', 'visit_id'], rows: 'registrations' },
  {
    from: ['reception', 'reception_id'],
    came: ['conclusion', 'id'],
    rows: "conclusions WHERE state <> 'replaced'",
  },
  { from: ['visit', 'id'], came: ['petition', 'petition_id'], rows: 'visits' },
  { from: ['visit', 'id'], came: ['matter', 'matter_id'], rows: 'visits' },
  { from: ['petition', 'id'], came: ['matter', 'matter_id'], rows: 'petitions' },
  { from: ['petition', 'part_of'], came: ['petition', 'id'], rows: 'petitions' },
  { from: ['petition', 'petition_id'], came: ['dialogue', 'id'], rows: 'dialogues' },
  {
    from: ['matter', 'p.matter_id'],
    came: ['dialogue', 'd.id'],
    rows: 'petitions p JOIN dialogues d ON d.petition_id = p.id',
  },
  { from: ['visit', 'v.id'], came: ['conclusion', 'c.id'], rows: itemsWithVisits },
  {
    from: ['matter', 'v.matter_id'],
    came: ['conclusion', 'c.id'],
    rows: itemsWithVisits,
  },
  { from: ['matter', 'matter_id'], came: ['conclusion', 'conclusion_id'], rows: 'tasks' },
  { from: ['conclusion', 'id'], came: ['paper', 'paper_id'], rows: 'conclusions' },
  { from: ['conclusion', 'conclusion_id'], came: ['task', 'id'], rows: 'tasks' },
  { from: ['dialogue', 'id'], came: ['paper', 'paper_id'], rows: 'dialogues' },
  { from: ['dialogue', 'dialogue_id'], came: ['task', 'id'], rows: 'tasks' },
  { from: ['matter', 'matter_id'], came: ['task', 'id'], rows: 'tasks' },
  { from: ['matter', 'matter_id'], came: ['task', 'task_id'], rows: 'task_matters' },
  {
    from: ['visit', 'v.id'],
    came: ['task', 't.id'],
    rows: `tasks t JOIN ${itemsWithVisits} AND t.conclusion_id = c.id
      AND (t.item_id = json_extract(i.value, '$.id')
        OR EXISTS (SELECT 1 FROM task_matters x WHERE x.task_id = t.id AND x.matter_id = v.matter_id))`,
  },
  { from: ['task', 'task_id'], came: ['paper', 'paper_id'], rows: sinceGiven },
  { from: ['paper', 'replaces_id'], came: ['paper', 'id'], rows: 'papers' },
];

export interface Neighbour {
  readonly noun: RelatedNoun;
  readonly id: string;
}

/** A day of the standing reception has more visits than anybody reads beside it. */
const mostOfOneStep = 200;

async function along(db: Knex, here: Neighbour, way: 'from' | 'came'): Promise<Neighbour[]> {
  const found: Neighbour[] = [];
  const [mine, other] = way === 'from' ? (['came', 'from'] as const) : (['from', 'came'] as const);
  for (const step of steps) {
    const [noun, column] = step[other];
    if (step[mine][0] !== here.noun) continue;
    const narrowed = step.rows.includes(' WHERE ') ? 'AND' : 'WHERE';
    const rows: { id: string | null }[] = await db.raw(
      `SELECT ${column} AS id FROM ${step.rows} ${narrowed} ${step[mine][1]} = ? LIMIT ?`,
      [here.id, mostOfOneStep],
    );
    for (const { id } of rows) if (id !== null) found.push({ noun, id });
  }
  return found;
}

/** What a record came from, and what came of it, one step along the chain; each once. */
export async function neighbours(
  db: Knex,
  here: Neighbour,
): Promise<{ from: Neighbour[]; came: Neighbour[] }> {
  const drafted = await drafts(db, here);
  const from = [...(await along(db, here, 'from')), ...drafted.from];
  const came = [...(await along(db, here, 'came')), ...drafted.came];
  const once = (all: readonly Neighbour[]) => [...new Map(all.map((each) => [each.id, each])).values()];
  return { from: once(from), came: once(came) };
}

const nounOf = "json_extract(model, '$.from.noun')";
const becameOf = "json_extract(model, '$.paperId')";
const stateOf = "json_extract(model, '$.state')";

/** Papers are written as drafts of any record; a draft in the bin came to nothing. */
async function drafts(db: Knex, { noun, id }: Neighbour): Promise<{ from: Neighbour[]; came: Neighbour[] }> {
  if (noun === 'draft' || noun === 'paper') {
    const rows: { id: string; noun: RelatedNoun | 'office' }[] = await db('drafts')
      .select('record_id as id', db.raw(`${nounOf} AS noun`))
      .whereRaw(noun === 'draft' ? 'id = ?' : `${becameOf} = ?`, [id]);
    const from = rows.flatMap((row) => (row.noun === 'office' ? [] : [{ noun: row.noun, id: row.id }]));
    if (noun === 'draft') return { from, came: [] };
    return { from, came: await made(db, id) };
  }
  return { from: [], came: await made(db, id) };
}

async function made(db: Knex, recordId: string): Promise<Neighbour[]> {
  const rows: { id: string; state: string; paperId: string | null }[] = await db('drafts')
    .select('id', db.raw(`${stateOf} AS state`), db.raw(`${becameOf} AS paperId`))
    .where({ record_id: recordId })
    .whereRaw(`${stateOf} <> 'binned'`)
    .orderBy('created_at');
  return rows.map(({ id, paperId }) =>
    paperId === null ? { noun: 'draft', id } : { noun: 'paper', id: paperId },
  );
}
