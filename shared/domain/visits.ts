import { z } from 'zod';
import { day, instant } from './day';
import { id, line, prose } from './office';
import { stamp } from './people';
import { companion, groupMember, mostMembers, refusalGround, speakerRole } from './visitPeople';

export const receptionKind = z.enum(['regular', 'periodic', 'urgent', 'online']);
export type ReceptionKind = z.infer<typeof receptionKind>;

/** Only `inPerson` counts to the quota: Luật Tiếp công dân knows no delegation to deputies. */
export const hostMode = z.enum(['inPerson', 'delegated', 'assigned']);
export type HostMode = z.infer<typeof hostMode>;

export const receptionState = z.enum(['planned', 'held', 'noCitizen', 'postponed', 'cancelled']);
export type ReceptionState = z.infer<typeof receptionState>;

export const reception = z.object({
  id,
  day,
  kind: receptionKind,
  hostId: id.nullable(),
  hostName: line,
  hostTitle: line,
  hostMode,
  modeReason: line,
  /** code of the legal reason when `kind` is `urgent`; see resources/rules/urgentReasons.json */
  urgentReason: line,
  sessions: z.array(z.object({ from: z.string(), to: z.string() })).max(4),
  place: line,
  participants: prose,
  expectedContent: prose,
  state: receptionState,
  stateReason: line,
  scheduleId: id.nullable(),
  ...stamp.shape,
});
export type Reception = z.infer<typeof reception>;

export const petitionKind = z.enum(['complaint', 'denunciation', 'proposal', 'mixed']);
export type PetitionKind = z.infer<typeof petitionKind>;

export const idKind = z.enum(['cccd', 'cmnd', 'passport', 'personalNumber', 'other', 'none']);
export type IdKind = z.infer<typeof idKind>;

/** Identity numbers and phones are text: a number column turned `001090012345` into `1090012345`. */
export const person = z.object({
  honorific: z.enum(['', 'ông', 'bà', 'anh', 'chị']),
  name: line,
  birthYear: z.int().min(1900).max(2100).nullable(),
  idKind,
  idNumber: line,
  idIssuedOn: day.nullable(),
  idIssuedBy: line,
  address: line,
  phone: line,
});
export type Person = z.infer<typeof person>;

/** A line of the receipt 02/TCD. */
export const takenDocument = z.object({
  name: line,
  pages: z.int().min(0).max(100_000),
  condition: z.enum(['original', 'certifiedCopy', 'photocopy', 'recording', 'other']),
});
export type TakenDocument = z.infer<typeof takenDocument>;

/** Column 8-11 of register 03/TCD: where the matter goes. */
export const visitOutcome = z.enum([
  'undecided',
  'accepted',
  'guided',
  'transferred',
  'demanded',
  'answered',
  'recorded',
  'refused',
  'filed',
]);
export type VisitOutcome = z.infer<typeof visitOutcome>;

export const visitState = z.enum(['draft', 'entered', 'cancelled']);
export type VisitState = z.infer<typeof visitState>;

/** What the clerk fills in, in the order of the paper register 03/TCD. */
export const visitFields = z.object({
  id,
  receptionId: id.nullable(),
  day,
  arrivedAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^$/),
  person,
  /** other people of a group; the first person is the one who speaks or leads */
  groupSize: z.int().min(1).max(100_000),
  representatives: z.array(person).max(20),
  /** what follows has a default where older records do not say it */
  members: z.array(groupMember).max(mostMembers).default([]),
  /** the group's appointment of its representatives, signed by all (Điều 29 Luật Tiếp công dân) */
  appointmentSigned: z.boolean().default(false),
  /** lawful representative or lawyer: in what right, for whom and by which paper */
  actingAs: speakerRole.default('self'),
  actingFor: line,
  actingPaper: line,
  companions: z.array(companion).max(10).default([]),
  content: prose,
  demand: prose,
  kind: petitionKind,
  field: line,
  sameContentCount: z.int().min(0).max(100_000),
  repeat: z.boolean(),
  settledBy: line,
  withinCompetence: z.boolean().nullable(),
  outcome: visitOutcome,
  refusalGround: refusalGround.default(''),
  /** the point of khoản 1 Điều 4 that notice 01/TCD cites, where the office writes another than the ground */
  refusalPoint: line.default(''),
  guidedTo: line,
  guidancePaper: line,
  handledBy: line,
  transferPaper: line,
  followUp: prose,
  note: prose,
  documents: z.array(takenDocument).max(200),
  matterId: id.nullable(),
  petitionId: id.nullable(),
});
export type VisitFields = z.infer<typeof visitFields>;

export const visit = z.object({
  ...visitFields.shape,
  ...stamp.shape,
  state: visitState,
  /** number in the register of its year, null while a draft */
  number: z.int().positive().nullable(),
  numberYear: z.int().nullable(),
  /** `15/2024`, as an old book wrote it: the visit was brought in and stands in no book of the app */
  oldNumber: line.optional(),
  cancelReason: line,
  enteredAt: instant.nullable(),
  /** a denunciation's person lies in the sealed compartment; `person` is then empty */
  sealed: z.boolean(),
  matterCode: line,
});
export type Visit = z.infer<typeof visit>;

/** One row of a list of visits; sealed people show the matter's code only. */
export const visitRow = z.object({
  id,
  day,
  number: z.int().nullable(),
  numberYear: z.int().nullable(),
  /** as an old book wrote it; only of visits that were brought in */
  oldNumber: line.optional(),
  state: visitState,
  label: line,
  address: line,
  kind: petitionKind,
  content: z.string(),
  outcome: visitOutcome,
  receptionId: id.nullable(),
  receptionKind: receptionKind.nullable(),
  hostName: line,
  groupSize: z.int(),
  sealed: z.boolean(),
  matterId: id.nullable(),
  matterCode: line,
});
export type VisitRow = z.infer<typeof visitRow>;
