import type { Knex } from 'knex';
import type { Day } from '../../shared/domain/day';
import { type Reception, reception as receptionSchema } from '../../shared/domain/visits';
import { type ReceptionRow, receptionRow } from '../../shared/ipc/calls/work';
import { json, type Stamp, saveRow } from './rows';

interface ReceptionColumns {
  id: string;
  day: string;
  kind: string;
  host_id: string | null;
  host_name: string;
  host_title: string;
  host_mode: string;
  mode_reason: string;
  urgent_reason: string;
  sessions: string;
  place: string;
  participants: string;
  expected_content: string;
  state: string;
  state_reason: string;
  schedule_id: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

type RowColumns = ReceptionColumns & {
  visit_count: number;
  draft_count: number;
  conclusion_id: string | null;
};

function fromColumns(row: ReceptionColumns): Reception {
  return receptionSchema.parse({
    id: row.id,
    day: row.day,
    kind: row.kind,
    hostId: row.host_id,
    hostName: row.host_name,
    hostTitle: row.host_title,
    hostMode: row.host_mode,
    modeReason: row.mode_reason,
    urgentReason: row.urgent_reason,
    sessions: JSON.parse(row.sessions),
    place: row.place,
    participants: row.participants,
    expectedContent: row.expected_content,
    state: row.state,
    stateReason: row.state_reason,
    scheduleId: row.schedule_id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

function rowFromColumns(row: RowColumns): ReceptionRow {
  return receptionRow.parse({
    ...fromColumns(row),
    visitCount: row.visit_count,
    draftCount: row.draft_count,
    conclusionId: row.conclusion_id,
  });
}

function selectRows(db: Knex) {
  return db('receptions as r').select<RowColumns[]>(
    'r.*',
    db.raw(
      "(SELECT count(*) FROM visits v WHERE v.reception_id = r.id AND v.state = 'entered') AS visit_count",
    ),
    db.raw(
      "(SELECT count(*) FROM visits v WHERE v.reception_id = r.id AND v.state = 'draft') AS draft_count",
    ),
    db.raw(
      `(SELECT c.id FROM conclusions c WHERE c.reception_id = r.id AND c.state <> 'replaced'
        ORDER BY c.created_at LIMIT 1) AS conclusion_id`,
    ),
  );
}

/** The receptions of a period, first to last, with how many were received. */
export async function listReceptions(db: Knex, from: Day, to: Day): Promise<ReceptionRow[]> {
  const rows = await selectRows(db)
    .whereBetween('r.day', [from, to])
    .orderBy('r.day')
    .orderByRaw("json_extract(r.sessions, '$[0].from')")
    .orderBy('r.created_at');
  return rows.map(rowFromColumns);
}

export async function findReceptionRow(db: Knex, id: string): Promise<ReceptionRow | null> {
  const [row] = await selectRows(db).where('r.id', id);
  return row === undefined ? null : rowFromColumns(row);
}

export async function findReception(db: Knex, id: string): Promise<Reception | null> {
  const row: ReceptionColumns | undefined = await db('receptions').where({ id }).first();
  return row === undefined ? null : fromColumns(row);
}

/**
 * Writes a reception if it still has the version it was read with (0 for a new one).
 * @returns its new version
 * @throws AppError record.stale, record.missing
 */
export function storeReception(tx: Knex, stamp: Stamp, reception: Reception): Promise<number> {
  return saveRow(tx, 'receptions', stamp, reception.id, reception.version, {
    day: reception.day,
    kind: reception.kind,
    host_id: reception.hostId,
    host_name: reception.hostName,
    host_title: reception.hostTitle,
    host_mode: reception.hostMode,
    mode_reason: reception.modeReason,
    urgent_reason: reception.urgentReason,
    sessions: json(reception.sessions),
    place: reception.place,
    participants: reception.participants,
    expected_content: reception.expectedContent,
    state: reception.state,
    state_reason: reception.stateReason,
    schedule_id: reception.scheduleId,
  });
}
