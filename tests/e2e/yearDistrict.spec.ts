import { expect } from '@playwright/test';
import { test } from '../support/launchApp';
import { expectedFigures, namedFigures, wrongPostingDays } from '../support/lived/review';
import { chairmanOfDistrict, district, districtYear, secretaryOfDistrict } from '../support/lived/stories';
import { live } from '../support/lived/story';
import { appLife, beginningOn } from './lived/appLife';
import { at } from './pages/fields';
import { previewScreen } from './pages/PreviewScreen';

const year = { from: '2024-01-01', to: '2024-12-31' };

test('the year 2024 of a district is lived day by day, and its self-inspection says what happened', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const launched = await launch(beginningOn(districtYear.from));
  const { page } = launched;
  const life = await appLife(launched, district());
  const ledger = await live(life, districtYear);

  expect(wrongPostingDays(ledger)).toEqual([]);
  const held = (name: string) => [...(ledger.hosts.get(name)?.held ?? [])];
  expect(held(secretaryOfDistrict)).toEqual(expect.arrayContaining(['2024-02-15', '2024-06-17']));
  expect(held(chairmanOfDistrict)).toEqual(
    expect.arrayContaining(['2024-02-15', '2024-02-26', '2024-06-10', '2024-06-25', '2024-09-11']),
  );
  expect(ledger.letters).toBeGreaterThan(5);

  const { figures } = await life.ask('inspection.read', year);
  const named = namedFigures(figures);
  expect(named).toMatchObject(expectedFigures(ledger, { ...year, today: districtYear.to }));
  expect(named).toMatchObject({
    [`due ${secretaryOfDistrict}`]: 12,
    [`due ${chairmanOfDistrict}`]: 24,
    [`shortMonths ${secretaryOfDistrict}`]: 1,
    [`shortMonths ${chairmanOfDistrict}`]: 1,
  });

  await page.reload();
  await page.evaluate(`location.hash = '/inspection/${year.from}_${year.to}'`);
  const missed = at(page, 'inspection-receptions-row').filter({ hasText: secretaryOfDistrict });
  await expect(missed.getByTestId('figure-missed')).toHaveText('1');
  await expect(at(page, 'inspection-chart-tasks').getByRole('img')).toHaveAttribute(
    'aria-label',
    /Thanh tra huyện/,
  );
  await page.screenshot({ path: 'out/reports/inspection.png', fullPage: true });
  await missed.getByTestId('figure-missed').click();
  await expect(at(page, 'inspection-record-row')).toHaveCount(1);
  await expect(at(page, 'inspection-record-row')).toContainText('15/10/2024');
  await page.screenshot({ path: 'out/reports/inspection-records.png' });
  await page.keyboard.press('Escape');
  await expect(at(page, 'inspection-page')).toBeVisible();
  await at(page, 'figure-postedLate').click();
  await expect(at(page, 'inspection-record-row')).toContainText('06/08/2024');
  await at(page, 'inspection-record-row').click();
  await expect(at(page, 'schedule-state')).toBeVisible();

  await page.evaluate(`location.hash = '/inspection/${year.from}_${year.to}'`);
  await at(page, 'inspection-preview').click();
  const preview = previewScreen(page);
  await preview.drawn();
  await page.screenshot({ path: 'out/reports/inspection-preview.png' });
  await preview.close();
});
