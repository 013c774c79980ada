import { expect, type Page } from '@playwright/test';
import { noteFields } from './fieldsMet';
import { typedInto, typedWrong, wordy } from './screenFaults';

const tried = new Set<string>();

/** Types as Unikey and EVKey do into a field of whose kind this worker tried none yet; whoever calls writes it then. */
export async function typedOnce(page: Page, testId: string): Promise<void> {
  const kind = testId.replace(/\d+/g, 'n');
  if (tried.has(kind)) return;
  const field = page.getByTestId(testId);
  await expect(field).toBeEditable();
  if ((await field.and(page.locator(wordy)).count()) === 0) return;
  tried.add(kind);
  const session = await page.context().newCDPSession(page);
  expect(await typedInto(session, field, kind, tried.size)).toEqual([]);
  await session.detach();
  noteFields([kind]);
}

/**
 * Types as Unikey and EVKey do into each text field that stands within `within` now, and puts back what was in it.
 * For fields that a spec brings about and no walk over the screens would: a form behind a choice, a dialog of a state.
 */
export async function typesRight(page: Page, within = 'body'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const met = new Set<string>();
  const area = page.locator(within).filter({ visible: true }).last();
  const wrong = await typedWrong(session, { name: within, area }, met);
  await session.detach();
  noteFields(met);
  expect(met.size, `no text field within ${within}`).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
}
