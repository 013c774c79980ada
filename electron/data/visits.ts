import type { Knex } from 'knex';
import { v7 } from 'uuid';
import type { Day } from '../../shared/domain/day';
import type { Visit } from '../../shared/domain/visits';
import { nameSortKey } from '../../shared/text/sortKey';
import { insertRow, json, type Stamp, saveRow } from './rows';
import { columnsOfVisit, type VisitColumns, type VisitRecord, visitFromColumns } from './visitColumns';

function visitsWithCode(db: Knex) {
  return db<VisitColumns>('visits')
    .leftJoin('matters', 'matters.id', 'visits.matter_id')
    .select<VisitColumns[]>('visits.*', 'matters.code as matter_code');
}

/** One visit with everything its row knows, null when it is not there. */
export async function findVisit(db: Knex, id: string): Promise<VisitRecord | null> {
  const [row] = await visitsWithCode(db).where('visits.id', id);
  return row === undefined ? null : visitFromColumns(row);
}

/** The entered visits of a reception, in the order of their numbers. */
export async function visitsOfReception(db: Knex, receptionId: string): Promise<VisitRecord[]> {
  const rows = await visitsWithCode(db)
    .where({ 'visits.reception_id': receptionId, 'visits.state': 'entered' })
    .orderBy('visits.number_year')
    .orderBy('visits.number');
  return rows.map(visitFromColumns);
}

/** The visits that a matter has in the register, those taken back too: papers were made of them. */
export function visitIdsOfMatter(db: Knex, matterId: string): Promise<string[]> {
  return db('visits').where({ matter_id: matterId }).pluck('id');
}

/** What was begun or entered at a reception, in the order in which people came; what lies in the bin is left out. */
export async function visitsHeld(db: Knex, receptionId: string): Promise<VisitRecord[]> {
  const rows = await visitsWithCode(db)
    .where('visits.reception_id', receptionId)
    .whereNot('visits.state', 'cancelled')
    .orderBy('visits.created_at');
  return rows.map(visitFromColumns);
}

/** The visits at which a petition was handed in. */
export function visitIdsOfPetition(db: Knex, petitionId: string): Promise<string[]> {
  return db('visits').where({ petition_id: petitionId }).pluck('id');
}

/** The first and the last day with a visit, null when there is none. */
export async function visitDays(db: Knex): Promise<{ from: Day; to: Day } | null> {
  const row = await db('visits').min({ from: 'day' }).max({ to: 'day' }).first();
  const { from, to }: { from?: unknown; to?: unknown } = row ?? {};
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : null;
}

/** Every visit of a day, drafts and cancelled ones too, in the order of their numbers. */
export async function visitsOfDay(db: Knex, day: Day): Promise<VisitRecord[]> {
  const rows = await visitsWithCode(db)
    .where({ 'visits.day': day })
    .orderByRaw('visits.number NULLS LAST')
    .orderBy('visits.created_at');
  return rows.map(visitFromColumns);
}

/** Every numbered visit of a period, cancelled ones too: a number never disappears from the book. */
export async function numberedVisits(db: Knex, from: Day, to: Day): Promise<VisitRecord[]> {
  const rows = await visitsWithCode(db)
    .whereNotNull('visits.number')
    .whereBetween('visits.day', [from, to])
    .orderBy('visits.number_year')
    .orderBy('visits.number');
  return rows.map(visitFromColumns);
}

/**
 * Writes a visit if it still has the version it was read with (0 for a new one).
 * @returns the visit as it now stands
 * @throws AppError record.stale, record.missing
 */
export async function storeVisit(tx: Knex, stamp: Stamp, record: VisitRecord): Promise<Visit> {
  const { visit } = record;
  const version = await saveRow(tx, 'visits', stamp, visit.id, visit.version, columnsOfVisit(record));
  const createdAt = visit.version === 0 ? stamp.now : visit.createdAt;
  return { ...visit, version, createdAt, updatedAt: stamp.now };
}

/** Who wrote a visit down first, for the papers that name the officer; null for the demo's own. */
export async function writerOfVisit(
  db: Knex,
  visitId: string,
): Promise<{ name: string; title: string } | null> {
  const row: { name: string; title: string } | undefined = await db('visits')
    .join('staff', 'staff.id', 'visits.created_by')
    .select('staff.name', 'staff.title')
    .where('visits.id', visitId)
    .first();
  return row ?? null;
}

/** The visits of a matter whose people lie in the sealed compartment. */
export async function sealedVisitsOfMatter(db: Knex, matterId: string): Promise<VisitRecord[]> {
  const rows = await visitsWithCode(db).where({ 'visits.matter_id': matterId, 'visits.sealed': 1 });
  return rows.map(visitFromColumns);
}

/** Changes only how lists call a visit; nobody typed it, so the version stays. */
export async function relabelVisit(tx: Knex, id: string, label: string, labelKey: string): Promise<void> {
  await tx('visits')
    .where({ id })
    .update({ label, label_key: labelKey, label_sort: nameSortKey(label) });
}

/** Keeps what a record said before it was amended. @returns the id under which it is kept */
export async function keepAmendment(
  tx: Knex,
  stamp: Stamp,
  amendment: { noun: string; recordId: string; reason: string; before: object },
): Promise<string> {
  const id = v7();
  await insertRow(tx, 'amendments', stamp, {
    id,
    noun: amendment.noun,
    record_id: amendment.recordId,
    reason: amendment.reason,
    before: json(amendment.before),
  });
  return id;
}

/** What a record said before the correction with that id, as it was kept; null when it is not there. */
export async function findAmendment(db: Knex, id: string): Promise<unknown> {
  const row: { before: string } | undefined = await db('amendments').select('before').where({ id }).first();
  return row === undefined ? null : JSON.parse(row.before);
}

/** Overwrites fields in what was kept of a record: after sealing, nobody may read the people there either. */
export async function overwriteAmendments(
  tx: Knex,
  recordId: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const pairs = Object.entries(fields);
  const slots = pairs.map(() => '?, json(?)').join(', ');
  const values = pairs.flatMap(([name, value]) => [`$.${name}`, json(value)]);
  await tx('amendments')
    .where({ record_id: recordId })
    .update({ before: tx.raw(`json_set(before, ${slots})`, values) });
}
