import type { Knex } from 'knex';

/** Facts about this database, by name. */
export type FactName =
  | 'demo'
  | 'sealing.recipient'
  | 'sealing.marksKey'
  | 'backup.recipient'
  | 'backup.districtRecipient'
  | 'backup.secondRecipient'
  | 'backup.pendingPaperKey'
  | 'backup.lastDrill';

export async function readFact(db: Knex, name: FactName): Promise<string | null> {
  const row: { value: string } | undefined = await db('facts').select('value').where({ name }).first();
  return row?.value ?? null;
}

export async function writeFact(tx: Knex, name: FactName, value: string, at: string): Promise<void> {
  await tx('facts').insert({ name, value, updated_at: at }).onConflict('name').merge();
}

export async function dropFact(tx: Knex, name: FactName): Promise<void> {
  await tx('facts').where({ name }).delete();
}
