import type { Knex } from 'knex';
import { z } from 'zod';
import type { Visit } from '../../shared/domain/visits';
import { runPrepared } from './prepared';
import { type Columns, type Stamp, stampNew } from './rows';
import { columnsOfVisit, type VisitRecord } from './visitColumns';

/**
 * Autosave is the only write on the path of a keystroke. One statement is its own transaction: it costs one
 * round trip, where begin, read, write and commit are four: at the median 1.9 times a bare insert instead of
 * 4.2, measured with synchronous=FULL.
 */
const returning = `RETURNING created_at,
  (SELECT code FROM matters WHERE matters.id = visits.matter_id) AS matter_code`;

const returned = z.array(z.object({ created_at: z.string(), matter_code: z.string().nullable() }));

async function run(
  db: Knex,
  sql: string,
  values: Columns[string][],
): Promise<z.infer<typeof returned>[number] | null> {
  return returned.parse(await runPrepared(db, sql, values))[0] ?? null;
}

function insert(db: Knex, stamp: Stamp, { visit }: VisitRecord, all: Columns) {
  const columns: Columns = { id: visit.id, ...all, ...stampNew(stamp) };
  const names = Object.keys(columns);
  const sql = `INSERT INTO visits (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
    ON CONFLICT (id) DO NOTHING ${returning}`;
  return run(db, sql, Object.values(columns));
}

interface Written {
  readonly version: number;
  readonly columns: Columns;
}

/** What autosave last wrote of the drafts at hand, by database and record: true as long as the version is. */
const writtenOf = new WeakMap<Knex, Map<string, Written>>();
const draftsAtHand = 8;

function remember(db: Knex, id: string, written: Written): void {
  const drafts = writtenOf.get(db) ?? new Map<string, Written>();
  writtenOf.set(db, drafts);
  drafts.delete(id);
  drafts.set(id, written);
  for (const oldest of drafts.keys()) {
    if (drafts.size <= draftsAtHand) break;
    drafts.delete(oldest);
  }
}

/**
 * Only what changed: SQLite writes every index anew whose column is named, changed or not, and ten indexes on visits
 * made a save a quarter slower.
 */
function changedColumns(db: Knex, id: string, version: number, columns: Columns): Columns {
  const written = writtenOf.get(db)?.get(id);
  if (written?.version !== version) return columns;
  return Object.fromEntries(
    Object.entries(columns).filter(([name, value]) => written.columns[name] !== value),
  );
}

function update(db: Knex, stamp: Stamp, { visit }: VisitRecord, all: Columns) {
  const { id, version } = visit;
  const columns: Columns = {
    ...changedColumns(db, id, version, all),
    updated_at: stamp.now,
    updated_by: stamp.staffId,
    version: version + 1,
  };
  const sets = Object.keys(columns).map((name) => `${name} = ?`);
  const sql = `UPDATE visits SET ${sets.join(', ')}
    WHERE id = ? AND version = ? AND office_id = ? AND state = 'draft' AND sealed = 0 ${returning}`;
  return run(db, sql, [...Object.values(columns), id, version, stamp.officeId]);
}

/**
 * Writes an open draft at once if nothing stands against it; null when it is stale, missing, closed or
 * sealed, and nothing was written then.
 */
export async function writeOpenDraft(db: Knex, stamp: Stamp, record: VisitRecord): Promise<Visit | null> {
  const { visit } = record;
  const columns = columnsOfVisit(record);
  const row = await (visit.version === 0 ? insert : update)(db, stamp, record, columns);
  if (row === null) return null;
  remember(db, visit.id, { version: visit.version + 1, columns });
  return {
    ...visit,
    matterCode: row.matter_code ?? '',
    version: visit.version + 1,
    createdAt: row.created_at,
    updatedAt: stamp.now,
  };
}
