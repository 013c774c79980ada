import { expect, test } from '@playwright/test';
import { notedFields } from '../../support/fieldsMet';
import { notTyped, textFields } from '../../support/textFields';

test('keyboard programs were tried in every text field that the source has', () => {
  const fields = textFields();
  expect(fields.length).toBeGreaterThan(200);
  expect(notTyped(fields, notedFields())).toEqual([]);
});
