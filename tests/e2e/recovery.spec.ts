import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { type Launched, test } from '../support/launchApp';
import { createOffice, testPassword } from '../support/newOffice';
import { visitFieldsOf } from '../support/records';
import { people } from '../support/room';
import { typedOnce } from '../support/typesRight';
import { at, write } from './pages/fields';
import { officeScreen } from './pages/OfficeScreen';
import { previewScreen } from './pages/PreviewScreen';
import { restoreScreen } from './pages/RestoreScreen';

const placeId = '01900000-0000-7000-8000-00000000aa02';

/** An office with an entered visit and one set of backups on a stick; the head of the office stands before the page of backups. */
async function officeWithSet({ page, folder }: Launched) {
  const made = await createOffice(page);
  await ask(page, 'setup.confirmPaperKey', { lastLine: made.paperKey.lines.at(-1) ?? '' });
  const fields = visitFieldsOf({ content: 'Kiến nghị sửa đường thôn' });
  const { id, version } = await ask(page, 'visit.save', { fields, version: 0 });
  const visit = await ask(page, 'visit.enter', { id, version });
  const stick = path.join(folder, 'usb');
  await mkdir(stick);
  await ask(page, 'backup.savePlace', {
    id: placeId,
    name: 'USB đỏ',
    kind: 'folder',
    path: stick,
    active: true,
  });
  await ask(page, 'backup.run', { placeId });
  await page.reload();
  await officeScreen(page).go('backup');
  return { visit, stick, lines: made.paperKey.lines };
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
}

test('a drill takes three clicks from the page of backups to the printed minutes', async ({ launch }) => {
  test.setTimeout(240_000);
  const first = await launch();
  const { page } = first;
  await officeWithSet(first);
  await at(page, 'drill-run').click();
  await expect(at(page, 'drill-result')).toHaveAttribute('data-passed', 'true', { timeout: 60_000 });
  await picture(page, 'drill');
  await at(page, 'drill-minutes').click();
  await previewScreen(page).drawn();
  await picture(page, 'minutes');
  await previewScreen(page).print();
});

test('one visit is taken back from a backup, field by field, beside what stands today', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const first = await launch();
  const { page } = first;
  const { visit } = await officeWithSet(first);
  const fields = visitFieldsOf({ id: visit.id, content: 'Ghi nhầm' });
  await ask(page, 'visit.amend', { fields, version: visit.version, reason: 'Sửa' });
  await typedOnce(page, 'backup-recipient-district');
  await typedOnce(page, 'backup-recipient-second');
  await at(page, 'take-back-open').click();
  await at(page, 'take-back-rows-row').first().click({ timeout: 60_000 });
  await write(page, 'take-back-day', '10/11/2026');
  await at(page, 'take-back-field-content').check();
  await picture(page, 'take-back');
  await at(page, 'take-back-take').click();
  await expect(at(page, 'take-back-rows-row').first()).toContainText('Giống hệt');
  expect((await ask(page, 'visit.get', { id: visit.id })).content).toBe('Kiến nghị sửa đường thôn');
});

test('a whole restore is taken back with one click', async ({ launch }) => {
  test.setTimeout(240_000);
  const first = await launch();
  const { page } = first;
  const { stick, lines } = await officeWithSet(first);
  const late = visitFieldsOf({ content: 'Sau bản sao lưu' });
  await ask(page, 'visit.save', { fields: late, version: 0 });
  await mkdir(path.join(first.dataDir, 'exports'), { recursive: true });
  await writeFile(path.join(first.dataDir, 'exports', 'pick-folder.txt'), stick);
  await at(page, 'whole-restore-start').click();
  await typedOnce(page, 'restore-path');
  await at(page, 'restore-path-pick').click();
  await at(page, 'restore-sets-row').first().click();
  await picture(page, 'whole-restore');
  await write(page, 'restore-key', lines.join('\n'));
  await at(page, 'restore-go').click();
  await expect(at(page, 'sign-in')).toBeVisible({ timeout: 60_000 });
  await officeScreen(page).signIn(people.headOfOffice.name, testPassword);
  const drafts = async () =>
    ask(page, 'visit.get', { id: late.id }).then(
      () => true,
      () => false,
    );
  expect(await drafts()).toBe(false);
  await officeScreen(page).go('backup');
  await picture(page, 'undo-restore');
  await at(page, 'undo-restore-go').click();
  await expect(at(page, 'sign-in')).toBeVisible({ timeout: 60_000 });
  await officeScreen(page).signIn(people.headOfOffice.name, testPassword);
  expect(await drafts()).toBe(true);
});

