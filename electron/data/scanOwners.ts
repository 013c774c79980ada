import type { Knex } from 'knex';
import type { ScanNoun } from '../../shared/domain/scans';

const tables: Record<ScanNoun, string> = {
  paper: 'papers',
  visit: 'visits',
  petition: 'petitions',
  matter: 'matters',
  task: 'tasks',
  posting: 'postings',
  dialogue: 'dialogues',
};

/** Joins every record that can own a scan with its matter; `of` names the columns of noun and id. */
function withOwners(of: { noun: string; id: string }): string {
  return `LEFT JOIN visits v ON ${of.noun} = 'visit' AND v.id = ${of.id}
    LEFT JOIN tasks t ON ${of.noun} = 'task' AND t.id = ${of.id}
    LEFT JOIN dialogues d ON ${of.noun} = 'dialogue' AND d.id = ${of.id}
    LEFT JOIN petitions p ON p.id = CASE ${of.noun} WHEN 'petition' THEN ${of.id} ELSE d.petition_id END
    LEFT JOIN matters m
      ON m.id = CASE ${of.noun} WHEN 'matter' THEN ${of.id} ELSE coalesce(v.matter_id, p.matter_id, t.matter_id) END`;
}

/** Who denounces is in the handwriting of every sheet (Luật Tố cáo Điều 56), so the whole scan is sealed. */
const isSealed = `(coalesce(v.sealed, 0) = 1 OR coalesce(p.sealed, 0) = 1
  OR 'denunciation' IN (coalesce(v.kind, ''), coalesce(p.kind, ''), coalesce(m.kind, ''))
  OR coalesce(m.secret, 0) = 1)`;

/** How the record stands to whom a scan belongs; null when there is no such record. */
export async function findScanOwner(
  db: Knex,
  noun: ScanNoun,
  recordId: string,
): Promise<{ sealed: boolean; secret: boolean } | null> {
  if ((await db(tables[noun]).select('id').where({ id: recordId }).first()) === undefined) return null;
  const rows: { sealed: number; secret: number }[] = await db.raw(
    `SELECT ${isSealed} AS sealed, coalesce(m.secret, 0) AS secret
     FROM (SELECT ? AS noun, ? AS id) o ${withOwners({ noun: 'o.noun', id: 'o.id' })}`,
    [noun, recordId],
  );
  return { sealed: rows[0]?.sealed === 1, secret: rows[0]?.secret === 1 };
}

/** Scans that lie open although their record is sealed by now, oldest first. */
export async function openScansOfSealed(db: Knex): Promise<string[]> {
  const rows: { id: string }[] = await db.raw(
    `SELECT s.id FROM scans s ${withOwners({ noun: 's.noun', id: 's.record_id' })}
     WHERE s.sealed = 0 AND s.noun <> 'paper' AND ${isSealed} ORDER BY s.created_at`,
  );
  return rows.map(({ id }) => id);
}
