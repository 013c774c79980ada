import { expect, type Page } from '@playwright/test';
import { at } from './fields';

/** The page that stands where an office's data cannot be opened, and the way back from a backup. */
export function restoreScreen(page: Page) {
  return {
    async trouble(): Promise<string> {
      await expect(at(page, 'trouble')).toBeVisible({ timeout: 30_000 });
      return at(page, 'trouble-fault').innerText();
    },

    path: () => at(page, 'trouble-path').innerText(),

    /** Picks the folder (tests name it beforehand), the newest set, and types the key. */
    async restore(paperKey: string) {
      await at(page, 'trouble-restore').click();
      await at(page, 'restore-pick').click();
      await at(page, 'restore-sets-row').first().click();
      await at(page, 'restore-key').fill(paperKey);
      await at(page, 'restore-go').click();
    },
  };
}
