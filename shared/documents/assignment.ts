import type { Day } from '../domain/day';
import { dmyInText } from '../text/dates';
import { lowerFirst, withoutEnd } from './frame';

/** One duty of a conclusion, as it is printed. */
export interface TaskView {
  id: string;
  leadUnit: string;
  helpers: string[];
  what: string;
  /** what is handed in: `báo cáo kết quả xác minh`; empty where the notice does not say */
  product?: string;
  due: Day | null;
  /** the leader's own words where the due day is vague: `trong tháng 12/2026` */
  dueText: string;
  /** `Chủ tịch UBND xã`; empty when nobody is to be told */
  reportTo: string;
  answerCitizen: boolean;
}

export interface Assignment {
  text: string;
  taskIds: string[];
}

/** Tasks of the same units become one sentence, in the order in which the leader gave them. */
export function assignments(tasks: TaskView[]): Assignment[] {
  const groups = new Map<string, TaskView[]>();
  for (const task of tasks) {
    const key = JSON.stringify([task.leadUnit, task.helpers]);
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups.values()].map((group) => ({
    text: `giao ${unitsText(group)} ${group.map(dutyText).join('; ')}`,
    taskIds: group.map(({ id }) => id),
  }));
}

function unitsText([first]: TaskView[]): string {
  if (first === undefined) return '';
  if (first.helpers.length === 0) return first.leadUnit;
  return `${first.leadUnit} chủ trì, phối hợp với ${joinNames(first.helpers)}`;
}

function joinNames(names: string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`;
}

function dutyText(task: TaskView): string {
  const answer = task.answerCitizen ? '; trả lời công dân bằng văn bản' : '';
  const report = task.reportTo === '' ? '' : ` và báo cáo ${task.reportTo}`;
  const product = task.product ? `; sản phẩm: ${withoutEnd(task.product)}` : '';
  return `${lowerFirst(withoutEnd(task.what))}${product}${answer}${report}${dueText(task)}`;
}

function dueText({ due, dueText: words }: TaskView): string {
  if (words !== '') return ` ${words}`;
  return due === null ? '' : ` trước ngày ${dmyInText(due)}`;
}
