import { z } from 'zod';
import { dueState, paperKind } from '../../domain/chain';
import { day } from '../../domain/day';
import { deadlineNoun, deadlineRecord } from '../../domain/deadlineRecords';
import { deadlineDirection, deadlineKey, deadlineUnit } from '../../domain/deadlineRules';
import { id, line, prose } from '../../domain/office';
import { fact } from '../../domain/petitionRules';
import { petition, petitionState } from '../../domain/petitions';
import { certainty } from '../../domain/rules';
import { petitionKind, visitOutcome } from '../../domain/visits';
import { ask } from '../ask';

const reason = line.pipe(z.string().min(1));
const version = z.int().min(0);

/** How a deadline was counted, for whoever asks why. */
const explanation = {
  label: z.string(),
  basis: z.string(),
  certainty,
  n: z.int(),
  unit: deadlineUnit,
  direction: deadlineDirection,
  hard: z.boolean(),
  start: day,
  skipped: z.array(z.object({ day, label: z.string() })),
  rolledFrom: day.nullable(),
  unknownYears: z.array(z.int()),
};

export const deadlineView = z.object({
  ...deadlineRecord.shape,
  ...explanation,
  /** by how much it is late or not; null where it does not run */
  dueState: dueState.nullable(),
  /** the rule that gives a complex case more time */
  nextKey: deadlineKey.nullable(),
  nextLabel: z.string(),
  /** when it would then be due; null where there is no such rule, and while it is suspended */
  nextDue: day.nullable(),
  extendable: z.boolean(),
  /** code of the petition or matter */
  code: line,
});
export type DeadlineView = z.infer<typeof deadlineView>;

/** A row of the outcome matrix that fits. */
export const proposal = z.object({
  code: z.string(),
  outcome: visitOutcome,
  wording: z.string(),
  paper: paperKind.nullable(),
  basis: z.string(),
  certainty,
  deadline: z.object({ key: deadlineKey, due: day, ...explanation }).nullable(),
});
export type Proposal = z.infer<typeof proposal>;

export const petitionLine = z.object({
  id,
  code: line,
  kind: petitionKind,
  receivedOn: day,
  label: line,
  summary: z.string(),
  state: petitionState,
  sealed: z.boolean(),
});
export type PetitionLine = z.infer<typeof petitionLine>;

/** Why two petitions may be one; `percent` is how much of the text they share. */
export const likeness = z.object({
  by: z.enum(['idNumber', 'phone', 'name', 'address', 'text', 'file']),
  percent: z.int().min(0).max(100),
});
export type Likeness = z.infer<typeof likeness>;

export const twin = z.object({
  other: petitionLine,
  matterCode: line,
  /** `duplicate`: the same person about the same thing; `related`: another person about the same thing */
  verdict: z.enum(['duplicate', 'related']),
  reasons: z.array(likeness),
});
export type Twin = z.infer<typeof twin>;

export const petitionLink = z.object({
  id,
  kind: z.enum(['duplicate', 'related', 'apart']),
  other: petitionLine,
  /** true where the other one is the copy */
  outward: z.boolean(),
  reasons: z.array(likeness),
  note: line,
  madeOn: day,
});
export type PetitionLink = z.infer<typeof petitionLink>;

export const petitionView = z.object({
  petition,
  /** what was typed and not yet written into the register of petitions */
  draft: petition.nullable(),
  draftVersion: version,
  matterCode: line,
  facts: z.array(fact),
  deadlines: z.array(deadlineView),
  parent: petitionLine.nullable(),
  parts: z.array(petitionLine),
  links: z.array(petitionLink),
  storedUntil: day.nullable(),
});
export type PetitionView = z.infer<typeof petitionView>;

/** One thing that happened in a matter. `detail` holds no sealed person. */
export const historyEvent = z.object({
  id: z.string(),
  day,
  what: z.enum(['visit', 'petition', 'paper', 'conclusion', 'task', 'taskEvent', 'deadline', 'supervision']),
  kind: z.string(),
  title: z.string(),
  detail: z.string(),
  target: z.object({ page: z.string(), id: z.string().nullable() }).nullable(),
});
export type HistoryEvent = z.infer<typeof historyEvent>;

/** A deadline that a change of the calendar moves. */
export const movedDeadline = z.object({
  id,
  noun: deadlineNoun,
  recordId: id,
  code: line,
  label: z.string(),
  before: day,
  after: day,
});
export type MovedDeadline = z.infer<typeof movedDeadline>;

export const petitionCalls = {
  'petition.get': ask(z.object({ id }), petitionView),
  /** what the matrix says of what is typed now */
  'petition.assess': ask(
    z.object({ petition }),
    z.object({ facts: z.array(fact), proposals: z.array(proposal) }),
  ),
  /** autosave of what is typed: `version` is the draft's, 0 for a new one */
  'petition.keepDraft': ask(z.object({ petition, version }), z.object({ version })),
  'petition.dropDraft': ask(z.object({ id }), z.object({})),
  'petition.drafts': ask(z.object({}).strict(), z.array(petitionLine)),
  'petition.cancel': ask(z.object({ id, version, reason }), petition),
  /** makes a petition of each part; the first stays what it is */
  'petition.split': ask(
    z.object({
      id,
      version,
      parts: z
        .array(z.object({ id, kind: petitionKind, summary: prose }))
        .min(1)
        .max(10),
    }),
    z.array(petitionLine),
  ),
  'petition.twins': ask(z.object({ id }), z.array(twin)),
  'petition.join': ask(
    z.object({ id, otherId: id, kind: petitionLink.shape.kind, note: line }),
    petitionLink,
  ),
  'petition.unjoin': ask(z.object({ linkId: id }), z.object({})),
  /** the duties whose clock a person may start for a record */
  'deadline.duties': ask(
    z.object({ on: day }),
    z.array(
      z.object({ key: deadlineKey, label: z.string(), basis: z.string(), direction: deadlineDirection }),
    ),
  ),
  'deadline.start': ask(
    z.object({ noun: deadlineNoun, recordId: id, key: deadlineKey, base: day }),
    deadlineView,
  ),
  'deadline.extend': ask(
    z.object({ id, version, key: deadlineKey.nullable(), due: day.nullable(), on: day, reason, paper: line }),
    deadlineView,
  ),
  'deadline.pause': ask(z.object({ id, version, from: day, reason, paper: line }), deadlineView),
  'deadline.resume': ask(z.object({ id, version, to: day, reason }), deadlineView),
  'deadline.close': ask(z.object({ id, version, closedOn: day, note: line }), deadlineView),
  'deadline.reopen': ask(z.object({ id, version, reason }), deadlineView),
};
