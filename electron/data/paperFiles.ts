import type { Knex } from 'knex';
import type { Paper } from '../../shared/domain/chain';
import { findPaper } from './papers';

/**
 * The papers of a case file: those issued from drafts about its records, and the notices of conclusions that
 * gave its tasks. Oldest first, void ones too: they lie in the file.
 */
export async function papersOfRecords(
  db: Knex,
  recordIds: readonly string[],
  conclusionIds: readonly string[],
): Promise<Paper[]> {
  const rows: { paper_id: string }[] = await db('drafts')
    .select(db.raw("json_extract(model, '$.paperId') AS paper_id"))
    .whereIn('record_id', [...recordIds])
    .whereRaw("json_extract(model, '$.state') = 'issued'");
  const drafted = rows.map((row) => row.paper_id);
  const concluded: string[] = await db('conclusions')
    .whereIn('id', [...conclusionIds])
    .whereNotNull('paper_id')
    .pluck('paper_id');
  const found: Paper[] = [];
  for (const id of new Set([...drafted, ...concluded])) {
    const paper = await findPaper(db, id);
    if (paper !== null) found.push(paper);
  }
  return found.toSorted((a, b) => a.day.localeCompare(b.day));
}
