import { z } from 'zod';
import { day } from '../../shared/domain/day';
import { searchHit } from '../../shared/ipc/calls/work';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { joinedNumbers, type QueryWord, queryWords } from '../../shared/text/query';
import { fromTelex, fromVni } from '../../shared/text/typing';
import { type FoundRow, findRecords, forgivingQueries, matchWords, searchNouns } from '../data/search';
import type { DeskHandlers } from './handlers';
import type { Acting, Room } from './room';

type Hit = z.infer<typeof searchHit>;
type Found = Output<'search.all'>;

/** One letter begins a word of every record. */
const leastSigns = 2;

function hitOf(row: FoundRow): Hit | null {
  const hit = { noun: row.noun, id: row.record_id, title: row.title, detail: row.detail };
  const onDay = z.nullable(day).safeParse(row.day);
  const parsed = searchHit.safeParse({ ...hit, day: onDay.success ? onDay.data : null });
  return parsed.success ? parsed.data : null;
}

/** Takes from each noun in turn, so that a thousand visits do not hide the one matter. */
function shareOut(hits: readonly Hit[], limit: number): Hit[] {
  const groups = searchNouns.map((noun) => hits.filter((hit) => hit.noun === noun));
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

interface Search {
  readonly room: Room;
  readonly limit: number;
  /** an older letter's search gives way to the next one's */
  readonly signal: AbortSignal | undefined;
}

async function run({ room, limit, signal }: Search, queries: readonly string[]): Promise<Hit[]> {
  const byId = new Map<string, FoundRow>();
  for (const query of queries) {
    if (signal?.aborted) throw new AppError('call.cancelled');
    for (const row of await findRecords(room.data.db, query, limit))
      byId.set(`${row.noun} ${row.record_id}`, row);
  }
  return shareOut(
    [...byId.values()].flatMap((row) => hitOf(row) ?? []),
    limit,
  );
}

function findWords(search: Search, words: readonly QueryWord[]): Promise<Hit[]> {
  const joined = joinedNumbers(words);
  return run(search, [words, ...(joined === null ? [] : [joined])].map(matchWords));
}

/** What a text says if the Vietnamese keyboard was off while it was typed; nothing where that changes no word. */
function readings(text: string): { how: 'telex' | 'vni'; text: string }[] {
  const read = [
    { how: 'telex' as const, text: fromTelex(text) },
    { how: 'vni' as const, text: fromVni(text) },
  ];
  return read.filter((one) => one.text !== text.normalize('NFC'));
}

/**
 * Everything that bears all the words, by noun, newest first within each. What nothing bears is read again as raw
 * Telex and raw VNI, and at last with one typo in one word; the answer says so.
 */
async function searchAll(
  room: Room,
  input: Parsed<'search.all'>,
  acting?: Pick<Acting, 'signal'>,
): Promise<Found> {
  const words = queryWords(input.text);
  const search = { room, limit: input.limit, signal: acting?.signal };
  const asTyped = { how: 'asTyped' as const, text: input.text };
  if (words.map(({ word }) => word).join(' ').length < leastSigns) return { hits: [], reading: asTyped };
  const hits = await findWords(search, words);
  if (hits.length > 0) return { hits, reading: asTyped };
  for (const reading of readings(input.text)) {
    const again = await findWords(search, queryWords(reading.text));
    if (again.length > 0) return { hits: again, reading };
  }
  const near = await run(search, await forgivingQueries(room.data.db, joinedNumbers(words) ?? words));
  return { hits: near, reading: near.length === 0 ? asTyped : { how: 'typo', text: input.text } };
}

export const searchHandlers = { 'search.all': searchAll } satisfies Partial<DeskHandlers>;
