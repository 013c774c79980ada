import type { Knex } from 'knex';
import type { Instant } from '../../shared/domain/day';
import { AppError } from '../../shared/ipc/fault';

/** Who writes, where and when; the columns that every record bears come from it. */
export interface Stamp {
  readonly officeId: string;
  readonly staffId: string;
  readonly now: Instant;
}

export type Columns = Record<string, string | number | null>;

export function stampNew(stamp: Stamp): Columns {
  return {
    office_id: stamp.officeId,
    created_at: stamp.now,
    created_by: stamp.staffId,
    updated_at: stamp.now,
    updated_by: stamp.staffId,
    version: 1,
  };
}

export async function insertRow(tx: Knex, table: string, stamp: Stamp, columns: Columns): Promise<void> {
  await tx(table).insert({ ...columns, ...stampNew(stamp) });
}

/**
 * Writes a record if it still is what the writer read.
 * @returns the new version
 * @throws AppError record.stale when somebody saved in between, record.missing when it is not there
 */
export async function updateRow(
  tx: Knex,
  table: string,
  stamp: Stamp,
  id: string,
  version: number,
  columns: Columns,
): Promise<number> {
  const changed = await tx(table)
    .where({ id, version, office_id: stamp.officeId })
    .update({ ...columns, updated_at: stamp.now, updated_by: stamp.staffId, version: version + 1 });
  if (changed === 1) return version + 1;
  const found: { version: number } | undefined = await tx(table).select('version').where({ id }).first();
  throw new AppError(found === undefined ? 'record.missing' : 'record.stale', {});
}

/** Insert when `version` is 0, else an update that refuses a stale save. */
export async function saveRow(
  tx: Knex,
  table: string,
  stamp: Stamp,
  id: string,
  version: number,
  columns: Columns,
): Promise<number> {
  if (version > 0) return updateRow(tx, table, stamp, id, version, columns);
  const found: { version: number } | undefined = await tx(table).select('version').where({ id }).first();
  if (found !== undefined) throw new AppError('record.stale', {});
  await insertRow(tx, table, stamp, { id, ...columns });
  return 1;
}

export function flag(value: boolean): number {
  return value ? 1 : 0;
}

export function json(value: unknown): string {
  return JSON.stringify(value);
}

/** `LIKE` pattern with its wildcards taken literally; use with `ESCAPE '\'`. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
