import type { Knex } from 'knex';
import { personLabel } from '../../shared/domain/citizens';
import {
  keptRegistration,
  type Registration,
  registration as registrationSchema,
} from '../../shared/domain/registrations';
import { type BinRow, binRow } from '../../shared/domain/undo';
import { flag, json, type Stamp, saveRow } from './rows';

interface RegistrationColumns {
  id: string;
  reception_id: string;
  citizen_id: string | null;
  matter_id: string | null;
  person: string;
  content: string;
  state: string;
  position: number;
  fields: string;
  sealed: number;
  visit_id: string | null;
  created_at: string;
  updated_at: string;
  version: number;
  matter_code: string | null;
}

/** How lists, registers and papers call a protected person before there is a number: by the matter's code. */
export function sealedRegistration(matterCode: string): string {
  return `hồ sơ ${matterCode === '' ? 'tố cáo' : matterCode}`;
}

function fromColumns(row: RegistrationColumns): Registration {
  const person = JSON.parse(row.person);
  const matterCode = row.matter_code ?? '';
  const sealed = row.sealed === 1;
  const { label: _, ...plain } = registrationSchema.parse({
    ...keptRegistration.parse(JSON.parse(row.fields)),
    id: row.id,
    receptionId: row.reception_id,
    citizenId: row.citizen_id,
    matterId: row.matter_id,
    matterCode,
    person,
    content: row.content,
    state: row.state,
    position: row.position,
    sealed,
    visitId: row.visit_id,
    label: '',
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
  return { ...plain, label: sealed ? sealedRegistration(matterCode) : personLabel(plain.person) };
}

function select(db: Knex) {
  return db('registrations as g')
    .leftJoin('matters as m', 'm.id', 'g.matter_id')
    .select<RegistrationColumns[]>('g.*', 'm.code as matter_code');
}

/** Who is registered for a reception, in the order of the day; cancelled ones lie in the bin. */
export async function registrationsOf(db: Knex, receptionId: string): Promise<Registration[]> {
  const rows = await select(db)
    .where('g.reception_id', receptionId)
    .whereNot('g.state', 'cancelled')
    .orderBy('g.position')
    .orderBy('g.created_at');
  return rows.map(fromColumns);
}

export async function findRegistration(db: Knex, id: string): Promise<Registration | null> {
  const [row] = await select(db).where('g.id', id);
  return row === undefined ? null : fromColumns(row);
}

/** The place behind the last one of a reception. */
export async function nextPosition(db: Knex, receptionId: string): Promise<number> {
  const row = await db('registrations')
    .where({ reception_id: receptionId })
    .whereNot('state', 'cancelled')
    .max({ top: 'position' })
    .first();
  return Number(row?.top ?? 0) + 1;
}

/** Puts the registrations of a reception in this order; nobody typed it, so their versions stay. */
export async function orderRegistrations(tx: Knex, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await tx('registrations')
      .where({ id })
      .update({ position: index + 1 });
  }
}

/** @returns the new version @throws AppError record.stale, record.missing */
export function storeRegistration(tx: Knex, stamp: Stamp, registration: Registration): Promise<number> {
  return saveRow(tx, 'registrations', stamp, registration.id, registration.version, {
    reception_id: registration.receptionId,
    citizen_id: registration.citizenId,
    matter_id: registration.matterId,
    person: json(registration.person),
    content: registration.content,
    state: registration.state,
    position: registration.position,
    fields: json(keptRegistration.parse(registration)),
    sealed: flag(registration.sealed),
    visit_id: registration.visitId,
  });
}

/** Registrations that were taken back, last first. */
export async function cancelledRegistrations(db: Knex, limit: number): Promise<BinRow[]> {
  const rows: (RegistrationColumns & { day: string; staff_name: string | null })[] = await select(db)
    .join('receptions as r', 'r.id', 'g.reception_id')
    .leftJoin('staff as s', 's.id', 'g.updated_by')
    .select('r.day', 's.name as staff_name')
    .where('g.state', 'cancelled')
    .orderBy('g.updated_at', 'desc')
    .limit(limit);
  return rows.map((row) => {
    const { id, version, label, cancelReason, updatedAt } = fromColumns(row);
    const by = row.staff_name ?? '';
    return binRow.parse({
      noun: 'registration',
      id,
      version,
      title: label,
      detail: cancelReason,
      day: row.day,
      at: updatedAt,
      by,
    });
  });
}
