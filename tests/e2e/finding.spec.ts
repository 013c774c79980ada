import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { dialogueFieldsOf } from '../support/dialogueFields';
import { test } from '../support/launchApp';
import { heads12, writeOldBook } from '../support/oldBookFile';
import { at } from './pages/fields';

async function openDemo(page: Page): Promise<void> {
  await at(page, 'setup-demo-xa2026').click();
  const staff = at(page, 'signin-staff');
  await staff.waitFor({ timeout: 60_000 });
  const clerk = await staff.locator('option', { hasText: 'Bùi Thị Mai Sao' }).innerText();
  await staff.selectOption({ label: clerk });
  await at(page, 'signin-password').fill('tapdot2026');
  await at(page, 'signin-go').click();
  await at(page, 'home').waitFor();
}

/** Types into the box that Ctrl+K brings, walks down to the first hit of the noun and opens it; no mouse. */
async function find(page: Page, text: string, noun: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await expect(at(page, `search-hit-${noun}`).first()).toBeVisible();
  const focused = page.locator(':focus');
  for (let step = 0; step < 70; step += 1) {
    await page.keyboard.press('ArrowDown');
    if ((await focused.getAttribute('data-testid')) === `search-hit-${noun}`) break;
  }
  await expect(focused).toHaveAttribute('data-testid', `search-hit-${noun}`);
  await page.keyboard.press('Enter');
}

const address = (page: Page) => new URL(page.url()).hash;

test('Ctrl+K finds and opens each kind of record by keyboard alone', async ({ launch }) => {
  test.setTimeout(180_000);
  const { page } = await launch();
  await openDemo(page);
  await ask(page, 'dialogue.save', { fields: dialogueFieldsOf(), version: 0 });
  const places: readonly [string, string, RegExp][] = [
    ['nguyen van khoi', 'visit', /^#\/visits\//],
    ['DON-2026-117', 'petition', /^#\/matters.*petition|^#\/petitions/],
    ['kn 2026 011', 'matter', /^#\/matters\//],
    ['nguyeenx vawn', 'conclusion', /^#\/conclusions\//],
    ['xac minh doi thoai', 'task', /^#\/tasks\//],
    ['lich tiep cong dan', 'schedule', /^#\/schedules/],
    ['dat dai cho tan son', 'dialogue', /^#\/dialogues\//],
  ];
  for (const [text, noun, expected] of places) {
    await page.evaluate("location.hash = '/help'");
    await find(page, text, noun);
    await expect.poll(() => address(page), { message: `${noun}: ${text}` }).toMatch(expected);
    await expect(at(page, 'search-results')).toBeHidden();
    await page.keyboard.press('Escape');
  }
  await find(page, '179/TB-UBND', 'paper');
  await expect(at(page, 'preview')).toBeVisible();
  await page.keyboard.press('Escape');
  await find(page, 'nguyeenx vawn khoi', 'citizen');
  await expect(at(page, 'search')).toHaveValue('Nguyễn Văn Khởi');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nguyne van');
  await expect(at(page, 'search-reading')).toContainText('Không thấy đúng');
});

test('an old register of Excel comes in by its proposals, is found, and goes out again', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { page, dataDir, folder } = await launch();
  const file = path.join(folder, 'so-2019.xlsx');
  const row = (number: number, name: string) => [
    number,
    '05/03/2019',
    `${name} - th«n §ång TrÇm`,
    '001090012345',
    'KhiÕu n¹i ®Êt v­ên',
    'KN/1',
    null,
    'x',
    null,
    null,
    null,
    null,
  ];
  await writeOldBook(
    file,
    heads12,
    [row(1, 'NguyÔn ThÞ Kh¸nh'), row(2, 'TrÇn V¨n Qu¶ng'), [3, 'mai', 'Lª V¨n Ba', ...row(3, '').slice(3)]],
    {
      font: '.VnTime',
    },
  );
  await mkdir(path.join(dataDir, 'exports'), { recursive: true });
  await writeFile(path.join(dataDir, 'exports', 'open-file.txt'), file);
  await openDemo(page);
  await page.evaluate("location.hash = '/registers/import'");
  await at(page, 'import-open').click();
  await expect(at(page, 'import-noticed')).toContainText('TCVN3');
  await at(page, 'import-check').click();
  await expect(at(page, 'import-found')).toContainText('Nhập được 2 lượt tiếp, năm 2019.');
  await expect(at(page, 'import-problems')).toHaveText('Dòng 9: không hiểu ngày tiếp “mai”');
  await expect(at(page, 'import-run')).toBeDisabled();
  await at(page, 'import-leaveout').check();
  await at(page, 'import-run').click();
  await expect(at(page, 'import-past-row')).toContainText('Đã nhập');
  await find(page, 'nguyen thi khanh', 'visit');
  await expect.poll(() => address(page)).toMatch(/^#\/visits\//);
  await page.evaluate("location.hash = '/registers/import'");
  await at(page, 'import-undo').click();
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'import-past-row')).toContainText('Đã hoàn tác');
});
