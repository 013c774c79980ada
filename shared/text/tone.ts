/** `old` puts the mark of oa, oe, uy on the first vowel (Ủy, hòa), `new` on the second (Uỷ, hoà). */
export type ToneStyle = 'old' | 'new';

const oldPlace: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
const newPlace: Record<string, string> = Object.fromEntries(
  Object.entries(oldPlace).map(([second, first]) => [first, second]),
);

/**
 * Places the tone mark of oa, oe, uy in one style throughout a plain text and gives NFC.
 * Only an open syllable is ambiguous (hoàn, thuyền are written one way), and after q the u belongs
 * to the consonant (quý, quỳ). Names in `protectedNames` stay as their bearers write them.
 */
export function placeTones(text: string, style: ToneStyle, protectedNames: readonly string[] = []): string {
  const plain = text.normalize('NFC');
  const kept = protectedPattern(protectedNames);
  if (kept === null) return placeAll(plain, style);
  // A capturing split returns the protected spans at the odd places.
  return plain
    .split(kept)
    .map((part, index) => (index % 2 === 1 ? part : placeAll(part, style)))
    .join('');
}

function placeAll(text: string, style: ToneStyle): string {
  const table = style === 'old' ? oldPlace : newPlace;
  const pairs = Object.keys(table).join('|');
  const open = new RegExp(`(?<![qQ])(?:${pairs})(?!\\p{L})`, 'giu');
  return text.replace(open, (pair) => sameCase(pair, table[pair.toLowerCase()] ?? pair));
}

function sameCase(from: string, to: string): string {
  const source = [...from];
  return [...to]
    .map((letter, index) => (source[index] === source[index]?.toUpperCase() ? letter.toUpperCase() : letter))
    .join('');
}

function protectedPattern(names: readonly string[]): RegExp | null {
  const known = names.map((name) => name.normalize('NFC').trim()).filter((name) => name !== '');
  if (known.length === 0) return null;
  const longestFirst = known.toSorted((a, b) => b.length - a.length).map(escapePattern);
  return new RegExp(`(?<!\\p{L})(${longestFirst.join('|')})(?!\\p{L})`, 'u');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
