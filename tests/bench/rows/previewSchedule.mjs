import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDemo } from '../app.mjs';

export const name = 'previewSchedule';
/**
 * From the click on the schedule's preview to its first page on screen, against what printing a page to PDF costs
 * at the least: a fresh hidden window of the same Electron, an empty page, printToPDF.
 */
export const limit = 3;
export const unit = 'ms';
export const rounds = 9;

/** @type {{ work: string, demo: Awaited<ReturnType<typeof openDemo>> } | undefined} */
let opened;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  opened ??= await open();
  const theirs = await bareDocument(opened.demo.app);
  const ours = await clickToPage(opened.demo.page);
  return { ours, theirs };
}

export async function finish() {
  if (opened === undefined) return;
  await opened.demo.app.close();
  await rm(opened.work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Opens December's schedule and previews it once unmeasured: the first preview of a day fetches the fonts. */
async function open() {
  const work = await mkdtemp(path.join(tmpdir(), 'tiep-dan-bench-'));
  const demo = await openDemo(work);
  await demo.page.getByTestId('place-schedules').click();
  await demo.page.getByTestId('schedule-month-12').click();
  await demo.page.getByTestId('schedule-preview').waitFor();
  await clickToPage(demo.page);
  await bareDocument(demo.app);
  return { work, demo };
}

/**
 * Measured in the page itself, from the click to the frame after the canvas was put there.
 * @param {import('@playwright/test').Page} page @returns {Promise<number>}
 */
async function clickToPage(page) {
  const took = /** @type {number} */ (
    await page.evaluate(`new Promise((resolve) => {
      const started = performance.now();
      const look = () => {
        if (document.querySelector('[data-testid="preview-page"]') === null) return setTimeout(look, 2);
        requestAnimationFrame(() => resolve(performance.now() - started));
      };
      document.querySelector('[data-testid="schedule-preview"]').click();
      look();
    })`)
  );
  await page.getByTestId('preview-close').click();
  await page.getByTestId('preview').waitFor({ state: 'hidden' });
  return took;
}

/** @param {import('@playwright/test').ElectronApplication} app @returns {Promise<number>} */
function bareDocument(app) {
  return app.evaluate(async ({ BrowserWindow }) => {
    const started = performance.now();
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadURL('data:text/html,<!doctype html><title>empty</title>');
    await window.webContents.printToPDF({ preferCSSPageSize: true });
    const took = performance.now() - started;
    // Closing a window right after printing has crashed Electron; the app's own window keeps it alive.
    setTimeout(() => window.destroy(), 200);
    return took;
  });
}