test('on an empty PC the stick and the typed sheet are enough, and a slip is named by its line', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const first = await launch();
  const { stick, lines, visit } = await officeWithSet(first);
  await first.close();
  const { page, dataDir } = await launch();
  await mkdir(path.join(dataDir, 'exports'), { recursive: true });
  await writeFile(path.join(dataDir, 'exports', 'pick-folder.txt'), stick);
  await at(page, 'setup-restore').click();
  const screen = restoreScreen(page);
  const slipped = lines.map((line, n) =>
    n === 2 ? line.replace(/(?<=^3\. )./, (was) => (was === 'Q' ? 'P' : 'Q')) : line,
  );
  await screen.pickAndType(slipped.join('\n'));
  await expect(page.getByText('Dòng 3 của khóa giấy chưa đúng')).toBeVisible({ timeout: 30_000 });
  await picture(page, 'slip');
  // typed as a person does: small letters, no line numbers
  const typed = lines.map((line) => line.replace(/^\d\. /, '').toLowerCase());
  await screen.typeAgain(typed.join('\n'));
  await officeScreen(page).signIn(people.headOfOffice.name, testPassword);
  expect((await ask(page, 'visit.get', { id: visit.id })).content).toBe('Kiến nghị sửa đường thôn');
  await askedForTheSheet(page, dataDir, lines);
});

/** What another PC sealed is opened by the typed sheet alone, wherever a set is opened. */
async function askedForTheSheet(page: Page, dataDir: string, lines: readonly string[]): Promise<void> {
  await officeScreen(page).go('backup');
  await at(page, 'take-back-open').click();
  await write(page, 'take-back-key', lines.join('\n'));
  await at(page, 'take-back-open').click();
  await expect(at(page, 'take-back-rows-row').first()).toBeVisible({ timeout: 60_000 });
  await at(page, 'drill-run').click();
  await write(page, 'drill-key', lines.join('\n'));
  await at(page, 'drill-run').click();
  await expect(at(page, 'drill-result')).toHaveAttribute('data-passed', 'true', { timeout: 60_000 });
  const { path: where = '' } = (await ask(page, 'backup.status', {})).places[0] ?? {};
  const [set] = await ask(page, 'backup.list', { path: where });
  const note = { from: '0.0.9', at: '2026-11-23T01:00:00.000Z', schema: 1, seen: true };
  const made = { placeName: 'USB đỏ', path: where, name: set?.name ?? '', sequence: set?.sequence ?? 0 };
  await writeFile(path.join(dataDir, 'update.json'), JSON.stringify({ ...note, set: made }));
  const installer = path.join(dataDir, 'Tiep-Dan-0.0.9.AppImage');
  await writeFile(installer, await readFile('/bin/true'), { mode: 0o755 });
  await writeFile(path.join(dataDir, 'exports', 'open-file.txt'), installer);
  await at(page, 'place-settings').click();
  await at(page, 'settings-tab-update').click();
  await at(page, 'update-back-pick').click();
  await at(page, 'update-back-go').click();
  await typedOnce(page, 'update-back-key');
}

test('a page of the data that the disk spoiled is told on every page, with what is safe and what to do', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const first = await launch();
  const { page } = first;
  await officeWithSet(first);
  await ask(page, 'data.checkPages', {});
  const database = path.join(first.dataDir, 'office', 'tiepdan.sqlite');
  const last = (await readFile(database)).length - 100;
  const file = await open(database, 'r+');
  await file.write(Buffer.from([0xa5, 0x5a]), 0, 2, last);
  await file.close();
  await at(page, 'health-check').click();
  await expect(at(page, 'health-state')).toHaveAttribute('data-good', 'false', { timeout: 30_000 });
  await expect(at(page, 'data-damaged')).toBeVisible();
  await expect(at(page, 'health-todo')).toContainText('bản sao lưu số 1 tại USB đỏ');
  await picture(page, 'damage');
});

test('an update shows its installer, makes a set, starts it and closes the app', async ({ launch }) => {
  test.setTimeout(240_000);
  const first = await launch();
  const { page, dataDir, folder } = first;
  await officeWithSet(first);
  // a program that runs and ends by itself stands in for the installer
  const installer = path.join(folder, 'Tiep-Dan-9.1.0.AppImage');
  await writeFile(installer, await readFile('/bin/true'), { mode: 0o755 });
  await mkdir(path.join(dataDir, 'exports'), { recursive: true });
  await writeFile(path.join(dataDir, 'exports', 'open-file.txt'), installer);
  await at(page, 'place-settings').click();
  await at(page, 'settings-tab-update').click();
  await at(page, 'update-pick').click();
  await expect(at(page, 'installer')).toContainText('9.1.0');
  await picture(page, 'update');
  const closed = first.app.waitForEvent('close', { timeout: 60_000 });
  await at(page, 'update-start').click();
  await closed;
  const note = JSON.parse(await readFile(path.join(dataDir, 'update.json'), 'utf8'));
  expect(note).toMatchObject({ set: { sequence: 2, placeName: 'USB đỏ' }, seen: false });
  // the installer replaced nothing; as if another version had begun the update
  await writeFile(path.join(dataDir, 'update.json'), JSON.stringify({ ...note, from: '0.0.9' }));
  const again = await launch({ folder });
  await officeScreen(again.page).signIn(people.headOfOffice.name, testPassword);
  await at(again.page, 'updated-open').click();
  await expect(at(again.page, 'update-back')).toContainText('Quay lại phiên bản 0.0.9');
  await picture(again.page, 'update-back');
  await at(again.page, 'update-seen').click();
  await expect(at(again.page, 'updated')).toBeHidden();
});
