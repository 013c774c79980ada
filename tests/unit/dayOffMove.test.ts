import { expect, test } from 'vitest';
import { dayOffMove } from '../../shared/domain/dayOffMove';
import { calendar } from '../support/rules';

test('a reception on a day off goes to the working day that follows, and the notice says why', () => {
  expect(dayOffMove('2026-11-24', calendar)).toEqual({
    day: '2026-11-25',
    reason: 'ngày 24/11/2026 là ngày nghỉ (Ngày Văn hóa Việt Nam)',
  });
  // over the whole of Tết to the first day that is worked again
  expect(dayOffMove('2027-02-04', calendar)?.day).toBe('2027-02-11');
  expect(dayOffMove('2026-11-25', calendar)).toBeNull();
});
