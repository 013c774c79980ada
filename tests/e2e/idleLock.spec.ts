import { expect } from '@playwright/test';
import { test } from '../support/launchApp';
import { at } from './pages/fields';
import { officeScreen } from './pages/OfficeScreen';
import { visitScreen } from './pages/VisitScreen';

const clerk = { name: 'Bùi Thị Mai Sao', password: 'tapdot2026' };
// the invented offices lock after 30 minutes
const name = 'Đinh Thị Ngọc Ánh';

test('the screen locks a while after the last key, and gives back what was being typed', async ({
  launch,
}) => {
  const { page } = await launch();
  const office = officeScreen(page);
  const visit = visitScreen(page);
  await expect(at(page, 'first-run')).toBeVisible();
  // the page's clock only: main, its autosave and its queries live by the real one
  await page.clock.install();
  await office.openDemo('xa2026', clerk.name, clerk.password);
  await page.clock.fastForward('10:00');
  await office.go('visits');
  await visit.beginRegularToday();
  await visit.typeName(name);

  await page.clock.fastForward('29:30');
  await expect(at(page, 'visit-name')).toHaveValue(name);
  await page.keyboard.press('Shift');
  await page.clock.fastForward('29:30');
  await expect(at(page, 'visit-name')).toBeVisible();

  await page.clock.fastForward('01:00');
  await expect(at(page, 'sign-in')).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);

  await office.signIn(clerk.name, clerk.password);
  await expect(at(page, 'visit-name')).toHaveValue(name);
});
