import type { Knex } from 'knex';
import { type Conclusion, conclusion as conclusionSchema } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import type { Face } from '../../shared/domain/office';
import { json, type Stamp, saveRow } from './rows';

interface ConclusionColumns {
  id: string;
  reception_id: string;
  face: string;
  state: string;
  content: string;
  paper_id: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

/** What is read and written whole: everything that is printed. */
const contentFields = conclusionSchema.pick({
  summary: true,
  opening: true,
  attendance: true,
  figures: true,
  lead: true,
  items: true,
  followUp: true,
  closing: true,
  recipients: true,
  signer: true,
});

function fromColumns(row: ConclusionColumns): Conclusion {
  return conclusionSchema.parse({
    ...contentFields.parse(JSON.parse(row.content)),
    id: row.id,
    receptionId: row.reception_id,
    face: row.face,
    state: row.state,
    paperId: row.paper_id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

export async function findConclusion(db: Knex, id: string): Promise<Conclusion | null> {
  const row = await db<ConclusionColumns>('conclusions').where({ id }).first();
  return row === undefined ? null : fromColumns(row);
}

/** The conclusion whose notice a paper is. */
export async function findConclusionOfPaper(db: Knex, paperId: string): Promise<Conclusion | null> {
  const row = await db<ConclusionColumns>('conclusions').where({ paper_id: paperId }).first();
  return row === undefined ? null : fromColumns(row);
}

/** The notice of a reception in force: its draft, or the issued one. */
export async function findConclusionOf(
  db: Knex,
  receptionId: string,
  face: Face,
): Promise<Conclusion | null> {
  const row = await db<ConclusionColumns>('conclusions')
    .where({ reception_id: receptionId, face })
    .whereNot('state', 'replaced')
    .first();
  return row === undefined ? null : fromColumns(row);
}

/** Every notice of a reception in force, the oldest first: one for each face at most. */
export async function conclusionsOf(db: Knex, receptionId: string): Promise<Conclusion[]> {
  const rows: ConclusionColumns[] = await db<ConclusionColumns>('conclusions')
    .where({ reception_id: receptionId })
    .whereNot('state', 'replaced')
    .orderBy('created_at');
  return rows.map(fromColumns);
}

/** Whether the notice of a reception went out, on either face. */
export async function isNoticed(db: Knex, receptionId: string): Promise<boolean> {
  const row = await db('conclusions').where({ reception_id: receptionId, state: 'issued' }).first('id');
  return row !== undefined;
}

/** Notices of receptions held in a period, newest reception first. */
export async function listConclusions(db: Knex, from: Day, to: Day): Promise<Conclusion[]> {
  const rows: ConclusionColumns[] = await db('conclusions as c')
    .join('receptions as r', 'r.id', 'c.reception_id')
    .select<ConclusionColumns[]>('c.*')
    .whereBetween('r.day', [from, to])
    .orderBy('r.day', 'desc')
    .orderBy('c.created_at', 'desc');
  return rows.map(fromColumns);
}

/** @throws AppError record.stale, record.missing */
export function storeConclusion(tx: Knex, stamp: Stamp, conclusion: Conclusion): Promise<number> {
  return saveRow(tx, 'conclusions', stamp, conclusion.id, conclusion.version, {
    reception_id: conclusion.receptionId,
    face: conclusion.face,
    state: conclusion.state,
    content: json(contentFields.parse(conclusion)),
    paper_id: conclusion.paperId,
  });
}

export interface WaitingNotice {
  receptionId: string;
  conclusionId: string | null;
  day: Day;
  hostName: string;
  face: string;
  hostRole: string | null;
}

/** Receptions of leaders with entered visits and no issued notice; the standing reception needs none. */
export async function waitingNotices(db: Knex, from: Day, to: Day): Promise<WaitingNotice[]> {
  const rows: WaitingNotice[] = await db('receptions as r')
    .leftJoin('hosts as h', 'h.id', 'r.host_id')
    .leftJoin('conclusions as c', (on) => {
      on.on('c.reception_id', 'r.id').andOnVal('c.state', '<>', 'replaced');
    })
    .select('r.id as receptionId', 'c.id as conclusionId', 'r.day as day', 'r.host_name as hostName')
    .select('h.role as hostRole', db.raw("coalesce(c.face, '') AS face"))
    .whereBetween('r.day', [from, to])
    .whereNotIn('r.state', ['cancelled', 'postponed'])
    .whereNot('r.kind', 'regular')
    .whereRaw("EXISTS (SELECT 1 FROM visits v WHERE v.reception_id = r.id AND v.state = 'entered')")
    .whereRaw("NOT EXISTS (SELECT 1 FROM conclusions d WHERE d.reception_id = r.id AND d.state = 'issued')")
    .orderBy('r.day');
  return rows;
}
