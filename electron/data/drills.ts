import type { Knex } from 'knex';
import { type Drill, drill, drillResult } from '../../shared/domain/drills';
import { flag, insertRow, json, type Stamp } from './rows';

interface DrillColumns {
  id: string;
  place_id: string;
  silent: number;
  passed: number;
  ended_at: string;
  result: string;
  created_by: string;
}

function fromColumns(row: DrillColumns): Drill {
  const result = drillResult.parse(JSON.parse(row.result));
  const { id, place_id: placeId, created_by: staffId } = row;
  return drill.parse({ id, placeId, staffId, silent: row.silent === 1, passed: row.passed === 1, result });
}

export async function addDrill(tx: Knex, stamp: Stamp, made: Drill): Promise<void> {
  const { id, placeId, silent, passed, result } = made;
  await insertRow(tx, 'drills', stamp, {
    id,
    place_id: placeId,
    silent: flag(silent),
    passed: flag(passed),
    ended_at: result.endedAt,
    result: json(result),
  });
}

/** Newest first. */
export async function listDrills(db: Knex, limit: number): Promise<Drill[]> {
  const rows = await db<DrillColumns>('drills').orderBy('ended_at', 'desc').limit(limit);
  return rows.map(fromColumns);
}

export async function findDrill(db: Knex, id: string): Promise<Drill | null> {
  const row = await db<DrillColumns>('drills').where({ id }).first();
  return row === undefined ? null : fromColumns(row);
}

/** When a restore was last rehearsed with success: by a person, or by the app itself as well. */
export async function lastDrillAt(db: Knex, alsoSilent: boolean): Promise<string | null> {
  const query = db('drills').where({ passed: 1 });
  if (!alsoSilent) query.where({ silent: 0 });
  const row = await query.max({ last: 'ended_at' }).first();
  return typeof row?.last === 'string' ? row.last : null;
}
