import { z } from 'zod';
import { day, instant } from '../../domain/day';
import { drill } from '../../domain/drills';
import { id, line } from '../../domain/office';
import { matter, petition } from '../../domain/petitions';
import { visit, visitFields } from '../../domain/visits';
import { ask } from '../ask';

const nothing = z.object({}).strict();
const setChoice = { path: z.string().max(1000), name: z.string().max(200) };
/** '' where this PC's own key opens the set */
const paperKey = z.string().max(2000);

/** A field of a visit as the backup has it and as it stands now, both as they are shown. */
export const fieldPair = z.object({ field: visitFields.keyof(), before: z.string(), now: z.string() });
export type FieldPair = z.infer<typeof fieldPair>;

/** A visit of the backup beside the same one of today. */
export const takeBackRow = z.object({
  id,
  state: z.enum(['same', 'different', 'absent']),
  /** of the present one, to be given back when fields are taken; 0 when it is absent */
  version: z.int().min(0),
  number: z.int().nullable(),
  numberYear: z.int().nullable(),
  label: line,
  content: z.string(),
  sealed: z.boolean(),
  /** only of a different one */
  fields: z.array(fieldPair),
});
export type TakeBackRow = z.infer<typeof takeBackRow>;

/** Of a petition or a matter what people write; links and stamps are not taken over. */
const petitionWords = petition.pick({
  code: true,
  kind: true,
  receivedOn: true,
  writtenOn: true,
  source: true,
  sentBy: true,
  sentPaper: true,
  senderLabel: true,
  senderAddress: true,
  anonymous: true,
  parties: true,
  people: true,
  field: true,
  summary: true,
  authority: true,
  state: true,
  outcome: true,
  outcomeNote: true,
  processedOn: true,
});
const matterWords = matter.pick({
  code: true,
  kind: true,
  summary: true,
  state: true,
  complexityNote: true,
});
export const caseField = z.enum([...petitionWords.keyof().options, ...matterWords.keyof().options]);
export type CaseField = z.infer<typeof caseField>;
export const petitionFields = petitionWords.keyof().options;
export const matterFields = matterWords.keyof().options;

/** A petition or matter of the backup beside the same one of today. */
export const caseRow = z.object({
  noun: z.enum(['petition', 'matter']),
  id,
  state: z.enum(['same', 'different', 'absent']),
  version: z.int().min(0),
  code: line,
  /** '' for what is sealed or secret */
  summary: z.string(),
  sealed: z.boolean(),
  fields: z.array(z.object({ field: caseField, before: z.string(), now: z.string() })),
});
export type CaseRow = z.infer<typeof caseRow>;

export const openedSet = z.object({
  name: z.string(),
  madeAt: instant,
  sequence: z.int(),
  /** first and last day on which it has visits, null when it has none */
  days: z.object({ from: day, to: day }).nullable(),
});

export const countPair = z.object({ table: z.string(), inSet: z.int(), present: z.int().nullable() });
export type CountPair = z.infer<typeof countPair>;

/** Rehearsing a restore, taking single records back, and going back after a whole one. */
export const recoveryCalls = {
  /** restores the newest set of a place to a temporary folder, checks it and removes it again */
  'backup.drill': ask(z.object({ placeId: id, paperKey }), drill),
  'backup.drills': ask(nothing, z.object({ drills: z.array(drill), due: z.boolean() })),
  /** opens a set read-only beside the living data; an earlier one is closed */
  'backup.openSet': ask(z.object({ ...setChoice, paperKey }), openedSet),
  'backup.closeSet': ask(nothing, z.object({ closed: z.boolean() })),
  'backup.compareDay': ask(z.object({ day }), z.array(takeBackRow)),
  /** an absent visit comes back as a draft; of a different one the named fields */
  'backup.takeRecord': ask(
    z.object({ visitId: id, fields: z.array(visitFields.keyof()).max(60), version: z.int().min(0) }),
    visit,
  ),
  /** petitions received on a day and matters opened on it */
  'backup.compareCases': ask(z.object({ day }), z.array(caseRow)),
  /** an absent one comes back under its own code; of a different one the named fields */
  'backup.takeCase': ask(
    z.object({
      noun: z.enum(['petition', 'matter']),
      id,
      fields: z.array(caseField).max(30),
      version: z.int().min(0),
    }),
    z.object({ id, code: line }),
  ),
  /** what a set holds and what stands here now, before anything is swapped */
  'backup.compareCounts': ask(z.object(setChoice), z.array(countPair)),
  /** the data that the last whole restore set aside, null when they are no longer there */
  'backup.lastRestore': ask(nothing, z.object({ at: instant, aside: z.string() }).nullable()),
  /** swaps them back; what was restored is set aside in its turn */
  'backup.undoRestore': ask(nothing, z.object({ setAside: z.string() })),
};
