import type { Knex } from 'knex';
import { type Publication, publication as publicationSchema } from '../../shared/domain/dialogues';
import { AppError } from '../../shared/ipc/fault';
import { type Stamp, saveRow } from './rows';

interface PublicationColumns {
  id: string;
  dialogue_id: string;
  what: string;
  way: string;
  place: string;
  day: string;
  for_day: string | null;
  published_by: string;
  note: string;
  state: string;
}

function fromColumns(row: PublicationColumns): Publication {
  return publicationSchema.parse({
    id: row.id,
    dialogueId: row.dialogue_id,
    what: row.what,
    way: row.way,
    place: row.place,
    day: row.day,
    forDay: row.for_day,
    by: row.published_by,
    note: row.note,
    state: row.state,
  });
}

/** What was made public of these dialogues, the earliest first, those taken out too. */
export async function publicationsOf(db: Knex, dialogueIds: readonly string[]): Promise<Publication[]> {
  const rows = await db<PublicationColumns>('dialogue_publications')
    .whereIn('dialogue_id', [...dialogueIds])
    .orderBy('day')
    .orderBy('id');
  return rows.map(fromColumns);
}

/**
 * Like a posting it has no version of its own: the last word on where something was published counts.
 * @throws AppError record.missing for one that belongs to another dialogue
 */
export async function storePublication(tx: Knex, stamp: Stamp, one: Publication): Promise<void> {
  const known: { version: number; dialogue_id: string } | undefined = await tx('dialogue_publications')
    .select('version', 'dialogue_id')
    .where({ id: one.id })
    .first();
  if (known !== undefined && known.dialogue_id !== one.dialogueId) throw new AppError('record.missing');
  await saveRow(tx, 'dialogue_publications', stamp, one.id, known?.version ?? 0, {
    dialogue_id: one.dialogueId,
    what: one.what,
    way: one.way,
    place: one.place,
    day: one.day,
    for_day: one.forDay,
    published_by: one.by,
    note: one.note,
    state: one.state,
  });
}
