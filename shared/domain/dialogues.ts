import { z } from 'zod';
import { clockTime, day, instant } from './day';
import { face, id, line, officeLevel, prose } from './office';
import { stamp } from './people';

/**
 * Three things that law keeps apart: the commune's conference (Điều 43 Luật Tổ chức chính quyền địa phương), the
 * leader's dialogue (QĐ 217, 218-QĐ/TW), and the dialogue in which a complaint is settled (Điều 30 Luật Khiếu nại).
 */
export const dialogueKind = z.enum(['commune', 'leader', 'complaint']);
export type DialogueKind = z.infer<typeof dialogueKind>;

/** Why it is held: by plan, because a tenth of the voters asked (Điều 43), or because something came up. */
export const dialogueOccasion = z.enum(['periodic', 'voters', 'urgent']);
export const dialogueForm = z.enum(['inPerson', 'online', 'social']);
export const dialogueState = z.enum(['planned', 'held', 'postponed', 'cancelled']);
export type DialogueState = z.infer<typeof dialogueState>;

/** How far it has come; `announced`, `concluded` and `published` are read off the records. */
export const dialogueStage = z.enum([
  'planned',
  'announced',
  'held',
  'concluded',
  'published',
  'postponed',
  'cancelled',
]);
export type DialogueStage = z.infer<typeof dialogueStage>;

const named = { name: line, title: line };

/** A unit that prepares an answer before the day. */
export const preparation = z.object({ id, unit: line, what: prose, due: day.nullable(), ready: z.boolean() });
export const dialogueGuest = z.object({ id, ...named, present: z.boolean() });
/** Somebody who comes as a citizen or for a village, and whether they were there on the day. */
export const dialogueAttendee = z.object({ id, ...named, village: line, present: z.boolean() });
export type DialogueAttendee = z.infer<typeof dialogueAttendee>;
export const mostAttendees = 1_000;
export const agendaEntry = z.object({ id, what: line, who: line, minutes: z.int().min(0).max(720) });
export const planStep = z.object({ id, what: line, unit: line, due: day.nullable() });

/** What a body that keeps its own records reported of its conference. */
export const reportedCounts = z.object({
  speeches: z.int().min(0).max(1_000_000),
  opinions: z.int().min(0).max(1_000_000),
  answered: z.int().min(0).max(1_000_000),
  settled: z.int().min(0).max(1_000_000),
});

/** What the desk writes down of a dialogue; read and saved whole. */
export const dialogueFields = z.object({
  id,
  kind: dialogueKind,
  level: officeLevel,
  occasion: dialogueOccasion,
  form: dialogueForm,
  face,
  /** a name of its own in place of the one that follows from who meets whom */
  name: line,
  /** who holds it, where that is not this office: `UBND huyện Kim Bôi` */
  organiser: line,
  topic: line,
  field: line,
  /** with whom: `Nhân dân xã`, `Nhân dân cụm thôn Bãi Sậy, Tân Sơn` */
  audience: line,
  day: day.nullable(),
  time: clockTime,
  endTime: clockTime,
  /** the place, or how one joins online */
  place: line,
  /** the first presides, the others beside him */
  chairs: z.array(z.object(named)).max(8),
  secretary: z.object(named),
  bases: z.array(line).max(20),
  aims: z.array(line).max(20),
  steps: z.array(planStep).max(60),
  preparations: z.array(preparation).max(60),
  guests: z.array(dialogueGuest).max(500),
  attendees: z.array(dialogueAttendee).max(mostAttendees).default([]),
  /** how to take part and to register a question, as the notice says it */
  participation: prose,
  collectBy: line,
  collectFrom: day.nullable(),
  collectTo: day.nullable(),
  funding: line,
  agenda: z.array(agendaEntry).max(60),
  agendaRule: line,
  /** everybody who was there, guests too */
  people: z.int().min(0).max(1_000_000).nullable(),
  opening: prose,
  conclusions: z.array(prose).max(40),
  organisation: z.array(prose).max(40),
  /** of a complaint's dialogue: what both sides agreed on and what not */
  agreed: z.array(prose).max(40),
  disagreed: z.array(prose).max(40),
  petitionId: id.nullable(),
  reported: reportedCounts.nullable(),
});
export type DialogueFields = z.infer<typeof dialogueFields>;

