import { expect } from '@playwright/test';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { signInAs } from '../support/newOffice';
import { receptionOf } from '../support/records';
import { deskScreen } from './pages/DeskScreen';
import { goTo, knownPerson, openOffice, picture } from './pages/deskOffice';
import { at, confirm, write } from './pages/fields';

test('who registers is put in order, proposed, told, gets a slip and comes', async ({ launch }) => {
  const { page } = await launch();
  await openOffice(page);
  const reception = await ask(page, 'reception.save', receptionOf({ day: '2026-12-08' }));
  await knownPerson(page);
  await goTo(page, `/receptions/${reception.id}`);
  await expect(at(page, 'reception-page')).toBeVisible();
  for (const [name, hour] of [
    ['Hồ Thị Miên', '8h30'],
    ['Trần Thị Lụa', '8h'],
  ] as const) {
    await page.keyboard.press('F3');
    await expect(at(page, 'registration-name')).toHaveValue('');
    await write(page, 'registration-name', name);
    await write(page, 'registration-expectedat', hour);
    await write(page, 'registration-content', 'Xin gặp Chủ tịch');
    await expect(at(page, 'registration-list-row').filter({ hasText: name })).toBeVisible();
  }
  const rows = at(page, 'registration-list-row');
  await rows.nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.first()).toContainText('Trần Thị Lụa');
  await rows.first().focus();
  await page.keyboard.press('Enter');
  await at(page, 'registration-choose').click();
  await expect(at(page, 'registration-state')).toHaveText('Đề xuất tiếp');
  await at(page, 'registration-tell').click();
  await write(page, 'reason-text', 'điện thoại');
  await confirm(page);
  await expect(at(page, 'registration-state')).toHaveText('Đã báo giờ');
  await picture(page, 'dang-ky-gap');

  await at(page, 'draft-menu-registration').click();
  await at(page, 'draft-make-appointmentSlip').click();
  await expect(at(page, 'draft-page')).toContainText('8h00');
  await expect(at(page, 'preview-page').first()).toBeVisible({ timeout: 30_000 });
  await picture(page, 'phieu-hen');
  await goTo(page, `/receptions/${reception.id}`);
  await at(page, 'draft-menu-reception').click();
  await at(page, 'draft-make-hearingProposal').click();
  await expect(at(page, 'draft-page')).toContainText('Trần Thị Lụa');
  await expect(at(page, 'preview-page').first()).toBeVisible({ timeout: 30_000 });
  await picture(page, 'de-xuat-tiep');

  await goTo(page, `/receptions/${reception.id}`);
  await at(page, 'registration-list-row').first().click();
  await at(page, 'registration-receive').click();
  await expect(at(page, 'visit-name')).toHaveValue('Trần Thị Lụa');
  await expect(at(page, 'visit-content')).toHaveValue('Xin gặp Chủ tịch');
});

test('a discarded draft comes back by Ctrl+Z, and from the bin after a restart', async ({ launch }) => {
  const first = await launch();
  await openOffice(first.page);
  const desk = deskScreen(first.page);
  await desk.begin();
  await desk.type('Lê Quốc Thái');
  await desk.saved();
  await at(first.page, 'visit-cancel').click();
  await confirm(first.page);
  await expect(at(first.page, 'visit-name')).toBeHidden();
  await first.page.keyboard.press('Control+z');
  await expect(at(first.page, 'undo-dialog')).toContainText('Bỏ bản nháp lượt tiếp: Lê Quốc Thái');
  await confirm(first.page);
  await expect(at(first.page, 'visit-name')).toHaveValue('Lê Quốc Thái');
  await at(first.page, 'visit-cancel').click();
  await confirm(first.page);
  await first.close();

  const { page } = await launch({ folder: first.folder });
  await signInAs(page, 'clerk');
  await page.reload();
  await goTo(page, '/bin');
  await expect(at(page, 'bin-list-row')).toContainText('Lê Quốc Thái');
  await picture(page, 'thung-rac');
  await at(page, 'bin-row-restore').click();
  await expect(at(page, 'visit-name')).toHaveValue('Lê Quốc Thái');
  await expect(at(page, 'visit-state')).toContainText('Chưa ghi sổ');

  // one that stands in the register is shown as it was before, where it stands
  await write(page, 'visit-content', 'Hỏi thủ tục');
  await deskScreen(page).saved();
  await page.keyboard.press('F9');
  await expect(at(page, 'visit-state')).toContainText('Đã ghi sổ');
  await at(page, 'visit-cancel').click();
  await write(page, 'reason-text', 'Ghi nhầm người');
  await confirm(page);
  await expect(at(page, 'visit-state')).toContainText('Đã hủy');
  await page.keyboard.press('Control+z');
  await confirm(page);
  await expect(at(page, 'visit-state')).toContainText('Đã ghi sổ');
  await expect(at(page, 'visit-number')).toContainText('1/2026');
});
