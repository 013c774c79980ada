import type { DialogueChange } from '../../../shared/documents/dialogueNotice';
import type { DialogueView, OpinionView } from '../../../shared/documents/dialogueView';
import type { Subject } from '../../../shared/documents/subject';
import type { Task } from '../../../shared/domain/chain';
import type { Day } from '../../../shared/domain/day';
import { dueFrom } from '../../../shared/domain/deadlines';
import type { Dialogue, Opinion } from '../../../shared/domain/dialogues';
import { AppError } from '../../../shared/ipc/fault';
import { findDialogue } from '../../data/dialogues';
import { opinionsOf } from '../../data/opinions';
import { findPetition } from '../../data/petitions';
import { tasksOfDialogue } from '../../data/tasks';
import { changeOf } from '../dialogueChange';
import { nameOf } from '../dialogueRecords';
import { ruleBook } from '../ruleBook';
import { type Making, openDay, orBlank } from './making';
import { subjectOfPetition } from './subjects';

/** What every paper of a dialogue is made of. */
export interface DialogueFacts {
  readonly dialogue: Dialogue;
  readonly view: DialogueView;
  readonly opinions: readonly Opinion[];
  readonly opinionViews: OpinionView[];
  readonly tasks: readonly Task[];
  /** what became of it since it was announced; null while that still holds */
  readonly change: DialogueChange | null;
  /** whose complaint it is about */
  readonly subject: Subject | null;
}

export function titled({ name, title }: { name: string; title: string }): string {
  const who = name === '' ? '' : `đồng chí ${name}`;
  return [who, title].filter((part) => part !== '').join(', ');
}

function opinionView(one: Opinion, tasks: readonly Task[]): OpinionView {
  const task = tasks.find(({ id }) => id === one.taskId);
  const { id, answeredThere, unit, due, vagueDue: dueText, speaker, village, content: text } = one;
  const { promise, helpers } = one;
  const common = { id, answeredThere, promise, unit, helpers, due, dueText, result: task?.result ?? '' };
  if (one.denunciation) return { ...common, source: { kind: 'sealed', code: orBlank(one.code) } };
  if (speaker === '') return { ...common, source: { kind: 'many', from: village || 'Nhân dân', text } };
  const citizen = { salutation: '' as const, name: speaker, address: village };
  return { ...common, source: { kind: 'citizen', citizen, text } };
}

/** @throws AppError record.missing, draft.sealed when what it is about turned out to be a denunciation */
export async function dialogueFacts(making: Making): Promise<DialogueFacts> {
  const { db, from, room } = making;
  const dialogue = await findDialogue(db, from.id);
  if (dialogue === null) throw new AppError('record.missing');
  const opinions = (await opinionsOf(db, dialogue.id)).filter(({ state }) => state === 'kept');
  const tasks = await tasksOfDialogue(db, dialogue.id);
  const petition = dialogue.petitionId === null ? null : await findPetition(db, dialogue.petitionId);
  const subject = petition === null ? null : await subjectOfPetition(making, petition);
  if (subject?.kind === 'sealed') throw new AppError('draft.sealed');
  const chairs = dialogue.chairs.map(titled).filter((chair) => chair !== '');
  return {
    dialogue,
    view: {
      name: nameOf(room, dialogue),
      day: dialogue.day ?? openDay,
      place: orBlank(dialogue.place),
      chairs: chairs.length === 0 ? [orBlank('')] : chairs,
    },
    opinions,
    opinionViews: opinions.map((one) => opinionView(one, tasks)),
    tasks,
    subject,
    change: making.kind === 'dialogueNotice' ? await changeOf(db, dialogue) : null,
  };
}

/** Until when it has to be announced, from the rule of its kind; open where no rule says so. */
export function noticeDay({ dialogue }: DialogueFacts, { calendar }: Making): Day {
  if (dialogue.day === null) return openDay;
  return dueFrom(ruleBook.deadlines, 'dialogue.notice', dialogue.day, calendar)?.due ?? openDay;
}

export function publishDay({ dialogue }: DialogueFacts, { calendar }: Making): Day | null {
  if (dialogue.day === null || dialogue.kind !== 'commune') return null;
  return dueFrom(ruleBook.deadlines, 'dialogue.publish', dialogue.day, calendar)?.due ?? null;
}

/** Names that no tone style touches. */
export function namesOf({ dialogue, opinions }: DialogueFacts): string[] {
  const people = [...dialogue.chairs, ...dialogue.guests, dialogue.secretary].map(({ name }) => name);
  return [...people, ...opinions.flatMap(({ speaker, village }) => [speaker, village])];
}
