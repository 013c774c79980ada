import path from 'node:path';
import { _electron as electron } from '@playwright/test';
import { appDir } from '../../electron/launch/paths.mjs';
import { findRuntime, sandboxArgs } from '../../electron/launch/runtime.mjs';

/**
 * The built app with its demo workspace open and its clerk signed in, driven as in a test.
 * @param {string} folder for its data and its profile
 */
export async function openDemo(folder) {
  const { app, page } = await start(folder);
  await page.getByTestId('setup-demo-xa2026').click();
  await signIn(page);
  return { app, page };
}

/**
 * The same demo on the same folder once more, after a row changed its data in between.
 * @param {string} folder
 */
export async function openAgain(folder) {
  const { app, page } = await start(folder);
  const demo = page.getByTestId('setup-demo-xa2026');
  await demo.or(page.getByTestId('signin-staff')).first().waitFor({ timeout: 60_000 });
  if (await demo.isVisible()) await demo.click();
  await signIn(page);
  return { app, page };
}

/** @param {string} folder */
async function start(folder) {
  const { executable } = await findRuntime();
  const where = [`--data-dir=${path.join(folder, 'data')}`, `--user-data-dir=${path.join(folder, 'user')}`];
  const app = await electron.launch({
    executablePath: executable,
    args: [...sandboxArgs(), appDir, '--test', ...where],
  });
  return { app, page: await app.firstWindow() };
}

/** @param {import('@playwright/test').Page} page */
async function signIn(page) {
  const staff = page.getByTestId('signin-staff');
  await staff.waitFor({ timeout: 60_000 });
  await staff.selectOption({
    label: await staff.locator('option', { hasText: 'Bùi Thị Mai Sao' }).innerText(),
  });
  // The demo's people are invented, so their password is no secret.
  await page.getByTestId('signin-password').fill('tapdot2026');
  await page.getByTestId('signin-go').click();
  await page.getByTestId('home').waitFor();
}

/** @param {readonly number[]} values @param {number} share 0.95 for the 95th percentile */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
