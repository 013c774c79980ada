import type { Knex } from 'knex';
import { addDays, type Day, day } from '../../shared/domain/day';
import { type BoardBy, type BoardCell, type BoardRow, boardRow } from '../../shared/domain/taskBoard';

interface Marks {
  readonly today: Day;
  /** up to and with this day a task is due soon */
  readonly soonUntil?: Day | undefined;
}

const isOpen = "t.state IN ('sent', 'inWork', 'returned')";

/** The Monday of the week; SQLite's `weekday 0` is the Sunday on or after. */
const week = "coalesce(date(t.due, 'weekday 0', '-6 days'), '')";

/** Who presided over the reception or the dialogue that a task came of. */
const presided = "coalesce(r.host_name, d.chair_name, '')";

const counts = `sum(${isOpen} AND coalesce(t.due < :today, 0)) AS late,
  sum(${isOpen} AND coalesce(t.due BETWEEN :today AND :until, 0)) AS soon,
  sum(${isOpen} AND coalesce(t.due > :until, 1)) AS open,
  sum(t.state = 'done') AS done`;
const added = 'sum(late) AS late, sum(soon) AS soon, sum(open) AS open, sum(done) AS done';

/**
 * Each counts by what an index has in order, and names the few groups afterwards: over 20,000 tasks that is a third
 * of the time of looking at the tasks themselves.
 */
const boards: Readonly<Record<BoardBy, string>> = {
  unit: `SELECT key, (SELECT min(u.lead_unit) FROM tasks u WHERE u.lead_unit_key = key) AS name,
      late, soon, open, done FROM
    (SELECT t.lead_unit_key AS key, ${counts} FROM tasks t WHERE t.state <> 'cancelled' GROUP BY t.lead_unit_key)
    ORDER BY late DESC, (SELECT min(u.lead_unit_sort) FROM tasks u WHERE u.lead_unit_key = key)`,
  leader: `SELECT ${presided} AS key, ${presided} AS name, ${added} FROM
    (SELECT t.conclusion_id, t.dialogue_id, ${counts} FROM tasks t WHERE t.state <> 'cancelled'
      GROUP BY t.conclusion_id, t.dialogue_id) t
    LEFT JOIN conclusions c ON c.id = t.conclusion_id
    LEFT JOIN receptions r ON r.id = c.reception_id
    LEFT JOIN dialogues d ON d.id = t.dialogue_id
    GROUP BY ${presided} ORDER BY late DESC, ${presided}`,
  week: `SELECT ${week} AS key, ${week} AS name, ${added} FROM
    (SELECT t.due, ${counts} FROM tasks t WHERE t.state <> 'cancelled' GROUP BY t.due) t
    GROUP BY ${week} ORDER BY ${week} = '', ${week}`,
};

/** More units, leaders or weeks than anybody reads. */
const mostRows = 400;

/** What stands for whom, counted in one walk over the tasks. */
export async function boardOf(db: Knex, by: BoardBy, { today, soonUntil }: Marks): Promise<BoardRow[]> {
  const marks = { today, until: soonUntil ?? today, most: mostRows };
  const rows: unknown[] = await db.raw(`${boards[by]} LIMIT :most`, marks);
  return rows.map((row) => boardRow.parse(row));
}

/** As a span of days, which an index has in order; a key that is no day names no week. */
function narrowToWeek(query: Knex.QueryBuilder, key: string): void {
  if (key === '') return void query.whereNull('t.due');
  const monday = day.safeParse(key);
  if (monday.success) query.whereBetween('t.due', [monday.data, addDays(monday.data, 6)]);
  else query.whereRaw('1 = 0');
}

/** Leaves the tasks of one field of the board. */
export function narrowToCell(query: Knex.QueryBuilder, cell: BoardCell, { today, soonUntil }: Marks): void {
  const until = soonUntil ?? today;
  if (cell.by === 'unit') query.where('t.lead_unit_key', cell.key);
  if (cell.by === 'week') narrowToWeek(query, cell.key);
  if (cell.by === 'leader') {
    query.whereRaw(
      `(t.conclusion_id IN (SELECT c.id FROM conclusions c JOIN receptions r ON r.id = c.reception_id
        WHERE r.host_name = ?) OR t.dialogue_id IN (SELECT d.id FROM dialogues d WHERE d.chair_name = ?))`,
      [cell.key, cell.key],
    );
  }
  if (cell.standing === 'done') {
    query.where('t.state', 'done');
    return;
  }
  query.whereRaw(isOpen);
  if (cell.standing === 'late') query.where('t.due', '<', today);
  if (cell.standing === 'soon') query.whereBetween('t.due', [today, until]);
  if (cell.standing === 'open') query.whereRaw('(t.due IS NULL OR t.due > ?)', [until]);
}
