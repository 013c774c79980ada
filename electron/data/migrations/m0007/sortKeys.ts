import type { Knex } from 'knex';
import { nameSortKey, textSortKey } from '../../../../shared/text/sortKey';

/** SQLite orders ASCII only: Vietnamese order needs a key written beside the text (shared/text/sortKey). */
export const sortKeyColumns = [
  "ALTER TABLE visits ADD COLUMN label_sort TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE petitions ADD COLUMN sender_sort TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE tasks ADD COLUMN lead_unit_sort TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE papers ADD COLUMN title_sort TEXT NOT NULL DEFAULT ''",
  'CREATE INDEX visits_listed ON visits(day DESC, number DESC, created_at DESC)',
  'CREATE INDEX visits_label_sort ON visits(label_sort)',
  'CREATE INDEX petitions_sender_sort ON petitions(sender_sort)',
  'CREATE INDEX matters_listed ON matters(created_at DESC, code DESC)',
] as const;

const keys = [
  { table: 'visits', text: 'label', key: 'label_sort', keyOf: nameSortKey },
  { table: 'petitions', text: 'sender_label', key: 'sender_sort', keyOf: nameSortKey },
  { table: 'tasks', text: 'lead_unit', key: 'lead_unit_sort', keyOf: textSortKey },
  { table: 'papers', text: 'title', key: 'title_sort', keyOf: textSortKey },
] as const;

/** Rows to a statement: one each would take a minute for a large office. */
const batch = 2000;

/** Writes the keys of what is there already. */
export async function fillSortKeys(tx: Knex): Promise<void> {
  for (const { table, text, key, keyOf } of keys) {
    const rows: { id: string; text: string }[] = await tx(table).select('id', `${text} as text`);
    for (let at = 0; at < rows.length; at += batch) {
      const pairs = rows.slice(at, at + batch).map((row) => [row.id, keyOf(row.text)]);
      await tx.raw(
        `UPDATE ${table} SET ${key} = new.key FROM (
           SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS key FROM json_each(?)
         ) AS new WHERE ${table}.id = new.id`,
        [JSON.stringify(pairs)],
      );
    }
  }
}
