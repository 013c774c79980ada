import { z } from 'zod';
import { day } from './day';
import { id } from './office';

/** What the chain is made of: from the posted schedule to the letter that urges. */
export const relatedNoun = z.enum([
  'schedule',
  'reception',
  'registration',
  'visit',
  'petition',
  'matter',
  'conclusion',
  'dialogue',
  'task',
  'draft',
  'paper',
]);
export type RelatedNoun = z.infer<typeof relatedNoun>;

/** A record beside another one. Of protected people it bears their code alone, as lists do. */
export const relatedRecord = z.object({
  noun: relatedNoun,
  id,
  /** what it is called among its kind: a label, a code, a number; empty where kind and day say all */
  title: z.string(),
  /** of papers and drafts: their kind, for a word of the reader's language */
  kind: z.string(),
  day: day.nullable(),
  /** where the app shows it; null for a paper, which opens where one stands */
  address: z.string().nullable(),
});
export type RelatedRecord = z.infer<typeof relatedRecord>;

/** Both ways along the chain, one step each. */
export const related = z.object({
  /** what it came from */
  from: z.array(relatedRecord),
  /** what came of it */
  came: z.array(relatedRecord),
});
export type Related = z.infer<typeof related>;
