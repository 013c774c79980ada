import { describe, expect, test } from 'vitest';
import { clocksOf, criteriaOf, factsOf, outcomesFor, storedUntil } from '../../shared/domain/petitionOutcome';
import { competence } from '../../shared/domain/petitionRules';
import type { Petition } from '../../shared/domain/petitions';
import { petitionKind } from '../../shared/domain/visits';
import { petitionOf } from '../support/records';
import { deadlines, eligibility, groups, outcomes, petitionClocks } from '../support/rules';
import { expectedOutcomes } from './outcomeRows';

function proposed(change: Partial<Petition>, isDuplicate = false): string[] {
  const petition = petitionOf(change);
  const facts = factsOf(petition, { eligibility, groups }, isDuplicate);
  return outcomesFor(outcomes, petition, facts).map(({ code }) => code);
}

describe('the outcome matrix', () => {
  test.each(expectedOutcomes)('%s', (_name, change, code, outcome, paper) => {
    const [first] = proposed(change);
    const row = outcomes.find((one) => one.code === first);
    expect([first, row?.value.outcome, row?.value.paper]).toEqual([code, outcome, paper]);
  });

  test('a copy is filed whatever else it is', () => {
    expect(proposed({ kind: 'complaint', competence: 'own' }, true)[0]).toBe('duplicate');
  });

  test('every kind within every known competence has a proposal', () => {
    const known = competence.options.filter((one) => one !== 'unknown');
    const lost = petitionKind.options.flatMap((kind) =>
      known.filter((one) => proposed({ kind, competence: one }).length === 0).map((one) => `${kind} ${one}`),
    );
    expect(lost).toEqual([]);
  });

  test('every deadline that a row or a clock names has a rule on its days', () => {
    const named = [
      ...outcomes.flatMap(({ value, from }) => (value.deadline === null ? [] : [[value.deadline, from]])),
      ...petitionClocks.map(({ key, from }) => [key, from]),
    ];
    const keys = new Set<string>(deadlines.map(({ key }) => key));
    expect(named.filter(([key = '']) => !keys.has(key))).toEqual([]);
  });
});

describe('the criteria of a petition', () => {
  test('are those of its kind on its day', () => {
    const codes = (change: Partial<Petition>) =>
      criteriaOf(eligibility, petitionOf(change)).map(({ code }) => code);
    expect(codes({ kind: 'denunciation' })).toContain('denunciationContact');
    expect(codes({ kind: 'complaint' })).not.toContain('denunciationContact');
    expect(codes({ receivedOn: '2021-01-05' })).toEqual([]);
  });
});

describe('the clocks of a petition', () => {
  const keysOf = (change: Partial<Petition>) => {
    const petition = petitionOf(change);
    const facts = factsOf(petition, { eligibility, groups }, false);
    return clocksOf(petitionClocks, petition, facts, null).map(({ key }) => key);
  };

  test('of a district in 2024 know no mark of 45 days', () => {
    expect(keysOf({ kind: 'proposal', receivedOn: '2024-06-10' })).toEqual([
      'petition.process',
      'visit.initialReply',
    ]);
  });

  test('tell nobody the result where nobody signed', () => {
    expect(keysOf({ kind: 'denunciation', anonymous: true, competence: 'own' })).not.toContain(
      'visit.initialReply',
    );
  });

  test('count a second complaint from a remote place by its own rule', () => {
    const second = {
      kind: 'complaint',
      state: 'processed',
      outcome: 'accepted',
      processedOn: '2026-11-17',
    } as const;
    expect(keysOf({ ...second, circumstances: ['secondTime', 'remote'] })).toContain(
      'complaint.secondRemote',
    );
  });
});

test('a stored petition lies a year, also from a leap day on', () => {
  const rows = [
    { value: { years: 1 }, from: '2021-11-15', to: null, basis: 'x', certainty: 'found' as const },
  ];
  const filed = (processedOn: string) => storedUntil(rows, { state: 'filed', processedOn });
  expect([filed('2026-11-19'), filed('2028-02-29')]).toEqual(['2027-11-19', '2029-03-01']);
});
