import { expect, type Page } from '@playwright/test';
import type { Input } from '../../shared/ipc/contract';
import { ask, send, verdict } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice, signInAs } from '../support/newOffice';
import { aPerson } from '../support/records';
import { at, confirm, write } from './pages/fields';
import { scheduleScreen } from './pages/ScheduleScreen';

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
}

/** The month after next: far enough for every notice to be in time, whatever day the test runs. */
function laterMonth(today: string): { year: number; month: number } {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month > 10 ? { year: year + 1, month: month - 10 } : { year, month: month + 2 };
}

const secretary: Input<'host.save'> = {
  id: '0199d8a0-0000-7000-8000-000000000099',
  name: 'Trịnh Quang Vịnh',
  title: 'Bí thư Đảng ủy',
  role: 'partySecretary',
  rules: [{ type: 'nthWeekday', weekday: 4, nth: [1, 3], validFrom: null, validTo: null }],
  sessions: [{ from: '08:00', to: '11:30' }],
  place: '',
  participants: 'Văn phòng Đảng ủy',
  expectedContent: 'Việc đã đăng ký',
  active: true,
  order: 1,
  version: 0,
};

async function register(page: Page, receptionId: string, id: string, name: string, phone: string) {
  await ask(page, 'registration.save', {
    id,
    version: 0,
    receptionId,
    matterId: null,
    person: aPerson({ name, phone, idNumber: '' }),
    content: 'Xin gặp về bồi thường đất vườn',
    state: 'registered',
    registeredOn: '2026-11-23',
    way: 'phone',
    kind: 'complaint',
    groupSize: 1,
    reasons: [],
    reasonNote: '',
    preparation: '',
    expectedAt: '',
    toldOn: null,
    toldBy: '',
    cancelReason: '',
  });
}

/** A script for the page: whether the first sheet of the preview is wider than high. Tests know no DOM types. */
const liesAcross = `(() => {
  const sheet = document.querySelector('[data-testid="preview-page"]');
  return sheet !== null && sheet.width > sheet.height;
})()`;

/** One change of the second reception of the month through its screens, up to the issued notice. */
async function announce(page: Page, kind: string, texts: Record<string, string>): Promise<void> {
  await at(page, 'schedule-items-row').nth(1).click();
  await at(page, 'change-begin').click();
  await at(page, 'change-kind').selectOption(kind);
  for (const [field, text] of Object.entries(texts)) await write(page, `change-${field}`, text);
  await write(page, 'change-reason', 'Bí thư Đảng ủy dự hội nghị theo triệu tập của Tỉnh ủy');
  await confirm(page);
  await expect(at(page, 'preview-page').first()).toBeVisible({ timeout: 30_000 });
  await at(page, 'draft-issue').click();
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'preview')).toBeVisible({ timeout: 30_000 });
  await at(page, 'preview-close').click();
}

/** Every other way in which a posted reception changes, one after the other; the history keeps them all. */
async function walkTheKinds(page: Page, address: string, day: string): Promise<void> {
  const ways: readonly (readonly [string, Record<string, string>, string])[] = [
    [
      'substituted',
      { standin: 'Đoàn Văn Lực', 'standin-title': 'Phó Bí thư Đảng ủy' },
      'Đoàn Văn Lực tiếp thay',
    ],
    ['postponed', {}, 'Hoãn'],
    ['resumed', { day }, 'Tiếp trở lại'],
    ['paused', {}, 'Tạm dừng'],
    ['cancelled', {}, 'Hủy'],
  ];
  for (const [index, [kind, texts, chip]] of ways.entries()) {
    await announce(page, kind, texts);
    await goTo(page, address);
    const change = at(page, 'schedule-change').nth(index + 1);
    await expect(change).toHaveAttribute('data-kind', kind);
    await expect(change).toHaveAttribute('data-state', 'inForce');
    await expect(change.getByTestId('call-row')).toHaveCount(1);
    await expect(change).toContainText('0000 000 003');
    await expect(at(page, 'schedule-items-row').nth(1)).toContainText(chip);
  }
}

