import type { Knex } from 'knex';
import type { Day } from '../../shared/domain/day';
import type { HostMode, ReceptionState } from '../../shared/domain/visits';

/** Planned receptions of a period that stand on no schedule yet. */
export async function freeReceptions(
  db: Knex,
  from: Day,
  to: Day,
): Promise<{ id: string; hostId: string; day: Day }[]> {
  const rows: { id: string; hostId: string; day: Day }[] = await db('receptions')
    .select('id', 'host_id as hostId', 'day')
    .whereBetween('day', [from, to])
    .where('kind', 'periodic')
    .whereNull('schedule_id')
    .whereNotNull('host_id')
    .whereIn('state', ['planned', 'held']);
  return rows;
}

/** Ids of the receptions of a schedule, cancelled ones too. */
export async function receptionIdsOf(db: Knex, scheduleId: string): Promise<string[]> {
  const rows: { id: string }[] = await db('receptions').select('id').where({ schedule_id: scheduleId });
  return rows.map(({ id }) => id);
}

/** How many visits, drafts included, belong to a reception. */
export async function visitCountOf(db: Knex, receptionId: string): Promise<number> {
  const row = await db('visits')
    .where({ reception_id: receptionId })
    .whereNot('state', 'cancelled')
    .count({ n: '*' })
    .first();
  return Number(row?.n ?? 0);
}

export interface HostReception {
  hostId: string;
  day: Day;
  hostMode: HostMode;
  state: ReceptionState;
}

/** Who received, or is to, in a period: for the quota. The standing reception counts for nobody's quota. */
export async function hostReceptions(db: Knex, from: Day, to: Day): Promise<HostReception[]> {
  const rows: HostReception[] = await db('receptions')
    .select('host_id as hostId', 'day', 'host_mode as hostMode', 'state')
    .whereBetween('day', [from, to])
    .whereNotNull('host_id')
    .whereNot('kind', 'regular');
  return rows;
}

/** The next reception of a host after a day, where one is planned. */
export async function nextReceptionDay(db: Knex, hostId: string, after: Day): Promise<Day | null> {
  const row: { day: Day } | undefined = await db('receptions')
    .select('day')
    .where({ host_id: hostId })
    .where('day', '>', after)
    .whereIn('state', ['planned', 'held', 'noCitizen'])
    .whereNot('kind', 'regular')
    .orderBy('day')
    .first();
  return row?.day ?? null;
}
