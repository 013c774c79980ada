import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice, signInAs } from '../support/newOffice';
import { at, write } from './pages/fields';

/** Where somebody wants to look at the screens: `TIEPDAN_SHOTS=/some/folder`. */
const shots = process.env.TIEPDAN_SHOTS;
async function shoot(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
}

async function typeComplaint(page: Page, name: string, words: string): Promise<void> {
  await page.keyboard.press('F4');
  // the form that stood there before is gone only when an empty one has come
  await expect(at(page, 'petition-summary')).toHaveValue('');
  await at(page, 'petition-source').selectOption('press');
  await at(page, 'petition-kind').selectOption('complaint');
  await write(page, 'petition-sentby', 'Báo Lam Giang');
  await at(page, 'petition-party-add').click();
  await write(page, 'petition-party-0-name', name);
  await write(page, 'petition-party-0-address', 'thôn Đồng Trầm');
  await write(page, 'petition-party-0-idnumber', '000071000001');
  await write(page, 'petition-summary', words);
  await at(page, 'petition-competence').selectOption('own');
  await expect(at(page, 'visit-saved')).toHaveAttribute('data-state', 'saved');
}

const words = 'Khiếu nại Quyết định số 214/QĐ-UBND về bồi thường 186 m² đất vườn chưa được tính';

test('a complaint is typed, found again after a crash, entered, decided as proposed, and its copy joined and undone', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const first = await launch();
  await createOffice(first.page);
  await first.page.reload();
  await goTo(first.page, '/matters');
  await expect(at(first.page, 'matter-page')).toBeVisible();
  await typeComplaint(first.page, 'Nguyễn Văn Khởi', words);
  await shoot(first.page, 'petition-typed');
  first.app.process().kill('SIGKILL');

  const { page } = await launch({ folder: first.folder });
  await signInAs(page, 'clerk');
  await page.reload();
  await goTo(page, '/matters?tab=petitions');
  await at(page, 'petition-draft').getByRole('link').click();
  await expect(at(page, 'petition-summary')).toHaveValue(words);
  await expect(at(page, 'petition-party-0-name')).toHaveValue('Nguyễn Văn Khởi');
  await page.keyboard.press('F9');
  await expect(at(page, 'petition-code')).toContainText(/DON-\d{4}-001/);
  await expect(page.locator('[data-testid=deadline-row][data-key="complaint.accept"]')).toBeVisible();
  await at(page, 'deadline-why').first().click();
  await expect(at(page, 'deadline-arithmetic')).toContainText('đếm từ ngày');
  await shoot(page, 'petition-why');
  await page.keyboard.press('Escape');

  await expect(at(page, 'petition-proposal-0')).toContainText('thụ lý');
  await at(page, 'petition-take-0').click();
  await page.keyboard.press('F9');
  await expect(page.locator('[data-testid=deadline-row][data-key="complaint.first"]')).toBeVisible();
  await shoot(page, 'petition-decided');
  await expect(at(page, 'petition-paper-processingProposal')).toBeVisible();

  await typeComplaint(page, 'Khoi Nguyen Van', words.replace('bồi thường', 'boi thuong'));
  await page.keyboard.press('F9');
  await expect(at(page, 'petition-code')).toContainText('-002');
  await expect(at(page, 'petition-twin-reasons')).toContainText('cùng số giấy tờ');
  await shoot(page, 'petition-twin');
  await at(page, 'petition-twin-join').click();
  await expect(at(page, 'petition-link')).toContainText('Trùng với');
  await expect(at(page, 'petition-proposal-0')).toContainText('Lưu đơn');
  await at(page, 'petition-unjoin').click();
  await expect(at(page, 'petition-twin')).toBeVisible();

  await goTo(page, '/matters?tab=petitions');
  await expect(at(page, 'petition-list')).toContainText('Nguyễn Văn Khởi');
  await goTo(page, '/');
  await expect(at(page, 'home-deadlines')).toBeVisible();
  await shoot(page, 'home-deadlines');
});

test('a denunciation shows its code only, and a matter tells its history', async ({ launch }) => {
  test.setTimeout(180_000);
  const { page } = await launch();
  await createOffice(page);
  await page.reload();
  await goTo(page, '/matters');
  await expect(at(page, 'matter-page')).toBeVisible();
  await page.keyboard.press('F4');
  await at(page, 'petition-kind').selectOption('denunciation');
  await at(page, 'petition-party-add').click();
  await write(page, 'petition-party-0-name', 'Tống Viết Hùng');
  await write(page, 'petition-summary', 'Tố cáo công chức thu tiền ngoài quy định');
  await at(page, 'petition-competence').selectOption('own');
  await at(page, 'petition-matter-new').click();
  await expect(at(page, 'petition-matter-code')).toContainText('TC-');
  await page.keyboard.press('F9');
  await expect(at(page, 'petition-code')).toContainText('DON-');
  await expect(at(page, 'visit-sealed')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Tống Viết Hùng');
  await shoot(page, 'petition-sealed');
  const listed = await ask(page, 'petition.list', { text: 'tong viet hung', limit: 10, offset: 0 });
  expect(listed.total).toBe(0);
  await at(page, 'petition-matter-code').getByRole('link').click();
  await expect(at(page, 'matter-history')).toContainText('nhận đơn');
  await expect(at(page, 'matter-complex-places')).toBeVisible();
  await shoot(page, 'matter-history');
});
