import type { ConclusionItem } from '../../../shared/domain/chain';
import type { Day } from '../../../shared/domain/day';
import { dmyInText } from '../../../shared/text/dates';
import { answersOfConclusion } from '../../data/answers';
import { conclusionHandlers } from '../conclusions';
import { taskHandlers } from '../tasks';
import type { Scene } from './acts';
import type { CaseConclusion } from './cases';

function written(item: ConclusionItem, given: CaseConclusion['items']): ConclusionItem {
  const own = given.find(({ matter }) => matter === item.matterId);
  if (own === undefined) return item;
  const { content, unitOpinion, conclusion, tasks } = own;
  return {
    ...item,
    content: content ?? item.content,
    unitOpinion,
    conclusion,
    tasks: tasks.map(({ task }) => task),
  };
}

async function closeDone(at: (when: string) => Scene, given: CaseConclusion): Promise<void> {
  for (const { task, done } of given.items.flatMap(({ tasks }) => tasks)) {
    if (done === null) continue;
    const { room, acting } = at(done.at);
    const { version } = await taskHandlers['task.get'](room, { id: task.id });
    const { doneOn, result, evidence } = done;
    const input = { id: task.id, version, doneOn, result, evidence };
    await taskHandlers['task.close'](room, input, acting('task.close'));
  }
}

/** In the demo each citizen was told on the day of the notice. */
async function answerCitizens({ room, acting }: Scene, conclusionId: string, doneOn: Day): Promise<void> {
  for (const { id, version } of await answersOfConclusion(room.data.db, conclusionId)) {
    const evidence = `Thông báo kết quả xử lý ngày ${dmyInText(doneOn)}`;
    const input = { id, version, doneOn, result: 'Đã thông báo cho công dân', evidence };
    await taskHandlers['task.close'](room, input, acting('task.close'));
  }
}

/** A notice of the demo: drafted from its visits, written, and issued where it bears a day; its tasks followed. */
export async function concludeCase(
  at: (when: string) => Scene,
  given: CaseConclusion,
  receptionId: string,
): Promise<void> {
  const { room, acting } = at(given.at);
  const { face, day, number, recipients, texts, followUp } = given;
  const open = await conclusionHandlers['conclusion.open'](
    room,
    { receptionId, face },
    acting('conclusion.save'),
  );
  const signer = room.office.signers[given.signer] ?? open.signer;
  const saved = await conclusionHandlers['conclusion.save'](
    room,
    {
      ...open,
      ...texts,
      // the notices of the demo say what was heard that day and nothing else
      items: open.items.filter(({ carried }) => carried !== true).map((item) => written(item, given.items)),
      followUp: followUp ?? open.followUp,
      recipients,
      signer,
    },
    acting('conclusion.save'),
  );
  if (day === null) return;
  const { id } = saved;
  const issue = { id, day, number, signer, recipients };
  await conclusionHandlers['conclusion.issue'](room, issue, acting('conclusion.issue'));
  await answerCitizens({ room, acting }, id, day);
  await closeDone(at, given);
}
