import type { Knex } from 'knex';
import { z } from 'zod';

/** So many of the newest visits are looked at: a commune's reception of two years or so, read in a few milliseconds. */
const lookedAt = 1000;

const counted = z.array(z.object({ what: z.enum(['address', 'issuer', 'field']), text: z.string() }));
export type Habit = z.infer<typeof counted>[number];

/**
 * What the desk wrote most often in its newest visits, the most frequent first. Visits of protected people are passed
 * over, and names are never offered.
 */
export async function frequentTexts(db: Knex, each: number): Promise<Habit[]> {
  const rows: unknown = await db.raw(
    `WITH newest AS (
       SELECT address, json_extract(fields, '$.person.idIssuedBy') AS issuer, json_extract(fields, '$.field') AS field
       FROM visits WHERE sealed = 0 AND state = 'entered' ORDER BY day DESC, number DESC LIMIT ?),
     texts AS (
       SELECT 'address' AS what, trim(address) AS text FROM newest
       UNION ALL SELECT 'issuer', trim(issuer) FROM newest
       UNION ALL SELECT 'field', trim(field) FROM newest),
     counted AS (
       SELECT what, text, row_number() OVER (PARTITION BY what ORDER BY count(*) DESC, text) AS place
       FROM texts WHERE text <> '' GROUP BY what, text)
     SELECT what, text FROM counted WHERE place <= ? ORDER BY what, place`,
    [lookedAt, each],
  );
  return counted.parse(rows);
}
