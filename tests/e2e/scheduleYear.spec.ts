import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice } from '../support/newOffice';
import { at } from './pages/fields';

test('a year is planned from the rules, taken out as files, and shown in the lobby until Escape locks', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page, folder } = await launch();
  await createOffice(page);
  await ask(page, 'host.save', {
    id: '0199d8a0-0000-7000-8000-000000000098',
    name: 'Phan Đăng Toản',
    title: 'Chủ tịch UBND',
    role: 'chairman',
    rules: [{ type: 'nthWeekday', weekday: 2, nth: [2, 4], validFrom: null, validTo: null }],
    sessions: [{ from: '08:00', to: '11:30' }],
    place: '',
    participants: 'Lãnh đạo các phòng, Công an xã',
    expectedContent: 'Đất đai, bồi thường',
    active: true,
    order: 1,
    version: 0,
  });
  await page.reload();
  await page.evaluate(`location.hash = '/schedules/plan/2026'`);
  await expect(at(page, 'year-quota-row')).toContainText('Phan Đăng Toản');
  await expect(at(page, 'year-month-11')).toContainText('Ngày Văn hóa Việt Nam');
  await expect(at(page, 'quota-short').first()).toBeVisible();
  await page.screenshot({ path: 'out/reports/year.png' });
  await at(page, 'schedule-export-ics').click();
  await at(page, 'schedule-export-xlsx').click();
  await expect
    .poll(async () => (await readdir(path.join(folder, 'data', 'exports')).catch(() => [])).toSorted())
    .toEqual(['lich-tiep-cong-dan-2026.ics', 'lich-tiep-cong-dan-2026.xlsx']);

  const { today } = await ask(page, 'home.today', {});
  const [year = 0, month = 0] = today.split('-').map(Number);
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  const schedule = await ask(page, 'schedule.open', { ...next, face: 'state' });
  await at(page, 'year-lobby').click();
  await expect(at(page, 'lobby')).toBeVisible();
  await expect(at(page, 'lobby-none')).toBeVisible();
  await expect(at(page, 'lobby-row')).toHaveCount(0);
  const { signers } = await ask(page, 'office.get', {});
  const [signer] = signers;
  if (signer === undefined) throw new Error('no signer');
  await ask(page, 'schedule.issue', { id: schedule.id, day: today, number: null, signer, recipients: [] });
  await expect(at(page, 'lobby-row').first()).toContainText('Phan Đăng Toản');
  await page.screenshot({ path: 'out/reports/lobby.png' });
  await page.keyboard.press('F2');
  await expect(at(page, 'lobby')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(at(page, 'lobby')).toBeHidden();
  await expect(page.locator('input[type=password]')).toBeVisible();
});
