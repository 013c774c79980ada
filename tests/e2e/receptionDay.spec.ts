import { expect, type Page } from '@playwright/test';
import { addDays } from '../../shared/domain/day';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { receptionOf } from '../support/records';
import { goTo, knownPerson, openOffice, picture } from './pages/deskOffice';
import { at, confirm, write } from './pages/fields';

async function registered(page: Page, receptionId: string, today: string) {
  const matter = (await ask(page, 'matter.list', { text: '', limit: 1, offset: 0 })).rows[0];
  const people = [
    { name: 'Nguyễn Văn Khởi', expectedAt: '08:00', matterId: matter?.id ?? null },
    { name: 'Trần Thị Lụa', expectedAt: '08:30', matterId: null },
    { name: 'Hồ Thị Miên', expectedAt: '', matterId: null },
  ];
  for (const { name, expectedAt, matterId } of people) {
    await ask(page, 'registration.save', {
      id: crypto.randomUUID(),
      version: 0,
      receptionId,
      matterId,
      person: {
        honorific: 'bà',
        name,
        birthYear: null,
        idKind: 'none',
        idNumber: '',
        idIssuedOn: null,
        idIssuedBy: '',
        address: 'thôn Tân Sơn',
        phone: '',
      },
      content: 'Xin gặp Chủ tịch về bồi thường đất vườn',
      state: 'registered',
      registeredOn: addDays(today, -7),
      way: 'phone',
      kind: 'complaint',
      groupSize: name === 'Hồ Thị Miên' ? 23 : 1,
      reasons: [],
      reasonNote: '',
      preparation: 'Phòng Kinh tế: bản đồ giải thửa, biên bản kiểm đếm',
      expectedAt,
      toldOn: null,
      toldBy: '',
      cancelReason: '',
    });
  }
}

test('a reception day is run by keys, printed before, closed only when nothing is missing, and opens its notice', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { page } = await launch();
  await openOffice(page);
  const { today } = await ask(page, 'home.today', {});
  const reception = await ask(page, 'reception.save', receptionOf({ day: today }));
  await knownPerson(page);
  await registered(page, reception.id, today);
  await goTo(page, `/receptions/${reception.id}/day`);
  const rows = at(page, 'day-list-row');
  await expect(rows).toHaveCount(3);
  await expect(at(page, 'day-prepared')).toContainText('bản đồ giải thửa');
  await picture(page, 'ngay-tiep');

  await page.keyboard.press('Control+p');
  await expect(at(page, 'day-paper')).toHaveCount(2);
  await at(page, 'day-paper-look').nth(1).click();
  await expect(at(page, 'preview-page').first()).toBeVisible({ timeout: 30_000 });
  await picture(page, 'phieu-ghi-chep');
  await at(page, 'preview-close').click();
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'print-go')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(at(page, 'day-papers')).toBeHidden();

  await rows.first().focus();
  await page.keyboard.press('F7');
  await expect(at(page, 'day-state-called')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(at(page, 'visit-name')).toHaveValue('Nguyễn Văn Khởi');
  await goTo(page, `/receptions/${reception.id}/day`);
  await expect(at(page, 'day-state-receiving')).toBeVisible();
  await rows.first().focus();
  await page.keyboard.press('F9');
  await expect(at(page, 'day-state-done')).toContainText('Đã ghi sổ số');
  await rows.nth(1).focus();
  await page.keyboard.press('F6');
  await expect(at(page, 'day-state-absent')).toBeVisible();

  await at(page, 'day-close').click();
  await expect(at(page, 'day-close-stops')).toBeVisible();
  await expect(at(page, 'confirm-ok')).toBeDisabled();
  await picture(page, 'ket-thuc-con-thieu');
  await at(page, 'confirm-cancel').click();
  await rows.nth(2).focus();
  await page.keyboard.press('F6');
  await expect(at(page, 'day-state-absent')).toHaveCount(2);
  await at(page, 'day-close').click();
  await write(page, 'day-close-reason', 'Phòng Kinh tế trả lời sau');
  await confirm(page);
  await expect(at(page, 'day-closed')).toContainText('Phòng Kinh tế trả lời sau');
  await picture(page, 'buoi-tiep-da-ket-thuc');
  await page.reload();
  await expect(at(page, 'day-closed')).toBeVisible();
  await at(page, 'day-notice').click();
  await expect(at(page, 'conclusion-editor')).toBeVisible();
});
