import { z } from 'zod';
import { day } from '../../shared/domain/day';
import { searchHit } from '../../shared/ipc/calls/work';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { fold } from '../../shared/text/fold';
import { type FoundRow, findRecords } from '../data/search';
import type { DeskHandlers } from './handlers';
import type { Room } from './room';

type Hit = z.infer<typeof searchHit>;

const nouns = searchHit.shape.noun.options;
/** One letter begins a word of every record. */
const leastSigns = 2;
/** Read before they are shared out among the nouns; the list itself is at most a hundred. */
const readAtMost = 400;

/** `0912 345 678` is read back in groups but stored as one number. */
function joinedDigits(folded: string): string {
  return folded.replace(/(?<=\d) (?=\d)/g, '');
}

function hitOf(row: FoundRow): Hit | null {
  const hit = { noun: row.noun, id: row.record_id, title: row.title, detail: row.detail };
  const onDay = z.nullable(day).safeParse(row.day);
  const parsed = searchHit.safeParse({ ...hit, day: onDay.success ? onDay.data : null });
  return parsed.success ? parsed.data : null;
}

/** Takes from each noun in turn, so that a thousand visits do not hide the one matter. */
function shareOut(hits: readonly Hit[], limit: number): Hit[] {
  const groups = nouns.map((noun) => hits.filter((hit) => hit.noun === noun));
  const taken = groups.map(() => 0);
  let left = Math.min(limit, hits.length);
  while (left > 0) {
    for (const [index, group] of groups.entries()) {
      const count = taken[index] ?? 0;
      if (left === 0 || count >= group.length) continue;
      taken[index] = count + 1;
      left -= 1;
    }
  }
  return groups.flatMap((group, index) => group.slice(0, taken[index]));
}

/** Everything that bears all the words, by noun, newest first within each. */
async function searchAll(room: Room, input: Parsed<'search.all'>): Promise<Output<'search.all'>> {
  const folded = fold(input.text);
  if (folded.length < leastSigns) return [];
  const joined = joinedDigits(folded);
  const asTyped = await findRecords(room.data.db, folded, readAtMost);
  const asOneNumber = joined === folded ? [] : await findRecords(room.data.db, joined, readAtMost);
  const byId = new Map([...asTyped, ...asOneNumber].map((row) => [`${row.noun} ${row.record_id}`, row]));
  const hits = [...byId.values()].flatMap((row) => hitOf(row) ?? []);
  return shareOut(hits, input.limit);
}

export const searchHandlers = { 'search.all': searchAll } satisfies Partial<DeskHandlers>;
