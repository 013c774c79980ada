import { fold, stripMarks } from './fold';

/** A word that somebody looks for; `whole` is one that may not go on, as the number of `12/TB-UBND`. */
export interface QueryWord {
  readonly word: string;
  readonly whole: boolean;
}

/** The folded words of a search, in the order in which they were typed. */
export function queryWords(text: string): QueryWord[] {
  const found = stripMarks(text).matchAll(/([\p{L}\p{N}]+)(\s*\/\s*(?=[\p{L}\p{N}]))?/gu);
  return [...found].flatMap(([, word = '', slash]) => {
    const folded = fold(word);
    return folded === '' ? [] : [{ word: folded, whole: slash !== undefined && /^\d+$/.test(folded) }];
  });
}

/** `0912 345 678` is read back in groups but stored as one number; null where no groups were typed. */
export function joinedNumbers(words: readonly QueryWord[]): QueryWord[] | null {
  const joined: QueryWord[] = [];
  for (const { word, whole } of words) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined && !last.whole && !whole && /^\d+$/.test(last.word) && /^\d+$/.test(word);
    if (goesOn) joined[joined.length - 1] = { word: last.word + word, whole };
    else joined.push({ word, whole });
  }
  return joined.length === words.length ? null : joined;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const figures = '0123456789';
/** Below this one changed sign makes another word as often as a typo. */
const leastLetters = 3;
const leastFigures = 4;

/** What a folded Vietnamese word can be: of the 300 neighbours of a word, some thirty are one. */
const folded =
  /^(?:ngh?|nh|n|gh?|gi|kh?|ph|p|th?|tr|ch|c|b|d|h|l|m|qu|r|s|v|x)?(?:a[iouy]?|e[ou]?|i(?:a|eu?|u)?|o(?:[eio]|a[ioy]?|eo)?|u(?:ay?|e|i|o[iu]?|u|y[aeu]?)?|ye?u?)(?:ng|nh|ch|c|m|n|p|t)?$/;

/**
 * Every word that is one slip away: a sign left out, doubled, wrong, or two of them changed over. Empty for words
 * that are too short to tell a slip from another word, and for those of letters and figures mixed. Near a word that can
 * be Vietnamese only such words count: each one has to be asked for.
 */
export function oneSlipAway(word: string): string[] {
  const isNumber = /^\d+$/.test(word);
  const fits = isNumber ? word.length >= leastFigures : /^[a-z]+$/.test(word) && word.length >= leastLetters;
  if (!fits || word.length > 20) return [];
  const signs = isNumber ? figures : letters;
  const near = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, sign = '', after = ''] = [word.slice(0, at), word[at], word.slice(at + 1)];
    for (const other of signs) {
      near.add(before + other + sign + after);
      if (sign !== '') near.add(before + other + after);
    }
    if (sign !== '') near.add(before + after);
    if (after !== '') near.add(before + after[0] + sign + after.slice(1));
  }
  near.delete(word);
  const words = isNumber ? [] : [...near].filter((one) => folded.test(one));
  // abbreviations such as UBND are near to no syllable
  return words.length > 0 ? words : [...near];
}
