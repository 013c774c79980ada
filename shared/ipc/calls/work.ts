import { z } from 'zod';
import { check, conclusion, dueState, paper, paperKind, posting, schedule, task } from '../../domain/chain';
import { day, instant } from '../../domain/day';
import { listShape } from '../../domain/lists';
import { face, id, line, prose, session, signer } from '../../domain/office';
import { matter, petition } from '../../domain/petitions';
import { noticeForm, postedPage } from '../../domain/postedSheets';
import { boardCell } from '../../domain/taskBoard';
import {
  hostMode,
  person,
  reception,
  receptionKind,
  receptionState,
  visit,
  visitFields,
  visitRow,
} from '../../domain/visits';
import { ask } from '../ask';
import { deadlineView } from './petitions';

/** How lists are asked for in pages. */
export const page = { limit: z.int().min(1).max(1000), offset: z.int().min(0).max(10_000_000), ...listShape };

/** One line of "Hôm nay": what it is, and where the act is. */
export const notice = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  tone: z.enum(['info', 'warning', 'late']),
  target: z.object({ page: z.string(), id: z.string().nullable() }),
});
export type Notice = z.infer<typeof notice>;

export const receptionRow = z.object({
  ...reception.shape,
  visitCount: z.int(),
  draftCount: z.int(),
  conclusionId: id.nullable(),
});
export type ReceptionRow = z.infer<typeof receptionRow>;

export const taskRow = z.object({ ...task.shape, due: day.nullable(), dueState: dueState.nullable() });
export type TaskRow = z.infer<typeof taskRow>;

/** Age of the last verified backup, per place; nothing prettier than what was proved. */
export const backupLight = z.object({
  tone: z.enum(['green', 'amber', 'red', 'none']),
  lastVerifiedAt: instant.nullable(),
  hours: z.int().nullable(),
  placeName: z.string(),
});

export const homeView = z.object({
  today: day,
  lunar: z.string(),
  dayOff: z.string(),
  receptions: z.array(receptionRow),
  upcoming: z.array(receptionRow),
  tasksLate: z.array(taskRow),
  tasksSoon: z.array(taskRow),
  drafts: z.array(visitRow),
  noticesWaiting: z.array(
    z.object({ receptionId: id, conclusionId: id.nullable(), day, hostName: line, due: day, dueState }),
  ),
  notices: z.array(notice),
  /** deadlines of petitions and matters that are late or near, with petitions waiting to be processed */
  deadlines: z.array(deadlineView),
  /** the places in use, worst first; empty where there is none */
  backups: z.array(backupLight),
});
export type HomeView = z.infer<typeof homeView>;

/** Never a sealed one: who denounces must not be told by a name that is typed. */
export const earlierPetition = petition.pick({
  id: true,
  code: true,
  kind: true,
  receivedOn: true,
  summary: true,
  outcome: true,
  matterId: true,
});
export const earlierMatter = matter.pick({ id: true, code: true, kind: true, summary: true, state: true });

/** Somebody who may be the person being typed, with what the office already knows. */
export const earlierPerson = z.object({
  /** null for somebody who wrote and never came */
  citizenId: id.nullable(),
  person,
  matchedBy: z.enum(['name', 'idNumber', 'phone']),
  visits: z.array(visitRow),
  petitions: z.array(earlierPetition),
  matters: z.array(earlierMatter),
});

/** What a preview or a print is of: an issued paper, or a record that is not issued yet. */
export const paperSource = z.discriminatedUnion('of', [
  z.object({ of: z.literal('paper'), id, page: postedPage.optional() }),
  z.object({ of: z.literal('schedule'), id, page: postedPage.optional(), form: noticeForm.optional() }),
  z.object({ of: z.literal('postingMinutes'), id }),
  z.object({ of: z.literal('conclusion'), id }),
  z.object({ of: z.literal('draft'), id, page: postedPage.optional() }),
  z.object({ of: z.literal('receipt'), id }),
  /** the sheets of one reception, made from its records as they stand */
  z.object({ of: z.literal('receptionSheet'), sheet: z.enum(['hearingProposal', 'noteSheet']), id }),
  z.object({ of: z.literal('attendanceList'), id }),
  /** plates for the table, of the people and units named by `plateKey` */
  z.object({ of: z.literal('namePlates'), id, who: z.array(z.string().max(60)).min(1).max(600) }),
  z.object({ of: z.literal('register'), from: day, to: day }),
  z.object({ of: z.literal('petitionRegister'), from: day, to: day }),
  z.object({ of: z.literal('inspection'), from: day, to: day }),
  z.object({ of: z.literal('paperKey') }),
  z.object({ of: z.literal('drillMinutes'), id }),
  z.object({ of: z.literal('keyCard') }),
]);
export type PaperSource = z.infer<typeof paperSource>;

