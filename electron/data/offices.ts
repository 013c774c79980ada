import type { Knex } from 'knex';
import { type Office, office as officeSchema } from '../../shared/domain/office';
import { AppError } from '../../shared/ipc/fault';

interface OfficeColumns {
  profile: string;
}

/** The office whose database this is. */
export async function readOffice(db: Knex): Promise<Office> {
  const row = await db<OfficeColumns>('offices').select('profile').first();
  if (row === undefined) throw new AppError('data.damaged', {}, new Error('no office row'));
  return officeSchema.parse(JSON.parse(row.profile));
}

export async function addOffice(tx: Knex, office: Office, at: string): Promise<void> {
  await tx('offices').insert({
    id: office.id,
    code: office.code,
    level: office.level,
    name: office.name,
    profile: JSON.stringify(office),
    created_at: at,
    updated_at: at,
    version: 1,
  });
}

export async function changeOffice(tx: Knex, office: Office, at: string): Promise<void> {
  await tx('offices')
    .where({ id: office.id })
    .update({
      code: office.code,
      level: office.level,
      name: office.name,
      profile: JSON.stringify(office),
      updated_at: at,
      version: tx.raw('version + 1'),
    });
}
