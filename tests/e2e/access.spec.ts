import { expect } from '@playwright/test';
import { inspectScreens } from '../support/inspectScreens';
import { test } from '../support/launchApp';

test('axe finds no serious fault and keyboard programs type right, on the first quarter of all screens', async ({
  launch,
}) => {
  test.setTimeout(420_000);
  const { page } = await launch();
  expect(await inspectScreens(page, 0, 4)).toContain('search');
});
