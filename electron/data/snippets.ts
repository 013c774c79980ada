import type { Knex } from 'knex';
import { type Snippet, snippet } from '../../shared/domain/drafts';
import { type Stamp, saveRow } from './rows';

/** The wordings that the office added itself. */
export async function listSnippets(db: Knex): Promise<Snippet[]> {
  const rows: { id: string; title: string; text: string; version: number }[] = await db('snippets')
    .select('id', 'title', 'text', 'version')
    .whereNot({ text: '' })
    .orderBy('position')
    .orderBy('id');
  return rows.map((row) => snippet.parse({ ...row, own: true }));
}

/** @throws AppError record.stale, record.missing */
export function storeSnippet(tx: Knex, stamp: Stamp, own: Omit<Snippet, 'own'>): Promise<number> {
  const { id, version, title, text } = own;
  return saveRow(tx, 'snippets', stamp, id, version, { paper_kind: '', title, text, position: 0 });
}
