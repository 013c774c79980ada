import { z } from 'zod';
import type { Task } from './chain';
import { day } from './day';
import type { Dialogue, Opinion } from './dialogues';
import { id } from './office';

/** What is counted of a conference: by what was recorded here, else as the body that held it reported. */
export const dialogueCounts = z.object({
  people: z.int(),
  speeches: z.int(),
  opinions: z.int(),
  answered: z.int(),
  /** handed to a unit */
  handed: z.int(),
  settled: z.int(),
});
export type DialogueCounts = z.infer<typeof dialogueCounts>;

export const figureGroup = z.object({ key: z.string(), held: z.int(), ...dialogueCounts.shape });
export type FigureGroup = z.infer<typeof figureGroup>;

export const figureBy = z.enum(['level', 'kind', 'occasion', 'form', 'field']);
export type FigureBy = z.infer<typeof figureBy>;

export const dialogueFigures = z.object({
  total: figureGroup,
  by: z.record(figureBy, z.array(figureGroup)),
  planned: z.int(),
  postponed: z.int(),
  cancelled: z.int(),
});
export type DialogueFigures = z.infer<typeof dialogueFigures>;

export interface CountedDialogue {
  readonly dialogue: Pick<
    Dialogue,
    'level' | 'kind' | 'occasion' | 'form' | 'field' | 'state' | 'people' | 'reported'
  >;
  readonly tally: {
    readonly opinions: number;
    readonly speeches: number;
    readonly answered: number;
    readonly promised: number;
    readonly kept: number;
  } | null;
}

export function countsOfDialogue({ dialogue, tally }: CountedDialogue): DialogueCounts {
  const people = dialogue.people ?? 0;
  if (tally !== null) {
    const { opinions, speeches, answered, kept } = tally;
    return { people, speeches, opinions, answered, handed: opinions - answered, settled: kept };
  }
  const { speeches, opinions, answered, settled } = dialogue.reported ?? blank;
  return { people, speeches, opinions, answered, handed: Math.max(0, opinions - answered), settled };
}

const blank = { speeches: 0, opinions: 0, answered: 0, settled: 0 };

function summed(key: string, rows: readonly CountedDialogue[]): FigureGroup {
  const sum: FigureGroup = {
    key,
    held: rows.length,
    people: 0,
    speeches: 0,
    opinions: 0,
    answered: 0,
    handed: 0,
    settled: 0,
  };
  for (const row of rows) {
    const counts = countsOfDialogue(row);
    sum.people += counts.people;
    sum.speeches += counts.speeches;
    sum.opinions += counts.opinions;
    sum.answered += counts.answered;
    sum.handed += counts.handed;
    sum.settled += counts.settled;
  }
  return sum;
}

/** In the order in which an office reads them: from the province down, then as the lists of choices stand. */
const order: Readonly<Record<Exclude<FigureBy, 'field'>, readonly string[]>> = {
  level: ['tinh', 'huyen', 'xa'],
  kind: ['commune', 'leader', 'complaint'],
  occasion: ['periodic', 'voters', 'urgent'],
  form: ['inPerson', 'online', 'social'],
};

function grouped(by: FigureBy, rows: readonly CountedDialogue[]): FigureGroup[] {
  const groups = new Map<string, CountedDialogue[]>();
  for (const row of rows) {
    const key = row.dialogue[by];
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const found = [...groups].map(([key, own]) => summed(key, own));
  if (by === 'field') return found.toSorted((a, b) => b.held - a.held || a.key.localeCompare(b.key, 'vi'));
  const rank = order[by];
  return found.toSorted((a, b) => rank.indexOf(a.key) - rank.indexOf(b.key));
}

/** What was held, by level, legal kind, occasion, form and field; every conference stands once in each of them. */
export function figuresOf(rows: readonly CountedDialogue[]): DialogueFigures {
  const held = rows.filter(({ dialogue }) => dialogue.state === 'held');
  const count = (state: Dialogue['state']) => rows.filter(({ dialogue }) => dialogue.state === state).length;
  return {
    total: summed('', held),
    by: {
      level: grouped('level', held),
      kind: grouped('kind', held),
      occasion: grouped('occasion', held),
      form: grouped('form', held),
      field: grouped('field', held),
    },
    planned: count('planned'),
    postponed: count('postponed'),
    cancelled: count('cancelled'),
  };
}

/** Opinions by village or field, as the summary of what was gathered shows them; most first. */
export function opinionGroups(
  opinions: readonly Pick<Opinion, 'village' | 'field' | 'state'>[],
  by: 'village' | 'field',
): { key: string; count: number }[] {
  const groups = new Map<string, number>();
  for (const one of opinions) {
    if (one.state === 'kept') groups.set(one[by], (groups.get(one[by]) ?? 0) + 1);
  }
  return [...groups]
    .map(([key, count]) => ({ key, count }))
    .toSorted((a, b) => b.count - a.count || a.key.localeCompare(b.key, 'vi'));
}

/** How a promise came out: done in time, done late, still in time, past its day, taken back by a later notice. */
export const promiseOutcome = z.enum(['inTime', 'doneLate', 'open', 'overdue', 'withdrawn']);
export type PromiseOutcome = z.infer<typeof promiseOutcome>;

export function outcomeOf(task: Pick<Task, 'state' | 'due' | 'doneOn'>, today: string): PromiseOutcome {
  const { state, due, doneOn } = task;
  if (state === 'cancelled') return 'withdrawn';
  if (state === 'done') return due !== null && doneOn !== null && doneOn > due ? 'doneLate' : 'inTime';
  return due !== null && due < today ? 'overdue' : 'open';
}

/** One promise of the yearly review. */
export const promiseRow = z.object({
  taskId: id,
  dialogueId: id,
  dialogueDay: day.nullable(),
  topic: z.string(),
  label: z.string(),
  what: z.string(),
  unit: z.string(),
  due: day.nullable(),
  vagueDue: z.string(),
  doneOn: day.nullable(),
  result: z.string(),
  outcome: promiseOutcome,
});
export type PromiseRow = z.infer<typeof promiseRow>;

export const dialogueReview = z.object({
  year: z.int(),
  promises: z.array(promiseRow),
  /** conferences held in the year, and how many opinions were answered on the spot */
  held: z.int(),
  opinions: z.int(),
  answered: z.int(),
});
export type DialogueReview = z.infer<typeof dialogueReview>;
