import { percentile } from '../app.mjs';
import { closeTasks, openTasks } from '../taskDesk.mjs';

export const name = 'taskBoard';
/** From the press on the board to its rows on the screen, 95th percentile: with 20,000 tasks against none. */
export const limit = 2;
export const unit = 'ms';
export const rounds = 3;

const times = 20;
/** @type {{ full: import('../taskDesk.mjs').Desk, empty: import('../taskDesk.mjs').Desk } | undefined} */
let opened;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  opened ??= { full: await openTasks('full'), empty: await openTasks('empty') };
  const ours = [];
  const theirs = [];
  for (let at = 0; at < times; at += 1) {
    ours.push(await openBoard(opened.full.page, 'task-board'));
    theirs.push(await openBoard(opened.empty.page, 'task-board-empty'));
  }
  return { ours: percentile(ours, 0.95), theirs: percentile(theirs, 0.95) };
}

/**
 * Goes to the tasks and opens the board, measured in the window; the place is left before, so that nothing stands yet.
 * @param {import('@playwright/test').Page} page
 * @param {string} testId
 * @returns {Promise<number>}
 */
async function openBoard(page, testId) {
  await page.evaluate(`location.hash = '/help'`);
  await page.getByTestId('task-page').waitFor({ state: 'detached' });
  return /** @type {number} */ (
    await page.evaluate(`(async () => {
      const seen = (id) => document.querySelector('[data-testid="' + id + '"]');
      const until = async (id) => {
        while (seen(id) === null) await new Promise((resolve) => requestAnimationFrame(resolve));
        return seen(id);
      };
      const started = performance.now();
      location.hash = '/tasks';
      (await until('task-view-board')).click();
      await until(${JSON.stringify(testId)});
      return performance.now() - started;
    })()`)
  );
}

export async function finish() {
  await closeTasks(opened?.full);
  await closeTasks(opened?.empty);
}
