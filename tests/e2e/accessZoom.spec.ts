import { expect } from '@playwright/test';
import { ask } from '../support/bridge';
import { goTo, openPractice, routePaths } from '../support/everyScreen';
import { test } from '../support/launchApp';
import { faultsOf } from '../support/screenFaults';

/** What may differ between sizes. */
const sizeRules = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'meta-viewport'];

test('axe finds no serious fault at 80 to 200 percent', async ({ launch }) => {
  test.setTimeout(400_000);
  const { page } = await launch();
  await openPractice(page);
  const found: string[] = [];
  for (const zoom of [0.8, 1.5, 2]) {
    await ask(page, 'settings.save', { language: 'vi', theme: 'light', zoom });
    await page.reload();
    for (const place of routePaths()) {
      await goTo(page, place);
      found.push(
        ...(await faultsOf(page, { name: `${place} at ${zoom * 100} %`, within: 'body' }, sizeRules)),
      );
    }
  }
  expect([...new Set(found)]).toEqual([]);
});
