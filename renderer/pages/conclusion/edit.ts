import type { Conclusion, ConclusionItem, TaskFields } from '../../../shared/domain/chain';
import type { Day } from '../../../shared/domain/day';

export type Change = (next: (before: Conclusion) => Conclusion) => void;

export function emptyItem(id: string): ConclusionItem {
  return {
    id,
    visitId: null,
    matterId: null,
    label: '',
    matterCode: '',
    kind: 'proposal',
    sealed: false,
    content: '',
    unitOpinion: '',
    conclusion: '',
    tasks: [],
  };
}

/** A new task answers the citizen unless the leader says otherwise (Luật Tiếp công dân, Điều 28). */
export function emptyTask(id: string, reportTo: string, due: Day | null, product: string): TaskFields {
  return {
    id,
    leadUnit: '',
    helpers: [],
    what: '',
    product,
    due,
    vagueDue: '',
    vagueReason: '',
    reportTo,
    answersCitizen: true,
  };
}

export function patchedItem(before: Conclusion, itemId: string, patch: Partial<ConclusionItem>): Conclusion {
  const items = before.items.map((item) => (item.id === itemId ? { ...item, ...patch } : item));
  return { ...before, items };
}

export function patchedTask(
  before: Conclusion,
  itemId: string,
  taskId: string,
  patch: Partial<TaskFields>,
): Conclusion {
  const items = before.items.map((item) => {
    if (item.id !== itemId) return item;
    return { ...item, tasks: item.tasks.map((task) => (task.id === taskId ? { ...task, ...patch } : task)) };
  });
  return { ...before, items };
}

export function without<Row extends { id: string }>(rows: Row[], id: string): Row[] {
  return rows.filter((row) => row.id !== id);
}

/** The rows with one of them a step up (-1) or down (1); unchanged at the ends. */
export function stepped<Row extends { id: string }>(rows: Row[], id: string, step: -1 | 1): Row[] {
  const from = rows.findIndex((row) => row.id === id);
  const row = rows[from];
  const to = from + step;
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  return rows.with(from, rows[to] ?? row).with(to, row);
}

/** The prefix of the test ids, and of the places a check leads to: `conclusion-item-2-task-1`. */
export function placeOf(item: number, task?: number): string {
  return task === undefined ? `conclusion-item-${item}` : `conclusion-item-${item}-task-${task}`;
}
