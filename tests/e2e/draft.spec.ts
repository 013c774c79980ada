import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice, signInAs } from '../support/newOffice';
import { visitFieldsOf } from '../support/records';
import { at } from './pages/fields';

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
}

async function saved(page: Page): Promise<void> {
  await expect(at(page, 'save-state')).toContainText('Đã lưu');
  await expect(at(page, 'draft-undo')).toBeEnabled();
}

test('a transfer slip is made, changed, taken back, found again after a restart and issued', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const first = await launch();
  await createOffice(first.page);
  const fields = visitFieldsOf({ guidedTo: 'Sở Nội vụ tỉnh Lam Giang' });
  const { id, version } = await ask(first.page, 'visit.save', { fields, version: 0 });
  await ask(first.page, 'visit.enter', { id, version });
  await first.page.reload();
  await goTo(first.page, `/visits/-/${id}`);
  await at(first.page, 'draft-menu-visit').click();
  await at(first.page, 'draft-make-transferSlip').click();
  await expect(at(first.page, 'draft-page')).toBeVisible();
  await expect(at(first.page, 'preview-page').first()).toBeVisible({ timeout: 30_000 });

  const text = at(first.page, 'draft-block-1');
  const built = await text.inputValue();
  await text.fill('Nội dung sửa tại chỗ, còn {chỗ trống}.');
  await saved(first.page);
  await expect(at(first.page, 'draft-blank')).toHaveText('Chưa điền: {chỗ trống}');
  await at(first.page, 'draft-blank').click();
  const marked = '(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))';
  await expect
    .poll(() => first.page.evaluate<string>(`${marked}(document.activeElement)`))
    .toBe('{chỗ trống}');
  await expect(at(first.page, 'draft-issue')).toBeDisabled();
  await first.page.keyboard.press('Control+z');
  await expect(text).toHaveValue(built);
  const address = new URL(first.page.url()).hash.slice(1);
  await first.close();

  const { page, close } = await launch({ folder: first.folder });
  await signInAs(page, 'clerk');
  await page.reload();
  await goTo(page, address);
  await at(page, 'draft-redo').click();
  await expect(at(page, 'draft-block-1')).toHaveValue('Nội dung sửa tại chỗ, còn {chỗ trống}.');
  await at(page, 'draft-undo').click();
  await expect(at(page, 'draft-block-1')).toHaveValue(built);
  await at(page, 'draft-block-1').press('Alt+ArrowDown');
  await expect(at(page, 'draft-block-2')).toHaveValue(built);
  await saved(page);

  await at(page, 'draft-issue').click();
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'preview')).toBeVisible();
  await expect(at(page, 'preview').getByTestId('preview-page').first()).toBeVisible({ timeout: 30_000 });
  await at(page, 'preview-close').click();
  await expect(at(page, 'draft-state')).toHaveText('Đã ban hành');
  const { rows: papers } = await ask(page, 'paper.list', { kind: 'transferSlip', from: null, to: null });
  expect(papers.map(({ numberText, state }) => [numberText, state])).toEqual([['01/PC-TCD', 'issued']]);
  await goTo(page, '/drafts');
  await at(page, 'draft-tab-books').click();
  await expect(at(page, 'draft-book')).toContainText('Phiếu chuyển đơn');
  await close();
});