test('a posted reception moves by its notice only, and who is registered is called and ticked off', async ({
  launch,
}) => {
  test.setTimeout(200_000);
  const first = await launch();
  const { page } = first;
  await createOffice(page);
  await ask(page, 'host.save', secretary);
  const { today } = await ask(page, 'home.today', {});
  const { year, month } = laterMonth(today);
  await page.reload();
  await goTo(page, `/schedules/${year}/${month}`);
  const screen = scheduleScreen(page);
  await expect(at(page, 'schedule-state')).toBeVisible();
  await at(page, 'schedule-form').selectOption('list');
  await screen.issue(today.split('-').reverse().join('/'));
  await expect(at(page, 'preview').getByTestId('preview-page').first()).toBeVisible({ timeout: 30_000 });
  await at(page, 'preview-sheet').selectOption('large');
  await expect.poll(() => page.evaluate<boolean>(liesAcross), { timeout: 30_000 }).toBe(true);
  await at(page, 'preview-close').click();

  const [schedule] = await ask(page, 'schedule.list', { year });
  const item = schedule?.items[0];
  if (item === undefined) throw new Error('a schedule of nothing');
  const { receptionId } = item;
  const someone = '0199d8a0-0000-7000-8000-0000000000';
  await register(page, receptionId, `${someone}01`, 'Nguyễn Văn Khởi', '0000 000 001');
  await register(page, receptionId, `${someone}02`, 'Trần Thị Lụa', '0000 000 002');

  const {
    visitCount: _v,
    draftCount: _d,
    conclusionId: _c,
    ...row
  } = await ask(page, 'reception.get', {
    id: receptionId,
  });
  const { scheduleId: _s, createdAt: _a, updatedAt: _u, ...typed } = row;
  const elsewhere = { ...typed, place: 'Hội trường xã' };
  expect(verdict(await send(page, 'reception.save', elsewhere))).toBe('schedule.noticeNeeded');

  await at(page, 'schedule-items-row').first().click();
  await at(page, 'change-begin').click();
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'change-dialog')).toContainText('Phải điền ô này.');
  await write(page, 'change-place', 'Hội trường xã');
  await write(page, 'change-day', '31/02');
  await write(page, 'change-reason', 'Bí thư Đảng ủy dự hội nghị theo triệu tập của Tỉnh ủy');
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'change-day')).toBeFocused();
  await expect(at(page, 'change-day')).toHaveValue('31/02');
  await write(page, 'change-day', item.day.split('-').reverse().join('/'));
  await page.screenshot({ path: 'out/reports/change-dialog.png' });
  await confirm(page);
  await expect(at(page, 'draft-page')).toBeVisible();
  await expect(at(page, 'preview-page').first()).toBeVisible({ timeout: 30_000 });
  await page.screenshot({ path: 'out/reports/change-draft.png' });

  await goTo(page, '/');
  await expect(at(page, 'home-notices')).toContainText('chưa có thông báo');
  await goTo(page, `/schedules/${year}/${month}`);
  await expect(at(page, 'schedule-change')).toHaveAttribute('data-state', 'drafted');
  await at(page, 'change-draft').click();
  await at(page, 'draft-issue').click();
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'preview')).toBeVisible({ timeout: 30_000 });
  await at(page, 'preview-close').click();

  await goTo(page, `/schedules/${year}/${month}`);
  await expect(at(page, 'schedule-item-change')).toContainText('Đổi giờ hoặc nơi tiếp');
  await expect(at(page, 'call-list')).toContainText('0000 000 001');
  await expect(at(page, 'call-left')).toContainText('Còn 2 người');
  await at(page, 'call-row').first().click();
  await expect(at(page, 'call-row').first()).toBeChecked();
  await expect(at(page, 'call-left')).toContainText('Còn 1 người');
  await page.screenshot({ path: 'out/reports/change-calls.png', fullPage: true });
  expect((await ask(page, 'reception.get', { id: receptionId })).place).toBe('Hội trường xã');
  const other = schedule?.items[1];
  if (other === undefined) throw new Error('a month of one reception');
  await register(page, other.receptionId, `${someone}03`, 'Hồ Thị Miên', '0000 000 003');
  const later = other.day.split('-').reverse().join('/');
  await walkTheKinds(page, `/schedules/${year}/${month}`, later);
  await first.close();

  const second = await launch({ folder: first.folder });
  await signInAs(second.page, 'clerk');
  await second.page.reload();
  await goTo(second.page, '/');
  await expect(at(second.page, 'home-notices')).toContainText('còn 1 công dân đăng ký chưa được báo');
  await goTo(second.page, `/schedules/${year}/${month}`);
  await expect(at(second.page, 'call-row').first()).toBeChecked();
  await expect(at(second.page, 'call-list').first()).toContainText('(điện thoại)');
  // of five changes of the other reception the last alone is told
  await expect(at(second.page, 'call-list')).toHaveCount(2);
  await second.close();
});
