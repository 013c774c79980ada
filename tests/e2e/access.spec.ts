import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { goTo, openPractice, routePaths, walk } from '../support/everyScreen';
import { test } from '../support/launchApp';

/** What may differ between light and dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];
/** What may differ between sizes. */
const sizeRules = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'meta-viewport'];

/**
 * Legacy mode looks at one frame, which is all there is: the other opens a blank page, which Electron has not. axe is
 * put into the page by the devtools' protocol, so the page's policy stays as it ships.
 */
async function faultsOf(page: Page, name: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ html, failureSummary }) => {
        const why = (failureSummary ?? '').split('\n').slice(1, 3).join(' ').trim();
        return `${name}: ${id}: ${html.slice(0, 220)}: ${why}`;
      }),
    );
}

/** Ground of the page, to be sure that it did change its look. */
const ground = 'getComputedStyle(document.body).backgroundColor';

test('axe finds no serious fault on any screen or dialog, light and dark', async ({ launch }) => {
  test.setTimeout(600_000);
  const { page } = await launch();
  await openPractice(page);
  await ask(page, 'settings.save', { language: 'vi', theme: 'system', zoom: 1 });
  await page.reload();
  const found: string[] = [];
  const grounds = new Set<unknown>();
  let screens = 0;
  await walk(page, async ({ name }) => {
    screens += 1;
    found.push(...(await faultsOf(page, name)));
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await faultsOf(page, `${name}, dark`, colourRules)));
    grounds.add(await page.evaluate(ground));
    await page.emulateMedia({ colorScheme: 'light' });
    grounds.add(await page.evaluate(ground));
  });
  console.log(`${screens} screens and dialogs`);
  expect(screens).toBeGreaterThan(routePaths().length);
  expect(grounds.size).toBe(2);
  expect([...new Set(found)]).toEqual([]);
});

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
      found.push(...(await faultsOf(page, `${place} at ${zoom * 100} %`, sizeRules)));
    }
  }
  expect([...new Set(found)]).toEqual([]);
});
