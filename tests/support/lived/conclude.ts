import { v7 } from 'uuid';
import type { Day } from '../../../shared/domain/day';
import type { Face } from '../../../shared/domain/office';
import { type Living, signerOf } from './acts';

export interface Concluding {
  readonly id: string;
  readonly day: Day;
  readonly face: Face;
}

export interface Given {
  readonly unit: string;
  readonly due: Day;
  /** the tenth working day after the reception, by when each citizen is owed an answer (Điều 28) */
  readonly answerBy: Day;
}

/** The tasks that came of an issued notice are those that were given, and one answer for each who was received. */
export async function noteTasks(
  { life, ledger, day }: Living,
  notice: Concluding,
  given: Given,
): Promise<void> {
  const page = { state: 'all' as const, unit: given.unit, limit: 1000, offset: 0 };
  const { id: conclusionId } = await life.ask('conclusion.open', {
    receptionId: notice.id,
    face: notice.face,
  });
  const found = (await life.ask('task.list', page)).rows.filter((one) => one.conclusionId === conclusionId);
  const { rows: visits } = await life.ask('visit.list', {
    ...{ from: null, to: null, matterId: null, text: '', limit: 100, offset: 0 },
    receptionId: notice.id,
  });
  const told = (kind: 'given' | 'answer', due: Day) =>
    found.filter((one) => one.kind === kind && one.due === due).length;
  const counts = [told('given', given.due), told('answer', given.answerBy), found.length];
  const wanted = [visits.length, visits.length, visits.length * 2];
  if (counts.join() !== wanted.join()) throw new Error(`tasks of ${notice.day}: ${counts}, not ${wanted}`);
  for (const { id, kind, what, due } of found) {
    const lived = { id, kind, what, due: due ?? '', givenOn: day, doneOn: null, urged: false };
    ledger.tasks.push({ ...lived, unit: given.unit });
  }
  const lived = ledger.notices.find(({ receptionId }) => receptionId === notice.id);
  if (lived !== undefined) lived.issuedOn = day;
}

/** The notice with a task for each matter; a gap is refused first, past every button. */
export async function concludes(living: Living, notice: Concluding, given: Given): Promise<void> {
  const { life, day } = living;
  const draft = await life.ask('conclusion.open', { receptionId: notice.id, face: notice.face });
  const signer = await signerOf(life, notice.face);
  const issue = { id: draft.id, day, number: null, signer, recipients: [] };
  const refused = await life.verdict('conclusion.issue', issue);
  if (refused !== 'conclusion.gaps') throw new Error(`a notice with gaps: ${refused}`);
  const items = draft.items.map((item, index) => ({
    ...item,
    conclusion: `Giao ${given.unit} kiểm tra, trả lời công dân`,
    // what an earlier conclusion gave and is late is urged, not given anew
    tasks: item.carried === true ? [] : [givenTask(given, `việc thứ ${index + 1} ngày ${notice.day}`)],
  }));
  await life.ask('conclusion.save', { ...draft, items });
  await life.ask('conclusion.issue', issue);
  await noteTasks(living, notice, given);
}

function givenTask({ unit, due }: Given, about: string) {
  return {
    id: v7(),
    leadUnit: unit,
    helpers: [],
    what: `Kiểm tra, trả lời ${about}`,
    product: 'báo cáo',
    due,
    vagueDue: '',
    vagueReason: '',
    reportTo: 'Văn phòng',
    answersCitizen: true,
  };
}
