import { z } from 'zod';
import huyenJson from '../../../resources/demo/huyen2024.json';
import xaJson from '../../../resources/demo/xa2026.json';
import { conclusion, posting, taskFields } from '../../../shared/domain/chain';
import { day, instant } from '../../../shared/domain/day';
import { face, id } from '../../../shared/domain/office';
import { matter, petition } from '../../../shared/domain/petitions';
import { reception, visitFields } from '../../../shared/domain/visits';
import type { DemoProfile } from './offices';

const made = { version: true, createdAt: true, updatedAt: true } as const;

/** A reception by its id, or by its day and, where two fall on one, its host. */
const receptionKey = z.strictObject({
  id: id.optional(),
  day: day.optional(),
  host: z.string().optional(),
});
export type ReceptionKey = z.infer<typeof receptionKey>;

const doneTask = z.strictObject({ at: instant, doneOn: day, result: z.string(), evidence: z.string() });

const caseConclusion = z.strictObject({
  reception: receptionKey,
  face,
  at: instant,
  /** null leaves it a draft */
  day: day.nullable(),
  number: z.int().nullable(),
  /** which of the office's signers */
  signer: z.int(),
  recipients: z.array(z.string()),
  texts: conclusion
    .pick({ summary: true, opening: true, attendance: true, figures: true, lead: true })
    .partial()
    .strict(),
  items: z.array(
    z.strictObject({
      matter: id,
      content: z.string().nullable(),
      unitOpinion: z.string(),
      conclusion: z.string(),
      tasks: z.array(z.strictObject({ task: taskFields, done: doneTask.nullable() })),
    }),
  ),
  followUp: z.array(z.string()).nullable(),
});
export type CaseConclusion = z.infer<typeof caseConclusion>;

const caseSchedule = z.strictObject({
  year: z.int(),
  month: z.int(),
  face,
  at: instant,
  day,
  number: z.int(),
  bases: z.array(z.string()),
  dialogueNote: z.string(),
  /** expected content of a day's receptions, where it is not the host's usual one */
  contents: z.record(day, z.string()),
  postings: z.array(
    posting
      .omit({ scheduleId: true, takenDownOn: true, note: true, paperId: true, witness: true })
      .extend({ at: instant })
      .strict(),
  ),
});
export type CaseSchedule = z.infer<typeof caseSchedule>;

const cases = z.strictObject({
  /** the paper register had so many rows before the app came */
  visitsBefore: z.int(),
  matters: z.array(
    matter
      .omit({ ...made, secret: true })
      .extend({ at: instant })
      .strict(),
  ),
  receptions: z.array(
    reception
      .omit({ ...made, scheduleId: true })
      .extend({ at: instant })
      .strict(),
  ),
  schedules: z.array(caseSchedule),
  visits: z.array(
    z.strictObject({
      at: instant,
      reception: receptionKey,
      enter: z.boolean(),
      fields: visitFields.partial().required({ id: true, day: true, person: true }).strict(),
    }),
  ),
  petitions: z.array(
    z.strictObject({ at: instant, petition: petition.omit({ ...made, sealed: true }).strict() }),
  ),
  conclusions: z.array(caseConclusion),
  booksTo: z.array(z.strictObject({ face, day, number: z.int() })),
});
export type DemoCases = z.infer<typeof cases>;

/** The invented cases of a demo office, in the order in which they happened. */
export function demoCases(of: DemoProfile): DemoCases {
  return cases.parse(of === 'xa2026' ? xaJson : huyenJson);
}
