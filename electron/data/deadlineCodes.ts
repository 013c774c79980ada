import type { Knex } from 'knex';
import type { DeadlineRecord } from '../../shared/domain/deadlineRecords';

/** The codes of the petitions and matters that deadlines belong to, by their id. */
export async function codesOfRecords(
  db: Knex,
  records: readonly Pick<DeadlineRecord, 'noun' | 'recordId'>[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [noun, table] of [
    ['petition', 'petitions'],
    ['matter', 'matters'],
  ] as const) {
    const ids = records.filter((one) => one.noun === noun).map(({ recordId }) => recordId);
    const rows: { id: string; code: string }[] = await db(table).select('id', 'code').whereIn('id', ids);
    for (const { id, code } of rows) found.set(id, code);
  }
  return found;
}
