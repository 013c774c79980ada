import { expect } from '@playwright/test';
import { openInspector } from '../support/inspectScreens';
import { test } from '../support/launchApp';
import { officeScreen } from './pages/OfficeScreen';
import { setupScreen } from './pages/SetupScreen';

test('axe finds no serious fault and keyboard programs type right, from the first start to the lobby', async ({
  launch,
}) => {
  test.setTimeout(420_000);
  const { page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { look, found } = await openInspector(page);
  const here = (name: string) => look({ name, area: page.locator('body'), within: 'body' });
  const setup = setupScreen(page);
  const password = 'quản trị 2026';
  await expect(page.getByTestId('first-run')).toBeVisible();
  await here('first run');
  await page.getByTestId('setup-restore').click();
  await page.getByTestId('restore-from').selectOption('server');
  await expect(page.getByTestId('backup-server-host')).toBeVisible();
  for (const login of ['password', 'key']) {
    await page.getByTestId('backup-server-login').selectOption(login);
    await here(`restore from a server, ${login}`);
  }
  await page.getByTestId('setup-back').click();

  await setup.begin();
  await here('naming');
  await setup.fill({ name: 'Bình Nguyên Thượng', province: 'tỉnh Lam Giang' });
  await setup.next('place');
  await here('place');
  await setup.fill({
    place: 'Nhà B',
    phone: '0000 000 100',
    officer: 'Bùi Thị Mai Sao',
    'signer-1-name': 'Đặng Hữu Phương',
  });
  await setup.next('hosts');
  await page.getByTestId('setup-host-1-rule-1-limit').click();
  await here('hosts');
  await setup.fill({ 'host-1-name': 'Trịnh Quang Vịnh', 'host-2-name': 'Phan Toản', 'host-3-name': 'Lý Hà' });
  await setup.next('units');
  await here('units');
  await setup.units(['Phòng Kinh tế']);
  await setup.next('people');
  await here('people');
  await setup.fill({
    'admin-name': 'Ngô Bá Lực',
    'admin-password': password,
    'admin-repeat': password,
    'clerk-name': 'Bùi Thị Mai Sao',
    'clerk-password': 'tiếp dân 2026',
    'clerk-repeat': 'tiếp dân 2026',
  });
  const lines = await setup.finish();
  await here('paper key');
  await setup.confirmKey(lines[4] ?? '');
  await expect(page.getByTestId('home')).toBeVisible();

  const office = officeScreen(page);
  await office.signOut();
  await here('sign in');
  await office.signIn('Ngô Bá Lực', password);
  await page.evaluate(`location.hash = '/lobby'`);
  await expect(page.getByTestId('lobby')).toBeVisible();
  await here('lobby');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('sign-in')).toBeVisible();
  await here('locked');
  expect(found()).toEqual(
    expect.arrayContaining([
      'setup-name',
      'setup-place',
      'setup-host-n-rule-n-from',
      'paper-key-last',
      'signin-password',
    ]),
  );
});
