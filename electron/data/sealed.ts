import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { type Stamp, stampNew } from './rows';

/** Keeps the ciphertext of a record's people; a later one for the same record takes its place. */
export async function keepSealed(
  tx: Knex,
  stamp: Stamp,
  noun: string,
  recordId: string,
  ciphertext: string,
): Promise<void> {
  const row = { id: v7(), noun, record_id: recordId, ciphertext, ...stampNew(stamp) };
  await tx('sealed_people')
    .insert(row)
    .onConflict('record_id')
    .merge({ ciphertext, updated_at: stamp.now, updated_by: stamp.staffId });
}

export async function readSealed(db: Knex, recordId: string): Promise<string | null> {
  const row: { ciphertext: string } | undefined = await db('sealed_people')
    .select('ciphertext')
    .where({ record_id: recordId })
    .first();
  return row?.ciphertext ?? null;
}

/** Which noun a sealed record is of; null when nothing of it is sealed. */
export async function sealedNoun(db: Knex, recordId: string): Promise<string | null> {
  const row: { noun: string } | undefined = await db('sealed_people')
    .select('noun')
    .where({ record_id: recordId })
    .first();
  return row?.noun ?? null;
}

/** What is sealed of one noun. */
export async function sealedOfNoun(
  db: Knex,
  noun: string,
): Promise<{ recordId: string; ciphertext: string }[]> {
  return db('sealed_people').where({ noun }).select({ recordId: 'record_id', ciphertext: 'ciphertext' });
}

/** What lay sealed stands in its record again: compartment and marks forget it. */
export async function dropSealed(tx: Knex, recordId: string): Promise<void> {
  await tx('sealed_people').where({ record_id: recordId }).delete();
  await tx('sealed_marks').where({ record_id: recordId }).delete();
}

export async function addSealingKey(
  tx: Knex,
  stamp: Stamp,
  key: { recipient: string; staffId: string | null; wrapped: string },
): Promise<void> {
  await dropSealingKey(tx, key.staffId);
  await tx('sealing_keys').insert({
    id: v7(),
    recipient: key.recipient,
    holder_kind: key.staffId === null ? 'paperKey' : 'staff',
    staff_id: key.staffId,
    wrapped: key.wrapped,
    ...stampNew(stamp),
  });
}

export async function dropSealingKey(tx: Knex, staffId: string | null): Promise<void> {
  await tx('sealing_keys').where({ staff_id: staffId }).delete();
}

/** The same for who holds the office's sheet. */
export async function wrappedForPaper(db: Knex): Promise<string | null> {
  const row: { wrapped: string } | undefined = await db('sealing_keys')
    .select('wrapped')
    .where({ holder_kind: 'paperKey' })
    .first();
  return row?.wrapped ?? null;
}

/** The sealing key's private half as wrapped for a person; null when this person may not open it. */
export async function wrappedFor(db: Knex, staffId: string): Promise<string | null> {
  const row: { wrapped: string } | undefined = await db('sealing_keys')
    .select('wrapped')
    .where({ staff_id: staffId })
    .first();
  return row?.wrapped ?? null;
}
