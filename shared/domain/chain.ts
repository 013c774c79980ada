import { z } from 'zod';
import { clockTime, day, instant } from './day';
import { face, id, line, prose, session, signer } from './office';
import { stamp } from './people';
import { petitionKind } from './visits';

export const scheduleState = z.enum(['draft', 'issued', 'posted', 'replaced']);

/** One planned reception on a schedule. `ruleDay` is what the rule said, `day` where it landed. */
export const scheduleItem = z.object({
  id,
  receptionId: id,
  hostId: id.nullable(),
  hostName: line,
  hostTitle: line,
  ruleDay: day.nullable(),
  day,
  movedReason: line,
  sessions: z.array(session).min(1).max(4),
  place: line,
  participants: prose,
  expectedContent: prose,
});
export type ScheduleItem = z.infer<typeof scheduleItem>;

export const posting = z.object({
  id,
  scheduleId: id,
  place: line.pipe(z.string().min(1)),
  day,
  time: clockTime,
  postedBy: line,
  /** stood by and signs the minutes too; nobody is his own witness */
  witness: z.object({ name: line, title: line }),
  takenDownOn: day.nullable(),
  note: line,
  /** the notice that hung there: one that was corrected since does not count for the one in its place */
  paperId: id.nullable(),
});
export type Posting = z.infer<typeof posting>;

export const schedule = z.object({
  id,
  year: z.int().min(2000).max(2100),
  month: z.int().min(1).max(12),
  face,
  state: scheduleState,
  items: z.array(scheduleItem).max(200),
  bases: z.array(line).max(30),
  registration: prose,
  dialogueNote: prose,
  paperId: id.nullable(),
  postings: z.array(posting),
  ...stamp.shape,
});
export type Schedule = z.infer<typeof schedule>;

/** What a check found. `rule` and `params` make the sentence; `basis` names the law. */
export const check = z.object({
  severity: z.enum(['ok', 'info', 'warning', 'stop']),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  basis: z.string(),
  itemId: z.string().nullable(),
});
export type Check = z.infer<typeof check>;

export const taskState = z.enum(['draft', 'sent', 'inWork', 'done', 'returned', 'cancelled']);

export const taskFields = z.object({
  id,
  leadUnit: line,
  helpers: z.array(line).max(30),
  what: prose,
  /** what the unit hands in; not known of tasks from before it was asked for */
  product: line.optional(),
  /** other matters of the notice that the same task stands for, by their items */
  alsoItems: z.array(id).max(50).optional(),
  due: day.nullable(),
  /** the leader's own vague wording, kept with a reason in place of a day */
  vagueDue: line,
  vagueReason: line,
  reportTo: line,
  answersCitizen: z.boolean(),
});
export type TaskFields = z.infer<typeof taskFields>;

export const conclusionItem = z.object({
  id,
  visitId: id.nullable(),
  matterId: id.nullable(),
  /** `ông Nguyễn Văn Khởi, thôn Đồng Trầm`, or the code where a denouncer is protected */
  label: line,
  matterCode: line,
  kind: petitionKind,
  sealed: z.boolean(),
  content: prose,
  unitOpinion: prose,
  conclusion: prose,
  tasks: z.array(taskFields).max(50),
  /** not heard this time: what an earlier conclusion gave is late */
  carried: z.boolean().optional(),
});
export type ConclusionItem = z.infer<typeof conclusionItem>;

export const conclusion = z.object({
  id,
  receptionId: id,
  face,
  state: z.enum(['draft', 'issued', 'replaced']),
  summary: line,
  opening: prose,
  attendance: prose,
  figures: prose,
  lead: prose,
  items: z.array(conclusionItem).max(200),
  followUp: z.array(prose).max(30),
  closing: prose,
  recipients: z.array(line).max(60),
  signer,
  paperId: id.nullable(),
  ...stamp.shape,
});
export type Conclusion = z.infer<typeof conclusion>;

export const task = z.object({
  ...taskFields.shape,
  /** what it came from: a conclusion, or a dialogue */
  /** given by the leader, or the answer that a citizen is owed (Điều 28 Luật Tiếp công dân) */
  kind: z.enum(['given', 'answer']),
  conclusionId: id.nullable(),
  dialogueId: id.nullable(),
  itemId: id,
  matterId: id.nullable(),
  matterCode: line,
  label: line,
  state: taskState,
  result: prose,
  evidence: line,
  doneOn: day.nullable(),
  /** how often more time was allowed */
  extensions: z.int().min(0),
  noticeNumber: line,
  noticeDay: day.nullable(),
  hostName: line,
  ...stamp.shape,
});
export type Task = z.infer<typeof task>;

/** How urgent a day is, said with words and never by colour alone. */
export const dueState = z.object({ kind: z.enum(['green', 'amber', 'red']), workingDaysLeft: z.int() });
export type DueState = z.infer<typeof dueState>;

export const paperKind = z.enum([
  'scheduleNotice',
  'changeNotice',
  'conclusionNotice',
  'receipt',
  'register',
  'postingMinutes',
  'paperKey',
  'drillMinutes',
  'keyCard',
  'refusal',
  'citizenStatement',
  'groupList',
  'guidanceSlip',
  'transferSlip',
  'appointmentSlip',
  'hearingProposal',
  'noteSheet',
  'subordinateDemand',
  'processingProposal',
  'acceptanceNotice',
  'nonAcceptanceNotice',
  'resultNotice',
  'conclusionExtract',
  'urgingLetter',
  'invitation',
  'caseFileCover',
  'caseFileContents',
  'petitionRegister',
  'dialoguePlan',
  'dialogueNotice',
  'dialogueAgenda',
  'dialogueMinutes',
  'complaintDialogueMinutes',
  'opinionSummary',
  'dialogueConclusion',
  'selfInspection',
  'dialogueReview',
  'attendanceList',
  'namePlates',
]);
export type PaperKind = z.infer<typeof paperKind>;

/** An issued paper: numbered, frozen, hashed. */
export const paper = z.object({
  id,
  kind: paperKind,
  face,
  number: z.int().positive().nullable(),
  numberText: line,
  day,
  title: line,
  sha256: z.string(),
  issuedAt: instant,
  issuedBy: line,
  state: z.enum(['issued', 'replaced', 'void']),
  /** said in lists: a schedule, a change, a conclusion or a dialogue lives by it, so it is corrected and never void */
  held: z.boolean().optional(),
});
export type Paper = z.infer<typeof paper>;
