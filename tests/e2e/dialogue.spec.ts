import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import excel from 'exceljs';
import { ask, send, verdict } from '../support/bridge';
import { type Launched, test } from '../support/launchApp';
import { createOffice, signInAs } from '../support/newOffice';
import { typesRight } from '../support/typesRight';
import { dialogueScreen } from './pages/DialogueScreen';
import { goTo, picture } from './pages/deskOffice';
import { at, confirm, write } from './pages/fields';

/** The clock of the app, moved to a moment of the office's life. */
function clockAt(moment: string): Record<string, string> {
  return { TIEPDAN_CLOCK_SHIFT_MS: String(Date.parse(moment) - Date.now()) };
}

async function signedIn(page: Page): Promise<void> {
  await signInAs(page, 'clerk');
  await page.reload();
  await expect(at(page, 'home')).toBeVisible();
}

/** The sheet that the Front sends, where the file dialog of a test finds it. */
async function frontSheet({ dataDir }: Launched): Promise<void> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Ý kiến');
  sheet.addRow(['STT', 'Thôn', 'Họ và tên', 'Lĩnh vực', 'Nội dung ý kiến']);
  sheet.addRow([1, 'thôn Bãi Sậy', 'Trần Thị Lụa', 'Thủy lợi', 'Đề nghị nạo vét kênh N3']);
  sheet.addRow([2, 'thôn Gò Nổi', '', 'Điện', 'Đề nghị sửa điện chiếu sáng']);
  const folder = path.join(dataDir, 'exports');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'y-kien.xlsx');
  await writeFile(file, new Uint8Array(await book.xlsx.writeBuffer()));
  await writeFile(path.join(folder, 'open-file.txt'), file);
}

async function prepare(launched: Launched): Promise<string> {
  const { page } = launched;
  await createOffice(page);
  await signedIn(page);
  const screen = dialogueScreen(page);
  await screen.open();
  const id = await screen.plan('commune', '15/12/2026', 'Đất đai, bồi thường; chợ Tân Sơn');
  await expect(at(page, 'clock-due-dialogue.notice')).toContainText('08/12/2026');
  await expect(at(page, 'clock-due-dialogue.publish')).toContainText('25/12/2026');
  await screen.add('chair');
  await screen.add('preparation');
  await screen.add('guest');
  await screen.fill({
    'dialogue-place': 'Hội trường xã',
    'dialogue-participation': 'Đăng ký ý kiến với trưởng thôn hoặc Văn phòng trước ngày 10/12/2026',
    'dialogue-collect-by': 'UBMTTQ Việt Nam xã',
    'chair-name-0': 'Phan Đăng Toản',
    'chair-name-1': 'Lý Thị Ngân Hà',
    'chair-title-1': 'Chủ tịch HĐND xã',
    'preparation-unit-0': 'Phòng Kinh tế',
    'preparation-what-0': 'Phương án chợ Tân Sơn',
    'guest-name-0': 'Trịnh Quang Vịnh',
    'guest-title-0': 'Bí thư Đảng ủy',
  });
  await at(page, 'guest-present-0').check();
  await expect(at(page, 'dialogue-checks')).toHaveCount(0);
  await page.evaluate('window.scrollTo(0, 0)');
  await picture(page, 'doi-thoai-chuan-bi');
  await screen.tab('agenda');
  await expect(at(page, 'agenda-sum')).toContainText('200');
  await picture(page, 'doi-thoai-chuong-trinh');
  return id;
}

async function gather(launched: Launched): Promise<void> {
  const { page } = launched;
  const screen = dialogueScreen(page);
  await frontSheet(launched);
  await screen.tab('opinions');
  await at(page, 'opinion-sheet').click();
  await at(page, 'opinion-file').click();
  await expect(at(page, 'opinion-found')).toContainText('2');
  await confirm(page);
  await expect(at(page, 'opinion-list-row')).toHaveCount(2);
  await screen.ask({
    speaker: 'ông Đoàn Văn Sự',
    village: 'thôn Tân Sơn',
    field: 'Chợ',
    content: 'Mức thu ki-ốt',
  });
  await expect(at(page, 'opinion-groups')).toContainText('thôn Gò Nổi: 1');
  await picture(page, 'doi-thoai-y-kien');
}

