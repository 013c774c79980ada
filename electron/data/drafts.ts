import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { z } from 'zod';
import { type OfficialDocument, officialDocument } from '../../shared/documents/model';
import { paperKind } from '../../shared/domain/chain';
import { draftSource, draftState, replacement } from '../../shared/domain/drafts';
import { flag, insertRow, json, type Stamp, updateRow } from './rows';

/** What a draft is beside its row; `names` are those that no tone style may touch, `taskIds` the tasks it urges. */
const content = z.object({
  document: officialDocument,
  from: draftSource,
  state: draftState,
  replaces: replacement.nullable(),
  paperId: z.string().nullable(),
  names: z.array(z.string()),
  taskIds: z.array(z.string()),
});
export type DraftContent = z.infer<typeof content>;

const storedDraft = content.extend({
  id: z.string(),
  kind: paperKind,
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type StoredDraft = z.infer<typeof storedDraft>;

interface DraftColumns {
  id: string;
  kind: string;
  model: string;
  created_at: string;
  updated_at: string;
  version: number;
}

function fromColumns(row: DraftColumns): StoredDraft {
  return storedDraft.parse({
    ...JSON.parse(row.model),
    id: row.id,
    kind: row.kind,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

export async function findDraft(db: Knex, id: string): Promise<StoredDraft | null> {
  const row: DraftColumns | undefined = await db('drafts').where({ id }).first();
  return row === undefined ? null : fromColumns(row);
}

/** The drafts made of a record, oldest first, issued ones too. */
export async function draftsOfRecord(db: Knex, recordId: string): Promise<StoredDraft[]> {
  const rows: DraftColumns[] = await db('drafts').where({ record_id: recordId }).orderBy('created_at');
  return rows.map(fromColumns);
}

/** The drafts in a state, changed last first. */
export async function listDrafts(
  db: Knex,
  state: StoredDraft['state'],
  limit: number,
): Promise<StoredDraft[]> {
  const rows: DraftColumns[] = await db('drafts')
    .whereRaw("json_extract(model, '$.state') = ?", [state])
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  return rows.map(fromColumns);
}

/** The drafts that are not issued, those in the bin too. */
export async function unissuedDrafts(db: Knex): Promise<StoredDraft[]> {
  const rows: DraftColumns[] = await db('drafts').whereRaw("json_extract(model, '$.state') <> 'issued'");
  return rows.map(fromColumns);
}

/** Urging letters that were begun at or after a moment and do not lie in the bin. */
export async function urgingDraftsSince(db: Knex, since: string): Promise<StoredDraft[]> {
  const rows: DraftColumns[] = await db('drafts')
    .where({ kind: 'urgingLetter' })
    .where('created_at', '>=', since)
    .whereRaw("json_extract(model, '$.state') <> 'binned'")
    .orderBy('created_at');
  return rows.map(fromColumns);
}

/** The draft that became an issued paper; null for papers that were not drafted here. */
export async function draftOfPaper(db: Knex, paperId: string): Promise<StoredDraft | null> {
  const row: DraftColumns | undefined = await db('drafts')
    .whereRaw("json_extract(model, '$.paperId') = ?", [paperId])
    .first();
  return row === undefined ? null : fromColumns(row);
}

export async function addDraft(
  tx: Knex,
  stamp: Stamp,
  draft: Pick<StoredDraft, 'id' | 'kind'> & DraftContent,
): Promise<void> {
  const { id, kind, ...rest } = draft;
  await insertRow(tx, 'drafts', stamp, {
    id,
    kind,
    record_id: draft.from.id,
    model: json(content.parse(rest)),
  });
}

/** @throws AppError record.stale, record.missing */
export function storeDraft(tx: Knex, stamp: Stamp, draft: StoredDraft): Promise<number> {
  return updateRow(tx, 'drafts', stamp, draft.id, draft.version, { model: json(content.parse(draft)) });
}

/** A change of a draft that can be taken back; both sides are whole papers. */
export interface UndoStep {
  readonly id: string;
  readonly act: string;
  readonly updatedAt: string;
  readonly before: OfficialDocument;
  readonly after: OfficialDocument;
}

interface StepColumns {
  id: string;
  act: string;
  before: string;
  after: string;
  updated_at: string;
}

function stepsOf(db: Knex, draftId: string, undone: boolean) {
  return db('undo_steps').where({ noun: 'draft', record_id: draftId, undone: flag(undone) });
}

/** The step that would be undone (the newest done) or redone (the oldest undone) now. */
export async function nextStep(db: Knex, draftId: string, way: 'undo' | 'redo'): Promise<UndoStep | null> {
  const row: StepColumns | undefined = await stepsOf(db, draftId, way === 'redo')
    .orderBy('id', way === 'redo' ? 'asc' : 'desc')
    .first();
  if (row === undefined) return null;
  return {
    id: row.id,
    act: row.act,
    updatedAt: row.updated_at,
    before: officialDocument.parse(JSON.parse(row.before)),
    after: officialDocument.parse(JSON.parse(row.after)),
  };
}

/** Which ways are open; asked at every save, so without reading the papers. */
export async function openWays(db: Knex, draftId: string): Promise<{ canUndo: boolean; canRedo: boolean }> {
  const has = async (undone: boolean) =>
    (await stepsOf(db, draftId, undone).select('id').first()) !== undefined;
  return { canUndo: await has(false), canRedo: await has(true) };
}

export async function addStep(
  tx: Knex,
  stamp: Stamp,
  draftId: string,
  step: Pick<UndoStep, 'act' | 'before' | 'after'>,
): Promise<void> {
  await insertRow(tx, 'undo_steps', stamp, {
    id: v7(),
    act: step.act,
    noun: 'draft',
    record_id: draftId,
    before: json(step.before),
    after: json(step.after),
    undone: flag(false),
  });
}

export async function growStep(tx: Knex, stamp: Stamp, id: string, after: OfficialDocument): Promise<void> {
  await tx('undo_steps')
    .where({ id })
    .update({ after: json(after), updated_at: stamp.now });
}

export async function markStep(tx: Knex, id: string, undone: boolean): Promise<void> {
  await tx('undo_steps')
    .where({ id })
    .update({ undone: flag(undone) });
}

export async function dropRedo(tx: Knex, draftId: string): Promise<void> {
  await stepsOf(tx, draftId, true).delete();
}

/** Forgets all but the newest steps of a draft; 0 forgets all. */
export async function trimSteps(tx: Knex, draftId: string, keep: number): Promise<void> {
  const newest = tx('undo_steps')
    .select('id')
    .where({ noun: 'draft', record_id: draftId })
    .orderBy('id', 'desc')
    .limit(keep);
  await tx('undo_steps').where({ noun: 'draft', record_id: draftId }).whereNotIn('id', newest).delete();
}
