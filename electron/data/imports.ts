import type { Knex } from 'knex';
import { z } from 'zod';
import { idNumberKey, phoneKey } from '../../shared/domain/citizens';
import { oldBookMapping } from '../../shared/domain/oldBook';
import type { Person } from '../../shared/domain/visits';
import { fold } from '../../shared/text/fold';
import { columnsOfCitizen } from './citizens';
import { type Columns, insertRow, json, type Stamp, stampNew } from './rows';
import { indexMany, type SearchRow } from './search';
import { columnsOfVisit, type VisitRecord } from './visitColumns';

/** What an import was made by; kept with it and proposed again for the same headings. */
export const importPlan = z.object({
  sheet: z.string(),
  layout: z.string(),
  mapping: oldBookMapping,
  from: z.int(),
  to: z.int(),
});
export type ImportPlan = z.infer<typeof importPlan>;

export interface ImportRow {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly rows: number;
  readonly state: string;
  readonly plan: ImportPlan;
}

interface ImportColumns {
  id: string;
  created_at: string;
  staff_name: string | null;
  row_count: number;
  state: string;
  mapping: string;
}

/** Newest first. */
export async function listImports(db: Knex): Promise<ImportRow[]> {
  const rows: ImportColumns[] = await db('imports as i')
    .leftJoin('staff as s', 's.id', 'i.created_by')
    .select('i.id', 'i.created_at', 's.name as staff_name', 'i.row_count', 'i.state', 'i.mapping')
    .orderBy('i.created_at', 'desc');
  return rows.map((row) => ({
    id: row.id,
    at: row.created_at,
    by: row.staff_name ?? '',
    rows: row.row_count,
    state: row.state,
    plan: importPlan.parse(JSON.parse(row.mapping)),
  }));
}

/** The day on which the same sheet of the same file came in and stayed; null where it did not. */
export async function importedBefore(db: Knex, sha256: string, sheet: string): Promise<string | null> {
  const row: { created_at: string } | undefined = await db('imports')
    .where({ file_sha256: sha256, state: 'done' })
    .whereRaw("json_extract(mapping, '$.sheet') = ?", [sheet])
    .first('created_at');
  return row?.created_at ?? null;
}

/** Numbers of old books that are here already, as `15/2024`. */
export async function oldNumbers(db: Knex): Promise<Set<string>> {
  const rows: { number: string }[] = await db('visits')
    .whereNotNull('import_id')
    .select(db.raw("old_number || '/' || old_year AS number"));
  return new Set(rows.map(({ number }) => number));
}

export interface CitizenKeys {
  readonly id: string;
  readonly name_key: string;
  readonly id_number: string;
  readonly phone_key: string;
  readonly address: string;
}

/** Everybody the office knows, by what tells people apart; newest first. */
export function citizenKeys(db: Knex): Promise<CitizenKeys[]> {
  return db('citizens')
    .select('id', 'name_key', 'id_number', 'phone_key', 'address')
    .orderBy('updated_at', 'desc');
}

export function keysOf(id: string, person: Person): CitizenKeys {
  return {
    id,
    name_key: fold(person.name),
    id_number: idNumberKey(person.idNumber),
    phone_key: phoneKey(person.phone),
    address: person.address,
  };
}

export async function addImport(
  tx: Knex,
  stamp: Stamp,
  entry: { id: string; sha256: string; rows: number; plan: ImportPlan },
): Promise<void> {
  await insertRow(tx, 'imports', stamp, {
    id: entry.id,
    file_sha256: entry.sha256,
    mapping: json(entry.plan),
    row_count: entry.rows,
    state: 'done',
  });
}

/** Rows to a statement: SQLite joins at most 500, and one each makes a register of ten years wait for a minute. */
const batch = 100;

async function insertMany(tx: Knex, table: string, rows: readonly Columns[]): Promise<void> {
  for (let at = 0; at < rows.length; at += batch) await tx(table).insert(rows.slice(at, at + batch));
}

