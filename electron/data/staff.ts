import type { Knex } from 'knex';
import type { Staff } from '../../shared/domain/people';
import { staff as staffSchema } from '../../shared/domain/people';
import { nameSortKey } from '../../shared/text/sortKey';
import { flag, type Stamp, stampNew } from './rows';

interface StaffColumns {
  id: string;
  name: string;
  title: string;
  role: string;
  active: number;
  entitled: number;
  password_hash: string;
  failed_attempts: number;
  wait_until: string | null;
}

export interface StaffSecret {
  readonly staff: Staff;
  readonly passwordHash: string;
  readonly failedAttempts: number;
  readonly waitUntil: string | null;
}

function fromColumns(row: StaffColumns): Staff {
  return staffSchema.parse({
    id: row.id,
    name: row.name,
    title: row.title,
    role: row.role,
    active: row.active === 1,
    entitled: row.entitled === 1,
  });
}

export async function listStaff(db: Knex): Promise<Staff[]> {
  const rows = await db<StaffColumns>('staff').orderBy('name_sort');
  return rows.map(fromColumns);
}

export async function findStaff(db: Knex, id: string): Promise<StaffSecret | null> {
  const row = await db<StaffColumns>('staff').where({ id }).first();
  if (row === undefined) return null;
  return {
    staff: fromColumns(row),
    passwordHash: row.password_hash,
    failedAttempts: row.failed_attempts,
    waitUntil: row.wait_until,
  };
}

function columnsOf(staff: Staff) {
  return {
    name: staff.name,
    name_sort: nameSortKey(staff.name),
    title: staff.title,
    role: staff.role,
    active: flag(staff.active),
    entitled: flag(staff.entitled),
  };
}

export async function addStaff(tx: Knex, stamp: Stamp, staff: Staff, passwordHash: string): Promise<void> {
  await tx('staff').insert({
    id: staff.id,
    ...columnsOf(staff),
    password_hash: passwordHash,
    ...stampNew(stamp),
  });
}

export async function changeStaff(tx: Knex, stamp: Stamp, staff: Staff): Promise<number> {
  return tx('staff')
    .where({ id: staff.id })
    .update({ ...columnsOf(staff), updated_at: stamp.now, updated_by: stamp.staffId });
}

export async function setPassword(tx: Knex, stamp: Stamp, id: string, passwordHash: string): Promise<number> {
  return tx('staff').where({ id }).update({
    password_hash: passwordHash,
    failed_attempts: 0,
    wait_until: null,
    updated_at: stamp.now,
    updated_by: stamp.staffId,
  });
}

/** Remembers wrong passwords across restarts, so that closing the app is no way round the wait. */
export async function noteAttempt(
  tx: Knex,
  id: string,
  failedAttempts: number,
  waitUntil: string | null,
): Promise<void> {
  await tx('staff').where({ id }).update({ failed_attempts: failedAttempts, wait_until: waitUntil });
}
