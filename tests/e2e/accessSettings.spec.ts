import { expect } from '@playwright/test';
import { ask } from '../support/bridge';
import { openPractice, testIdsOf, walkPlaces } from '../support/everyScreen';
import { openInspector } from '../support/inspectScreens';
import { test } from '../support/launchApp';
import { officeScreen } from './pages/OfficeScreen';

test('axe finds no serious fault and keyboard programs type right, on what an administrator alone sets', async ({
  launch,
}) => {
  test.setTimeout(420_000);
  const { page } = await launch();
  await openPractice(page);
  const office = officeScreen(page);
  await office.signOut();
  await office.signIn('Ngô Bá Lực', 'tapdot2026');
  await ask(page, 'settings.save', { language: 'vi', theme: 'system', zoom: 1 });
  await page.reload();
  await page.evaluate(`location.hash = '/settings'`);
  const tabs = page.locator('[data-testid^="settings-tab-"]');
  await expect(tabs.first()).toBeVisible();
  const keys = (await tabs.evaluateAll(testIdsOf)).map((id) => id.slice('settings-tab-'.length));
  const { look, found } = await openInspector(page);
  await walkPlaces(
    page,
    keys.map((key) => `/settings/${key}`),
    look,
  );
  expect(found()).toEqual(
    expect.arrayContaining(['office-name', 'host-name', 'unit-name', 'staff-name', 'key-password']),
  );
});
