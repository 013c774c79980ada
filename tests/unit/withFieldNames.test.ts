import { expect, test } from 'vitest';
import { withFieldNames } from '../../renderer/parts/withFieldNames';
import { vi } from '../../renderer/words/vi';

const say = (field: keyof typeof vi.parts.fieldName) => vi.parts.fieldName[field];

test('missing fields are named as the form names them, one after the other', () => {
  expect(withFieldNames({ code: 'visit.incomplete', params: { fields: 'name, content' } }, say)).toEqual({
    fields: 'họ và tên, nội dung trình bày',
  });
  expect(
    withFieldNames({ code: 'petition.incomplete', params: { fields: 'summary, processedOn, outcome' } }, say),
  ).toEqual({ fields: 'nội dung đơn, ngày xử lý, kết quả xử lý' });
});

test('a field without words of its own is said as it came, so that no sentence ends in nothing', () => {
  expect(withFieldNames({ code: 'visit.incomplete', params: { fields: 'shelf' } }, say)).toEqual({
    fields: 'shelf',
  });
});

test('the params of other faults stay as they are', () => {
  const params = { fields: 'person.name' };
  expect(withFieldNames({ code: 'call.badInput', params }, say)).toBe(params);
});
