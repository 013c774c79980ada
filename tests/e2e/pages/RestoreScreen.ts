import { expect, type Page, test } from '@playwright/test';
import type { Sshd } from '../../support/openSshd';
import { at, write } from './fields';

/** The page that stands where an office's data cannot be opened, and the way back from a backup. */
export function restoreScreen(page: Page) {
  async function bringBack(paperKey: string) {
    await at(page, 'restore-sets-row').first().click();
    await write(page, 'restore-key', paperKey);
    await page.screenshot({ path: test.info().outputPath('restore.png'), fullPage: true });
    await at(page, 'restore-go').click();
  }

  return {
    async trouble(): Promise<string> {
      await expect(at(page, 'trouble')).toBeVisible({ timeout: 30_000 });
      return at(page, 'trouble-fault').innerText();
    },

    path: () => at(page, 'trouble-path').innerText(),

    /** Picks the folder (tests name it beforehand), the newest set, and types the key. */
    async restore(paperKey: string) {
      await at(page, 'trouble-restore').click();
      await at(page, 'restore-path-pick').click();
      await bringBack(paperKey);
    },

    /** From the first screen of a new PC: picks the folder (tests name it beforehand), the newest set, types the key. */
    async pickAndType(paperKey: string) {
      await at(page, 'restore-path-pick').click();
      await bringBack(paperKey);
    },

    async typeAgain(paperKey: string) {
      await write(page, 'restore-key', paperKey);
      await at(page, 'restore-go').click();
    },

    /** From the first screen of a new PC: types the server, compares its key, the newest set, and types the key. */
    async restoreFromServer(sshd: Sshd, paperKey: string) {
      await at(page, 'setup-restore').click();
      await at(page, 'restore-from').selectOption('server');
      await at(page, 'backup-server-host').fill('127.0.0.1');
      await at(page, 'backup-server-port').fill(String(sshd.port));
      await at(page, 'backup-server-folder').fill(sshd.root);
      await at(page, 'backup-server-user').fill(sshd.user);
      await at(page, 'backup-server-login').selectOption('key');
      await at(page, 'backup-server-key').fill(sshd.privateKey);
      await at(page, 'restore-reach').click();
      await expect(at(page, 'backup-host-key')).toHaveAttribute('data-fingerprint', sshd.hostKey);
      await expect(at(page, 'restore-reach')).toBeDisabled();
      await at(page, 'backup-host-key-same').check();
      await at(page, 'restore-reach').click();
      await bringBack(paperKey);
    },
  };
}
