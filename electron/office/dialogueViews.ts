import type { Day } from '../../shared/domain/day';
import { deadlineState } from '../../shared/domain/deadlines';
import { countsOfDialogue } from '../../shared/domain/dialogueFigures';
import {
  type Clock,
  dialogueChecks,
  dialogueClocks,
  stageOf,
  waysMissing,
} from '../../shared/domain/dialogueRules';
import type { Dialogue, Publication } from '../../shared/domain/dialogues';
import type { Calendar } from '../../shared/domain/workingDays';
import type { DialogueClock, DialogueRow, DialogueView } from '../../shared/ipc/calls/dialogues';
import { conclusionDays, eventsOfDialogue } from '../data/dialogues';
import { draftsOfRecord } from '../data/drafts';
import { type OpinionTally, opinionsOf, opinionTallies } from '../data/opinions';
import { findPaper } from '../data/papers';
import { publicationsOf } from '../data/publications';
import { tasksOfDialogue } from '../data/tasks';
import { calendarOf } from './calendar';
import { explained } from './deadlineViews';
import { untoldChecks } from './dialogueChange';
import { knownDialogue, nameOf } from './dialogueRecords';
import { rowOf } from './drafts';
import { type Room, today } from './room';
import { ruleBook } from './ruleBook';
import { taskRows } from './tasks';

/** What the clocks and the stage of a dialogue are read from. */
export interface Standing {
  readonly dialogue: Dialogue;
  readonly publications: readonly Publication[];
  readonly concludedOn: Day | null;
}

function clockView({ deadline, doneOn }: Clock, of: Standing, on: Day, calendar: Calendar): DialogueClock {
  const { key, due, base } = deadline;
  const isPublishing = key === 'dialogue.publish' && of.dialogue.day !== null;
  return {
    ...explained(deadline),
    key,
    base,
    due,
    doneOn,
    late: (doneOn ?? on) > due,
    dueState: doneOn === null ? deadlineState(due, on, calendar) : null,
    missing: isPublishing ? waysMissing(of.dialogue.day ?? '', ruleBook.publications, of.publications) : [],
  };
}

/** The duties around the day with their arithmetic. */
export function clockViews(of: Standing, on: Day, calendar: Calendar): DialogueClock[] {
  return dialogueClocks(of, ruleBook, calendar).map((clock) => clockView(clock, of, on, calendar));
}

/** Results are published of what was held; a notice is of use before. */
export function openClocks(of: Standing, on: Day, calendar: Calendar): DialogueClock[] {
  const isHeld = of.dialogue.state === 'held';
  return clockViews(of, on, calendar).filter(({ key, doneOn }) => {
    const isAfter = key === 'dialogue.publish' || key === 'dialogue.conclude';
    return doneOn === null && isAfter === isHeld;
  });
}

const noTally = { opinions: 0, speeches: 0, answered: 0, promised: 0, kept: 0, late: 0 };

export interface ListFacts {
  readonly publications: ReadonlyMap<string, Publication[]>;
  readonly concluded: ReadonlyMap<string, Day>;
  readonly tallies: ReadonlyMap<string, OpinionTally>;
}

/** What many dialogues are shown by, asked once for all of them. */
export async function listFacts(room: Room, dialogues: readonly Dialogue[]): Promise<ListFacts> {
  const { db } = room.data;
  const publications = new Map<string, Publication[]>();
  for (const one of await publicationsOf(
    db,
    dialogues.map(({ id }) => id),
  )) {
    publications.set(one.dialogueId, [...(publications.get(one.dialogueId) ?? []), one]);
  }
  const tallies = await opinionTallies(db, today(room));
  return {
    publications,
    concluded: await conclusionDays(db),
    tallies: new Map(tallies.map((tally) => [tally.dialogueId, tally])),
  };
}

export function standingOf(dialogue: Dialogue, facts: ListFacts): Standing {
  return {
    dialogue,
    publications: facts.publications.get(dialogue.id) ?? [],
    concludedOn: facts.concluded.get(dialogue.id) ?? null,
  };
}

export function dialogueRowOf(
  room: Room,
  dialogue: Dialogue,
  facts: ListFacts,
  calendar: Calendar,
): DialogueRow {
  const of = standingOf(dialogue, facts);
  const tally = facts.tallies.get(dialogue.id) ?? null;
  const { promised, kept, late } = tally ?? noTally;
  const { id, kind, level, form, occasion, topic, field, organiser, day, time, place, state } = dialogue;
  // what another body holds is counted here; its duties are its own
  const [next = null] = organiser === '' ? openClocks(of, today(room), calendar) : [];
  return {
    ...{ id, kind, level, form, occasion, topic, field, organiser, day, time, place, state },
    name: nameOf(room, dialogue),
    chairName: dialogue.chairs[0]?.name ?? '',
    stage: stageOf(of, ruleBook.publications),
    counts: countsOfDialogue({ dialogue, tally }),
    ...{ promised, kept, late, next },
  };
}

/** Everything that the page of a dialogue shows. @throws AppError record.missing */
export async function dialogueViewOf(room: Room, id: string): Promise<DialogueView> {
  const { db } = room.data;
  const dialogue = await knownDialogue(db, id);
  const calendar = await calendarOf(room);
  const opinions = await opinionsOf(db, id);
  const publications = await publicationsOf(db, [id]);
  const conclusion = dialogue.paperId === null ? null : await findPaper(db, dialogue.paperId);
  const of = { dialogue, publications, concludedOn: conclusion?.day ?? null };
  const drafts = await draftsOfRecord(db, id);
  const papers = await Promise.all(
    drafts.map(({ paperId }) => (paperId === null ? null : findPaper(db, paperId))),
  );
  const kept = opinions.filter(({ state }) => state === 'kept');
  const tallies = await opinionTallies(db, today(room));
  const tally = tallies.find(({ dialogueId }) => dialogueId === id) ?? null;
  return {
    dialogue,
    name: nameOf(room, dialogue),
    stage: stageOf(of, ruleBook.publications),
    opinions,
    publications,
    events: await eventsOfDialogue(db, id),
    clocks: dialogue.organiser === '' ? clockViews(of, today(room), calendar) : [],
    checks: [...(await untoldChecks(db, dialogue)), ...dialogueChecks(dialogue, kept, calendar, today(room))],
    tasks: taskRows(room, await tasksOfDialogue(db, id), calendar),
    drafts: drafts.filter(({ state }) => state === 'open').map((draft) => rowOf(room, draft)),
    papers: papers.filter((paper) => paper !== null),
    counts: countsOfDialogue({ dialogue, tally }),
  };
}
