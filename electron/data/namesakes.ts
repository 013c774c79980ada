import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { type Stamp, stampNew } from './rows';

/** How often a marked name may stand on a paper. */
export interface Namesake {
  readonly mark: string;
  readonly times: number;
}

/** What was allowed for the paper that `source` names. */
export function namesakesOf(db: Knex, source: string): Promise<Namesake[]> {
  return db('namesakes').where({ source }).select('mark', 'times');
}

/** A later word on the same name takes the place of the earlier one; both are in the audit trail. */
export async function allowNamesake(
  tx: Knex,
  stamp: Stamp,
  source: string,
  { mark, times, reason }: Namesake & { reason: string },
): Promise<void> {
  await tx('namesakes')
    .insert({ id: v7(), source, mark, times, reason, ...stampNew(stamp) })
    .onConflict(['source', 'mark'])
    .merge({ times, reason, updated_at: stamp.now, updated_by: stamp.staffId });
}

/** What was allowed for a draft holds for the paper it became, word for word the same. */
export async function keepNamesakes(tx: Knex, stamp: Stamp, from: string, to: string): Promise<void> {
  const rows: (Namesake & { reason: string })[] = await tx('namesakes')
    .where({ source: from })
    .select('mark', 'times', 'reason');
  for (const row of rows) await allowNamesake(tx, stamp, to, row);
}
