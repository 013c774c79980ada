import { z } from 'zod';
import { type Day, day, type Instant } from './day';
import { id, line, prose } from './office';
import { stamp } from './people';
import { circumstance, competence } from './petitionRules';
import { person, petitionKind, visitOutcome } from './visits';

export const matterState = z.enum(['open', 'accepted', 'inProgress', 'settled', 'closed']);

export const matter = z.object({
  id,
  /** `KN-2026-011` */
  code: line,
  kind: petitionKind,
  summary: prose,
  state: matterState,
  /** `mật` on a linked LAN: a register line only */
  secret: z.boolean(),
  /** codes of resources/rules/complexity.json that were found, for the file (Điều 3a NĐ 124/2020) */
  complexity: z.array(z.string().max(40)).max(20).default([]),
  complexityNote: line.default(''),
  ...stamp.shape,
});
export type Matter = z.infer<typeof matter>;

/** Handed in, or sent by whom: the tick list of TT 05/2021, with the forwarding bodies told apart. */
export const petitionSource = z.enum([
  'inPerson',
  'post',
  'letterbox',
  'online',
  'leader',
  'superior',
  'elected',
  'front',
  'press',
  'transferred',
]);
export type PetitionSource = z.infer<typeof petitionSource>;

/** Sources with a body behind them that is told what came of it (khoản 2 Điều 27 Luật Tiếp công dân). */
export const forwardingSources: readonly PetitionSource[] = [
  'superior',
  'elected',
  'front',
  'press',
  'transferred',
];

export const partySide = z.enum(['petitioner', 'respondent', 'representative', 'lawyer', 'concerned']);
export type PartySide = z.infer<typeof partySide>;

/** Somebody whom a petition names. `paper` is the power of attorney or the lawyer's card. */
export const party = z.object({ id, side: partySide, person, paper: line });
export type Party = z.infer<typeof party>;

/** Sides that would tell who denounces; they lie in the sealed compartment of a denunciation. */
export const secretSides: readonly PartySide[] = ['petitioner', 'representative', 'lawyer'];

export const petitionState = z.enum(['received', 'processed', 'filed', 'cancelled']);

export const petition = z.object({
  id,
  code: line,
  kind: petitionKind,
  receivedOn: day,
  writtenOn: day.nullable(),
  source: petitionSource,
  /** the body that sent it on, and the letter with which it did */
  sentBy: line.default(''),
  sentPaper: line.default(''),
  senderLabel: line,
  senderAddress: line,
  anonymous: z.boolean(),
  parties: z.array(party).max(200).default([]),
  /** how many signed */
  people: z.int().min(1).max(100_000).default(1),
  field: line.default(''),
  summary: prose,
  /** codes of resources/rules/eligibility.json: what the petition has, and what keeps it from being handled */
  met: z.array(z.string().max(40)).max(60).default([]),
  unmet: z.array(z.string().max(40)).max(60).default([]),
  competence: competence.default('unknown'),
  /** who is competent, where it is not this office */
  authority: line.default(''),
  circumstances: z.array(circumstance).max(40).default([]),
  /** the row of the outcome matrix that was followed; empty where the clerk decided otherwise */
  outcomeRule: z.string().max(60).default(''),
  state: petitionState,
  outcome: visitOutcome,
  outcomeNote: prose,
  processedOn: day.nullable(),
  cancelReason: line.default(''),
  matterId: id.nullable(),
  /** the petition of many contents from which this part was split */
  partOf: id.nullable().default(null),
  sealed: z.boolean(),
  ...stamp.shape,
});
export type Petition = z.infer<typeof petition>;

/** A petition that just came, of which nothing is known yet; the office gives it its code. */
export function blankPetition(petitionId: string, receivedOn: Day, now: Instant): Petition {
  return {
    id: petitionId,
    code: '',
    kind: 'proposal',
    receivedOn,
    writtenOn: null,
    source: 'inPerson',
    sentBy: '',
    sentPaper: '',
    senderLabel: '',
    senderAddress: '',
    anonymous: false,
    parties: [],
    people: 1,
    field: '',
    summary: '',
    met: [],
    unmet: [],
    competence: 'unknown',
    authority: '',
    circumstances: [],
    outcomeRule: '',
    state: 'received',
    outcome: 'undecided',
    outcomeNote: '',
    processedOn: null,
    cancelReason: '',
    matterId: null,
    partOf: null,
    sealed: false,
    version: 0,
    createdAt: now,
    updatedAt: now,
  };
}

/** The parties of the given sides, in their order. */
export function partiesOf(parties: readonly Party[], sides: readonly PartySide[]): Party[] {
  return parties.filter(({ side }) => sides.includes(side));
}
