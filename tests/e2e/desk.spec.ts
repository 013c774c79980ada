import { once } from 'node:events';
import { expect } from '@playwright/test';
import { ask } from '../support/bridge';
import { test } from '../support/launchApp';
import { signInAs } from '../support/newOffice';
import { visitFieldsOf } from '../support/records';
import { deskScreen } from './pages/DeskScreen';
import { goTo, knownPerson, openOffice, picture } from './pages/deskOffice';
import { at, write } from './pages/fields';

test('a whole visit is entered by keys alone, with what the person came for before beside the form', async ({
  launch,
}) => {
  const { page } = await launch();
  await openOffice(page);
  await knownPerson(page);
  const desk = deskScreen(page);
  await desk.begin();
  await desk.choose('visit-honorific', 'ông');
  await desk.enterTo('visit-name');
  await desk.type('nguyễn văn khởi');
  const row = at(page, 'visit-earlier-row');
  await expect(row).toContainText('Nguyễn Văn Khởi');
  await expect(row).toContainText('10/11/2026');
  await expect(at(page, 'visit-earlier-case')).toContainText('KN-2026-001');
  const [form, panel] = [await at(page, 'visit-name').boundingBox(), await row.boundingBox()];
  expect(panel?.x).toBeGreaterThan((form?.x ?? 0) + (form?.width ?? 0));
  await picture(page, 'ban-tiep-dan');

  // F6 to the panel, Enter takes the person over, F6 back to the field that was left
  await page.keyboard.press('F6');
  expect(await desk.focused()).toBe('visit-earlier-use');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F6');
  expect(await desk.focused()).toBe('visit-name');
  await expect(at(page, 'visit-idnumber')).toHaveValue('000071000001');

  await desk.enterTo('visit-content');
  await desk.type('Hỏi tiến độ giải quyết khiếu nại quyết định bồi thường');
  await desk.enterTo('visit-demand');
  await desk.type('Kiểm đếm lại 186 m² đất vườn');
  await desk.enterTo('visit-kind');
  await desk.choose('visit-kind', 'complaint');
  await desk.enterTo('visit-field');
  await desk.type('Đất đai');
  await desk.enterTo('visit-competence');
  await desk.choose('visit-competence', 'yes');
  await desk.enterTo('visit-outcome');
  await desk.choose('visit-outcome', 'recorded');
  await desk.enterTo('visit-handledby');
  await desk.type('Phòng Kinh tế');
  await page.keyboard.press('F7');
  await desk.enterTo('visit-doc-0-name');
  await desk.type('Đơn đề nghị kiểm đếm lại');
  await desk.enterTo('visit-followup');
  await desk.type('Trả lời trước 17/12/2026');
  await desk.saved();
  expect(await desk.enterBook()).toBe('Sổ số 2/2026');
  const found = await ask(page, 'visit.list', {
    from: null,
    to: null,
    receptionId: null,
    matterId: null,
    text: 'tien do giai quyet',
    limit: 5,
    offset: 0,
  });
  expect(found.rows.map(({ number, kind, outcome, label }) => [number, kind, outcome, label])).toEqual([
    [2, 'complaint', 'recorded', 'ông Nguyễn Văn Khởi'],
  ]);

  // the same person again: the card is scanned, and what it was about is copied from the time before
  await page.keyboard.press('F2');
  await expect(at(page, 'visit-name')).toHaveValue('');
  await at(page, 'visit-name').focus();
  await page.keyboard.insertText('000071000001||Nguyễn Văn Khởi|01011971|Nam|thôn Đồng Trầm|12042021');
  await page.keyboard.press('Enter');
  await expect(at(page, 'visit-name')).toHaveValue('Nguyễn Văn Khởi');
  await expect(at(page, 'visit-idnumber')).toHaveValue('000071000001');
  await expect(at(page, 'visit-idissuedon')).toHaveValue('12/04/2021');
  await expect(at(page, 'visit-address')).toHaveValue('thôn Đồng Trầm');
  await at(page, 'visit-earlier-again').first().click();
  await expect(at(page, 'visit-content')).toHaveValue(
    'Hỏi tiến độ giải quyết khiếu nại quyết định bồi thường',
  );
  await expect(at(page, 'visit-repeat')).toBeChecked();
  await picture(page, 'chep-viec-truoc');
});

test('what was typed a second ago is there after the power went', async ({ launch }) => {
  const first = await launch();
  await openOffice(first.page);
  const desk = deskScreen(first.page);
  await desk.begin();
  await desk.type('Trần Thị Lụa');
  await desk.enterTo('visit-content');
  await desk.type('Kênh N3 bồi lấp, cống số 4 sập');
  await first.page.waitForTimeout(1_000);
  const child = first.app.process();
  const gone = once(child, 'exit');
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await gone;

  const { page } = await launch({ folder: first.folder });
  await signInAs(page, 'clerk');
  await page.reload();
  await at(page, 'home-draft').first().click();
  await expect(at(page, 'visit-name')).toHaveValue('Trần Thị Lụa');
  await expect(at(page, 'visit-content')).toHaveValue('Kênh N3 bồi lấp, cống số 4 sập');
});