export interface NewCitizen {
  readonly id: string;
  readonly person: Person;
}

export async function addImportedCitizens(
  tx: Knex,
  stamp: Stamp,
  importId: string,
  citizens: readonly NewCitizen[],
  found: readonly SearchRow[],
): Promise<void> {
  const rows = citizens.map(({ id, person }) => ({
    id,
    ...columnsOfCitizen(person),
    import_id: importId,
    ...stampNew(stamp),
  }));
  await insertMany(tx, 'citizens', rows);
  await indexMany(tx, found);
}

export interface ImportedVisit {
  readonly record: VisitRecord;
  readonly oldNumber: string;
  readonly oldYear: number;
}

/** The running number of what stands in no present book. */
async function nextPlace(tx: Knex, stamp: Stamp): Promise<number> {
  const row = await tx('visits')
    .where({ office_id: stamp.officeId, number_year: 0 })
    .max({ top: 'number' })
    .first();
  return Number(row?.top ?? 0) + 1;
}

export async function addImportedVisits(
  tx: Knex,
  stamp: Stamp,
  importId: string,
  visits: readonly ImportedVisit[],
  found: readonly SearchRow[],
): Promise<void> {
  const first = await nextPlace(tx, stamp);
  const rows = visits.map(({ record, oldNumber, oldYear }, index) => ({
    id: record.visit.id,
    ...columnsOfVisit(record),
    number: first + index,
    number_year: 0,
    import_id: importId,
    old_number: oldNumber,
    old_year: oldYear,
    ...stampNew(stamp),
  }));
  await insertMany(tx, 'visits', rows);
  await indexMany(tx, found);
}

/** Visits of an import that somebody worked on since, or that something else hangs on, by their old numbers. */
export async function touchedVisits(db: Knex, importId: string): Promise<string[]> {
  const rows: { number: string }[] = await db('visits as v')
    .where('v.import_id', importId)
    .where((any) => {
      any.where('v.version', '>', 1).orWhereRaw(
        `EXISTS (SELECT 1 FROM scans s WHERE s.noun = 'visit' AND s.record_id = v.id)
         OR EXISTS (SELECT 1 FROM drafts d WHERE d.record_id = v.id)
         OR EXISTS (SELECT 1 FROM registrations r WHERE r.visit_id = v.id)`,
      );
    })
    .orderBy('v.old_year')
    .orderBy('v.number')
    .select(db.raw("v.old_number || '/' || v.old_year AS number"));
  return rows.map(({ number }) => number);
}

/** Takes out what an import brought in; citizens whom another record names by now stay. */
export async function dropImport(tx: Knex, stamp: Stamp, importId: string): Promise<number> {
  const ofVisits = tx('visits').select('id').where({ import_id: importId });
  await tx('sealed_people').whereIn('record_id', ofVisits.clone()).delete();
  await tx('sealed_marks').whereIn('record_id', ofVisits.clone()).delete();
  await tx('search_rows').where({ noun: 'visit' }).whereIn('record_id', ofVisits.clone()).delete();
  const count = await tx('visits').where({ import_id: importId }).delete();
  const unused = tx('citizens as c')
    .select('c.id')
    .where('c.import_id', importId)
    .whereRaw(
      `NOT EXISTS (SELECT 1 FROM visits v WHERE v.citizen_id = c.id)
       AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.citizen_id = c.id)
       AND NOT EXISTS (SELECT 1 FROM petition_parties p WHERE p.citizen_id = c.id)`,
    );
  await tx('search_rows').where({ noun: 'citizen' }).whereIn('record_id', unused.clone()).delete();
  await tx('citizens').whereIn('id', unused).delete();
  await tx('imports')
    .where({ id: importId })
    .update({
      state: 'undone',
      updated_at: stamp.now,
      updated_by: stamp.staffId,
      version: tx.raw('version + 1'),
    });
  return count;
}
