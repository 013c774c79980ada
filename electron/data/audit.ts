import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

export interface AuditEntry {
  readonly at: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly act: string;
  readonly noun: string;
  readonly recordId: string;
  /** counts, days, outcomes and reasons; never what a citizen said or is called */
  readonly detail: Record<string, string | number>;
}

export interface AuditRow {
  seq: number;
  at: string;
  staff_id: string;
  staff_name: string;
  act: string;
  noun: string;
  record_id: string;
  detail: string;
  previous: string;
  hash: string;
}

const beforeFirst = '0'.repeat(64);

function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const parts = [row.seq, row.at, row.staff_id, row.staff_name, row.act, row.noun, row.record_id, row.detail];
  return createHash('sha256')
    .update(JSON.stringify([...parts, row.previous]))
    .digest('hex');
}

/** Appends an entry, chained to the one before by its hash; inside the transaction of the act itself. */
export async function appendAudit(tx: Knex, entry: AuditEntry): Promise<void> {
  const last: { seq: number; hash: string } | undefined = await tx('audit')
    .select('seq', 'hash')
    .orderBy('seq', 'desc')
    .first();
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    staff_id: entry.staffId,
    staff_name: entry.staffName,
    act: entry.act,
    noun: entry.noun,
    record_id: entry.recordId,
    detail: JSON.stringify(entry.detail),
    previous: last?.hash ?? beforeFirst,
  };
  await tx('audit').insert({ ...row, hash: hashOf(row) });
}

/** Walks the chain from its first row. `firstBadSeq` names the first row that does not fit. */
export async function verifyAudit(
  db: Knex,
): Promise<{ whole: boolean; rows: number; firstBadSeq: number | null }> {
  const pageSize = 5000;
  let previous = beforeFirst;
  let expected = 1;
  for (;;) {
    const rows: AuditRow[] = await db('audit').where('seq', '>=', expected).orderBy('seq').limit(pageSize);
    for (const row of rows) {
      if (row.seq !== expected || row.previous !== previous || row.hash !== hashOf(row)) {
        return { whole: false, rows: expected - 1, firstBadSeq: expected };
      }
      previous = row.hash;
      expected += 1;
    }
    if (rows.length < pageSize) return { whole: true, rows: expected - 1, firstBadSeq: null };
  }
}

export async function listAudit(
  db: Knex,
  filter: { from: string | null; to: string | null; limit: number; offset: number },
): Promise<{ rows: AuditRow[]; total: number }> {
  const narrowed = () => {
    const query = db<AuditRow>('audit');
    if (filter.from !== null) query.where('at', '>=', filter.from);
    if (filter.to !== null) query.where('at', '<=', filter.to);
    return query;
  };
  const rows: AuditRow[] = await narrowed().orderBy('seq', 'desc').limit(filter.limit).offset(filter.offset);
  const count = await narrowed().count({ n: '*' }).first();
  return { rows, total: Number(count?.n ?? 0) };
}
