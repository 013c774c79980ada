import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { ask } from '../support/bridge';
import { goTo, openPractice } from '../support/everyScreen';
import { test } from '../support/launchApp';
import { typedOnce } from '../support/typesRight';
import { picture } from './pages/deskOffice';
import { at, confirm, write } from './pages/fields';

test('days off, whom the leader hears, how a day is held, a list in one’s own way, and a name that closes again', async ({
  launch,
}) => {
  test.setTimeout(150_000);
  const { page, dataDir } = await launch();
  await openPractice(page);

  await test.step('a day off more tells which deadlines it moves before it is kept', async () => {
    await goTo(page, '/settings/calendar');
    await expect(at(page, 'calendar-day').first()).toBeVisible();
    const days = await at(page, 'calendar-day').count();
    await at(page, 'calendar-add').click();
    await write(page, `calendar-${days + 1}-day`, '26/11/2026');
    await write(page, `calendar-${days + 1}-label`, 'Nghỉ bù theo quyết định của tỉnh');
    await at(page, 'calendar-save').click();
    const moves = at(page, 'calendar-moves-list-row');
    await expect(moves.first()).toBeVisible();
    await expect(moves.filter({ hasText: 'DON-2026-118' })).toContainText(/27\/11\/2026\s*30\/11\/2026/);
    await picture(page, 'ngay-nghi-doi-han');
    await confirm(page);
    const { rows } = await ask(page, 'petition.list', { text: 'DON-2026-118', limit: 1, offset: 0 });
    await goTo(page, `/petitions/${rows[0]?.id}`);
    await expect(page.locator('[data-testid=deadline-row]').filter({ hasText: '30/11/2026' })).toHaveCount(1);
  });

  await test.step('a day off on which an announced reception stands leads to its change notice in one press', async () => {
    await goTo(page, '/settings/calendar');
    await expect(at(page, 'calendar-day').first()).toBeVisible();
    const days = await at(page, 'calendar-day').count();
    await at(page, 'calendar-add').click();
    await write(page, `calendar-${days + 1}-day`, '25/11/2026');
    await write(page, `calendar-${days + 1}-label`, 'Nghỉ theo công điện của tỉnh');
    await at(page, 'calendar-save').click();
    const told = at(page, 'calendar-moves-receptions');
    await expect(told).toContainText('25/11/2026 (thứ Tư)');
    await expect(told).toContainText('thông báo thay đổi');
    await picture(page, 'ngay-nghi-trung-buoi-tiep');
    await confirm(page);
    await expect(at(page, 'reception-off-open')).toHaveCount(1);
    await picture(page, 'buoi-tiep-ngay-nghi');
    await at(page, 'reception-off-open').click();
    await expect(at(page, 'change-dialog')).toContainText('25/11/2026');
    await expect(at(page, 'change-dialog').getByTestId('change-day')).toHaveValue('27/11/2026');
    await expect(at(page, 'change-reason')).toHaveValue(
      'ngày 25/11/2026 là ngày nghỉ (Nghỉ theo công điện của tỉnh)',
    );
    await picture(page, 'doi-buoi-tiep-ngay-nghi');
    await at(page, 'confirm-cancel').click();
    await goTo(page, '/');
    await expect(at(page, 'home-notice').filter({ hasText: 'phải đổi ngày bằng thông báo' })).toHaveCount(1);
  });

  await test.step('a year nobody announced is proposed by the moon and confirmed by a person', async () => {
    await goTo(page, '/settings/calendar');
    await at(page, 'calendar-after').click();
    await at(page, 'calendar-after').click();
    await expect(at(page, 'calendar-year')).toContainText('2028');
    await expect(at(page, 'calendar-proposed')).toBeVisible();
    const values = () =>
      page
        .getByTestId(/^calendar-\d+-day$/)
        .evaluateAll((all: { value: string }[]) => all.map((one) => one.value));
    // Tết Mậu Thân and the tenth of the third month
    expect(await values()).toEqual(expect.arrayContaining(['26/01/2028', '04/04/2028']));
    await picture(page, 'ngay-nghi-de-xuat');
    await at(page, 'calendar-save').click();
    await expect(at(page, 'calendar-proposed')).toBeHidden();
  });

  await test.step('a reception over a line, held by a deputy; without anybody coming only once its day is there', async () => {
    await goTo(page, '/visits');
    await at(page, 'reception-new-other').click();
    await write(page, 'reception-day', '10/12/2026');
    await at(page, 'reception-kind').selectOption('online');
    await expect(at(page, 'reception-online')).toContainText('154/2026');
    await at(page, 'reception-mode').selectOption('delegated');
    await expect(at(page, 'reception-dialog')).toContainText(
      'không tính vào số ngày tiếp của người đứng đầu',
    );
    await write(page, 'reception-hostname', 'Lý Thị Ngân Hà');
    await write(page, 'reception-hosttitle', 'Phó Chủ tịch UBND xã');
    await write(page, 'reception-modereason', 'Chủ tịch họp tỉnh');
    await picture(page, 'buoi-truc-tuyen');
    await confirm(page);
    await expect(at(page, 'reception-edit')).toBeVisible();
    await expect(at(page, 'reception-nocitizen')).toHaveCount(0);
    await at(page, 'reception-edit').click();
    const day = at(page, 'reception-dialog').getByTestId('reception-day');
    await day.fill('20/11/2026');
    await day.blur();
    await confirm(page);
    await at(page, 'reception-nocitizen').click();
    await confirm(page);
    await expect(at(page, 'reception-nocitizen')).toHaveCount(0);
    await expect(at(page, 'reception-row').filter({ hasText: 'Lý Thị Ngân Hà' })).toContainText(
      'Không có công dân',
    );
    await picture(page, 'khong-co-cong-dan');
  });

  await test.step('cases that the leader should hear are proposed with their reasons', async () => {
    const [reception] = await ask(page, 'reception.list', { from: '2026-11-25', to: '2026-11-25' });
    await goTo(page, `/receptions/${reception?.id}`);
    const crowd = at(page, 'registration-candidate').filter({ hasText: 'KNPA-2026-044' });
    await expect(crowd).toContainText('Nhiều người');
    await crowd.getByTestId('registration-propose').click();
    await expect(at(page, 'registration-list-row').filter({ hasText: 'Hồ Thị Miên' })).toBeVisible();
    await expect(crowd).toHaveCount(0);
    await picture(page, 'vu-viec-nen-nghe');
  });

  await test.step('a list is narrowed, ordered, with columns of one’s own, kept under a name, and taken out', async () => {
    await goTo(page, '/registers');
    await write(page, 'register-from', '01/10/2026');
    await write(page, 'register-to', '31/12/2026');
    const rows = at(page, 'register-rows-row');
    await expect(rows.first()).toBeVisible();
    const all = await rows.count();
    await at(page, 'visits-pick-kind').click();
    await at(page, 'visits-pick-kind-complaint').click();
    await page.keyboard.press('Escape');
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await at(page, 'register-rows-sort-who').click();
    await at(page, 'visits-columns').click();
    await at(page, 'visits-columns-outcome').click();
    await page.keyboard.press('Escape');
    await expect(at(page, 'register-rows-sort-outcome')).toHaveCount(0);
    await at(page, 'visits-saved-keep').click();
    await at(page, 'filter-title').fill('Khiếu nại, xếp theo tên');
    await confirm(page);
    const kept = await rows.allInnerTexts();
    await picture(page, 'bo-loc');
    await at(page, 'visits-clear').click();
    await expect.poll(() => rows.count()).toBeGreaterThan(kept.length);
    await at(page, 'visits-saved').selectOption({ label: 'Khiếu nại, xếp theo tên' });
    await expect.poll(() => rows.allInnerTexts()).toEqual(kept);
    await at(page, 'visits-export').click();
    const folder = path.join(dataDir, 'exports');
    await expect
      .poll(async () =>
        (existsSync(folder) ? await readdir(folder) : []).filter((name) => name.endsWith('.xlsx')),
      )
      .toHaveLength(1);
  });

  await test.step('a sealed name is shown for a minute and goes by itself', async () => {
    const { rows } = await ask(page, 'visit.list', {
      from: '2026-11-10',
      to: '2026-11-10',
      receptionId: null,
      matterId: null,
      text: '',
      limit: 20,
      offset: 0,
    });
    const sealed = rows.find((row) => row.sealed);
    await page.clock.install();
    await goTo(page, `/visits/${sealed?.receptionId}/${sealed?.id}`);
    await at(page, 'sealed-reveal').click();
    await write(page, 'sealed-reason', 'Soạn giấy mời làm việc');
    await typedOnce(page, 'sealed-passphrase');
    await at(page, 'sealed-passphrase').fill('tapdot2026');
    await page.keyboard.press('Enter');
    await expect(at(page, 'sealed-person')).toContainText('000 075 000 004', { timeout: 30_000 });
    await page.clock.runFor(61_000);
    await expect(at(page, 'sealed-person')).toHaveCount(0);
  });
});
