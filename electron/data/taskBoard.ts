import type { Knex } from 'knex';
import type { Day } from '../../shared/domain/day';
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

const keys: Readonly<Record<BoardBy, string>> = {
  unit: 't.lead_unit_key',
  leader: presided,
  week,
};
const names: Readonly<Record<BoardBy, string>> = {
  unit: 'min(t.lead_unit)',
  leader: presided,
  week,
};
const orders: Readonly<Record<BoardBy, string>> = {
  unit: 'late DESC, min(t.lead_unit_sort)',
  leader: `late DESC, ${presided}`,
  week: "name = '', name",
};

/** More units, leaders or weeks than anybody reads. */
const mostRows = 400;

/** What stands for whom, counted in one walk over the tasks. */
export async function boardOf(db: Knex, by: BoardBy, { today, soonUntil }: Marks): Promise<BoardRow[]> {
  const until = soonUntil ?? today;
  const counted = db('tasks as t')
    .select(db.raw(`${keys[by]} AS key, ${names[by]} AS name`))
    .select(db.raw(`sum(${isOpen} AND coalesce(t.due < ?, 0)) AS late`, [today]))
    .select(db.raw(`sum(${isOpen} AND coalesce(t.due BETWEEN ? AND ?, 0)) AS soon`, [today, until]))
    .select(db.raw(`sum(${isOpen} AND coalesce(t.due > ?, 1)) AS open`, [until]))
    .select(db.raw("sum(t.state = 'done') AS done"))
    .whereNot('t.state', 'cancelled')
    .groupByRaw(keys[by])
    .orderByRaw(orders[by])
    .limit(mostRows);
  if (by === 'leader') {
    counted
      .leftJoin('conclusions as c', 'c.id', 't.conclusion_id')
      .leftJoin('receptions as r', 'r.id', 'c.reception_id')
      .leftJoin('dialogues as d', 'd.id', 't.dialogue_id');
  }
  const rows: unknown[] = await counted;
  return rows.map((row) => boardRow.parse(row));
}

/** Leaves the tasks of one field of the board. */
export function narrowToCell(query: Knex.QueryBuilder, cell: BoardCell, { today, soonUntil }: Marks): void {
  const until = soonUntil ?? today;
  if (cell.by === 'unit') query.where('t.lead_unit_key', cell.key);
  if (cell.by === 'week') query.whereRaw(`${week} = ?`, [cell.key]);
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
