import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { type Stamp, stampNew } from './rows';

/** `size`: how many words or digits went into it. */
export interface Mark {
  readonly kind: 'words' | 'digits';
  readonly size: number;
  readonly mark: string;
}

/** Puts the marks of a sealed record in place of its earlier ones. */
export async function replaceMarks(
  tx: Knex,
  stamp: Stamp,
  recordId: string,
  marks: readonly Mark[],
): Promise<void> {
  await tx('sealed_marks').where({ record_id: recordId }).delete();
  const rows = marks.length > 0 ? marks : [{ kind: 'none', size: 0, mark: '' }];
  for (const row of rows) {
    await tx('sealed_marks').insert({ id: v7(), record_id: recordId, ...row, ...stampNew(stamp) });
  }
}

export async function listMarks(db: Knex): Promise<Mark[]> {
  const rows: Mark[] = await db('sealed_marks').select('kind', 'size', 'mark').whereNot({ kind: 'none' });
  return rows;
}

export async function marksOfRecord(db: Knex, recordId: string): Promise<Mark[]> {
  const rows: Mark[] = await db('sealed_marks')
    .select('kind', 'size', 'mark')
    .where({ record_id: recordId })
    .whereNot({ kind: 'none' });
  return rows;
}

/** Sealed records that were never looked at for marks: sealed by an older app, or where the key was missing. */
export async function unmarkedSealed(db: Knex): Promise<{ recordId: string; ciphertext: string }[]> {
  return db('sealed_people')
    .leftJoin('sealed_marks', 'sealed_marks.record_id', 'sealed_people.record_id')
    .whereNull('sealed_marks.id')
    .select({ recordId: 'sealed_people.record_id', ciphertext: 'sealed_people.ciphertext' });
}
