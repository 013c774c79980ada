import { expect, test } from 'vitest';
import { shorten } from '../../shared/text/shorten';

test('a long text is cut between words and says so', () => {
  expect(shorten('cống số 4 bị sập, chưa được trả lời', 24)).toBe('cống số 4 bị sập, chưa…');
  expect(shorten('cống số 4 bị sập, chưa được', 18)).toBe('cống số 4 bị sập…');
});

test('a text that fits stays as it is, and one without spaces is cut where it must be', () => {
  expect(shorten('cống số 4', 9)).toBe('cống số 4');
  expect(shorten('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`);
});
