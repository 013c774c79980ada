/**
 * Sort keys made of ASCII only, so that SQLite's BINARY order, JavaScript's `<` and the bytes of a
 * file agree. A key is a run of words; a word is its letters, `!`, its tones, a space. Both marks
 * sort before any letter, so a shorter word comes first and tones decide only between equal letters.
 */

const letterOrder = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const firstRank = 'A'.charCodeAt(0);
const ranks = new Map(
  [...letterOrder].map((letter, index) => [letter, String.fromCharCode(firstRank + index)]),
);

const breve = '\u0306';
const circumflex = '\u0302';
const horn = '\u031b';
const shapes = new Set([breve, circumflex, horn]);

/** Dictionary order: (ngang) huyền hỏi ngã sắc nặng. */
const toneRanks = new Map([
  ['\u0300', '1'],
  ['\u0309', '2'],
  ['\u0303', '3'],
  ['\u0301', '4'],
  ['\u0323', '5'],
]);

/** Orders people by given name, then by the rest of the name as written: tên, họ, đệm. */
export function nameSortKey(fullName: string): string {
  const words = wordsOf(fullName);
  const given = words.at(-1);
  return given === undefined ? '' : keyOf([given, ...words.slice(0, -1)]);
}

/** Orders any other text in Vietnamese dictionary order; `Thôn 2` comes before `Thôn 10`. */
export function textSortKey(text: string): string {
  return keyOf(wordsOf(text));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|[0-9]+/gu) ?? []
  );
}

function keyOf(words: string[]): string {
  return words.map(wordKey).join(' ');
}

function wordKey(word: string): string {
  return /^[0-9]+$/.test(word) ? numberKey(word) : letterKey(word);
}

/** The count of digits stands first, so that 2 comes before 10. */
function numberKey(digits: string): string {
  const plain = digits.replace(/^0+(?=.)/, '');
  return `${Math.min(plain.length, 9)}${plain}`;
}

function letterKey(word: string): string {
  // The horn or circumflex may follow a dot below in NFD, so each letter is read with all its marks.
  const clusters = word.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? [];
  const letters = clusters.map(letterRank).join('');
  const tones = clusters.map(toneRank).join('');
  return `${letters}!${tones || '0'}`;
}

function letterRank(cluster: string): string {
  const [base = '', ...marks] = [...cluster];
  const shaped = (base + marks.filter((mark) => shapes.has(mark)).join('')).normalize('NFC');
  return (
    ranks.get(shaped) ?? ranks.get(base) ?? `~${(base.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
  );
}

/** Where in the syllable the mark stands does not matter: `Hòa` and `Hoà` are one name. */
function toneRank(cluster: string): string {
  return [...cluster].map((mark) => toneRanks.get(mark) ?? '').join('');
}
