import type { Knex } from 'knex';
import type { RelatedNoun, RelatedRecord } from '../../shared/domain/related';

/** What a list of its kind shows first; labels of protected people are their code already. */
const columns: Record<Exclude<RelatedNoun, 'registration'>, string> = {
  schedule: `SELECT id, printf('%02d/%d', month, year) AS title, face AS kind, NULL AS day,
    'schedules/' || year || '/' || month AS address FROM schedules`,
  reception: `SELECT id, host_name AS title, kind, day, 'receptions/' || id || '/day' AS address FROM receptions`,
  visit: `SELECT id, label AS title, '' AS kind, day,
    'visits/' || coalesce(reception_id, '-') || '/' || id AS address FROM visits`,
  petition:
    "SELECT id, code AS title, '' AS kind, received_on AS day, 'petitions/' || id AS address FROM petitions",
  matter: "SELECT id, code AS title, '' AS kind, NULL AS day, 'matters/' || id AS address FROM matters",
  conclusion: `SELECT c.id, coalesce(p.number_text, '') AS title, c.face AS kind, coalesce(p.day, r.day) AS day,
    'conclusions/' || c.reception_id AS address
    FROM conclusions c JOIN receptions r ON r.id = c.reception_id LEFT JOIN papers p ON p.id = c.paper_id`,
  dialogue: `SELECT id, topic AS title, '' AS kind, day, 'dialogues/' || id AS address FROM dialogues`,
  task: `SELECT id, CASE WHEN lead_unit = '' THEN what ELSE lead_unit || ': ' || what END AS title, '' AS kind,
    due AS day, 'tasks/' || id AS address FROM tasks`,
  draft: `SELECT id, '' AS title, kind, NULL AS day, 'drafts/' || id AS address FROM drafts`,
  paper: 'SELECT id, number_text AS title, kind, day, NULL AS address FROM papers',
};

/** Of one kind, in no order; ids that are not there are left out. */
export async function relatedRows(
  db: Knex,
  noun: Exclude<RelatedNoun, 'registration'>,
  ids: readonly string[],
): Promise<RelatedRecord[]> {
  const marks = ids.map(() => '?').join(', ');
  const key = noun === 'conclusion' ? 'c.id' : 'id';
  const rows: Omit<RelatedRecord, 'noun'>[] = await db.raw(`${columns[noun]} WHERE ${key} IN (${marks})`, [
    ...ids,
  ]);
  return rows.map((row) => ({ ...row, noun }));
}
