import type { z } from 'zod';
import { searchNouns } from '../../shared/domain/search';
import { searchHit } from '../../shared/ipc/calls/search';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { joinedNumbers, type QueryWord, queryWords } from '../../shared/text/query';
import { fromTelex, fromVni } from '../../shared/text/typing';
import { type FoundPlace, findPlaces, forgivingQueries, matchWords, nounOf, readFound } from '../data/search';
import type { DeskHandlers } from './handlers';
import type { Acting, Room } from './room';

type Hit = z.infer<typeof searchHit>;
type Found = Output<'search.all'>;

/** One letter begins a word of every record. */
const leastSigns = 2;
/** The newest of a noun; more are found by typing on, and each costs FTS5 a look at some hundred rows of old days. */
const mostOfNoun = 20;

const noun = searchHit.shape.noun;

/** Takes from each noun in turn, so that a thousand visits do not hide the one matter. */
function shareOut(places: readonly FoundPlace[], limit: number): FoundPlace[] {
  const groups = searchNouns.map((one) => places.filter((place) => nounOf(place) === one));
  const taken = groups.map(() => 0);
  let left = Math.min(limit, places.length);
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
  if (signal?.aborted) throw new AppError('call.cancelled');
  if (queries.length === 0) return [];
  // FTS5 answers several at once for little more than one
  const query = queries.length === 1 ? (queries[0] ?? '') : queries.map((one) => `(${one})`).join(' OR ');
  const places = await findPlaces(room.data.db, query, mostOfNoun);
  const rows = await readFound(room.data.db, shareOut(places, limit));
  return rows.map((row) => ({
    noun: noun.parse(row.noun),
    id: row.record_id,
    title: row.title,
    detail: row.detail,
    day: row.day,
  }));
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
