import type { Knex } from 'knex';
import { z } from 'zod';
import { day } from '../../shared/domain/day';
import { petitionKind } from '../../shared/domain/visits';

const row = z.object({
  matterId: z.string(),
  matterCode: z.string(),
  summary: z.string(),
  kind: petitionKind,
  complexity: z.string().transform((text) => z.array(z.unknown()).parse(JSON.parse(text)).length),
  visits: z.int(),
  firstDay: day,
  lastDay: day,
  visitId: z.string(),
  label: z.string(),
  sealed: z.int().transform((value) => value === 1),
  groupSize: z.int(),
  field: z.string().nullable(),
});
/** An open matter with its last visit, as far as the choice of cases asks. */
export type OpenCase = z.infer<typeof row>;

const mostCases = 2000;

/** Open matters that have been heard and are not on the list of that reception, the last visited first. */
export async function openCases(db: Knex, receptionId: string): Promise<OpenCase[]> {
  const rows: unknown = await db.raw(
    `SELECT m.id AS matterId, m.code AS matterCode, m.summary, m.kind, m.complexity,
       c.visits, c.firstDay, c.lastDay, v.id AS visitId, v.label, v.sealed, c.groupSize,
       json_extract(v.fields, '$.field') AS field
     FROM matters m
     JOIN (SELECT matter_id, count(*) AS visits, min(day) AS firstDay, max(day) AS lastDay,
             max(group_size) AS groupSize, max(day || printf('%09d', number) || id) AS newest
           FROM visits WHERE state = 'entered' AND matter_id IS NOT NULL GROUP BY matter_id) c ON c.matter_id = m.id
     JOIN visits v ON v.id = substr(c.newest, 20)
     WHERE m.state IN ('open', 'accepted', 'inProgress') AND m.secret = 0
       AND m.id NOT IN (SELECT g.matter_id FROM registrations g
         WHERE g.reception_id = ? AND g.state <> 'cancelled' AND g.matter_id IS NOT NULL)
     ORDER BY c.lastDay DESC LIMIT ${mostCases}`,
    [receptionId],
  );
  return z.array(row).parse(rows);
}