test('a refusal names its ground, what it leads to and by when, up to the draft of form 01/TCD', async ({
  launch,
}) => {
  const { page } = await launch();
  await openOffice(page);
  const fields = visitFieldsOf({
    day: '2026-11-19',
    outcome: 'refused',
    settledBy: 'Thông báo ngày 14/3/2025',
  });
  await ask(page, 'visit.save', { fields, version: 0 });
  await goTo(page, `/visits/-/${fields.id}`);
  await expect(at(page, 'visit-refusalground')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(at(page, 'visit-fault')).toContainText('Điều 9 Luật Tiếp công dân');
  await write(page, 'visit-content', '');
  await page.keyboard.press('F9');
  await expect(at(page, 'visit-fault')).toContainText('còn thiếu: nội dung trình bày.');
  await write(page, 'visit-content', fields.content);

  await at(page, 'visit-refusalground').selectOption('i');
  await expect(at(page, 'visit-refusal-leads')).toContainText('Giải thích trực tiếp');
  await at(page, 'visit-refusalground').selectOption('h');
  await expect(at(page, 'visit-refusal-trap')).toContainText('điểm g');
  await expect(at(page, 'visit-refusalpoint')).toHaveValue('h');
  await expect(at(page, 'visit-refusal-misfit')).toBeVisible();
  await at(page, 'visit-refusalground').selectOption('9.3');
  await expect(at(page, 'visit-refusal-misfit')).toBeHidden();
  await expect(at(page, 'visit-refusal-leads')).toContainText('25/11/2026');
  await at(page, 'visit-refusal-why').click();
  await expect(page.locator('.MuiPopover-paper')).toContainText('24/11/2026');
  await page.keyboard.press('Escape');
  await picture(page, 'tu-choi');
  await deskScreen(page).saved();
  await page.keyboard.press('F9');
  await expect(at(page, 'visit-refusal-duty')).toContainText('25/11/2026');
  await at(page, 'visit-refusal-duty').getByTestId('draft-menu-visit').click();
  await expect(at(page, 'draft-page')).toContainText('khoản 3 Điều 9 Luật Tiếp công dân');
  await expect(at(page, 'preview-page').first()).toBeVisible({ timeout: 30_000 });
  await expect(at(page, 'draft-blank')).toHaveText('Chưa ghi họ tên người ký');
  await picture(page, 'tu-choi-01');
  await goTo(page, `/visits/-/${fields.id}`);
  await expect(at(page, 'visit-refusal-duty')).toHaveAttribute('data-done', 'false');
  await at(page, 'visit-refusal-draft').click();
  await write(page, 'draft-signature-name', 'Phan Đăng Toản');
  await at(page, 'draft-issue').click();
  await at(page, 'confirm-ok').click();
  await expect(at(page, 'preview-close')).toBeVisible({ timeout: 30_000 });
  await goTo(page, `/visits/-/${fields.id}`);
  await expect(at(page, 'visit-refusal-duty')).toHaveAttribute('data-done', 'true');
  await expect(at(page, 'visit-refusal-duty')).toContainText('01/TB-UBND · 23/11/2026');
  await at(page, 'visit-refusal-paper').click();
  await expect(at(page, 'preview-close')).toBeVisible();
});

test('a group pasted from Excel fills its list, and too many representatives are refused by name of the rule', async ({
  launch,
}) => {
  const { page } = await launch();
  await openOffice(page);
  const desk = deskScreen(page);
  await desk.begin();
  await write(page, 'visit-name', 'Hồ Thị Miên');
  await write(page, 'visit-groupsize', '7');
  await expect(at(page, 'visit-crowd')).toContainText('từ 5 người');
  const people = [
    'Hồ Thị Miên',
    'Đoàn Văn Sự',
    'Tô Văn Quảng',
    'Lục Thị Thơm',
    'Quách Đình Hải',
    'Bế Văn Nam',
    'Lò Thị Na',
  ];
  const lines = people.map(
    (name, index) => `${index + 1}\t${name}\t19${60 + index}\t1${60 + index}00001${index}0\tthôn Tân Sơn`,
  );
  await write(
    page,
    'visit-members-paste',
    ['STT\tHọ và tên\tNăm sinh\tSố CCCD\tĐịa chỉ', ...lines, ''].join('\r\n'),
  );
  await expect(at(page, 'visit-members-take')).toContainText('7 người');
  await at(page, 'visit-members-take').click();
  await expect(at(page, 'visit-members-row')).toHaveCount(7);
  await expect(at(page, 'visit-members-row').first()).toContainText('đại diện');
  for (const [index, name] of ['Đoàn Văn Sự', 'Nguyễn Người Lạ'].entries()) {
    await at(page, 'visit-rep-add').click();
    await write(page, `visit-rep-${index}-name`, name);
  }
  await expect(at(page, 'visit-outsiders')).toContainText('Nguyễn Người Lạ');
  await expect(at(page, 'visit-group-problem')).toContainText('nhiều nhất 2');
  await write(page, 'visit-content', 'Kiến nghị dừng việc chuyển chợ Tân Sơn');
  await picture(page, 'doan-dong-nguoi');
  await page.keyboard.press('F9');
  await expect(at(page, 'visit-fault')).toContainText('Điều 29 Luật Tiếp công dân');
  await at(page, 'visit-rep-1-remove').click();
  await expect(at(page, 'visit-outsiders')).toBeHidden();
  expect(await desk.enterBook()).toBe('Sổ số 1/2026');
});

test('who went to another page before the answer to F2 came stays there', async ({ launch }) => {
  const { page } = await launch();
  await openOffice(page);
  await goTo(page, '/visits');
  await expect(at(page, 'visit-page')).toBeVisible();
  // one turn of the page's loop: the answer of the office cannot come between the key and the change of page
  await page.evaluate(`document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true }));
    location.hash = '/tasks'`);
  await expect(at(page, 'task-page')).toBeVisible();
  const { today } = await ask(page, 'app.state', {});
  await expect
    .poll(async () => (await ask(page, 'reception.list', { from: today, to: today })).length)
    .toBe(1);
  await expect(page).toHaveURL(/#\/tasks$/);
  await expect(at(page, 'task-page')).toBeVisible();
});
