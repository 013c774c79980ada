import type { DialogueFigures, DialogueReview } from '../../shared/domain/dialogueFigures';
import { figuresOf, outcomeOf } from '../../shared/domain/dialogueFigures';
import type { Parsed } from '../../shared/ipc/contract';
import type { Db, Tx } from '../data/database';
import { listDialogues } from '../data/dialogues';
import { opinionTallies } from '../data/opinions';
import { tasksOfDialogues } from '../data/tasks';
import type { DeskHandlers } from './handlers';
import { type Room, today } from './room';

/** What was held in a period, however many conferences that are. */
async function figures(room: Room, { from, to }: Parsed<'dialogue.figures'>): Promise<DialogueFigures> {
  const { db } = room.data;
  const dated = (await listDialogues(db, from, to)).filter(({ day }) => day !== null);
  const tallies = new Map((await opinionTallies(db, today(room))).map((one) => [one.dialogueId, one]));
  return figuresOf(dated.map((dialogue) => ({ dialogue, tally: tallies.get(dialogue.id) ?? null })));
}

/** What was promised at the dialogues of a year, and what became of it until today. */
export async function reviewOf(room: Room, db: Db | Tx, year: number): Promise<DialogueReview> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const held = (await listDialogues(db, from, to)).filter(
    ({ state, day }) => state === 'held' && day !== null,
  );
  const known = new Map(held.map((one) => [one.id, one]));
  const tallies = (await opinionTallies(db, today(room))).filter(({ dialogueId }) => known.has(dialogueId));
  const tasks = await tasksOfDialogues(db, from, to);
  return {
    year,
    held: held.length,
    opinions: tallies.reduce((sum, { opinions }) => sum + opinions, 0),
    answered: tallies.reduce((sum, { answered }) => sum + answered, 0),
    promises: tasks.flatMap((task) => {
      const of = task.dialogueId === null ? undefined : known.get(task.dialogueId);
      if (of === undefined) return [];
      const { label, what, leadUnit: unit, due, vagueDue, doneOn, result } = task;
      return [
        {
          ...{ taskId: task.id, dialogueId: of.id, dialogueDay: of.day, topic: of.topic },
          ...{ label, what, unit, due, vagueDue, doneOn, result },
          outcome: outcomeOf(task, today(room)),
        },
      ];
    }),
  };
}

export const dialogueFigureHandlers = {
  'dialogue.figures': figures,
  'dialogue.review': (room, { year }) => reviewOf(room, room.data.db, year),
} satisfies Partial<DeskHandlers>;
