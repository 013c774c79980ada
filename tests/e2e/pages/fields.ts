import { expect, type Locator, type Page } from '@playwright/test';
import { typedOnce } from '../../support/typesRight';

/** The native input, button or region with a test id; ids are unique on a screen unless a list says otherwise. */
export function at(page: Page, testId: string): Locator {
  return page.getByTestId(testId);
}

/**
 * Writes a field and leaves it, as days and times are understood when their field is left. A field that no test of
 * this worker wrote before is tried with keyboard programs first.
 */
export async function write(page: Page, testId: string, text: string): Promise<void> {
  const field = at(page, testId);
  await typedOnce(page, testId);
  await field.fill(text);
  await field.blur();
}

/** Writes several fields by the last part of their test ids: `{ name: '…' }` under `visit` is `visit-name`. */
export async function writeAll(page: Page, prefix: string, texts: Record<string, string>): Promise<void> {
  for (const [field, text] of Object.entries(texts)) await write(page, `${prefix}-${field}`, text);
}

/** Answers the dialog that asks before a deliberate act, and sees it go. */
export async function confirm(page: Page): Promise<void> {
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'confirm-ok')).toBeHidden({ timeout: 60_000 });
}
