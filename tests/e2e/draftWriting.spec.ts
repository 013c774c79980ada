import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice } from '../support/newOffice';
import { petitionOf, visitFieldsOf } from '../support/records';
import { at } from './pages/fields';

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
}

async function saved(page: Page): Promise<void> {
  await expect(at(page, 'save-state')).toContainText('Đã lưu');
}

async function documentOf(page: Page) {
  const id = new URL(page.url()).hash.split('/').at(-1) ?? '';
  return (await ask(page, 'draft.get', { id })).document;
}

/** Types into the last field of a kind, chooses its last word and presses a key on it. */
async function chooseLastWord(page: Page, id: RegExp, text: string, key: string, inside = '') {
  const fields = page.locator(`${inside}[data-testid^="draft-block-"]`).and(page.getByTestId(id));
  const field = fields.last();
  await field.fill(text);
  await field.press('End');
  await field.press('Control+Shift+ArrowLeft');
  await field.press(key);
}

test('words of a draft become bold, the page beside follows the cursor, and the face can be turned', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { page, close } = await launch();
  await createOffice(page);
  const fields = visitFieldsOf({ guidedTo: 'Sở Nội vụ tỉnh Lam Giang' });
  const { id, version } = await ask(page, 'visit.save', { fields, version: 0 });
  await ask(page, 'visit.enter', { id, version });
  await page.reload();
  await goTo(page, `/visits/-/${id}`);
  await at(page, 'draft-menu-visit').click();
  await expect(at(page, 'draft-make-face-state')).toHaveAttribute('aria-checked', 'true');
  await at(page, 'draft-make-face-party').click();
  await at(page, 'draft-make-transferSlip').click();
  await expect(at(page, 'draft-face')).toHaveValue('party');

  await at(page, 'draft-face').selectOption('state');
  await expect(at(page, 'draft-face')).toHaveValue('state');
  await expect(at(page, 'preview-page').first()).toBeVisible({ timeout: 30_000 });

  const text = at(page, 'draft-block-1');
  await text.fill('Nội dung cần chú ý');
  await text.press('End');
  for (const _word of ['cần', 'chú', 'ý']) await text.press('Control+Shift+ArrowLeft');
  await text.press('Control+b');
  await expect(at(page, 'draft-block-1-styles')).toContainText('cần chú ý');
  await saved(page);
  await expect
    .poll(async () => (await documentOf(page)).blocks[1])
    .toMatchObject({ runs: [{ text: 'Nội dung ' }, { text: 'cần chú ý', bold: true }] });
  const mark = at(page, 'preview-mark');
  await expect(mark).toBeVisible({ timeout: 30_000 });
  const first = await mark.boundingBox();
  await at(page, 'draft-block-3').focus();
  await expect.poll(async () => (await mark.boundingBox())?.y ?? 0).toBeGreaterThan(first?.y ?? 0);

  await at(page, 'draft-add-heading').click();
  await at(page, 'draft-add-table').click();
  const heading = page.locator('[data-testid$="-number"][data-testid^="draft-block-"]').first();
  await heading.fill('IV');
  const width = page.locator('[data-testid$="-width-0"]').first();
  await width.fill('120');
  await saved(page);
  await expect
    .poll(async () =>
      (await documentOf(page)).blocks.flatMap((block) => (block.kind === 'table' ? block.columns : [])),
    )
    .toMatchObject([{ widthMm: 120 }, { widthMm: 80 }]);
  const { blocks } = await documentOf(page);
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.number] : []))).toEqual(['IV']);

  await at(page, 'draft-add-list').click();
  await chooseLastWord(page, /^draft-block-\d+-row-0-0$/, 'Kinh phí dự kiến', 'Control+b');
  await chooseLastWord(page, /^draft-block-\d+$/, 'Việc làm ngay', 'Control+i', 'fieldset ');
  await saved(page);
  await expect
    .poll(async () => {
      const { blocks: now } = await documentOf(page);
      const cells = now.flatMap((block) => (block.kind === 'table' ? [block.rows[0]?.[0]?.lines] : []));
      const items = now.flatMap((block) => (block.kind === 'list' ? block.items : []));
      return [...cells, items.at(-1)];
    })
    .toEqual([
      [[{ text: 'Kinh phí dự ' }, { text: 'kiến', bold: true }]],
      [{ text: 'Việc làm ' }, { text: 'ngay', italic: true }],
    ]);
  await close();
});

test('dialogue papers begin at the drafts list, minutes of a complaint at its petition, the register at its period', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { page, close } = await launch();
  await createOffice(page);
  const petition = await ask(page, 'petition.save', petitionOf({ kind: 'complaint' }));
  await page.reload();
  await goTo(page, '/drafts');
  await at(page, 'draft-menu-office').click();
  await at(page, 'draft-make-dialoguePlan').click();
  await expect(at(page, 'draft-page')).toBeVisible();
  await expect(at(page, 'draft-blank').first()).toBeVisible();
  await expect(at(page, 'draft-issue')).toBeDisabled();
  await goTo(page, `/matters?petition=${petition.id}`);
  await at(page, 'draft-menu-petition').click();
  await at(page, 'draft-make-complaintDialogueMinutes').click();
  await expect(at(page, 'draft-page')).toContainText('BIÊN BẢN ĐỐI THOẠI', { timeout: 30_000 });
  await expect(at(page, 'draft-face')).toHaveCount(0);
  await goTo(page, '/registers');
  await at(page, 'register-petitions').click();
  await expect(at(page, 'preview').getByTestId('preview-page').first()).toBeVisible({ timeout: 30_000 });
  await close();
});
