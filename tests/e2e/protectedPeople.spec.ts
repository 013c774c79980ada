import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { createOffice, testPassword } from '../support/newOffice';
import { aPerson, visitFieldsOf } from '../support/records';
import { at, write } from './pages/fields';

async function entered(page: Page, change: Parameters<typeof visitFieldsOf>[0]) {
  const fields = visitFieldsOf(change);
  const { id, version } = await ask(page, 'visit.save', { fields, version: 0 });
  return { fields, visit: await ask(page, 'visit.enter', { id, version }) };
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
}

test('who may open the sealed part lets a namesake through, and takes out what was sealed by mistake', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { page } = await launch();
  await createOffice(page);
  const person = aPerson({ name: 'Tống Viết Hùng', idNumber: '000075000004', phone: '' });
  const { fields, visit } = await entered(page, { person, kind: 'denunciation' });
  const namesake = aPerson({
    name: 'Tống Viết Hùng',
    idNumber: '000088000021',
    address: 'thôn Gò Nổi',
    phone: '',
  });
  const other = await entered(page, { person: namesake, guidedTo: 'Sở Nội vụ tỉnh Lam Giang' });
  const from = { noun: 'visit', id: other.visit.id, part: null } as const;
  const draft = await ask(page, 'draft.make', { kind: 'transferSlip', from, face: 'state' });
  await page.reload();

  await goTo(page, `/drafts/${draft.id}`);
  await at(page, 'draft-issue').click();
  await at(page, 'confirm-ok').click();
  await at(page, 'namesake').click();
  const said = at(page, 'namesake-dialog');
  await said.getByTestId('reason-text').fill('Người ở thôn Gò Nổi, trùng họ tên');
  await said.getByTestId('confirm-ok').click();
  await expect(said).toBeHidden();
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'preview')).toBeVisible({ timeout: 30_000 });
  await at(page, 'preview-close').click();
  await expect(at(page, 'draft-state')).toHaveText('Đã ban hành');

  const amended = { ...fields, kind: 'complaint' as const, person: visit.person };
  const input = { fields: amended, version: visit.version, reason: 'chọn nhầm loại đơn' };
  await ask(page, 'visit.amend', input);
  await goTo(page, `/visits/-/${visit.id}`);
  await at(page, 'sealed-release').click();
  await write(page, 'sealed-release-reason', 'Chọn nhầm loại đơn, đã sửa lại là khiếu nại');
  await write(page, 'sealed-release-passphrase', 'không phải mật khẩu');
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'sealed-release-dialog').getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await at(page, 'confirm-cancel').click();
  await at(page, 'sealed-release').click();
  await expect(at(page, 'sealed-release-passphrase')).toHaveValue('');
  await write(page, 'sealed-release-reason', 'Chọn nhầm loại đơn, đã sửa lại là khiếu nại');
  await write(page, 'sealed-release-passphrase', testPassword);
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'sealed-release-dialog')).toBeHidden({ timeout: 30_000 });
  await expect(at(page, 'visit-name')).toHaveValue('Tống Viết Hùng');
  await expect(at(page, 'sealed-release')).toHaveCount(0);
});
