import { fold } from '../text/fold';
import { idNumberKey, phoneKey } from './citizens';
import type { Person } from './visits';

/** Letters of a shingle: five see a typo as five changed of a few hundred, and seldom meet by chance. */
const shingleLength = 5;

/** How many least hashes a text keeps, in groups of so many: 24 groups of 3 find a text of which 60 % is the same. */
const bands = 24;
const bandRows = 3;
/** Shorter texts have too few shingles to be told apart. */
const leastShingles = 12;

/** The overlapping pieces of a folded text. */
function shinglesOf(text: string): Set<string> {
  const plain = fold(text);
  const pieces = new Set<string>();
  for (let at = 0; at + shingleLength <= plain.length; at += 1)
    pieces.add(plain.slice(at, at + shingleLength));
  return pieces;
}

/** FNV-1a of a piece, 32 bits. */
function hashOf(piece: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < piece.length; at += 1) {
    hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** One more hash out of a hash (the finaliser of MurmurHash3 over a seed). */
function mixed(hash: number, seed: number): number {
  let value = hash ^ Math.imul(seed + 1, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Keys that two like texts very likely share and two different ones hardly: min-hash in bands (Broder 1997). Empty
 * for a text too short to be told by.
 */
export function textKeys(text: string): string[] {
  const hashes = [...shinglesOf(text)].map(hashOf);
  if (hashes.length < leastShingles) return [];
  const least = Array.from({ length: bands * bandRows }, (_, seed) =>
    hashes.reduce((found, hash) => Math.min(found, mixed(hash, seed)), 0xffffffff),
  );
  return Array.from({ length: bands }, (_, band) => {
    const own = least.slice(band * bandRows, (band + 1) * bandRows);
    const key = own.reduce((sum, value) => mixed(sum ^ value, band), band);
    return `${band.toString(36)}:${key.toString(36)}`;
  });
}

/** The share of pieces that two texts have in common, 0 to 1 (Jaccard). */
export function textLikeness(one: string, other: string): number {
  const a = shinglesOf(one);
  const b = shinglesOf(other);
  if (a.size === 0 || b.size === 0) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const piece of few) if (many.has(piece)) common += 1;
  return common / (a.size + b.size - common);
}

const titles = new Set(['ong', 'ba', 'anh', 'chi', 'co', 'chu']);

/** A name by its folded words in alphabetical order, so that `Khởi Nguyễn Văn` is `Nguyễn Văn Khởi`. */
export function nameKey(name: string): string {
  const words = fold(name)
    .split(' ')
    .filter((word) => word !== '');
  const [first = '', ...rest] = words;
  return (titles.has(first) && rest.length > 1 ? rest : words).toSorted().join(' ');
}

/** How many letters must be put in, left out or changed to make one word of another; stops above 2. */
function editsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const left = line[column - 1] ?? 0;
      const up = above[column] ?? 0;
      line.push(Math.min(left + 1, up + 1, (above[column - 1] ?? 0) + same));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}

/** The same name, also in another order or with one slip of the finger; one word alone names nobody. */
export function sameName(one: string, other: string): boolean {
  const a = nameKey(one);
  const b = nameKey(other);
  if (!a.includes(' ') || !b.includes(' ')) return false;
  if (a === b || editsBetween(a, b) <= 1) return true;
  // a slip in a first letter puts its word in another place
  const left = a.split(' ');
  const right = b.split(' ');
  const onlyLeft = left.filter((word) => !right.includes(word));
  const onlyRight = right.filter((word) => !left.includes(word));
  if (left.length !== right.length || onlyLeft.length !== 1 || onlyRight.length !== 1) return false;
  const [x = ''] = onlyLeft;
  const [y = ''] = onlyRight;
  return left.length > 2 && Math.min(x.length, y.length) > 2 && editsBetween(x, y) <= 1;
}

export function sameAddress(one: string, other: string): boolean {
  const a = fold(one);
  const b = fold(other);
  if (a.length < 4 || b.length < 4) return false;
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `) || editsBetween(a, b) <= 1;
}

export function sameIdNumber(one: Person, other: Person): boolean {
  const key = idNumberKey(one.idNumber);
  return key.length >= 6 && key === idNumberKey(other.idNumber);
}

export function samePhone(one: Person, other: Person): boolean {
  const key = phoneKey(one.phone);
  return key.length >= 8 && key === phoneKey(other.phone);
}

/** Two id numbers of one kind that are both there and differ: two people, whatever else they share. */
export function differentIds(one: Person, other: Person): boolean {
  const a = idNumberKey(one.idNumber);
  const b = idNumberKey(other.idNumber);
  return a.length >= 9 && b.length >= 9 && one.idKind === other.idKind && a !== b && editsBetween(a, b) > 1;
}
