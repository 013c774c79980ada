import { expect, type Page } from '@playwright/test';
import { at, confirm, writeAll } from './fields';

/** Where backups go, what lies there, and the proof that it opens. */
export function backupScreen(page: Page) {
  return {
    async addPlace(name: string, path: string) {
      await at(page, 'backup-place-add').click();
      await writeAll(page, 'backup-place', { name, path });
      await confirm(page);
      await expect(at(page, 'backup-places')).toContainText(path);
    },

    /** Backs up now to the first place; resolves when a new set stands in the list. */
    async run() {
      const before = await at(page, 'backup-sets-row').count();
      await at(page, 'backup-run').first().click();
      await expect(at(page, 'backup-sets-row')).toHaveCount(before + 1, { timeout: 60_000 });
      await expect(at(page, 'backup-progress')).toBeHidden();
    },

    newest: async () => (await at(page, 'backup-sets-row').first().innerText()).replace(/\s+/g, ' '),

    light: () => page.getByTestId('backup-page').getByTestId('backup-light').innerText(),

    async verify() {
      await at(page, 'backup-verify').click();
      await expect(at(page, 'toast')).not.toBeEmpty({ timeout: 60_000 });
    },

    /** Opens the newest set beside the living data; resolves to what the result says. */
    async restoreInto(target: string, paperKey: string) {
      await at(page, 'backup-restore').click();
      await writeAll(page, 'backup-restore', { target, key: paperKey });
      await at(page, 'confirm-ok').click();
      const result = at(page, 'backup-restore-result');
      await expect(result).toBeVisible({ timeout: 60_000 });
      const counts = await at(page, 'backup-counts').locator('tr[data-table]').all();
      const rows = await Promise.all(
        counts.map(async (row) => [
          (await row.getAttribute('data-table')) ?? '',
          Number((await row.locator('td').nth(1).innerText()).replaceAll('.', '')),
        ]),
      );
      return {
        matches: (await result.getAttribute('data-matches')) === 'true',
        counts: Object.fromEntries(rows) as Record<string, number>,
      };
    },

    closeResult: () => confirm(page),
  };
}