const monthOfFace = z.object({ year: z.int().min(2000).max(2100), month: z.int().min(1).max(12), face });
const noticeOfReception = z.object({ receptionId: id, face });

export const issueInput = z.object({
  id,
  day,
  /** taken from the book when null; a number given by hand must be free */
  number: z.int().positive().max(99_999).nullable(),
  signer,
  recipients: z.array(line).max(60),
});

export const workCalls = {
  'home.today': ask(z.object({}).strict(), homeView),
  'schedule.list': ask(z.object({ year: z.int().min(2000).max(2100) }), z.array(schedule)),
  /** the month's schedule: the stored one, else a draft from the hosts' rules (stored at once) */
  'schedule.open': ask(monthOfFace, schedule),
  /** throws away a draft's items and plans again from the rules */
  'schedule.replan': ask(z.object({ id }), schedule),
  'schedule.save': ask(schedule, schedule),
  /** `of`: the month of a plan that a reader sees and that nobody stored */
  'schedule.check': ask(z.object({ id, of: monthOfFace.optional() }), z.array(check)),
  'schedule.issue': ask(
    z.object({ ...issueInput.shape, form: noticeForm.optional() }),
    z.object({ schedule, paper }),
  ),
  'posting.save': ask(posting, schedule),
  'reception.list': ask(z.object({ from: day, to: day }), z.array(receptionRow)),
  'reception.get': ask(z.object({ id }), receptionRow),
  'reception.save': ask(
    z.object({
      id,
      version: z.int().min(0),
      day,
      kind: receptionKind,
      hostId: id.nullable(),
      hostName: line,
      hostTitle: line,
      hostMode,
      modeReason: line,
      urgentReason: line,
      sessions: z.array(session).max(4),
      place: line,
      participants: prose,
      expectedContent: prose,
      state: receptionState,
      stateReason: line,
    }),
    receptionRow,
  ),
  'citizen.earlier': ask(
    z.object({ name: line, idNumber: line, phone: line, exceptVisitId: id.nullable() }),
    z.array(earlierPerson),
  ),
  /** what the desk wrote most often lately, to be offered again: addresses, who issued a card, fields of work */
  'visit.habits': ask(
    z.object({}).strict(),
    z.object({ addresses: z.array(z.string()), issuers: z.array(z.string()), fields: z.array(z.string()) }),
  ),
  'visit.list': ask(
    z.object({
      from: day.nullable(),
      to: day.nullable(),
      receptionId: id.nullable(),
      matterId: id.nullable(),
      text: line,
      ...page,
    }),
    z.object({ rows: z.array(visitRow), total: z.int() }),
  ),
  'visit.get': ask(z.object({ id }), visit),
  /** autosave of a draft: `version` is the one last read; 0 for a new one */
  'visit.save': ask(z.object({ fields: visitFields, version: z.int().min(0) }), visit),
  /** "Ghi sổ": takes the number of the register */
  'visit.enter': ask(z.object({ id, version: z.int().min(0) }), visit),
  'visit.cancel': ask(z.object({ id, version: z.int().min(0), reason: line }), visit),
  'visit.amend': ask(
    z.object({ fields: visitFields, version: z.int().min(0), reason: line.pipe(z.string().min(1)) }),
    visit,
  ),
  'conclusion.list': ask(z.object({ from: day, to: day }), z.array(conclusion)),
  'conclusion.get': ask(z.object({ id }), conclusion),
  /**
   * The reception's notice: the stored draft, else one built from its visits (stored at once). Face null: the
   * one that is there, else the face on which the host's notices go out.
   */
  'conclusion.open': ask(noticeOfReception.extend({ face: face.nullable() }), conclusion),
  /** a draft's head, set phrases, signer and recipients; what the clerk wrote stays */
  'conclusion.setFace': ask(z.object({ id, version: z.int().min(0), face }), conclusion),
  'conclusion.save': ask(conclusion, conclusion),
  /** `of`: the reception of a notice that a reader sees and that nobody stored */
  'conclusion.check': ask(z.object({ id, of: noticeOfReception.optional() }), z.array(check)),
  'conclusion.issue': ask(issueInput, z.object({ conclusion, paper })),
  'task.list': ask(
    z.object({
      state: z.enum(['open', 'late', 'done', 'all']),
      unit: line,
      text: line.optional(),
      from: day.nullable().optional(),
      to: day.nullable().optional(),
      /** one field of the board: who, and how the tasks stand */
      cell: boardCell.optional(),
      ...page,
    }),
    z.object({ rows: z.array(taskRow), total: z.int() }),
  ),
  'task.get': ask(z.object({ id }), taskRow),
  'paper.list': ask(
    z.object({
      kind: paperKind.nullable(),
      from: day.nullable(),
      to: day.nullable(),
      text: line.optional(),
      limit: page.limit.optional(),
      offset: page.offset.optional(),
      ...listShape,
    }),
    z.object({ rows: z.array(paper), total: z.int() }),
  ),
};