/** A village's list pasted from Excel, signed at the door, and a plate for everybody at the table. */
async function seat(page: Page): Promise<void> {
  const screen = dialogueScreen(page);
  await screen.tab('people');
  await write(
    page,
    'attendee-paste',
    'STT\tHọ và tên\tChức danh\nI\tTHÔN TÂN SƠN\t\n1\tLÒ VĂN PHÚC\tTrưởng thôn\n2\tVàng Thị Sen\t',
  );
  await at(page, 'attendee-take').click();
  await expect(at(page, 'attendance-row')).toHaveCount(3);
  await expect(at(page, 'attendance-rows')).toContainText('Thôn Tân Sơn');
  // whoever sent an opinion comes to hear the answer
  await at(page, 'attendance-askers').click();
  await expect(at(page, 'attendance-rows')).toContainText('Đoàn Văn Sự');
  await at(page, 'attendee-name').fill('Mùa A Mo');
  await at(page, 'attendee-village').fill('thôn Gò Nổi');
  await page.keyboard.press('Enter');
  await expect(at(page, 'attendance-row')).toHaveCount(6);
  await expect(at(page, 'attendee-name')).toBeFocused();
  await at(page, 'attendance-group').selectOption('Thôn Tân Sơn');
  await at(page, 'attendance-all').click();
  await expect(at(page, 'attendance-count')).toHaveText('Có mặt 4 / 6 người');
  await screen.saved();
  await at(page, 'attendance-print').click();
  await expect(at(page, 'preview-page')).toHaveCount(1);
  await at(page, 'preview-close').click();
  await expect(at(page, 'plates-print')).toHaveText('In 4 biển tên');
  await at(page, 'plates-print').click();
  await expect(at(page, 'preview-count')).toContainText('4 trang');
  await at(page, 'preview-close').click();
  await picture(page, 'doi-thoai-nguoi-du');
}

async function announce(page: Page, id: string): Promise<void> {
  const screen = dialogueScreen(page);
  await screen.make('dialogueNotice');
  await screen.issue();
  await goTo(page, `/dialogues/${id}?tab=publish`);
  await screen.publish('notice', 'posted', 'Bảng tin trụ sở UBND xã');
  await expect(screen.stage).toContainText('Đã thông báo');
  await screen.tab('prepare');
  await expect(at(page, 'dialogue-day')).toBeDisabled();
}

async function holdTheDay(page: Page, id: string): Promise<void> {
  const screen = dialogueScreen(page);
  await goTo(page, `/dialogues/${id}?tab=day`);
  await screen.step('held');
  await expect(screen.stage).toContainText('Đã tổ chức');
  await screen.fill({
    'dialogue-people': '118',
    'dialogue-opening': 'Chủ tịch UBND xã khai mạc và báo cáo kết quả thực hiện kết luận năm 2025',
  });
  await screen.ask({
    speaker: 'bà Hồ Thị Miên',
    village: 'thôn Tân Sơn',
    content: 'Đề nghị công khai phương án bố trí 64 ki-ốt và mức thu tại chợ Tân Sơn',
    promise: 'Công khai phương án bố trí ki-ốt và mức thu tại nhà văn hóa thôn Tân Sơn',
    unit: 'Phòng Kinh tế',
    due: '22/12/2026',
    'answered-by': 'Chủ tịch UBND xã',
  });
  await at(page, 'opinion-helpers-add').click();
  await write(page, 'opinion-helpers', 'Văn phòng HĐND và UBND xã');
  await page.evaluate('window.scrollTo(0, 0)');
  await picture(page, 'doi-thoai-ngay-doi-thoai');
  await at(page, 'opinion-list-row').filter({ hasText: 'nạo vét kênh' }).click();
  await write(page, 'opinion-promise', 'Sẽ nạo vét trong quý sau');
  await typesRight(page, '[data-testid="opinion-form"]');
  await write(page, 'opinion-promise', '');
  for (const words of ['nạo vét kênh', 'điện chiếu sáng', 'Mức thu ki-ốt']) {
    await at(page, 'opinion-list-row').filter({ hasText: words }).click();
    await at(page, 'opinion-answered').check();
    await write(page, 'opinion-answer', 'Đã trả lời tại hội nghị');
    await expect(at(page, 'opinion-list-row').filter({ hasText: words })).toContainText('Đã trả lời');
  }
  await screen.tab('results');
  await at(page, 'dialogue-conclusions-add').click();
  await screen.fill({
    'dialogue-conclusions': 'Các ý kiến của Nhân dân là xác đáng, giao các cơ quan giải quyết',
  });
  await screen.make('dialogueConclusion');
  await screen.issue();
  await goTo(page, `/dialogues/${id}?tab=results`);
  await expect(screen.stage).toContainText('Đã có kết luận');
  await expect(at(page, 'dialogue-tasks-row')).toHaveCount(1);
  await picture(page, 'doi-thoai-ket-qua');
}

