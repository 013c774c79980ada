import type { Knex } from 'knex';
import { type Task, type TaskFields, task as taskSchema, taskState } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import type { BoardCell } from '../../shared/domain/taskBoard';
import { fold } from '../../shared/text/fold';
import { textSortKey } from '../../shared/text/sortKey';
import { inOrderOf, type ListColumns, type ListShape, pickRows, ranked, sortRows } from './listOrder';
import { flag, insertRow, json, likePattern, type Stamp, updateRow } from './rows';
import { foundIds, matchExpression } from './search';
import { narrowToCell } from './taskBoard';

interface TaskColumns {
  id: string;
  kind: string;
  product: string;
  conclusion_id: string | null;
  dialogue_id: string | null;
  item_id: string;
  matter_id: string | null;
  matter_code: string | null;
  label: string;
  lead_unit: string;
  helpers: string;
  what: string;
  due: string | null;
  vague_due: string;
  vague_reason: string;
  report_to: string;
  answers_citizen: number;
  state: string;
  result: string;
  evidence: string;
  done_on: string | null;
  extensions: number;
  notice_number: string | null;
  notice_day: string | null;
  host_name: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

function fromColumns(row: TaskColumns): Task {
  return taskSchema.parse({
    id: row.id,
    kind: row.kind,
    product: row.product,
    conclusionId: row.conclusion_id,
    dialogueId: row.dialogue_id,
    itemId: row.item_id,
    matterId: row.matter_id,
    matterCode: row.matter_code ?? '',
    label: row.label,
    leadUnit: row.lead_unit,
    helpers: JSON.parse(row.helpers),
    what: row.what,
    due: row.due,
    vagueDue: row.vague_due,
    vagueReason: row.vague_reason,
    reportTo: row.report_to,
    answersCitizen: row.answers_citizen === 1,
    state: row.state,
    result: row.result,
    evidence: row.evidence,
    doneOn: row.done_on,
    extensions: row.extensions,
    noticeNumber: row.notice_number ?? '',
    noticeDay: row.notice_day,
    hostName: row.host_name ?? '',
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

/** A task comes of a conclusion or of a dialogue; both have a notice and somebody who presided. */
function selectTasks(db: Knex) {
  return db('tasks as t')
    .select(db.raw(extended))
    .leftJoin('conclusions as c', 'c.id', 't.conclusion_id')
    .leftJoin('receptions as r', 'r.id', 'c.reception_id')
    .leftJoin('dialogues as d', 'd.id', 't.dialogue_id')
    .joinRaw('LEFT JOIN papers AS p ON p.id = coalesce(c.paper_id, d.paper_id)')
    .leftJoin('matters as m', 'm.id', 't.matter_id')
    .select(...read)
    .select(db.raw('coalesce(r.host_name, d.chair_name) AS host_name'));
}

const read = ['t.*', 'm.code as matter_code', 'p.number_text as notice_number', 'p.day as notice_day'];
const extended =
  "(SELECT count(*) FROM task_events e WHERE e.task_id = t.id AND e.kind = 'extended') AS extensions";

export const openTaskStates = ['sent', 'inWork', 'returned'] as const;

const columns: ListColumns = {
  sorts: {
    due: ['t.due'],
    unit: ['t.lead_unit_sort'],
    state: [ranked('t.state', taskState.options)],
    doneOn: ['t.done_on'],
  },
  picks: { state: 't.state' },
};

export interface TaskFilter extends ListShape {
  readonly state: 'open' | 'late' | 'done' | 'all';
  /** folded words of the lead unit */
  readonly unitKey: string;
  /** folded words; all must begin a word of the task */
  readonly folded?: string | undefined;
  /** due from and to, both included */
  readonly from?: Day | null | undefined;
  readonly to?: Day | null | undefined;
  readonly today: Day;
  readonly cell?: BoardCell | undefined;
  /** up to and with this day a task is due soon; of use with a cell alone */
  readonly soonUntil?: Day | undefined;
  /** only tasks due on or before this day */
  readonly dueBy: Day | null;
  readonly limit: number;
  readonly offset: number;
}

function narrow(query: Knex.QueryBuilder, filter: TaskFilter): void {
  if (filter.state === 'open' || filter.state === 'late') query.whereIn('t.state', [...openTaskStates]);
  if (filter.state === 'late') query.where('t.due', '<', filter.today);
  if (filter.state === 'done') query.where('t.state', 'done');
  if (filter.dueBy !== null) query.whereBetween('t.due', [filter.today, filter.dueBy]);
  if (filter.unitKey !== '')
    query.whereRaw("t.lead_unit_key LIKE ? ESCAPE '\\'", [likePattern(filter.unitKey)]);
  if (filter.from) query.where('t.due', '>=', filter.from);
  if (filter.to) query.where('t.due', '<=', filter.to);
  const expression = matchExpression(filter.folded ?? '');
  if (expression !== null) query.whereRaw(`t.id IN (${foundIds})`, [expression, 'task']);
  if (filter.cell !== undefined) narrowToCell(query, filter.cell, filter);
  pickRows(query, columns, filter);
}

/** The earliest due first where nothing else is wanted, those without a day last. */
export async function listTasks(db: Knex, filter: TaskFilter): Promise<{ rows: Task[]; total: number }> {
  const ordered = db('tasks as t');
  narrow(ordered, filter);
  const usual = 't.due ASC NULLS LAST, t.created_at, t.position';
  const ids: string[] = await sortRows(ordered, columns, filter, usual)
    .limit(filter.limit)
    .offset(filter.offset)
    .pluck('t.id');
  const counting = db('tasks as t');
  narrow(counting, filter);
  const count = await counting.count({ n: '*' }).first();
  return { rows: await tasksById(db, ids), total: Number(count?.n ?? 0) };
}

export async function findTask(db: Knex, id: string): Promise<Task | null> {
  const [row]: TaskColumns[] = await selectTasks(db).where('t.id', id);
  return row === undefined ? null : fromColumns(row);
}

/** Tasks in the order of their ids as given. */
export async function tasksById(db: Knex, ids: readonly string[]): Promise<Task[]> {
  const found: TaskColumns[] = await selectTasks(db).whereIn('t.id', [...ids]);
  return inOrderOf(ids, found).map(fromColumns);
}

/** The tasks that came of a matter, the earliest due first. */
export async function tasksOfMatter(db: Knex, matterId: string): Promise<Task[]> {
  const also = db('task_matters').select('task_id').where({ matter_id: matterId });
  const rows: TaskColumns[] = await selectTasks(db)
    .where((either) => either.where('t.matter_id', matterId).orWhereIn('t.id', also))
    .orderByRaw('t.due ASC NULLS LAST, t.position');
  return rows.map(fromColumns);
}

/** The tasks that came of dialogues of a period, by dialogue and in the order of the opinions. */
export async function tasksOfDialogues(db: Knex, from: Day, to: Day): Promise<Task[]> {
  const rows: TaskColumns[] = await selectTasks(db)
    .whereBetween('d.day', [from, to])
    .orderBy('d.day')
    .orderBy('t.dialogue_id')
    .orderBy('t.position');
  return rows.map(fromColumns);
}

export async function tasksOfDialogue(db: Knex, dialogueId: string): Promise<Task[]> {
  const rows: TaskColumns[] = await selectTasks(db).where('t.dialogue_id', dialogueId).orderBy('t.position');
  return rows.map(fromColumns);
}

/** A task as it goes out with its notice. */
export async function addTask(
  tx: Knex,
  stamp: Stamp,
  sent: TaskFields & {
    conclusionId: string | null;
    dialogueId: string | null;
    itemId: string;
    matterId: string | null;
    label: string;
    position: number;
    kind?: Task['kind'];
    /** matters beside its own */
    alsoMatters?: readonly string[];
  },
): Promise<void> {
  await insertRow(tx, 'tasks', stamp, {
    id: sent.id,
    kind: sent.kind ?? 'given',
    product: sent.product ?? '',
    conclusion_id: sent.conclusionId,
    dialogue_id: sent.dialogueId,
    item_id: sent.itemId,
    matter_id: sent.matterId,
    label: sent.label,
    lead_unit: sent.leadUnit,
    lead_unit_key: fold(sent.leadUnit),
    lead_unit_sort: textSortKey(sent.leadUnit),
    helpers: json(sent.helpers),
    what: sent.what,
    due: sent.due,
    vague_due: sent.vagueDue,
    vague_reason: sent.vagueReason,
    report_to: sent.reportTo,
    answers_citizen: flag(sent.answersCitizen),
    state: 'sent',
    result: '',
    evidence: '',
    done_on: null,
    position: sent.position,
  });
  for (const matterId of new Set(sent.alsoMatters)) {
    if (matterId !== sent.matterId)
      await tx('task_matters').insert({ task_id: sent.id, matter_id: matterId });
  }
}

/** @throws AppError record.stale, record.missing */
export function changeTask(
  tx: Knex,
  stamp: Stamp,
  task: Pick<Task, 'id' | 'version' | 'state' | 'result' | 'evidence' | 'doneOn' | 'due'>,
): Promise<number> {
  return updateRow(tx, 'tasks', stamp, task.id, task.version, {
    state: task.state,
    result: task.result,
    evidence: task.evidence,
    done_on: task.doneOn,
    due: task.due,
  });
}
