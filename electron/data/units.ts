import type { Knex } from 'knex';
import { type Unit, unit as unitSchema } from '../../shared/domain/people';
import { flag, type Stamp, saveRow } from './rows';

interface UnitColumns {
  id: string;
  name: string;
  short_name: string;
  active: number;
  position: number;
  version: number;
}

export async function listUnits(db: Knex): Promise<Unit[]> {
  const rows = await db<UnitColumns>('units').orderBy('position').orderBy('name');
  return rows.map((row) =>
    unitSchema.parse({
      id: row.id,
      name: row.name,
      shortName: row.short_name,
      active: row.active === 1,
      order: row.position,
      version: row.version,
    }),
  );
}

export function saveUnit(tx: Knex, stamp: Stamp, unit: Unit): Promise<number> {
  return saveRow(tx, 'units', stamp, unit.id, unit.version, {
    name: unit.name,
    short_name: unit.shortName,
    active: flag(unit.active),
    position: unit.order,
  });
}
