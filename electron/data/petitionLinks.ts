import type { Knex } from 'knex';
import { z } from 'zod';
import { likeness } from '../../shared/ipc/calls/petitions';
import { flag, insertRow, json, type Stamp } from './rows';

const storedLink = z.object({
  id: z.string(),
  petitionId: z.string(),
  otherId: z.string(),
  kind: z.enum(['duplicate', 'related', 'apart']),
  reasons: z.array(likeness),
  note: z.string(),
  matterBefore: z.string().nullable(),
  createdAt: z.string(),
});
/** `petitionId` is the one that came later, the copy of `otherId` where they are duplicates. */
export type StoredLink = z.infer<typeof storedLink>;

interface LinkColumns {
  id: string;
  petition_id: string;
  other_id: string;
  kind: string;
  reasons: string;
  note: string;
  matter_before: string | null;
  created_at: string;
}

function fromColumns(row: LinkColumns): StoredLink {
  return storedLink.parse({
    id: row.id,
    petitionId: row.petition_id,
    otherId: row.other_id,
    kind: row.kind,
    reasons: JSON.parse(row.reasons),
    note: row.note,
    matterBefore: row.matter_before,
    createdAt: row.created_at,
  });
}

/** What was decided about a petition, from either side, and not undone. */
export async function standingLinks(db: Knex, petitionId: string): Promise<StoredLink[]> {
  const rows: LinkColumns[] = await db('petition_links')
    .where({ undone: 0 })
    .where((either) => either.where({ petition_id: petitionId }).orWhere({ other_id: petitionId }))
    .orderBy('id');
  return rows.map(fromColumns);
}

export async function findLink(db: Knex, id: string): Promise<StoredLink | null> {
  const row: LinkColumns | undefined = await db('petition_links').where({ id, undone: 0 }).first();
  return row === undefined ? null : fromColumns(row);
}

export async function addLink(tx: Knex, stamp: Stamp, link: Omit<StoredLink, 'createdAt'>): Promise<void> {
  await insertRow(tx, 'petition_links', stamp, {
    id: link.id,
    petition_id: link.petitionId,
    other_id: link.otherId,
    kind: link.kind,
    reasons: json(link.reasons),
    note: link.note,
    matter_before: link.matterBefore,
    undone: flag(false),
  });
}

export async function undoLink(tx: Knex, stamp: Stamp, id: string): Promise<void> {
  await tx('petition_links')
    .where({ id })
    .update({ undone: flag(true), updated_at: stamp.now, updated_by: stamp.staffId });
}
