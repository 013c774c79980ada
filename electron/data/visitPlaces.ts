import type { Knex } from 'knex';
import { rowBounds } from './search';

/** Drafts go before the numbered ones of their day: a place is a row of the index, or the id of a draft. */
export function withDrafts(
  found: readonly number[],
  drafts: readonly { id: string; day: string }[],
): readonly (number | string)[] {
  if (drafts.length === 0) return found;
  const places: (number | string)[] = [];
  let at = 0;
  for (const { id, day } of drafts) {
    const [, last] = rowBounds('visit', day, day);
    while (at < found.length && (found[at] ?? 0) > last) places.push(found[at++] ?? 0);
    places.push(id);
  }
  return [...places, ...found.slice(at)];
}

/** The ids of such places, in their order; a place that is gone is left out. */
export async function idsAt(db: Knex, places: readonly (number | string)[]): Promise<string[]> {
  const wanted = places.filter((place) => typeof place === 'number');
  const rows: { row: number; id: string }[] = await db('search_rows')
    .select('row', 'record_id as id')
    .whereIn('row', wanted);
  const byRow = new Map(rows.map(({ row, id }) => [row, id]));
  return places.flatMap((place) => (typeof place === 'string' ? place : (byRow.get(place) ?? [])));
}
