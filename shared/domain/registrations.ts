import { z } from 'zod';
import { clockTime, day } from './day';
import { id, line, prose } from './office';
import { stamp } from './people';
import { person, petitionKind } from './visits';

/**
 * The way of a registration: asked for, chosen for the leader to hear, told the hour, and on the day come, absent
 * or taken back. Who comes unregistered is received too (khoản 6 of the posted notice) and needs none.
 */
export const registrationState = z.enum(['registered', 'chosen', 'told', 'came', 'absent', 'cancelled']);
export type RegistrationState = z.infer<typeof registrationState>;

/** Why the leader should hear a case: NĐ 154/2026 Điều 26.1 puts group, complex and prolonged ones first. */
export const hearingReason = z.enum(['prolonged', 'manyPeople', 'complex', 'officials']);
export type HearingReason = z.infer<typeof hearingReason>;

/** As papers say it. */
export const hearingReasonText: Readonly<Record<HearingReason, string>> = {
  prolonged: 'vụ việc kéo dài',
  manyPeople: 'có nhiều người tham gia',
  complex: 'vụ việc phức tạp',
  officials: 'liên quan cán bộ, công chức',
};

export const registrationWay = z.enum(['inPerson', 'phone', 'post', 'village', 'online', 'office']);

const registrationFields = {
  registeredOn: day,
  /** how it came; `office`: the office itself proposes the case */
  way: registrationWay,
  kind: petitionKind,
  groupSize: z.int().min(1).max(100_000),
  reasons: z.array(hearingReason).max(4),
  reasonNote: line,
  /** what the units have to prepare */
  preparation: prose,
  /** the hour the person is asked for; empty while none is set */
  expectedAt: z.union([clockTime, z.literal('')]),
  toldOn: day.nullable(),
  /** by phone, by letter, through the village head */
  toldBy: line,
  cancelReason: line,
};

/** What the clerk fills in. */
export const registrationInput = z.object({
  id,
  version: z.int().min(0),
  receptionId: id,
  matterId: id.nullable(),
  person,
  content: prose,
  state: registrationState,
  ...registrationFields,
});
export type RegistrationInput = z.infer<typeof registrationInput>;

export const registration = z.object({
  ...registrationInput.shape,
  ...stamp.shape,
  /** place in the order of the day, from 1 */
  position: z.int().min(1),
  /** a denouncer's person lies in the sealed compartment; `person` is then empty */
  sealed: z.boolean(),
  /** how lists call the person, or the code of a sealed one */
  label: line,
  citizenId: id.nullable(),
  matterCode: line,
  /** when the person was called in on the day; empty until then */
  calledAt: z.union([clockTime, z.literal('')]).default(''),
  /** the visit that the registration became */
  visitId: id.nullable(),
});
export type Registration = z.infer<typeof registration>;

/** What is kept whole beside the columns. */
export const keptRegistration = registration.pick({
  calledAt: true,
  registeredOn: true,
  way: true,
  kind: true,
  groupSize: true,
  reasons: true,
  reasonNote: true,
  preparation: true,
  expectedAt: true,
  toldOn: true,
  toldBy: true,
  cancelReason: true,
});

/** What is known of a case without asking anybody. */
export interface HearingFacts {
  readonly kind: z.infer<typeof petitionKind>;
  readonly groupSize: number;
  /** as the register names it: `Cán bộ, công chức` */
  readonly field: string;
  /** numbered visits of the matter */
  readonly visits: number;
  /** whole months since the matter first came to the office */
  readonly months: number;
  /** criteria of complexity noted in the matter (Điều 3a NĐ 124/2020/NĐ-CP) */
  readonly complexity: number;
  /** from how many people on a group is a crowd */
  readonly crowdFrom: number;
}

const prolongedVisits = 2;
const prolongedMonths = 6;
const officialWords = /cán bộ|công chức|viên chức|đảng viên/iu;

/** The reasons that the records themselves give; the clerk has the last word. */
export function hearingReasons(facts: HearingFacts): HearingReason[] {
  const { kind, groupSize, field, visits, months, complexity, crowdFrom } = facts;
  return [
    ...(visits >= prolongedVisits || months >= prolongedMonths ? ['prolonged' as const] : []),
    ...(groupSize >= crowdFrom ? ['manyPeople' as const] : []),
    ...(complexity > 0 ? ['complex' as const] : []),
    ...(kind === 'denunciation' || officialWords.test(field) ? ['officials' as const] : []),
  ];
}

/** A case of the register that the leader may want to hear, not yet on the list of the reception. */
export const hearingCandidate = z.object({
  matterId: id,
  matterCode: line,
  summary: z.string(),
  /** code of a sealed one */
  label: line,
  sealed: z.boolean(),
  kind: petitionKind,
  groupSize: z.int(),
  reasons: z.array(hearingReason),
  visits: z.int(),
  lastDay: day,
  visitId: id,
});
export type HearingCandidate = z.infer<typeof hearingCandidate>;

/** Steps of one state to the next that the desk may take; the others are a mistake. */
const steps: Readonly<Record<RegistrationState, readonly RegistrationState[]>> = {
  registered: ['chosen', 'told', 'came', 'absent', 'cancelled'],
  chosen: ['registered', 'told', 'came', 'absent', 'cancelled'],
  told: ['registered', 'chosen', 'came', 'absent', 'cancelled'],
  came: ['told', 'absent'],
  absent: ['told', 'came'],
  cancelled: [],
};

export function mayStep(from: RegistrationState, to: RegistrationState): boolean {
  return from === to || steps[from].includes(to);
}
