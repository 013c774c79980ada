import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice, signInAs } from '../support/newOffice';
import { openSshd } from '../support/openSshd';

test('a server is added by comparing its key, and one press backs up to all places', async ({ launch }) => {
  test.setTimeout(180_000);
  const { page, folder } = await launch();
  const sshd = await openSshd({ appendOnly: true });
  try {
    const made = await createOffice(page);
    await ask(page, 'setup.confirmPaperKey', { lastLine: made.paperKey.lines.at(-1) ?? '' });
    await signInAs(page, 'headOfOffice');
    const stick = path.join(folder, 'usb');
    await mkdir(stick);
    await ask(page, 'backup.savePlace', {
      id: '01900000-0000-7000-8000-00000000aa02',
      name: 'USB của Văn phòng',
      kind: 'usb',
      path: stick,
      active: true,
    });
    await page.reload();
    await page.getByTestId('backup-light').first().click();
    await page.getByTestId('backup-place-add').click();
    await page.getByTestId('backup-place-name').fill('Máy chủ huyện');
    await page.getByTestId('backup-place-kind').selectOption('sftp');
    await page.getByTestId('backup-server-host').fill('127.0.0.1');
    await page.getByTestId('backup-server-port').fill(String(sshd.port));
    await page.getByTestId('backup-server-folder').fill(sshd.root);
    await page.getByTestId('backup-server-user').fill(sshd.user);
    await page.getByTestId('backup-server-login').selectOption('key');
    await page.getByTestId('backup-server-key').fill(sshd.privateKey);
    await page.getByTestId('confirm-ok').click();
    await expect(page.getByTestId('backup-host-key')).toHaveAttribute('data-fingerprint', sshd.hostKey);
    await expect(page.getByTestId('confirm-ok')).toBeDisabled();
    await page.screenshot({ path: test.info().outputPath('host-key.png') });
    await page.getByTestId('backup-host-key-same').check();
    await page.getByTestId('confirm-ok').click();
    // Where the system has no key store, the person agrees in words before a secret lies there as plain text.
    const plain = page.getByTestId('backup-server-plain');
    await expect(plain.or(page.getByTestId('backup-run-all'))).toBeVisible();
    if (await plain.isVisible()) {
      await plain.check();
      await page.getByTestId('confirm-ok').click();
    }
    await page.getByTestId('backup-run-all').click();
    await expect(page.getByTestId('backup-place-state').nth(1)).toHaveAttribute('data-tone', 'green', {
      timeout: 60_000,
    });
    await expect(page.getByTestId('backup-place-state').first()).toContainText('có thể rút USB');
    await expect(page.getByTestId('backup-place-state').nth(1)).toContainText('chỉ được thêm');
    await page.screenshot({ path: test.info().outputPath('places.png') });
  } finally {
    await sshd.remove();
  }
});
