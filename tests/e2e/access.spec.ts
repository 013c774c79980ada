import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { goTo, openPractice, routePaths, walk } from '../support/everyScreen';
import { test } from '../support/launchApp';

/**
 * Legacy mode looks at one frame, which is all there is: the other opens a blank page, which Electron has not. axe is
 * put into the page by the devtools' protocol, so the page's policy stays as it ships.
 */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ html, failureSummary }) => {
        const why = (failureSummary ?? '').split('\n').slice(1, 3).join(' ').trim();
        return `${name}: ${id}: ${html.slice(0, 220)}: ${why}`;
      }),
    );
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds no serious fault on any screen or dialog, ${theme}`, async ({ launch }) => {
    test.setTimeout(600_000);
    const { page } = await launch();
    await openPractice(page);
    await ask(page, 'settings.save', { language: 'vi', theme, zoom: 1 });
    await page.reload();
    const found: string[] = [];
    let screens = 0;
    await walk(page, async ({ name }) => {
      screens += 1;
      found.push(...(await faultsOf(page, name)));
    });
    console.log(`${screens} screens and dialogs`);
    expect(screens).toBeGreaterThan(routePaths().length);
    expect([...new Set(found)]).toEqual([]);
  });
}

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
      found.push(...(await faultsOf(page, `${place} at ${zoom * 100} %`)));
    }
  }
  expect([...new Set(found)]).toEqual([]);
});
