import type { Knex } from 'knex';
import { z } from 'zod';
import type { Day } from '../../shared/domain/day';
import {
  changeKind,
  changeState,
  scheduleChange,
  slot,
  standIn,
  toldCitizen,
} from '../../shared/domain/scheduleChanges';
import { json, type Stamp, saveRow } from './rows';

/** A change as it is kept; who has to be told is only named by registration. */
const storedChange = scheduleChange
  .omit({ hostName: true, hostTitle: true, paper: true, calls: true, madeBy: true })
  .extend({ paperId: z.string().nullable(), told: z.array(toldCitizen), madeBy: z.string() });
export type StoredChange = z.infer<typeof storedChange>;

interface ChangeColumns {
  id: string;
  schedule_id: string;
  reception_id: string;
  kind: string;
  from_day: Day;
  to_day: Day | null;
  reason: string;
  told: string;
  paper_id: string | null;
  state: string;
  was: string;
  becomes: string;
  draft_id: string | null;
  withdrawn_reason: string;
  created_at: string;
  version: number;
  staff_name: string | null;
}

const hours = slot.pick({ sessions: true, place: true });
const becomes = hours.extend({ standIn: standIn.nullable().default(null) });

function fromColumns(row: ChangeColumns): StoredChange {
  const { standIn: other, ...slotAfter } = becomes.parse(JSON.parse(row.becomes));
  return storedChange.parse({
    id: row.id,
    scheduleId: row.schedule_id,
    receptionId: row.reception_id,
    kind: changeKind.parse(row.kind),
    state: changeState.parse(row.state),
    from: { day: row.from_day, ...hours.parse(JSON.parse(row.was)) },
    to: { day: row.to_day, ...slotAfter },
    standIn: other,
    reason: row.reason,
    withdrawnReason: row.withdrawn_reason,
    draftId: row.draft_id,
    paperId: row.paper_id,
    told: JSON.parse(row.told),
    madeBy: row.staff_name ?? '',
    createdAt: row.created_at,
    version: row.version,
  });
}

function select(db: Knex) {
  return db('schedule_changes as c')
    .leftJoin('staff as s', 's.id', 'c.created_by')
    .select<ChangeColumns[]>('c.*', 's.name as staff_name')
    .orderBy('c.created_at')
    .orderBy('c.id');
}

/** The history of a schedule, oldest first, withdrawn changes too. */
export async function changesOfSchedule(db: Knex, scheduleId: string): Promise<StoredChange[]> {
  return (await select(db).where('c.schedule_id', scheduleId)).map(fromColumns);
}

/** The changes that touch a day from `from` on, on either side, as far as they hold or wait for their notice. */
export async function changesFrom(db: Knex, from: Day): Promise<StoredChange[]> {
  const rows = await select(db)
    .whereNot('c.state', 'withdrawn')
    .where((either) => either.where('c.from_day', '>=', from).orWhere('c.to_day', '>=', from));
  return rows.map(fromColumns);
}

export async function findChange(db: Knex, id: string): Promise<StoredChange | null> {
  const [row] = await select(db).where('c.id', id);
  return row === undefined ? null : fromColumns(row);
}

/** What was last announced of a reception; null while it stands as it was first posted. */
export async function lastChangeOf(db: Knex, receptionId: string): Promise<StoredChange | null> {
  const rows = await select(db).where({ 'c.reception_id': receptionId, 'c.state': 'inForce' });
  return rows.map(fromColumns).at(-1) ?? null;
}

/** The change of a reception that waits for its notice. */
export async function draftedChangeOf(db: Knex, receptionId: string): Promise<StoredChange | null> {
  const [row] = await select(db).where({ 'c.reception_id': receptionId, 'c.state': 'drafted' });
  return row === undefined ? null : fromColumns(row);
}

/** Which of these papers hang somewhere. */
export async function postedPapers(db: Knex, paperIds: readonly string[]): Promise<Set<string>> {
  const ids: string[] = await db('postings')
    .distinct('paper_id')
    .whereIn('paper_id', paperIds)
    .pluck('paper_id');
  return new Set(ids);
}

/** @returns the new version @throws AppError record.stale, record.missing */
export function storeChange(tx: Knex, stamp: Stamp, change: StoredChange): Promise<number> {
  const { from, to } = change;
  return saveRow(tx, 'schedule_changes', stamp, change.id, change.version, {
    schedule_id: change.scheduleId,
    reception_id: change.receptionId,
    kind: change.kind,
    from_day: from.day,
    to_day: to.day,
    reason: change.reason,
    told: json(change.told),
    paper_id: change.paperId,
    state: change.state,
    was: json({ sessions: from.sessions, place: from.place }),
    becomes: json({ sessions: to.sessions, place: to.place, standIn: change.standIn }),
    draft_id: change.draftId,
    withdrawn_reason: change.withdrawnReason,
  });
}
