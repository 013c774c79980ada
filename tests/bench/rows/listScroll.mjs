import { percentile } from '../app.mjs';
import { closeLongDesk, openBook, openLongDesk } from '../longDesk.mjs';

export const name = 'listScroll';
/**
 * The register scrolled as by a wheel, from its middle and back: the 95th percentile of the time between two frames,
 * with 100,000 visits against 100.
 */
export const limit = 1.5;
export const unit = 'ms';
export const rounds = 5;

/** @type {{ many: import('../longDesk.mjs').LongDesk, few: import('../longDesk.mjs').LongDesk } | undefined} */
let opened;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  opened ??= { many: await openLongDesk(100_000), few: await openLongDesk(100) };
  const { many, few } = opened;
  await openBook(many.page);
  await openBook(few.page);
  return {
    ours: percentile(await frames(many.page), 0.95),
    theirs: percentile(await frames(few.page), 0.95),
  };
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number[]>} milliseconds from frame to frame
 */
async function frames(page) {
  return /** @type {number[]} */ (
    await page.evaluate(`(async () => {
      const box = document.querySelector('[data-testid="register-rows-scroll"]');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      box.scrollTop = box.scrollHeight / 2;
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const took = [];
      let before = await frame();
      for (let step = 0; step < 120; step += 1) {
        box.scrollTop += step % 40 < 20 ? 90 : -90;
        const now = await frame();
        took.push(now - before);
        before = now;
      }
      return took;
    })()`)
  );
}

export async function finish() {
  await closeLongDesk(opened?.many);
  await closeLongDesk(opened?.few);
}
