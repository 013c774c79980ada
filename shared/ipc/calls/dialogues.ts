import { z } from 'zod';
import { check, paper } from '../../domain/chain';
import { clockTime, day } from '../../domain/day';
import { dialogueCounts, dialogueFigures, dialogueReview } from '../../domain/dialogueFigures';
import {
  dialogue,
  dialogueEvent,
  dialogueFields,
  dialogueKind,
  dialogueStage,
  dialogueStep,
  opinion,
  opinionFields,
  opinionSource,
  publication,
  publicationWay,
} from '../../domain/dialogues';
import { draftRow } from '../../domain/drafts';
import { id, line, officeLevel } from '../../domain/office';
import { opinionMapping, opinionProblem } from '../../domain/opinionSheet';
import { ask } from '../ask';
import { deadlineView } from './petitions';
import { taskRow } from './work';

const reason = line.pipe(z.string().min(1));
const versioned = { id, version: z.int().min(0) };
const token = z.string().min(1).max(100);
const rowIndex = z.int().min(0).max(100_000);
const year = z.int().min(2000).max(2100);

/** A duty around the day, with its arithmetic. */
export const dialogueClock = z.object({
  ...deadlineView.pick({
    label: true,
    basis: true,
    certainty: true,
    n: true,
    unit: true,
    hard: true,
    base: true,
    direction: true,
    start: true,
    skipped: true,
    rolledFrom: true,
    unknownYears: true,
    dueState: true,
  }).shape,
  key: z.string(),
  due: day,
  doneOn: day.nullable(),
  late: z.boolean(),
  /** ways by which the results still have to be published */
  missing: z.array(publicationWay),
});
export type DialogueClock = z.infer<typeof dialogueClock>;

export const dialogueRow = z.object({
  ...dialogue.pick({
    id: true,
    kind: true,
    level: true,
    form: true,
    occasion: true,
    topic: true,
    field: true,
    organiser: true,
    day: true,
    time: true,
    place: true,
    state: true,
  }).shape,
  name: z.string(),
  chairName: z.string(),
  stage: dialogueStage,
  counts: dialogueCounts,
  promised: z.int(),
  kept: z.int(),
  late: z.int(),
  /** the next duty that is not done */
  next: dialogueClock.nullable(),
});
export type DialogueRow = z.infer<typeof dialogueRow>;

export const dialogueView = z.object({
  dialogue,
  name: z.string(),
  stage: dialogueStage,
  opinions: z.array(opinion),
  publications: z.array(publication),
  events: z.array(dialogueEvent),
  clocks: z.array(dialogueClock),
  checks: z.array(check),
  tasks: z.array(taskRow),
  drafts: z.array(draftRow),
  papers: z.array(paper),
  counts: dialogueCounts,
});
export type DialogueView = z.infer<typeof dialogueView>;

export const opinionChoice = z.object({
  dialogueId: id,
  token,
  sheet: z.int().min(0).max(500),
  headFirst: rowIndex,
  headLast: rowIndex,
  mapping: opinionMapping,
});
export type OpinionChoice = z.infer<typeof opinionChoice>;

export const dialogueCalls = {
  'dialogue.list': ask(
    z.object({
      from: day,
      to: day,
      kind: dialogueKind.nullable(),
      level: officeLevel.nullable(),
      stage: dialogueStage.nullable(),
      text: line,
    }),
    z.array(dialogueRow),
  ),
  'dialogue.get': ask(z.object({ id }), dialogueView),
  /** autosave: `version` is the one last read; 0 for a new one. The day of an announced one moves by a step alone. */
  'dialogue.save': ask(z.object({ fields: dialogueFields, version: z.int().min(0) }), dialogue),
  /** held, moved, postponed, resumed, cancelled, opened again: with a reason, and the day where it has a new one */
  'dialogue.step': ask(
    z.object({
      ...versioned,
      step: dialogueStep,
      reason: line,
      day: day.nullable(),
      time: clockTime.nullable(),
      place: line,
    }),
    dialogueView,
  ),
  'opinion.save': ask(z.object({ fields: opinionFields, version: z.int().min(0) }), opinion),
  'opinion.cancel': ask(z.object({ ...versioned, reason }), opinion),
  /** notes that something was published; one that was noted by mistake is taken out, never deleted */
  'publication.save': ask(publication, dialogueView),
  /** what a sheet of opinions holds (`import.open` reads the file), by a head that is proposed or chosen */
  'opinion.look': ask(
    z.object({ token, sheet: opinionChoice.shape.sheet, headFirst: rowIndex.nullable() }),
    z.object({
      headFirst: z.int(),
      headLast: z.int(),
      found: z.boolean(),
      columns: z.array(z.object({ column: z.int(), heading: z.string(), samples: z.array(z.string()) })),
      mapping: opinionMapping,
    }),
  ),
  'opinion.check': ask(
    opinionChoice,
    z.object({
      fits: z.int(),
      /** already there, word by word */
      known: z.int(),
      problems: z.array(z.object({ row: z.int(), reason: opinionProblem })),
      sample: z.array(
        z.object({
          row: z.int(),
          village: z.string(),
          speaker: z.string(),
          field: z.string(),
          content: z.string(),
        }),
      ),
    }),
  ),
  /** all or nothing; rows that do not fit and those that are there already stay behind */
  'opinion.import': ask(
    z.object({ ...opinionChoice.shape, source: opinionSource.extract(['sheet', 'front', 'paper']) }),
    z.object({ rows: z.int() }),
  ),
  'dialogue.figures': ask(z.object({ from: day, to: day }), dialogueFigures),
  'dialogue.review': ask(z.object({ year }), dialogueReview),
};
