import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { outDir, root } from '../../electron/launch/paths.mjs';
import { test } from '../support/launchApp';

// The fuses of the shipped app shut Playwright out; this variant differs from it by that one fuse.
const packed = path.join(outDir, 'packed-inspect/linux-unpacked/tiep-dan');

test.skip(process.platform !== 'linux', 'packs for Linux');

test('the packed app starts and asks how to begin', async ({ launch }) => {
  test.setTimeout(300_000);
  await promisify(execFile)(process.execPath, ['electron/launch/pack.mjs', '--inspect'], { cwd: root });

  const { app, page } = await launch({ executablePath: packed });

  await expect(page.getByTestId('first-run')).toBeVisible();
  expect(await page.title()).toContain('Tiếp Dân');
  expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true);
});
