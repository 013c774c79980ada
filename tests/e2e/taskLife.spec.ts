import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { outDir } from '../../electron/launch/paths.mjs';
import { ask, send, verdict } from '../support/bridge';
import { test } from '../support/launchApp';
import { at, confirm, writeAll } from './pages/fields';
import { officeScreen } from './pages/OfficeScreen';

test('a late task is taken on, given more time, seen by the Front and closed on proof alone', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { page } = await launch();
  const office = officeScreen(page);
  await office.openDemo('xa2026', 'Bùi Thị Mai Sao', 'tapdot2026');
  const asked = { state: 'late' as const, unit: '', limit: 10, offset: 0 };
  const [late] = (await ask(page, 'task.list', asked)).rows;
  if (late === undefined) throw new Error('the demo has no late task');
  const { id, version } = late;
  const bare = { id, version, doneOn: '2026-11-23', result: 'Đã làm', evidence: '' };
  expect(verdict(await send(page, 'task.close', bare))).toBe('task.evidenceNeeded');
  const more = { id, version, on: '2026-11-23', by: 'Chủ tịch', reason: 'Chờ đo đạc' };
  expect(verdict(await send(page, 'task.extend', { ...more, due: '2026-11-28' }))).toBe('task.badDue');

  await page.evaluate(`location.hash = '/tasks/${id}'`);
  await at(page, 'task-accept').click();
  await writeAll(page, 'task', { 'step-by': 'Ông Trần Văn Bình' });
  await confirm(page);
  await expect(at(page, 'task-state')).toContainText('Đang làm');

  await at(page, 'task-extend').click();
  await writeAll(page, 'task', { 'new-due': '28/11/2026', 'step-reason': 'Chờ kết quả đo đạc thực địa' });
  await at(page, 'confirm-ok').click();
  await expect(page.getByTestId('fault')).toContainText('30/11/2026');
  await writeAll(page, 'task', { 'new-due': '30/11/2026' });
  await confirm(page);
  await expect(at(page, 'task-extensions')).toContainText('Đã gia hạn 1 lần');

  await at(page, 'task-supervise').click();
  await writeAll(page, 'task', { 'step-note': 'Công dân phản ánh còn chậm.' });
  await confirm(page);
  await expect(at(page, 'task-history')).toContainText('Mặt trận Tổ quốc giám sát');

  await at(page, 'task-close').click();
  await writeAll(page, 'task', { result: 'Đã đo đạc và trả lời công dân.' });
  await at(page, 'confirm-ok').click();
  await expect(page.getByTestId('fault')).toHaveAttribute('data-fault', 'task.evidenceNeeded');
  await at(page, 'task-without').check();
  await writeAll(page, 'task', {
    'without-reason': 'Công dân nhận kết quả tại chỗ.',
    'signed-by': 'Trần Văn Bình, Trưởng phòng',
  });
  await confirm(page);
  await expect(at(page, 'task-state')).toContainText('Đã xong');
  const told = (await at(page, 'task-event').allInnerTexts()).join('\n').normalize('NFC');
  for (const words of ['Giao việc theo thông báo', 'Gia hạn từ', 'Người ký: Trần Văn Bình']) {
    expect(told).toContain(words);
  }
  await office.picture(path.join(outDir, 'man-hinh-qua-trinh-nhiem-vu.png'));
  await sortAll(page);
  await walkTheChain(page, id);

  await at(page, 'task-view-board').click();
  const board = at(page, 'task-board');
  await expect(board).toContainText('Phòng Kinh tế');
  await at(page, 'task-board-late').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(at(page, 'task-list')).toBeVisible();
  await office.picture(path.join(outDir, 'man-hinh-bang-nhiem-vu.png'));
});

/** A frame of three rows: the first of ten by the day is the last the other way round, and stays the chosen one. */
async function sortAll(page: Page) {
  const size = await page.evaluate<{ width: number; height: number }>(
    '({ width: window.innerWidth, height: window.innerHeight })',
  );
  await page.setViewportSize({ ...size, height: 620 });
  const here = await page.evaluate<string>('location.hash');
  await at(page, 'task-filter-all').click();
  await at(page, 'task-list-sort-due').click();
  await at(page, 'task-list-row').first().click();
  const chosen = at(page, 'task-list').locator('tr[aria-selected=true]');
  await expect(chosen).toHaveAttribute('data-index', '0');
  await at(page, 'task-list-sort-due').click();
  await expect(chosen).not.toHaveAttribute('data-index', '0');
  await expect(chosen).toBeInViewport();
  await expect(chosen).toHaveAttribute('tabindex', '0');
  await page.setViewportSize(size);
  await page.evaluate(`location.hash = ${JSON.stringify(here)}`);
}

/** One press each: from the task to the paper of its notice and its reception, and from the posted schedule on. */
async function walkTheChain(page: Page, taskId: string) {
  const beside = (way: 'from' | 'came', noun: string) =>
    at(page, `related-${way}`).locator(`[data-noun="${noun}"]`).first();
  const go = async (way: 'from' | 'came', noun: string, arrived: string) => {
    await beside(way, noun).getByRole('link').click();
    await expect(at(page, arrived)).toBeVisible();
  };
  await go('from', 'conclusion', 'conclusion-editor');
  await beside('came', 'paper').getByRole('button').click();
  await expect(at(page, 'preview').getByTestId('related-from')).toContainText('Kết luận');
  await at(page, 'preview').getByTestId('related-from').getByRole('link').first().click();
  await expect(at(page, 'preview')).toBeHidden();
  await go('from', 'reception', 'day-page');
  // of the standing reception no schedule tells
  await page.evaluate(`location.hash = '/schedules/2026/11'`);
  await go('came', 'reception', 'day-page');
  await go('from', 'schedule', 'schedule-page');
  await go('came', 'reception', 'day-page');
  await go('came', 'visit', 'visit-page');
  await go('came', 'matter', 'matter-detail');
  await page.evaluate(`location.hash = '/tasks/${taskId}'`);
  await expect(at(page, 'task-detail')).toBeVisible();
}
