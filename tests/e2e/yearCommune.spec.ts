import { expect } from '@playwright/test';
import { test } from '../support/launchApp';
import { conferenceOf15December } from '../support/lived/dialogue';
import { expectedFigures, namedFigures, wrongPostingDays } from '../support/lived/review';
import { chairmanOfCommune, commune, communeWinter } from '../support/lived/stories';
import { live } from '../support/lived/story';
import { appLife, beginningOn } from './lived/appLife';
import { screenActs } from './lived/screenActs';
import { at } from './pages/fields';

const span = { from: '2026-11-01', to: '2026-12-31' };

/** Day of the reception → the last day on which it may be posted (Điều 24 Luật Tiếp công dân). */
const lastPostingDays = {
  '2026-12-03': '2026-11-26',
  '2026-12-08': '2026-12-01',
  '2026-12-10': '2026-12-03',
  '2026-12-17': '2026-12-10',
  '2026-12-22': '2026-12-15',
};

test('November and December 2026 of a commune are lived, each act once through its screen', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const launched = await launch(beginningOn(communeWinter.from));
  const { page } = launched;
  const life = await appLife(launched, commune());
  const { lived, days } = conferenceOf15December();
  const { acts, done } = screenActs(page);
  const ledger = await live(life, { ...communeWinter, once: days }, acts);

  expect(done.toSorted()).toEqual(['conclude', 'finish', 'issue', 'move', 'post', 'receive', 'urge']);
  const december = ledger.schedules.find(({ month }) => month === '2026-12');
  expect(december).toMatchObject({ issuedOn: '2026-11-23', postedOn: '2026-11-23', latest: lastPostingDays });
  expect(wrongPostingDays(ledger)).toEqual([]);
  expect([...(ledger.hosts.get(chairmanOfCommune)?.held ?? [])]).toEqual([
    '2026-11-10',
    '2026-12-08',
    '2026-12-23',
  ]);
  expect(lived.clocks).toMatchObject({ 'dialogue.notice': '2026-12-08', 'dialogue.publish': '2026-12-25' });
  expect(lived.stages).toEqual(['planned', 'announced', 'held', 'concluded', 'published']);

  const { figures } = await life.ask('inspection.read', span);
  const named = namedFigures(figures);
  expect(named).toMatchObject(expectedFigures(ledger, { ...span, today: communeWinter.to }));
  expect(named).toMatchObject({ [`due ${chairmanOfCommune}`]: 4, [`shortMonths ${chairmanOfCommune}`]: 1 });
  const review = await life.ask('dialogue.review', { year: 2026 });
  expect([review.held, review.promises.length]).toEqual([1, 1]);

  await page.reload();
  await page.evaluate(`location.hash = '/inspection/${span.from}_${span.to}'`);
  const row = at(page, 'inspection-receptions-row').filter({ hasText: chairmanOfCommune });
  await expect(row.getByTestId('figure-delegated')).toHaveText('1');
  await at(page, 'inspection-tab-checklist').click();
  await at(page, 'check-propose').click();
  await expect(at(page, 'check-roster-list')).toContainText('Bùi Thị Mai Sao');
  await at(page, 'check-equipment-list-row').first().click();
  await at(page, 'check-state').selectOption('broken');
  await at(page, 'check-note').fill('Đã báo sửa');
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'check-equipment-list')).toContainText('Hỏng');
  await page.screenshot({ path: 'out/reports/checklist.png', fullPage: true });
});
