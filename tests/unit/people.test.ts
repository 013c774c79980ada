import { describe, expect, test } from 'vitest';
import { idHint } from '../../shared/domain/citizenId';
import { representativesProblem } from '../../shared/domain/groups';
import { groups, provinces } from '../support/rules';

describe('representatives of a group', () => {
  const problem = (people: number, representatives: number) =>
    representativesProblem(groups, people, representatives, '2026-11-16')?.kind ?? null;

  test.each([
    [23, 5, null],
    [23, 6, 'tooMany'],
    [23, 0, 'tooFew'],
    [7, 3, 'tooMany'],
    [7, 2, null],
    [5, 1, null],
    [5, 0, 'tooFew'],
    [10, 3, 'tooMany'],
    [11, 3, null],
    [4, 0, null],
    [4, 4, null],
    [1, 0, null],
  ])('%i people with %i representatives: %s', (people, representatives, kind) => {
    expect(problem(people, representatives)).toBe(kind);
  });

  test('the problem names its limits and its article', () => {
    expect(representativesProblem(groups, 23, 6, '2026-11-16')).toEqual({
      kind: 'tooMany',
      people: 23,
      representatives: 6,
      min: 1,
      max: 5,
      basis: 'Điều 29 Luật Tiếp công dân',
    });
  });
});

describe('hints on id numbers', () => {
  test.each([
    ['cccd', '079071000001', null],
    ['cccd', '079 071 000 001', null],
    ['cccd', '000071000001', 'unknownProvince'],
    ['cccd', '07907100000', 'wrongLength'],
    ['cccd', '07907100000A', 'notDigits'],
    ['personalNumber', '001163000002', null],
    ['cmnd', '162345678', null],
    ['cmnd', '16234567', 'wrongLength'],
    ['passport', 'B1234567', null],
    ['passport', '12', 'passportForm'],
    ['other', 'bất kỳ', null],
    ['none', '123', null],
    ['cccd', '', null],
  ] as const)('%s %j: %s', (kind, number, hint) => {
    expect(idHint(kind, number, provinces)).toBe(hint);
  });

  test('63 provinces of birth are known, each once', () => {
    expect(new Set(provinces.map(({ code }) => code)).size).toBe(63);
  });
});
