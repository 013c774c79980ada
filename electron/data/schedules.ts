import type { Knex } from 'knex';
import {
  type Posting,
  posting as postingSchema,
  type Schedule,
  schedule as scheduleSchema,
} from '../../shared/domain/chain';
import type { Face } from '../../shared/domain/office';
import { json, type Stamp, saveRow } from './rows';

interface ScheduleColumns {
  id: string;
  year: number;
  month: number;
  face: string;
  state: string;
  items: string;
  bases: string;
  registration: string;
  dialogue_note: string;
  paper_id: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

interface PostingColumns {
  id: string;
  schedule_id: string;
  place: string;
  day: string;
  time: string;
  posted_by: string;
  witness_name: string;
  witness_title: string;
  taken_down_on: string | null;
  note: string;
  paper_id: string | null;
}

function postingFrom(row: PostingColumns): Posting {
  return postingSchema.parse({
    id: row.id,
    scheduleId: row.schedule_id,
    place: row.place,
    day: row.day,
    time: row.time,
    postedBy: row.posted_by,
    witness: { name: row.witness_name, title: row.witness_title },
    takenDownOn: row.taken_down_on,
    note: row.note,
    paperId: row.paper_id,
  });
}

async function withPostings(db: Knex, rows: ScheduleColumns[]): Promise<Schedule[]> {
  const posted = await db<PostingColumns>('postings')
    .whereIn(
      'schedule_id',
      rows.map(({ id }) => id),
    )
    .orderBy('day')
    .orderBy('time');
  return rows.map((row) =>
    scheduleSchema.parse({
      id: row.id,
      year: row.year,
      month: row.month,
      face: row.face,
      state: row.state,
      items: JSON.parse(row.items),
      bases: JSON.parse(row.bases),
      registration: row.registration,
      dialogueNote: row.dialogue_note,
      paperId: row.paper_id,
      postings: posted.filter((each) => each.schedule_id === row.id).map(postingFrom),
      version: row.version,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }),
  );
}

export async function findSchedule(db: Knex, id: string): Promise<Schedule | null> {
  const rows = await db<ScheduleColumns>('schedules').where({ id });
  return (await withPostings(db, rows))[0] ?? null;
}

/** The month's schedule in force: a draft, an issued or a posted one. */
export async function findScheduleOf(
  db: Knex,
  year: number,
  month: number,
  face: Face,
): Promise<Schedule | null> {
  const rows = await db<ScheduleColumns>('schedules')
    .where({ year, month, face })
    .whereNot('state', 'replaced');
  return (await withPostings(db, rows))[0] ?? null;
}

export async function listSchedules(db: Knex, year: number): Promise<Schedule[]> {
  const rows = await db<ScheduleColumns>('schedules').where({ year }).orderBy('month').orderBy('created_at');
  return withPostings(db, rows);
}

/** The newest schedule before a month, whose texts the next one begins with. */
export async function scheduleBefore(
  db: Knex,
  year: number,
  month: number,
  face: Face,
): Promise<Schedule | null> {
  const rows = await db<ScheduleColumns>('schedules')
    .where({ face })
    .whereNot('state', 'replaced')
    .whereRaw('year * 12 + month < ?', [year * 12 + month])
    .orderByRaw('year * 12 + month DESC')
    .limit(1);
  return (await withPostings(db, rows))[0] ?? null;
}

/** @throws AppError record.stale, record.missing */
export function storeSchedule(tx: Knex, stamp: Stamp, schedule: Schedule): Promise<number> {
  return saveRow(tx, 'schedules', stamp, schedule.id, schedule.version, {
    year: schedule.year,
    month: schedule.month,
    face: schedule.face,
    state: schedule.state,
    items: json(schedule.items),
    bases: json(schedule.bases),
    registration: schedule.registration,
    dialogue_note: schedule.dialogueNote,
    paper_id: schedule.paperId,
  });
}

/** A posting has no version of its own: the last word on where a sheet hangs counts. */
export async function storePosting(tx: Knex, stamp: Stamp, posting: Posting): Promise<void> {
  const known: { version: number; schedule_id: string; paper_id: string | null } | undefined = await tx(
    'postings',
  )
    .select('version', 'schedule_id', 'paper_id')
    .where({ id: posting.id })
    .first();
  await saveRow(tx, 'postings', stamp, posting.id, known?.version ?? 0, {
    schedule_id: known?.schedule_id ?? posting.scheduleId,
    place: posting.place,
    day: posting.day,
    time: posting.time,
    posted_by: posting.postedBy,
    witness_name: posting.witness.name,
    witness_title: posting.witness.title,
    taken_down_on: posting.takenDownOn,
    note: posting.note,
    // what hung there is not changed by noting when it was taken down
    paper_id: known === undefined ? posting.paperId : known.paper_id,
  });
}

const toldEarlier = `EXISTS (SELECT 1 FROM postings p WHERE p.schedule_id = s.id AND p.paper_id <> s.paper_id
  AND NOT EXISTS (SELECT 1 FROM schedule_changes c WHERE c.paper_id = p.paper_id))`;
const hangsNow = 'EXISTS (SELECT 1 FROM postings p WHERE p.paper_id = s.paper_id)';

/** Months from the given one on whose posted notice was corrected while the new sheet does not hang yet. */
export async function monthsToPostAgain(
  db: Knex,
  from: { year: number; month: number },
): Promise<{ year: number; month: number }[]> {
  return db('schedules as s')
    .distinct('s.year', 's.month')
    .whereRaw('s.year * 12 + s.month >= ?', [from.year * 12 + from.month])
    .whereNot('s.state', 'replaced')
    .whereRaw(`${toldEarlier} AND NOT ${hangsNow}`)
    .orderBy(['s.year', 's.month']);
}

/**
 * State of the schedules that hold receptions of a month, for the first screen: whether the notice in force hangs
 * somewhere, and whether one did that it corrects.
 */
export async function scheduleStateOf(
  db: Knex,
  year: number,
  month: number,
): Promise<{ id: string; state: string; posted: boolean; earlier: boolean }[]> {
  const rows: { id: string; state: string; posted: number; earlier: number }[] = await db('schedules as s')
    .select('s.id', 's.state')
    .select(db.raw(`${toldEarlier} AS earlier`))
    .select(db.raw(`${hangsNow} AS posted`))
    .where({ year, month })
    .whereNot('state', 'replaced');
  return rows.map((row) => ({ ...row, posted: row.posted === 1, earlier: row.earlier === 1 }));
}