export const dialogue = z.object({
  ...dialogueFields.shape,
  state: dialogueState,
  stateReason: line,
  /** its issued conclusion notice */
  paperId: id.nullable(),
  ...stamp.shape,
});
export type Dialogue = z.infer<typeof dialogue>;

/** Gathered beforehand on paper, from a sheet or by the Front; or said, or handed in, on the day. */
export const opinionSource = z.enum(['paper', 'sheet', 'front', 'spoken', 'slip']);
export type OpinionSource = z.infer<typeof opinionSource>;

export const opinionFields = z.object({
  id,
  dialogueId: id,
  source: opinionSource,
  gatheredOn: day.nullable(),
  village: line,
  field: line,
  speaker: line,
  content: prose,
  /** a denunciation raised there has its file's code here, and neither speaker nor content (Luật Tố cáo, Điều 8) */
  denunciation: z.boolean(),
  code: line,
  answer: prose,
  answeredBy: line,
  answeredThere: z.boolean(),
  /** what was promised; it becomes a task of the unit once the conclusion is issued */
  promise: prose,
  unit: line,
  helpers: z.array(line).max(30),
  due: day.nullable(),
  vagueDue: line,
  vagueReason: line,
});
export type OpinionFields = z.infer<typeof opinionFields>;

export const opinion = z.object({
  ...opinionFields.shape,
  taskId: id.nullable(),
  state: z.enum(['kept', 'cancelled']),
  cancelReason: line,
  position: z.int(),
  ...stamp.shape,
});
export type Opinion = z.infer<typeof opinion>;

export const publicationWhat = z.enum(['notice', 'invitation', 'results']);
/** Media, a board at the seat, village heads, by hand to those invited. */
export const publicationWay = z.enum(['media', 'posted', 'villageHeads', 'sent']);
export type PublicationWay = z.infer<typeof publicationWay>;

/** That something was made public: what, how, where and when. `forDay`: the day it told. */
export const publication = z.object({
  id,
  dialogueId: id,
  what: publicationWhat,
  way: publicationWay,
  place: line,
  day,
  forDay: day.nullable(),
  by: line,
  note: line,
  state: z.enum(['kept', 'cancelled']),
});
export type Publication = z.infer<typeof publication>;

export const dialogueStep = z.enum(['held', 'moved', 'postponed', 'resumed', 'cancelled', 'reopened']);
export type DialogueStep = z.infer<typeof dialogueStep>;

export const dialogueEvent = z.object({
  id,
  step: dialogueStep,
  fromDay: day.nullable(),
  toDay: day.nullable(),
  reason: line,
  staffName: line,
  at: instant,
});
export type DialogueEvent = z.infer<typeof dialogueEvent>;

/** Said or handed in on the day, not gathered before. */
export function isRaisedThere({ source }: Pick<Opinion, 'source'>): boolean {
  return source === 'spoken' || source === 'slip';
}

/** `Hội nghị đối thoại giữa … với Nhân dân xã … năm 2026`, as every paper of it says. */
export function dialogueName(
  of: Pick<DialogueFields, 'kind' | 'name' | 'audience' | 'day'>,
  office: { name: string; headTitle: string; year: number },
): string {
  if (of.name !== '') return of.name;
  if (of.kind === 'complaint') return 'Buổi đối thoại trong giải quyết khiếu nại';
  const whom = of.audience === '' ? `Nhân dân ${office.name}` : of.audience;
  const year = of.day === null ? office.year : of.day.slice(0, 4);
  const who = of.kind === 'commune' ? office.headTitle : 'người đứng đầu cấp ủy, chính quyền';
  return `Hội nghị đối thoại giữa ${who} với ${whom} năm ${year}`;
}
