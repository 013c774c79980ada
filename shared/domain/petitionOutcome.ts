import type { Day } from './day';
import type { ClockRow, EligibilityRow, Fact, OutcomeRow, StorageRow } from './petitionRules';
import { forwardingSources, type Petition, type PetitionSource } from './petitions';
import { type GroupRow, ruleOn, rulesOn } from './rules';

/** Bodies whose complaints are sent on instead of handed back with guidance. */
const electedOrPress: readonly PetitionSource[] = ['elected', 'front', 'press'];

export interface PetitionLaw {
  eligibility: readonly EligibilityRow[];
  groups: readonly GroupRow[];
}

/** Everything by which the matrix decides: what the clerk ticked, and what follows from the record itself. */
export function factsOf(petition: Petition, law: PetitionLaw, isDuplicate: boolean): Set<Fact> {
  const { source, receivedOn, unmet, people } = petition;
  const found = new Set<Fact>(petition.circumstances);
  if (petition.anonymous) found.add('anonymous');
  if (isDuplicate) found.add('duplicate');
  if (electedOrPress.includes(source)) found.add('forwarded');
  if (forwardingSources.includes(source)) found.add('sentOn');
  const smallest = ruleOn(law.groups, receivedOn)?.value[0]?.people.min;
  if (smallest !== undefined && people >= smallest) found.add('manyPeople');
  const binding = rulesOn(law.eligibility, receivedOn).filter(({ code }) => unmet.includes(code));
  if (binding.some(({ value }) => value.group === 'form')) found.add('incomplete');
  if (binding.some(({ value }) => value.group === 'unfit')) found.add('unfit');
  return found;
}

/** The criteria that a petition of a kind is held to on a day. */
export function criteriaOf(
  rows: readonly EligibilityRow[],
  { kind, receivedOn }: Pick<Petition, 'kind' | 'receivedOn'>,
): EligibilityRow[] {
  return rulesOn(rows, receivedOn).filter(({ value }) => value.kinds.includes(kind));
}

function holds(condition: { all: Fact[]; none: Fact[]; any?: Fact[] }, facts: ReadonlySet<Fact>): boolean {
  const { all, none, any = [] } = condition;
  return (
    all.every((one) => facts.has(one)) &&
    !none.some((one) => facts.has(one)) &&
    (any.length === 0 || any.some((one) => facts.has(one)))
  );
}

/** What may follow for a petition, the proposal first; empty while too little is known. */
export function outcomesFor(
  rows: readonly OutcomeRow[],
  { kind, competence, receivedOn }: Pick<Petition, 'kind' | 'competence' | 'receivedOn'>,
  facts: ReadonlySet<Fact>,
): OutcomeRow[] {
  return rulesOn(rows, receivedOn).filter(
    ({ value }) =>
      value.kinds.includes(kind) && value.competences.includes(competence) && holds(value, facts),
  );
}

export interface WantedClock {
  key: ClockRow['key'];
  base: Day;
  stop: ClockRow['value']['stop'];
  settles: boolean;
}

const decided: ReadonlySet<Petition['state']> = new Set(['processed', 'filed']);

/**
 * The clocks that run, or ran, for a petition: by the rule that binds on the day they start.
 * `settledOn` is the day on which its settling ended, null before.
 */
export function clocksOf(
  rows: readonly ClockRow[],
  petition: Petition,
  facts: ReadonlySet<Fact>,
  settledOn: Day | null,
): WantedClock[] {
  if (petition.state === 'cancelled') return [];
  const processed = decided.has(petition.state) ? petition.processedOn : null;
  const starts = { received: petition.receivedOn, processed, settled: settledOn };
  return rows.flatMap((row) => {
    const { kinds, competences, outcomes, start, stop, settles } = row.value;
    const base = starts[start];
    const fits =
      base !== null &&
      rulesOn([row], base).length > 0 &&
      kinds.includes(petition.kind) &&
      (competences.length === 0 || competences.includes(petition.competence)) &&
      (outcomes.length === 0 || outcomes.includes(petition.outcome)) &&
      holds(row.value, facts);
    return fits ? [{ key: row.key, base, stop, settles }] : [];
  });
}

/** The day from which the destruction of a stored petition may be decided; null for one that is not stored. */
export function storedUntil(
  rows: readonly StorageRow[],
  { state, processedOn }: Pick<Petition, 'state' | 'processedOn'>,
): Day | null {
  if (state !== 'filed' || processedOn === null) return null;
  const rule = ruleOn(rows, processedOn);
  if (rule === null) return null;
  const [year = '', ...rest] = processedOn.split('-');
  const later = `${Number(year) + rule.value.years}-${rest.join('-')}`;
  // a year after 29 February there is none
  return rest.join('-') === '02-29' ? `${later.slice(0, 4)}-03-01` : later;
}
