import { expect } from '@playwright/test';
import { test } from '../support/launchApp';
import { backsUp } from './tour/backsUp';
import { concludes } from './tour/concludes';
import { followsTasks } from './tour/followsTasks';
import { openTour } from './tour/kit';
import { plansTheMonth } from './tour/plansTheMonth';
import { printsAnOldRegister, printsTheRegister } from './tour/printsRegisters';
import { receivesACitizen } from './tour/receivesACitizen';

const password = 'tapdot2026';

test('a month of an office, from the schedule to the backup', async ({ launch }) => {
  test.setTimeout(600_000);
  const tour = await openTour(await launch());
  const { page, office } = tour;

  await test.step('first run: the demo workspace, signed in as the clerk', async () => {
    await expect(page.getByTestId('first-run')).toBeVisible();
    await tour.picture('lan-dau');
    await office.openDemo('xa2026', 'Bùi Thị Mai Sao', password);
    await expect(page.getByTestId('demo-band')).toBeVisible();
  });
  await test.step('today: what is received, due, late and waiting', async () => {
    await expect(page.getByTestId('home')).toContainText('23/11/2026');
    await expect(page.getByTestId('home-late-task').first()).toBeVisible();
    await expect(page.getByTestId('home-waiting')).toContainText('16/11/2026');
    await expect(page.getByTestId('home-backup')).toBeVisible();
    await tour.picture('hom-nay');
  });
  await test.step('the schedule of December is planned, issued, printed and posted', () =>
    plansTheMonth(tour));
  await test.step('a citizen is received and gets a receipt', () => receivesACitizen(tour));
  await test.step('the conclusion notice is drafted, refused, issued and frozen', () => concludes(tour));
  await test.step('its tasks appear, and one is closed with a result', () => followsTasks(tour));
  await test.step('the register prints in 13 columns', () => printsTheRegister(tour));
  await test.step('a backup is sealed, verified, restored and opened by hand', () => backsUp(tour));
});

test('a district of 2024 prints its register in 12 columns', async ({ launch }) => {
  test.setTimeout(240_000);
  const tour = await openTour(await launch());
  await tour.office.openDemo('huyen2024', 'Đỗ Thị Xuân', password);
  await tour.picture('huyen-hom-nay');
  await printsAnOldRegister(tour);
});
