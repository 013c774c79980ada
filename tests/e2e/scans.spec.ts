import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice } from '../support/newOffice';
import { matterOf } from '../support/records';
import { pngOf, scannedPdf, tiffOf } from '../support/scanned';
import { typedOnce } from '../support/typesRight';
import { at } from './pages/fields';

async function openMatter(page: Page): Promise<string> {
  await createOffice(page);
  const { id } = await ask(page, 'matter.save', matterOf());
  await page.reload();
  await page.evaluate(`location.hash = '/matters/${id}'`);
  await expect(at(page, 'scans')).toBeVisible();
  return id;
}

const scans = (page: Page) => at(page, 'scan');
const facts = (page: Page) => at(page, 'scan-facts').allInnerTexts();

/** Drops files as a file manager does. */
async function drop(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
  const carried = JSON.stringify(
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
  );
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    for (const { name, base64 } of ${carried}) {
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
    }
    const target = document.querySelector('[data-testid="scans"]');
    for (const kind of ['dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  })()`);
}

/** Pastes a picture as the clipboard gives it after a screenshot: a file without words beside it. */
async function paste(page: Page): Promise<void> {
  const base64 = pngOf(64, 48).toString('base64');
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob('${base64}'), (sign) => sign.charCodeAt(0));
    data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
}

/** The share of dots on the drawn sheet that are not white. */
async function inked(page: Page): Promise<number> {
  return Number(
    await page.evaluate(`(() => {
      const canvas = document.querySelector('[data-testid="scan-page"]');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at + 1] < 200) dark += 1;
      return dark / (data.length / 4);
    })()`),
  );
}

test('scans are chosen, dropped and pasted, and told by what they are', async ({ launch }) => {
  const { page } = await launch();
  await openMatter(page);
  await at(page, 'scan-file').setInputFiles({
    name: 'Đơn khiếu nại.pdf',
    mimeType: 'application/pdf',
    buffer: scannedPdf(3),
  });
  await expect(scans(page)).toHaveCount(1);
  await drop(page, [
    { name: 'Ảnh mốc giới.png', bytes: pngOf(300, 200) },
    { name: 'fax.tif', bytes: tiffOf(2) },
    { name: 'virus.pdf', bytes: Buffer.from('MZ not a scan') },
  ]);
  await expect(scans(page)).toHaveCount(3);
  await expect(at(page, 'scan-fault')).toHaveAttribute('data-fault', 'scan.badFile');
  await at(page, 'scan-put-away').click();
  await expect(at(page, 'scan-arriving')).toHaveCount(0);
  await paste(page);
  await expect(scans(page)).toHaveCount(4);
  expect((await facts(page)).map((text) => text.split(' · ')[0])).toEqual([
    '3 trang',
    '1 trang',
    '2 trang',
    '1 trang',
  ]);
  await expect(page.locator('[data-testid="scan-thumb"][data-drawn="true"]')).toHaveCount(4);

  await at(page, 'scan-file').setInputFiles({
    name: 'cùng một tệp.pdf',
    mimeType: 'application/pdf',
    buffer: scannedPdf(3),
  });
  await expect(at(page, 'toast')).toContainText('Tệp này đã gắn ở đây rồi');
  await expect(scans(page)).toHaveCount(4);
});

test('a scan is read inside the app by keyboard: pages, zoom, rotation, and back', async ({ launch }) => {
  const { page } = await launch();
  await openMatter(page);
  await drop(page, [
    { name: 'Đơn.pdf', bytes: scannedPdf(3) },
    { name: 'fax.tif', bytes: tiffOf(2) },
    { name: 'hỏng.pdf', bytes: Buffer.concat([scannedPdf(1).subarray(0, 60), Buffer.alloc(3000, 'x')]) },
  ]);
  await expect(scans(page)).toHaveCount(3);
  await at(page, 'scan-open').first().focus();
  await page.keyboard.press('Enter');
  await expect(at(page, 'scan-page')).toBeVisible();
  await expect(at(page, 'scan-where')).toHaveText('Trang 1 / 3');
  expect(await inked(page)).toBeGreaterThan(0.02);
  await page.keyboard.press('ArrowRight');
  await expect(at(page, 'scan-where')).toHaveText('Trang 2 / 3');
  await page.keyboard.press('End');
  await expect(at(page, 'scan-where')).toHaveText('Trang 3 / 3');
  const before = await at(page, 'scan-zoom').innerText();
  await page.keyboard.press('+');
  await expect(at(page, 'scan-zoom')).not.toHaveText(before);
  const standing = async (): Promise<string> => {
    const box = await at(page, 'scan-page').boundingBox();
    if (box === null) return 'gone';
    return box.height > box.width ? 'upright' : 'lying';
  };
  // the page is drawn anew after each key
  await expect.poll(standing).toBe('upright');
  await page.keyboard.press('r');
  await expect.poll(standing).toBe('lying');
  await page.keyboard.press('Escape');
  await expect(at(page, 'scan-view')).toBeHidden();
  await expect(at(page, 'scan-open').first()).toBeFocused();

  await at(page, 'scan-open').nth(1).press('Enter');
  await expect(at(page, 'scan-where')).toHaveText('Trang 1 / 2');
  await expect(at(page, 'scan-page')).toBeVisible();
  await page.keyboard.press('Escape');
  await at(page, 'scan-open').nth(2).press('Enter');
  await expect(at(page, 'scan-broken')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a new file in the scanner folder is attached with F8, and a folder that goes away is no error', async ({
  launch,
}) => {
  const { page, folder, dataDir } = await launch();
  await openMatter(page);
  const share = path.join(folder, 'may-quet');
  await mkdir(share);
  await mkdir(path.join(dataDir, 'exports'), { recursive: true });
  await writeFile(path.join(dataDir, 'exports', 'pick-folder.txt'), share);
  await at(page, 'scan-folder-choose').click();
  await expect(at(page, 'scan-folder-state')).toContainText('Đang theo dõi');
  await writeFile(path.join(share, 'SCAN0001.pdf'), scannedPdf(2).subarray(0, 200));
  await page.waitForTimeout(5000);
  await expect(at(page, 'scan-waiting')).toHaveCount(0);
  await writeFile(path.join(share, 'SCAN0001.pdf'), scannedPdf(2));
  await expect(at(page, 'scan-waiting')).toContainText('SCAN0001.pdf');
  await page.keyboard.press('F8');
  await expect(scans(page)).toHaveCount(1);
  await expect(at(page, 'scan-waiting')).toHaveCount(0);
  expect(await facts(page)).toEqual([expect.stringContaining('2 trang')]);
  await rename(share, `${share}-mat`);
  await expect(at(page, 'scan-folder-state')).toContainText('Không vào được thư mục máy quét');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await rename(`${share}-mat`, share);
  await expect(at(page, 'scan-folder-state')).toContainText('Đang theo dõi');
  await rm(share, { recursive: true });
});

test('a scan is taken away with a reason and brought back', async ({ launch }) => {
  const { page } = await launch();
  await openMatter(page);
  await drop(page, [{ name: 'Đơn.pdf', bytes: scannedPdf(1) }]);
  await at(page, 'scan-rename').click();
  await typedOnce(page, 'scan-name');
  await at(page, 'scan-name').fill('Đơn khiếu nại ngày 12/11');
  await page.keyboard.press('Enter');
  await expect(scans(page)).toContainText('Đơn khiếu nại ngày 12/11');
  await at(page, 'scan-remove').click();
  await at(page, 'reason-text').fill('gắn nhầm vụ việc');
  await at(page, 'confirm-ok').click();
  await expect(scans(page)).toHaveCount(0);
  await at(page, 'scans-cancelled').locator('summary').click();
  await expect(at(page, 'scans-cancelled')).toContainText('gắn nhầm vụ việc');
  await at(page, 'scan-restore').click();
  await expect(scans(page)).toContainText('Đơn khiếu nại ngày 12/11');
});
