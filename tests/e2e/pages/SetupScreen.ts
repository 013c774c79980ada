import { expect, type Page } from '@playwright/test';
import { at, write, writeAll } from './fields';

type Step = 'naming' | 'place' | 'hosts' | 'units' | 'people';

/** The wizard of the first run, step by step, and the sheet with the paper key after it. */
export function setupScreen(page: Page) {
  return {
    async begin() {
      await at(page, 'setup-create').click();
      await expect(at(page, 'setup-step-naming')).toBeVisible();
    },

    fill: (texts: Record<string, string>) => writeAll(page, 'setup', texts),

    value: (field: string) => at(page, `setup-${field}`).inputValue(),

    async next(to: Step) {
      await at(page, 'setup-next').click();
      await expect(at(page, `setup-step-${to}`)).toBeVisible();
    },

    /** Asks to go on and is told why not. */
    async refused(): Promise<string> {
      await at(page, 'setup-next').click();
      await expect(at(page, 'setup-problems')).toBeVisible();
      return at(page, 'setup-problems').innerText();
    },

    /** Replaces the proposed units: as many lines as there are, the rest is emptied. */
    async units(names: readonly string[]) {
      const lines = page.locator('[data-testid="setup-unit"], [data-testid^="setup-unit-"]:not(button)');
      for (let index = 0; index < (await lines.count()); index += 1) {
        await write(page, `setup-unit${index === 0 ? '' : `-${index}`}`, names[index] ?? '');
      }
    },

    /** Makes the office; resolves to the lines of the paper key, which stand on screen this once. */
    async finish(): Promise<string[]> {
      await at(page, 'setup-next').click();
      await expect(at(page, 'paper-key')).toBeVisible({ timeout: 60_000 });
      return at(page, 'paper-key-line').allInnerTexts();
    },

    async confirmKey(lastLine: string) {
      await at(page, 'paper-key-last').fill(lastLine);
      await at(page, 'paper-key-confirm').click();
    },
  };
}