async function keepThePromise(page: Page, id: string): Promise<void> {
  const screen = dialogueScreen(page);
  await at(page, 'home-notice').filter({ hasText: '25/12/2026' }).click();
  await expect(at(page, 'dialogue-detail')).toBeVisible();
  const view = await ask(page, 'dialogue.get', { id });
  const [task] = view.tasks;
  const close = { doneOn: '2026-12-21', result: 'Đã niêm yết phương án', evidence: 'Biên bản niêm yết' };
  await ask(page, 'task.close', { id: task?.id ?? '', version: task?.version ?? 0, ...close });
  await screen.tab('publish');
  await screen.publish('results', 'media', 'Đài truyền thanh xã');
  await screen.publish('results', 'posted', 'Trụ sở UBND xã');
  await expect(at(page, 'clock-dialogue.publish')).toContainText('Gửi trưởng thôn');
  await screen.publish('results', 'villageHeads', '7 thôn');
  await expect(screen.stage).toContainText('Đã công khai');
  await picture(page, 'doi-thoai-cong-khai');
  await screen.open();
  await expect(at(page, 'dialogue-list-row')).toContainText('1 / 1');
  await picture(page, 'doi-thoai-danh-sach');
  await at(page, 'dialogue-view-review').click();
  await expect(at(page, 'review-list-row')).toContainText('Đúng hạn');
  await picture(page, 'doi-thoai-ra-soat');
  await at(page, 'dialogue-view-figures').click();
  await expect(at(page, 'figures-table-level')).toContainText('118');
  await picture(page, 'doi-thoai-so-lieu');
}

test('the dialogue of 15/12/2026 is lived through from its plan to the review of what was promised', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const first = await launch({ env: clockAt('2026-11-23T02:00:00Z') });
  const id = await prepare(first);
  await gather(first);
  await seat(first.page);
  await announce(first.page, id);
  const silent = await ask(first.page, 'dialogue.get', { id });
  const {
    state: _s,
    stateReason: _r,
    paperId: _p,
    createdAt: _c,
    updatedAt: _u,
    version,
    ...fields
  } = silent.dialogue;
  const moved = await send(first.page, 'dialogue.save', {
    fields: { ...fields, day: '2026-12-16' },
    version,
  });
  expect(verdict(moved)).toBe('dialogue.announced');
  await first.close();

  const day = await launch({ folder: first.folder, env: clockAt('2026-12-15T05:00:00Z') });
  await signedIn(day.page);
  await holdTheDay(day.page, id);
  await day.close();

  const after = await launch({ folder: first.folder, env: clockAt('2026-12-21T02:00:00Z') });
  await signedIn(after.page);
  await keepThePromise(after.page, id);
});
