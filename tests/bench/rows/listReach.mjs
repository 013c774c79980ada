import { percentile } from '../app.mjs';
import { closeLongDesk, openBook, openLongDesk } from '../longDesk.mjs';

export const name = 'listReach';
/**
 * The register of 100,000 visits: until the rows stand that a clerk asked for by a jump to anywhere in it, by a sort or
 * by words, 95th percentile. Against the same acts on 100 visits, where all rows are there already.
 */
export const limit = 4;
export const unit = 'ms';
export const rounds = 3;

/** @type {{ many: import('../longDesk.mjs').LongDesk, few: import('../longDesk.mjs').LongDesk } | undefined} */
let opened;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  opened ??= { many: await openLongDesk(100_000), few: await openLongDesk(100) };
  const { many, few } = opened;
  await openBook(many.page);
  await openBook(few.page);
  return { ours: percentile(await reach(many.page), 0.95), theirs: percentile(await reach(few.page), 0.95) };
}

/**
 * Words are searched a moment after the last letter, and that moment is part of what the clerk waits.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number[]>} milliseconds of each act
 */
async function reach(page) {
  return /** @type {number[]} */ (
    await page.evaluate(`(async () => {
      const at = (id) => document.querySelector('[data-testid="' + id + '"]');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const stands = () => {
        const box = at('register-rows-scroll')?.getBoundingClientRect();
        const rows = [...document.querySelectorAll('[data-testid="register-rows"] tbody tr[data-index]')];
        const seen = rows.filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return bottom > box.top + 40 && top < box.bottom;
        });
        const busy = at('register-rows')?.getAttribute('aria-busy') !== 'false';
        return !busy && seen.length > 0 && seen.every((row) => row.getAttribute('aria-busy') === 'false');
      };
      const type = (text) => {
        const field = at('register-search');
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const took = [];
      const act = async (what, settles) => {
        const began = performance.now();
        what();
        await new Promise((resolve) => setTimeout(resolve, settles));
        await frame();
        while (!stands()) await frame();
        took.push(performance.now() - began);
      };
      for (const share of [0.5, 0.13, 1, 0.77, 0.31, 0.62, 0.05, 0.91, 0.44, 0]) {
        const box = at('register-rows-scroll');
        await act(() => { box.scrollTop = box.scrollHeight * share; }, 0);
      }
      await act(() => at('register-rows-sort-kind').click(), 0);
      await act(() => at('register-rows-sort-day').click(), 0);
      for (const text of ['nguyễn', 'lê văn', 'đất vườn', '']) await act(() => type(text), 180);
      at('register-rows-sort-day').click();
      at('register-rows-sort-day').click();
      return took;
    })()`)
  );
}

export async function finish() {
  await closeLongDesk(opened?.many);
  await closeLongDesk(opened?.few);
}
