import type { Check, Conclusion, ConclusionItem, TaskFields } from '../../shared/domain/chain';
import { blankChecks } from '../../shared/domain/conclusionBlanks';
import type { Day } from '../../shared/domain/day';
import { type Deadline, dueFrom } from '../../shared/domain/deadlines';
import type { Face } from '../../shared/domain/office';
import { type Calendar, isWorkingDay, nearestWorking } from '../../shared/domain/workingDays';
import { ruleBook } from './ruleBook';

/**
 * A directive names who, with whom, what, by when and how to report; seen in a commune's own practice. With whom is
 * clear where nobody is named: the unit then works alone.
 */
const fiveClear = '“5 rõ”; khoản 2 Điều 25 Nghị định 154/2026/NĐ-CP: văn bản ghi thời hạn giải quyết';

/** The last day for the notice of a reception; null where no rule binds. */
export function noticeDeadline(face: Face, receptionDay: Day, calendar: Calendar): Deadline | null {
  const key = face === 'party' ? 'conclusion.party' : 'conclusion.state';
  return dueFrom(ruleBook.deadlines, key, receptionDay, calendar);
}

interface Place {
  readonly item: number;
  readonly task: number;
}

function gap(code: string, params: Record<string, number>, itemId: string): Check {
  return { severity: 'stop', code, params, basis: fiveClear, itemId };
}

function hasDue({ due, vagueDue, vagueReason }: TaskFields): boolean {
  return due !== null || (vagueDue !== '' && vagueReason !== '');
}

/** A sentence for all units (`Các đơn vị báo cáo kết quả …`), and not the office's own duty to urge and sum up. */
function reportsForAll({ followUp }: Conclusion): boolean {
  return followUp.some((text) => /báo cáo|gửi kết quả/iu.test(text) && !/đôn đốc/iu.test(text));
}

/** Said of the task itself, or in what it asks for: `trình Chủ tịch`, `tham mưu`, `báo cáo kết quả xác minh`. */
function saysReport({ reportTo, what, product = '' }: TaskFields): boolean {
  return reportTo.trim() !== '' || /báo cáo|trình|tham mưu/iu.test(`${what} ${product}`.normalize('NFC'));
}

function gapChecks(task: TaskFields, place: Place, reported: boolean): Check[] {
  const params = { ...place };
  return [
    ...(task.leadUnit === '' ? [gap('gap.leadUnit', params, task.id)] : []),
    ...(task.what.trim() === '' ? [gap('gap.what', params, task.id)] : []),
    ...(task.product?.trim() === '' ? [gap('gap.product', params, task.id)] : []),
    ...(hasDue(task) ? [] : [gap('gap.due', params, task.id)]),
    ...(reported || saysReport(task) ? [] : [gap('gap.report', params, task.id)]),
  ];
}

function dueChecks(task: TaskFields, place: Place, calendar: Calendar, today: Day): Check[] {
  const shared = { severity: 'warning' as const, basis: '', itemId: task.id };
  if (task.due === null) {
    const kept = task.vagueDue !== '' && task.vagueReason !== '';
    return kept ? [{ ...shared, code: 'vague.kept', params: { ...place } }] : [];
  }
  const params = { ...place, day: task.due };
  const off = isWorkingDay(calendar, task.due)
    ? []
    : [
        {
          ...shared,
          code: 'due.dayOff',
          params: { ...params, proposed: nearestWorking(calendar, task.due) },
        },
      ];
  return task.due < today ? [...off, { ...shared, code: 'due.past', params }] : off;
}

/** With nobody named the assisting office answers; the leader may have meant somebody else. */
function answerChecks(item: ConclusionItem, tasks: readonly TaskFields[], number: number): Check[] {
  const named = tasks.some(({ answersCitizen }) => answersCitizen);
  if (item.visitId === null || tasks.length === 0 || named) return [];
  const basis = 'Điều 28 Luật Tiếp công dân';
  return [{ severity: 'warning', code: 'answer.unnamed', params: { item: number }, basis, itemId: item.id }];
}

function itemChecks(
  item: ConclusionItem,
  number: number,
  notice: Conclusion,
  calendar: Calendar,
  today: Day,
): Check[] {
  const shared = notice.items.flatMap(({ tasks }) =>
    tasks.filter(({ alsoItems }) => alsoItems?.includes(item.id)),
  );
  const isBlank = item.conclusion.trim() === '' && item.tasks.length + shared.length === 0;
  return [
    ...(isBlank ? [gap('gap.conclusion', { item: number }, item.id)] : []),
    ...answerChecks(item, [...item.tasks, ...shared], number),
    ...item.tasks.flatMap((task, index) => {
      const place = { item: number, task: index + 1 };
      return [...gapChecks(task, place, reportsForAll(notice)), ...dueChecks(task, place, calendar, today)];
    }),
  ];
}

/** What is still missing or odd in a notice; numbers of items and tasks count from 1, as the screen shows them. */
export function conclusionChecks(
  conclusion: Conclusion,
  receptionDay: Day,
  calendar: Calendar,
  today: Day,
): Check[] {
  const empty: Check = { severity: 'stop', code: 'empty', params: {}, basis: '', itemId: null };
  const due = conclusion.state === 'draft' ? noticeDeadline(conclusion.face, receptionDay, calendar) : null;
  const notice: Check[] =
    due === null
      ? []
      : [
          {
            severity: due.due < today ? 'warning' : 'info',
            code: 'notice.due',
            params: { day: due.due },
            basis: due.basis,
            itemId: null,
          },
        ];
  return [
    ...(conclusion.items.length === 0 ? [empty] : []),
    ...(conclusion.state === 'draft' ? blankChecks(conclusion) : []),
    ...conclusion.items.flatMap((item, index) => itemChecks(item, index + 1, conclusion, calendar, today)),
    ...notice,
  ];
}
