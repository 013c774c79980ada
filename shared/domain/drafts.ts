import { z } from 'zod';
import { officialDocument } from '../documents/model';
import { type PaperKind, paperKind } from './chain';
import { day, instant } from './day';
import { face, id, line, prose } from './office';
import { stamp } from './people';

/** Papers that begin as a draft of the drafting room, by what they are made from. */
export const draftKindsOf = {
  visit: [
    'transferSlip',
    'guidanceSlip',
    'resultNotice',
    'subordinateDemand',
    'appointmentSlip',
    'citizenStatement',
    'groupList',
    'refusal',
  ],
  petition: [
    'processingProposal',
    'acceptanceNotice',
    'nonAcceptanceNotice',
    'transferSlip',
    'guidanceSlip',
    'subordinateDemand',
    'resultNotice',
    'complaintDialogueMinutes',
    'invitation',
  ],
  conclusion: ['conclusionExtract'],
  task: ['urgingLetter'],
  matter: ['caseFileCover', 'caseFileContents'],
  reception: ['invitation', 'changeNotice', 'hearingProposal', 'noteSheet'],
  registration: ['appointmentSlip'],
  dialogue: [
    'dialoguePlan',
    'dialogueNotice',
    'invitation',
    'dialogueAgenda',
    'dialogueMinutes',
    'opinionSummary',
    'dialogueConclusion',
    'complaintDialogueMinutes',
  ],
  /** papers that begin before any record does */
  office: [
    'dialoguePlan',
    'dialogueAgenda',
    'invitation',
    'dialogueMinutes',
    'opinionSummary',
    'dialogueConclusion',
    'dialogueReview',
    'scheduleNotice',
  ],
} as const;

/** Kinds whose face is not a choice: a form of the State alone, or that of the notice they are taken from. */
export const fixedFace: ReadonlySet<PaperKind> = new Set([
  'refusal',
  'complaintDialogueMinutes',
  'conclusionExtract',
]);

export const draftNoun = z.enum([
  'visit',
  'petition',
  'conclusion',
  'task',
  'matter',
  'reception',
  'registration',
  'dialogue',
  'office',
  'paper',
]);
export type DraftNoun = z.infer<typeof draftNoun>;

/**
 * The record a draft was made from; `part` is the matter of a conclusion that an extract is of, `year` the one that
 * a yearly review looks back on or a notice of the schedule announces, `quarter` the part of it.
 */
export const draftSource = z.object({
  noun: draftNoun,
  id,
  part: id.nullable(),
  year: z.int().min(2000).max(2100).optional(),
  quarter: z.int().min(1).max(4).optional(),
});
export type DraftSource = z.infer<typeof draftSource>;

export const draftState = z.enum(['open', 'binned', 'issued']);

/** The issued paper that a draft corrects, and why. */
export const replacement = z.object({ paperId: id, numberText: line, day, reason: line });

const head = {
  id,
  kind: paperKind,
  face,
  from: draftSource,
  state: draftState,
  replaces: replacement.nullable(),
  /** the paper it became */
  paperId: id.nullable(),
  /** its words lie in the sealed compartment: what it was made of turned out to be a denunciation */
  sealed: z.boolean(),
  /** false for sheets that are signed and filed without a number */
  numbered: z.boolean(),
  ...stamp.shape,
};

export const draft = z.object({
  ...head,
  document: officialDocument,
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type Draft = z.infer<typeof draft>;

export const draftRow = z.object({ ...head, title: z.string() });
export type DraftRow = z.infer<typeof draftRow>;

/** A wording of the office; those that come with the app have no version. */
export const snippet = z.object({
  id: z.string().max(60),
  title: line,
  text: prose,
  /** false for a wording that comes with the app */
  own: z.boolean(),
  version: z.int().min(0),
});
export type Snippet = z.infer<typeof snippet>;

export const bookNumber = z.object({
  number: z.int().positive(),
  state: z.enum(['taken', 'reserved', 'void', 'outside']),
  reason: z.string(),
  at: instant,
  /** what bears it, where a paper does */
  paperId: id.nullable(),
  title: z.string(),
});
export type BookNumber = z.infer<typeof bookNumber>;

/** Every number of one book: `PC-UBND` of 2026, `CV/ĐU` of a term. */
export const book = z.object({ id, book: z.string(), period: z.string(), numbers: z.array(bookNumber) });
export type PaperBook = z.infer<typeof book>;
