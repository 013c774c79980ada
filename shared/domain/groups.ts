import { fold } from '../text/fold';
import type { Day } from './day';
import { type GroupRow, ruleOn } from './rules';

export interface RepresentativesProblem {
  kind: 'tooFew' | 'tooMany';
  people: number;
  representatives: number;
  min: number;
  max: number;
  basis: string;
}

/**
 * What is wrong with the number of representatives that a group sends, or null. Below the smallest
 * group of the rule (5 people) nobody has to be chosen and nothing is asked.
 */
export function representativesProblem(
  rows: readonly GroupRow[],
  people: number,
  representatives: number,
  on: Day,
): RepresentativesProblem | null {
  const rule = ruleOn(rows, on);
  const band = rule?.value.find((each) => people >= each.people.min && people <= (each.people.max ?? people));
  if (rule === null || band === undefined) return null;
  const { min, max } = band.representatives;
  if (representatives >= min && representatives <= max) return null;
  const kind = representatives < min ? 'tooFew' : 'tooMany';
  return { kind, people, representatives, min, max, basis: rule.basis };
}

/** The people who form a crowd: from the smallest group that must choose representatives on, or null. */
export function crowdFrom(rows: readonly GroupRow[], on: Day): number | null {
  const sizes = ruleOn(rows, on)?.value.map(({ people }) => people.min) ?? [];
  return sizes.length === 0 ? null : Math.min(...sizes);
}

/**
 * Representatives whom the group's own list does not name: a representative is one of the group (Điều 29 Luật
 * Tiếp công dân). Without a list nothing can be said.
 */
export function outsiders(
  members: readonly { name: string }[],
  representatives: readonly string[],
): string[] {
  if (members.length === 0) return [];
  const listed = new Set(members.map(({ name }) => fold(name)));
  return representatives.filter((name) => name.trim() !== '' && !listed.has(fold(name)));
}

/** How many people a list and those chosen to speak are together; who stands in both is one. */
export function headCount(members: readonly { name: string }[], chosen: readonly string[]): number {
  const listed = new Set(members.map(({ name }) => fold(name)));
  return members.length + chosen.filter((name) => name.trim() !== '' && !listed.has(fold(name))).length;
}
