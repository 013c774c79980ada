import type { Knex } from 'knex';
import { type Petition, petition } from '../../shared/domain/petitions';
import { json, type Stamp, saveRow } from './rows';

interface DraftColumns {
  id: string;
  model: string;
  version: number;
}

/** What was typed about a petition; `petition.version` is that of the record it was begun from. */
export interface PetitionDraft {
  readonly petition: Petition;
  readonly version: number;
}

function fromColumns(row: DraftColumns): PetitionDraft {
  return { petition: petition.parse(JSON.parse(row.model)), version: row.version };
}

export async function findPetitionDraft(db: Knex, id: string): Promise<PetitionDraft | null> {
  const row: DraftColumns | undefined = await db('petition_drafts').where({ id }).first();
  return row === undefined ? null : fromColumns(row);
}

/** Changed last first. */
export async function listPetitionDrafts(db: Knex, limit: number): Promise<PetitionDraft[]> {
  const rows: DraftColumns[] = await db('petition_drafts').orderBy('updated_at', 'desc').limit(limit);
  return rows.map(fromColumns);
}

/** @returns the draft's version @throws AppError record.stale, record.missing */
export function storePetitionDraft(tx: Knex, stamp: Stamp, draft: PetitionDraft): Promise<number> {
  return saveRow(tx, 'petition_drafts', stamp, draft.petition.id, draft.version, {
    model: json(draft.petition),
  });
}

export async function dropPetitionDraft(tx: Knex, id: string): Promise<void> {
  await tx('petition_drafts').where({ id }).delete();
}
