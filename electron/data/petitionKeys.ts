import type { Knex } from 'knex';

export interface PetitionKey {
  readonly kind: 'idNumber' | 'phone' | 'name' | 'text' | 'sealedText';
  readonly key: string;
}

/** Puts the keys by which a petition's twins are looked up in place of its earlier ones. */
export async function replaceKeys(tx: Knex, petitionId: string, keys: readonly PetitionKey[]): Promise<void> {
  await tx('petition_keys').where({ petition_id: petitionId }).delete();
  const rows = keys.map((one) => ({ ...one, petition_id: petitionId }));
  for (let at = 0; at < rows.length; at += 50) {
    await tx('petition_keys')
      .insert(rows.slice(at, at + 50))
      .onConflict()
      .ignore();
  }
}

/** A key that so many petitions share tells nothing: a form letter, an office's own number. */
const commonest = 200;
/** SQLite joins no more selects than 500. */
const mostKeys = 120;

/**
 * Petitions that share a key, those with most shared keys first. Each key is one look into the index, all of them
 * in one statement; a person counts for more than a piece of text.
 */
export async function sharingKeys(
  db: Knex,
  petitionId: string,
  keys: readonly PetitionKey[],
  limit: number,
): Promise<string[]> {
  if (keys.length === 0) return [];
  const one =
    'SELECT * FROM (SELECT petition_id, ? AS weight FROM petition_keys WHERE kind = ? AND key = ? LIMIT ?)';
  const asked = keys.slice(0, mostKeys);
  const bound = asked.flatMap(({ kind, key }) => [
    kind === 'text' || kind === 'sealedText' ? 1 : 6,
    kind,
    key,
    commonest,
  ]);
  const rows: { petition_id: string }[] = await db.raw(
    `SELECT petition_id FROM (${asked.map(() => one).join(' UNION ALL ')})
     WHERE petition_id <> ? GROUP BY petition_id ORDER BY sum(weight) DESC LIMIT ?`,
    [...bound, petitionId, limit],
  );
  return rows.map((row) => row.petition_id);
}

/** By what the files of petitions are told again: content hashes, or keyed marks where they are sealed. */
export async function filesOf(db: Knex, recordIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows: { record_id: string; content_mark: string }[] = await db('scans')
    .select('record_id', 'content_mark')
    .where({ noun: 'petition', state: 'kept' })
    .whereNot({ content_mark: '' })
    .whereIn('record_id', [...recordIds]);
  const found = new Map<string, string[]>();
  for (const { record_id, content_mark } of rows) {
    found.set(record_id, [...(found.get(record_id) ?? []), content_mark]);
  }
  return found;
}

/** Other petitions with one of these files. */
export async function petitionsWithFiles(
  db: Knex,
  petitionId: string,
  marks: readonly string[],
): Promise<string[]> {
  return db('scans')
    .join('petitions', 'petitions.id', 'scans.record_id')
    .whereIn('scans.content_mark', [...marks])
    .where({ 'scans.noun': 'petition', 'scans.state': 'kept' })
    .whereNot('petitions.id', petitionId)
    .distinct()
    .pluck('petitions.id');
}
