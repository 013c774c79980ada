import { differentIds, sameAddress, sameIdNumber, sameName, samePhone, textLikeness } from './likeness';
import type { Person } from './visits';

export type LikenessKind = 'idNumber' | 'phone' | 'name' | 'address' | 'text' | 'file';

export interface LikenessFound {
  by: LikenessKind;
  percent: number;
}

/** What a petition is compared by. `files` are content hashes of its scans. */
export interface Comparable {
  people: readonly Person[];
  summary: string;
  files: readonly string[];
}

export interface Comparison {
  verdict: 'duplicate' | 'related' | null;
  reasons: LikenessFound[];
}

/**
 * Shares of common text: with a person known by a number less is enough than with a name alone, for a person
 * sends a second petition about another thing, too. Set by the bench `duplicates`.
 */
const enough = { byNumber: 0.3, byName: 0.38, alone: 0.55, otherNumbers: 0.9 };

/** Numbers that tell one thing from another: decisions, plots, areas. Days and years tell nothing. */
function numbersIn(text: string): string[] {
  const found = text.replace(/\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?/g, ' ').match(/\d{2,}/g) ?? [];
  return found.filter((number) => !/^(?:19|20)\d\d$/.test(number));
}

/** Fewer than half of the numbers of the one stand in the other: the same words about another plot. */
function haveOtherNumbers(one: string, other: string): boolean {
  const [few, many] = [numbersIn(one), numbersIn(other)].toSorted((a, b) => a.length - b.length);
  if (few === undefined || many === undefined || few.length === 0) return false;
  const common = few.filter((number) => many.includes(number)).length;
  return common * 2 < few.length;
}

function peopleAlike(one: readonly Person[], other: readonly Person[]): Set<LikenessKind> {
  const found = new Set<LikenessKind>();
  for (const a of one) {
    for (const b of other) {
      if (sameIdNumber(a, b)) found.add('idNumber');
      if (samePhone(a, b)) found.add('phone');
      if (sameName(a.name, b.name) && !differentIds(a, b)) {
        found.add('name');
        if (sameAddress(a.address, b.address)) found.add('address');
      }
    }
  }
  return found;
}

function verdictOf(people: ReadonlySet<LikenessKind>, text: number, file: boolean): Comparison['verdict'] {
  const byNumber = people.has('idNumber') || (people.has('phone') && people.has('name'));
  const byName = people.has('name') && people.has('address');
  const isPerson = byNumber || byName || people.has('phone') || people.has('name');
  if (file && isPerson) return 'duplicate';
  if (byNumber && text >= enough.byNumber) return 'duplicate';
  if ((byName || people.has('phone')) && text >= enough.byName) return 'duplicate';
  if (people.has('name') && text >= enough.alone) return 'duplicate';
  return file || text >= enough.alone ? 'related' : null;
}

/** Whether two petitions are one, or about one thing, and by what that is seen. */
export function compare(one: Comparable, other: Comparable): Comparison {
  const people = peopleAlike(one.people, other.people);
  const text = textLikeness(one.summary, other.summary);
  const isSameFile = one.files.some((sha256) => other.files.includes(sha256));
  const nobody = one.people.length === 0 || other.people.length === 0;
  const isOther = text < enough.otherNumbers && haveOtherNumbers(one.summary, other.summary);
  const plain = verdictOf(people, isOther ? 0 : text, isSameFile);
  // of an anonymous petition the text is all there is
  const verdict = nobody && plain === 'related' ? 'duplicate' : plain;
  const reasons: LikenessFound[] = [...people].map((by) => ({ by, percent: 100 }));
  const percent = Math.round(text * 100);
  if (percent >= 20) reasons.push({ by: 'text', percent });
  if (isSameFile) reasons.push({ by: 'file', percent: 100 });
  return { verdict, reasons };
}
