import { v7 } from 'uuid';
import { withoutEnd } from '../../shared/documents/frame';
import type { ConclusionItem, Task } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import { asLine, asProse } from '../../shared/domain/office';
import { dmyInText } from '../../shared/text/dates';

/** A task of an earlier notice with what the notice knew of its matter. */
export interface CarriedTask {
  readonly task: Task;
  readonly item: Pick<ConclusionItem, 'kind' | 'sealed' | 'matterCode'>;
}

/** `Phòng Kinh tế: kiểm tra cơ sở, hạn 13/11/2026 (Thông báo số 179/TB-UBND ngày 13/11/2026)`. */
function standing({ task }: CarriedTask): string {
  const { leadUnit, what, due, noticeNumber, noticeDay, state } = task;
  const notice =
    noticeDay === null || noticeNumber === ''
      ? ''
      : ` (Thông báo số ${noticeNumber} ngày ${dmyInText(noticeDay)})`;
  const until = due === null ? '' : `, hạn ${dmyInText(due)}`;
  const how = state === 'returned' ? 'đơn vị trả lại, chưa có kết quả' : 'chưa có kết quả';
  return `${withoutEnd(leadUnit)}: ${withoutEnd(what)}${until}${notice}, ${how}`;
}

function stateText(tasks: readonly CarriedTask[]): string {
  return `nhiệm vụ đã giao chưa xong: ${tasks.map(standing).join('; ')}`;
}

/** What a reception has to come back to: given earlier by the same leader, and late or handed back on its day. */
export function isCarried({ state, due, kind }: Task, receptionDay: Day): boolean {
  const open = state === 'sent' || state === 'inWork' || state === 'returned';
  return kind === 'given' && open && (state === 'returned' || (due !== null && due < receptionDay));
}

function newItem(tasks: readonly CarriedTask[], first: CarriedTask): ConclusionItem {
  const { task, item } = first;
  return {
    id: v7(),
    visitId: null,
    matterId: task.matterId,
    label: asLine(task.label),
    matterCode: task.matterCode || item.matterCode,
    kind: item.kind,
    sealed: item.sealed,
    // what is to be done could tell who denounces
    content: item.sealed ? '' : asProse(stateText(tasks)),
    unitOpinion: '',
    conclusion: '',
    tasks: [],
    carried: true,
  };
}

/**
 * The matters of the notice with what is carried over: where the same matter was heard again, its state is said
 * there; the others follow as matters of their own.
 */
export function withCarried(
  items: readonly ConclusionItem[],
  carried: readonly CarriedTask[],
): ConclusionItem[] {
  const groups = new Map<string, CarriedTask[]>();
  for (const each of carried) {
    const key = each.task.matterId ?? each.task.itemId;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const heard = items.map((item) => {
    const tasks = item.matterId === null ? undefined : groups.get(item.matterId);
    if (tasks === undefined || item.matterId === null) return item;
    groups.delete(item.matterId);
    if (item.sealed) return item;
    return { ...item, content: asProse(`${withoutEnd(item.content)}; ${stateText(tasks)}`) };
  });
  const others = [...groups.values()].flatMap((tasks) =>
    tasks[0] === undefined ? [] : [newItem(tasks, tasks[0])],
  );
  return [...heard, ...others];
}
