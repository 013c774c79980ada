import { expect, test } from 'vitest';
import { pageOf } from '../../renderer/frame/pageOf';

test('a record beside its list is the same page, a record in its place is another', () => {
  const same = (one: string, other: string) => pageOf(one) === pageOf(other);
  expect(same('/visits', '/visits/r1/v1')).toBe(true);
  expect(same('/tasks/a', '/tasks/b')).toBe(true);
  expect(same('/schedules/2026/11', '/schedules/2026/12')).toBe(true);
  expect(same('/receptions/r1', '/receptions/r1/g1')).toBe(true);
  expect(same('/receptions/r1/g1', '/receptions/r1/day')).toBe(false);
  expect(same('/receptions/r1', '/receptions/r2')).toBe(false);
  expect(same('/schedules/2026/11', '/schedules/plan/2026')).toBe(false);
  expect(same('/schedules/plan/2025', '/schedules/plan/2026')).toBe(true);
  expect(same('/matters', '/matters/m1')).toBe(false);
  expect(same('/inspection/p', '/inspection/p/late')).toBe(false);
  expect(same('/', '/settings')).toBe(false);
});
