import { v7 } from 'uuid';
import type { Conclusion, ConclusionItem, Paper, TaskFields } from '../../shared/domain/chain';
import { dueFrom } from '../../shared/domain/deadlines';
import type { VisitOutcome } from '../../shared/domain/visits';
import { openAnswers } from '../data/answers';
import type { Tx } from '../data/database';
import type { StoredDraft } from '../data/drafts';
import { findPetition } from '../data/petitions';
import { findReception } from '../data/receptions';
import type { Stamp } from '../data/rows';
import { addTaskEvent } from '../data/taskEvents';
import { changeTask } from '../data/tasks';
import { findVisit } from '../data/visits';
import { calendarOf } from './calendar';
import type { Room } from './room';
import { ruleBook } from './ruleBook';

/** Who got a full answer at the table, or a guidance or refusal, has been told already. */
const toldAlready: ReadonlySet<VisitOutcome> = new Set(['answered', 'guided', 'refused']);

const what = 'Thông báo kết quả xử lý cho công dân (Điều 28 Luật Tiếp công dân)';

/** The unit that the leader named to answer, else the office that assists him. */
function answeringUnit(room: Room, { face }: Conclusion, { tasks }: ConclusionItem): string {
  const named = tasks.find(({ answersCitizen, leadUnit }) => answersCitizen && leadUnit !== '');
  return named?.leadUnit ?? room.office[face].assistant;
}

/**
 * The answers that an issued notice makes due: each citizen who came learns what becomes of the matter within the
 * working days of Điều 28, counted from the reception.
 */
export async function answersOf(
  room: Room,
  tx: Tx,
  conclusion: Conclusion,
): Promise<{ item: ConclusionItem; task: TaskFields }[]> {
  const reception = await findReception(tx, conclusion.receptionId);
  if (reception === null) return [];
  const due = dueFrom(ruleBook.deadlines, 'visit.initialReply', reception.day, await calendarOf(room, tx));
  const found: { item: ConclusionItem; task: TaskFields }[] = [];
  for (const item of conclusion.items) {
    const record = item.visitId === null ? null : await findVisit(tx, item.visitId);
    if (record === null || due === null || toldAlready.has(record.visit.outcome)) continue;
    const task: TaskFields = {
      id: v7(),
      leadUnit: answeringUnit(room, conclusion, item),
      helpers: [],
      what,
      product: 'thông báo kết quả xử lý',
      due: due.due,
      vagueDue: '',
      vagueReason: '',
      reportTo: '',
      answersCitizen: true,
    };
    found.push({ item, task });
  }
  return found;
}

/** A result notice answers the citizen: the open answers of its visit or matter are done by it. */
export async function closeAnswers(tx: Tx, stamp: Stamp, draft: StoredDraft, paper: Paper): Promise<void> {
  if (paper.kind !== 'resultNotice') return;
  const { noun, id } = draft.from;
  const visit = noun === 'visit' ? await findVisit(tx, id) : null;
  const petition = noun === 'petition' ? await findPetition(tx, id) : null;
  const matterId = visit?.visit.matterId ?? petition?.matterId ?? null;
  for (const task of await openAnswers(tx, { visitId: visit?.visit.id ?? null, matterId })) {
    const day = task.noticeDay !== null && paper.day < task.noticeDay ? task.noticeDay : paper.day;
    const result = 'Đã thông báo kết quả xử lý cho công dân';
    await changeTask(tx, stamp, { ...task, state: 'done', doneOn: day, result, evidence: paper.numberText });
    const detail = { result, evidence: paper.numberText };
    const event = { taskId: task.id, kind: 'done', day, reason: '', paperId: paper.id, detail } as const;
    await addTaskEvent(tx, stamp, event);
  }
}
