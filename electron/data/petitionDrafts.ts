import type { Knex } from 'knex';
import { type Petition, petition } from '../../shared/domain/petitions';
import { type BinRow, binRow } from '../../shared/domain/undo';
import { json, type Stamp, saveRow } from './rows';

const excerptLength = 160;

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
  const row: DraftColumns | undefined = await db('petition_drafts').where({ id, binned: 0 }).first();
  return row === undefined ? null : fromColumns(row);
}

/** Changed last first. */
export async function listPetitionDrafts(db: Knex, limit: number): Promise<PetitionDraft[]> {
  const rows: DraftColumns[] = await db('petition_drafts')
    .where({ binned: 0 })
    .orderBy('updated_at', 'desc')
    .limit(limit);
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

/** What was typed of a petition that is in no register goes to the bin. @returns its version, null without one */
export async function binPetitionDraft(tx: Knex, stamp: Stamp, id: string): Promise<number | null> {
  const row: { version: number } | undefined = await tx('petition_drafts')
    .select('version')
    .where({ id, binned: 0 })
    .first();
  if (row === undefined) return null;
  await tx('petition_drafts')
    .where({ id })
    .update({ binned: 1, updated_at: stamp.now, updated_by: stamp.staffId });
  return row.version;
}

/** Takes it out again. @returns whether it lay there */
export async function restorePetitionDraft(tx: Knex, id: string): Promise<boolean> {
  return (await tx('petition_drafts').where({ id, binned: 1 }).update({ binned: 0 })) === 1;
}

/** What was typed of petitions and thrown away, last first; of a sealed one nothing but that it is one. */
export async function binnedPetitions(db: Knex, limit: number): Promise<BinRow[]> {
  const rows: (DraftColumns & { updated_at: string; staff_name: string | null })[] = await db(
    'petition_drafts as p',
  )
    .leftJoin('staff as s', 's.id', 'p.updated_by')
    .select('p.id', 'p.model', 'p.version', 'p.updated_at', 's.name as staff_name')
    .where('p.binned', 1)
    .orderBy('p.updated_at', 'desc')
    .limit(limit);
  return rows.map((row) => {
    const { petition: typed, version } = fromColumns(row);
    const { id, senderLabel: title, summary, sealed, receivedOn } = typed;
    const detail = sealed ? '' : summary.slice(0, excerptLength);
    const by = row.staff_name ?? '';
    return binRow.parse({
      noun: 'petition',
      id,
      version,
      title,
      detail,
      day: receivedOn,
      at: row.updated_at,
      by,
    });
  });
}
