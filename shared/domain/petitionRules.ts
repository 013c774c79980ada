import { z } from 'zod';
import { paperKind } from './chain';
import { deadlineKey } from './deadlineRules';
import { datedFields } from './rules';
import { petitionKind, visitOutcome } from './visits';

/** Who may settle it, seen from this office; `inspection` is the Party's Ủy ban Kiểm tra. */
export const competence = z.enum(['unknown', 'own', 'subordinate', 'other', 'inspection', 'police']);
export type Competence = z.infer<typeof competence>;

/** What a clerk finds about a petition and ticks. */
export const circumstance = z.enum([
  'evidence',
  'notYetAcceptable',
  'excluded',
  'overdueBelow',
  'settledEffective',
  'signsIllegal',
  'newFacts',
  'judgment',
  'transferredOnce',
  'sentToCompetent',
  'guidedBefore',
  'representativePaper',
  'secondTime',
  'remote',
  'manyPlaces',
  'partyHead',
]);
export type Circumstance = z.infer<typeof circumstance>;

/** What follows from the record itself and is not ticked. */
export const derivedFact = z.enum([
  'anonymous',
  'duplicate',
  'forwarded',
  'sentOn',
  'manyPeople',
  'incomplete',
  'unfit',
]);
export const fact = z.enum([...circumstance.options, ...derivedFact.options]);
export type Fact = z.infer<typeof fact>;

/** `eligibility.json`: Điều 6 TT 05/2021/TT-TTCP. `form` is what a petition must have, `unfit` what shuts it out. */
export const eligibilityRow = z.strictObject({
  code: z.string().min(1).max(40),
  value: z.strictObject({
    kinds: z.array(petitionKind).min(1),
    group: z.enum(['form', 'unfit']),
    wording: z.string().min(1),
  }),
  ...datedFields,
});
export const eligibilityRows = z.array(eligibilityRow);
export type EligibilityRow = z.infer<typeof eligibilityRow>;

/** `complexity.json`: criteria of a complex case; `kinds` says of which. */
export const complexityRow = z.strictObject({
  code: z.string().min(1).max(40),
  value: z.strictObject({ kinds: z.array(petitionKind).min(1), wording: z.string().min(1) }),
  ...datedFields,
});
export const complexityRows = z.array(complexityRow);

/**
 * `outcomes.json`: the matrix of what follows for a petition. The first row that fits is proposed, so narrow rows
 * stand before wide ones; the later ones that fit are offered beside it.
 */
export const outcomeRow = z.strictObject({
  code: z.string().min(1).max(60),
  value: z.strictObject({
    kinds: z.array(petitionKind).min(1),
    competences: z.array(competence).min(1),
    all: z.array(fact),
    /** at least one of them, unless empty */
    any: z.array(fact),
    none: z.array(fact),
    outcome: visitOutcome,
    /** what to do, as the screen says it */
    wording: z.string().min(1),
    paper: paperKind.nullable(),
    /** the duty whose deadline this outcome must keep */
    deadline: deadlineKey.nullable(),
  }),
  ...datedFields,
});
export const outcomeRows = z.array(outcomeRow);
export type OutcomeRow = z.infer<typeof outcomeRow>;

/** From which day a clock runs: when it came, when it was processed, when the settling ended. */
export const clockStart = z.enum(['received', 'processed', 'settled']);

/** `petitionClocks.json`: which deadlines a petition starts by itself, and what stops them. */
export const clockRow = z.strictObject({
  key: deadlineKey,
  value: z.strictObject({
    kinds: z.array(petitionKind).min(1),
    competences: z.array(competence),
    outcomes: z.array(visitOutcome),
    all: z.array(fact),
    none: z.array(fact),
    start: clockStart,
    /** `processed`: the office's decision on the petition; `settled`: its settling; `hand`: only a person */
    stop: z.enum(['processed', 'settled', 'hand']),
    /** the clock whose end is the end of the settling */
    settles: z.boolean(),
  }),
  ...datedFields,
});
export const clockRows = z.array(clockRow);
export type ClockRow = z.infer<typeof clockRow>;

/** `storage.json`: how long a petition that is not handled lies before its destruction may be decided. */
export const storageRow = z.strictObject({
  value: z.strictObject({ years: z.int().min(1) }),
  ...datedFields,
});
export const storageRows = z.array(storageRow);
export type StorageRow = z.infer<typeof storageRow>;
