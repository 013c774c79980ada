import { z } from 'zod';
import { day } from './day';
import { line } from './office';

export const inspectionPart = z.enum([
  'receptions',
  'postings',
  'notices',
  'tasks',
  'petitions',
  'registers',
  'checklist',
]);
export type InspectionPart = z.infer<typeof inspectionPart>;

/** Every figure of the self-inspection; how each is counted stands in inspectionCount.ts. */
export const figureCode = z.enum([
  'due',
  'held',
  'noCitizen',
  'delegated',
  'missed',
  'ahead',
  'shortMonths',
  'scheduled',
  'postedOnTime',
  'postedLate',
  'notPosted',
  'withoutSchedule',
  'noticeOnTime',
  'noticeLate',
  'noticeOverdue',
  'noticeWaiting',
  'taskOnTime',
  'taskDoneLate',
  'taskLate',
  'taskOpen',
  'received',
  'processedOnTime',
  'processedLate',
  'pastFirst',
  'waiting',
  'pastLast',
  'visitsNumbered',
  'visitsUnnumbered',
  'visitGaps',
  'paperGaps',
  'rooms',
  'equipment',
  'lacking',
  'checkOverdue',
  'roster',
  'untrained',
]);
export type FigureCode = z.infer<typeof figureCode>;

export const recordNoun = z.enum([
  'reception',
  'month',
  'schedule',
  'conclusion',
  'task',
  'petition',
  'visit',
  'number',
  'check',
]);

export const recordMark = z.enum([
  'planned',
  'held',
  'noCitizen',
  'postponed',
  'cancelled',
  'waiting',
  'missing',
  'reserved',
  'unchecked',
  'good',
  'lacking',
  'broken',
]);

/** What a figure counts. `amount` is what it adds: a second reception of one day adds no day. */
export const inspectionRecord = z.object({
  noun: recordNoun,
  /** the record's own, where it has a page: a month is `2026-11`, a number its place in the book */
  id: z.string(),
  day: day.nullable(),
  label: z.string(),
  due: day.nullable(),
  doneOn: day.nullable(),
  /** how it stands, as a code that the reader's language has words for; empty where the day says enough */
  mark: recordMark.or(z.literal('')),
  note: z.string(),
  amount: z.int(),
});
export type InspectionRecord = z.infer<typeof inspectionRecord>;

/** `good`: nothing to be asked. `bad`: whoever inspects will ask. */
export const figureTone = z.enum(['plain', 'good', 'bad']);

const figureHead = {
  part: inspectionPart,
  code: figureCode,
  /** the host's id or the folded unit; empty for a figure of the whole office */
  owner: z.string().max(600),
  ownerName: line,
  ownerTitle: line,
  count: z.int(),
  tone: figureTone,
  /** the law or the office's own limit behind it, one line each */
  basis: z.string(),
};

export const figure = z.object(figureHead);
export type Figure = z.infer<typeof figure>;

/** A figure with every record that it counts. */
export interface CountedFigure extends Figure {
  readonly records: readonly InspectionRecord[];
}

export const inspection = z.object({ from: day, to: day, today: day, figures: z.array(figure) });
export type Inspection = z.infer<typeof inspection>;

/** Which figure is asked for. */
export const figureKey = z.object({ code: figureCode, owner: z.string().max(600) });
export type FigureKey = z.infer<typeof figureKey>;

/** The parts that are counted for each host or unit; the others are counted once. */
export const ownedParts: ReadonlySet<InspectionPart> = new Set(['receptions', 'tasks']);
