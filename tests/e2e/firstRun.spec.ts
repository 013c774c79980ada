import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type ElectronApplication, expect, type Locator } from '@playwright/test';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice, testPassword } from '../support/newOffice';
import { people } from '../support/room';
import { officeScreen } from './pages/OfficeScreen';
import { previewScreen } from './pages/PreviewScreen';
import { setupScreen } from './pages/SetupScreen';

const admin = { name: 'Ngô Bá Lực', password: 'quản trị 2026' };
const clerk = { name: 'Bùi Thị Mai Sao', password: 'tiếp dân 2026' };

/** What the right mouse button offers on a field; the menu itself is the system's and is not shown. */
async function menuUnder(app: ElectronApplication, field: Locator): Promise<unknown> {
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup() {
      Reflect.set(
        globalThis,
        'offered',
        this.items.map(({ label }) => label),
      );
    };
  });
  const offered = () => app.evaluate(() => Reflect.get(globalThis, 'offered') ?? null);
  await field.click({ button: 'right' });
  await expect.poll(offered).not.toBeNull();
  return offered();
}

test('a new office is made by hand, its key is on paper, and its people sign in', async ({ launch }) => {
  test.setTimeout(240_000);
  const { app, page, dataDir } = await launch();
  const setup = setupScreen(page);
  const office = officeScreen(page);
  await expect(page.getByTestId('first-run')).toBeVisible();

  await test.step('the names of its papers follow from its own', async () => {
    await setup.begin();
    expect(await setup.refused()).not.toBe('');
    expect(await menuUnder(app, page.getByTestId('setup-name'))).toContain('Dán');
    await setup.fill({ name: 'Bình Nguyên Thượng', province: 'tỉnh Lam Giang' });
    expect(await setup.value('code')).toBe('BNT');
    expect(await setup.value('state-issuer-1')).toBe('XÃ BÌNH NGUYÊN THƯỢNG');
    expect(await setup.value('party-symbol')).toBe('ĐU');
    await setup.next('place');
  });

  await test.step('place, hosts with their days, units, people', async () => {
    await setup.fill({
      place: 'Địa điểm tiếp công dân xã, tầng 1, nhà B',
      phone: '0000 000 100',
      officer: clerk.name,
      'signer-1-name': 'Đặng Hữu Phương',
    });
    await setup.next('hosts');
    await setup.fill({
      'host-1-name': 'Trịnh Quang Vịnh',
      'host-2-name': 'Phan Đăng Toản',
      'host-3-name': 'Lý Thị Ngân Hà',
    });
    await expect(page.getByTestId('setup-host-2-quota')).toContainText('2');
    await setup.next('units');
    await setup.units(['Văn phòng HĐND và UBND', 'Phòng Kinh tế', 'Công an xã']);
    await setup.next('people');
    await setup.fill({
      'admin-name': admin.name,
      'admin-password': admin.password,
      'admin-repeat': admin.password,
      'clerk-name': clerk.name,
      'clerk-password': clerk.password,
      'clerk-repeat': 'gõ nhầm',
    });
    expect(await setup.refused()).not.toBe('');
    await setup.fill({ 'clerk-repeat': clerk.password });
  });

  await test.step('the paper key is shown once and typed back', async () => {
    const lines = await setup.finish();
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^1\. (?:[A-Z0-9]{4} ){3}\d\d$/);
    await page.getByTestId('paper-key-print').click();
    await previewScreen(page).drawn();
    await previewScreen(page).close();
    await setup.confirmKey('5. AAAA BBBB CC 00');
    await expect(page.getByTestId('paper-key-fault')).toBeVisible();
    await setup.confirmKey(lines[4] ?? '');
    await expect(page.getByTestId('home')).toBeVisible();
    await expect(page.getByTestId('signed-in')).toHaveText(admin.name);
    expect(await page.content()).not.toContain((lines[0] ?? '').slice(3, 17));
  });

  await test.step('another person signs in, after a wrong password', async () => {
    await office.signOut();
    await office.trySignIn(clerk.name, 'không phải');
    await expect(page.getByTestId('signin-fault')).toContainText('Mật khẩu chưa đúng');
    await office.signIn(clerk.name, clerk.password);
    await expect(page.getByTestId('home')).toBeVisible();
    expect((await ask(page, 'unit.list', {})).map(({ name }) => name)).toEqual([
      'Văn phòng HĐND và UBND',
      'Phòng Kinh tế',
      'Công an xã',
    ]);
    const hosts = await ask(page, 'host.list', {});
    expect(hosts.map(({ name, title }) => `${title} ${name}`)).toEqual([
      'Bí thư Đảng ủy Trịnh Quang Vịnh',
      'Chủ tịch UBND Phan Đăng Toản',
      'Chủ tịch HĐND Lý Thị Ngân Hà',
    ]);
    expect(await readdir(path.join(dataDir, 'office'))).toContain('tiepdan.sqlite');
  });
});

test('the office is found again at the next start, and asks who works', async ({ launch }) => {
  test.setTimeout(180_000);
  const first = await launch();
  await createOffice(first.page);
  await first.close();

  const { page } = await launch({ folder: first.folder });
  await expect(page.getByTestId('sign-in')).toBeVisible();
  await officeScreen(page).signIn(people.clerk.name, testPassword);
  await expect(page.getByTestId('home')).toBeVisible();
});

test('whoever leaves practice is asked again how to begin', async ({ launch }) => {
  test.setTimeout(180_000);
  const { page } = await launch();
  await officeScreen(page).openDemo('huyen2024', 'Đỗ Thị Xuân', 'tapdot2026');
  await expect(page.getByTestId('demo-band')).toBeVisible();
  await page.getByTestId('demo-leave').click();
  await expect(page.getByTestId('first-run')).toBeVisible();
});
