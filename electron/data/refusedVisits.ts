import type { Knex } from 'knex';
import { z } from 'zod';
import { type Day, day } from '../../shared/domain/day';
import { refusalGround } from '../../shared/domain/visitPeople';

const row = z.object({ id: z.string(), day, number: z.int(), year: z.int(), ground: refusalGround });
export type RefusedVisit = z.infer<typeof row>;

/** Refused visits of the register since a day for which no notice of refusal was issued, the oldest first. */
export async function refusedVisits(db: Knex, since: Day): Promise<RefusedVisit[]> {
  const rows: unknown = await db.raw(
    `SELECT v.id, v.day, v.number, v.number_year AS year,
       coalesce(json_extract(v.fields, '$.refusalGround'), '') AS ground
     FROM visits v WHERE v.outcome = 'refused' AND v.state = 'entered' AND v.day >= ?
       AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.record_id = v.id AND d.kind = 'refusal'
         AND json_extract(d.model, '$.state') = 'issued')
     ORDER BY v.day, v.number`,
    [since],
  );
  return z.array(row).parse(rows);
}
