import { type Related, type RelatedNoun, type RelatedRecord, relatedNoun } from '../../shared/domain/related';
import type { Parsed } from '../../shared/ipc/contract';
import { shorten } from '../../shared/text/shorten';
import { type Neighbour, neighbours } from '../data/chainSteps';
import { findRegistration } from '../data/registrations';
import { relatedRows } from '../data/relatedRows';
import type { DeskHandlers } from './handlers';
import type { Room } from './room';

async function registrationRows(room: Room, ids: readonly string[]): Promise<RelatedRecord[]> {
  const found: RelatedRecord[] = [];
  for (const id of ids) {
    const one = await findRegistration(room.data.db, id);
    if (one === null) continue;
    const address = `receptions/${one.receptionId}/${id}`;
    found.push({ noun: 'registration', id, title: one.label, kind: '', day: null, address });
  }
  return found;
}

function rowsOf(room: Room, noun: RelatedNoun, ids: readonly string[]): Promise<RelatedRecord[]> {
  return noun === 'registration' ? registrationRows(room, ids) : relatedRows(room.data.db, noun, ids);
}

const longestTitle = 160;

/** In the order of the chain, and of each kind by day. */
async function told(room: Room, found: readonly Neighbour[]): Promise<RelatedRecord[]> {
  const all: RelatedRecord[] = [];
  for (const noun of relatedNoun.options) {
    const ids = found.filter((one) => one.noun === noun).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = await rowsOf(room, noun, ids);
    all.push(
      ...rows.toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.id.localeCompare(b.id)),
    );
  }
  return all.map((row) => ({ ...row, title: shorten(row.title.replace(/\s+/g, ' ').trim(), longestTitle) }));
}

/** One step back and one forth from any record of the chain. */
async function list(room: Room, here: Parsed<'related.list'>): Promise<Related> {
  const { from, came } = await neighbours(room.data.db, here);
  return { from: await told(room, from), came: await told(room, came) };
}

export const relatedHandlers = { 'related.list': list } satisfies Partial<DeskHandlers>;
