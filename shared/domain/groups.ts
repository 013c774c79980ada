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
