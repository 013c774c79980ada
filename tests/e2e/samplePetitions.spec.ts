import { expect } from '@playwright/test';
import { test } from '../support/launchApp';
import { openOffice } from './pages/deskOffice';
import { at, confirm, write } from './pages/fields';
import { earlierYear, hung, khoi, petitionsUpTo, sampleScreen } from './pages/SampleScreen';

test('the cases that came as petitions have their outcome, paper, codes and days', async ({ launch }) => {
  test.setTimeout(180_000);
  const { page } = await launch();
  await openOffice(page);
  await earlierYear(page);
  const desk = sampleScreen(page);
  const complaint = 'Khiếu nại Quyết định số 214/QĐ-UBND về bồi thường 186 m² đất vườn chưa được tính';

  await test.step('case 1: taken up on 17/11, settled by 17/12', async () => {
    await desk.takePetition(
      { source: 'inPerson', kind: 'complaint', receivedon: '10/11/2026', summary: complaint },
      [khoi],
    );
    await desk.dues({ 'complaint.accept': '19/11/2026' });
    await expect(at(page, 'petition-proposal-0')).toContainText('thụ lý');
    expect(await desk.openMatter('petition')).toContain('KN-2026-011');
    await desk.decide('17/11/2026');
    await desk.dues({ 'complaint.first': '17/12/2026' });
    await desk.clock('complaint.dialogueInvite', '04/12/2026', '27/11/2026');
  });

  await test.step('case 4: sealed, told by 26/11, settled by 18/12', async () => {
    await desk.takePetition(
      {
        source: 'inPerson',
        kind: 'denunciation',
        receivedon: '10/11/2026',
        summary: 'Tố cáo công chức thu tiền',
      },
      [hung],
    );
    await expect(page.locator('body')).not.toContainText('Tống Viết Hùng');
    await desk.dues({ 'denunciation.accept': '19/11/2026' });
    await desk.decide('18/11/2026');
    await desk.dues({ 'denunciation.notifyAcceptance': '26/11/2026', 'denunciation.settle': '18/12/2026' });
  });

  await test.step('case 7, anonymous with evidence: checked, no procedure of denunciations', async () => {
    await petitionsUpTo(page, 'DON-2026-114');
    const summary = 'Ban quản lý chợ Xóm Lò thu phí ngoài biên lai đối với 15 hộ';
    const texts = { kind: 'denunciation', receivedon: '09/11/2026', summary };
    expect(await desk.takePetition(texts, [], ['evidence'])).toContain('DON-2026-115');
    await desk.dues({ 'petition.process': '23/11/2026', 'petition.discipline': '24/12/2026' });
    await expect(at(page, 'petition-proposal-0')).toContainText('Không xử lý theo thủ tục giải quyết tố cáo');
  });

  await test.step('case 6, three contents in one: guided to write each apart', async () => {
    await petitionsUpTo(page, 'DON-2026-117');
    const texts = {
      source: 'inPerson',
      kind: 'mixed',
      receivedon: '12/11/2026',
      summary: 'Đơn có nhiều nội dung',
    };
    const an = { name: 'Phạm Thị Hoài An', idnumber: '000179000005', address: 'thôn Gò Nổi' };
    expect(await desk.takePetition(texts, [an])).toContain('DON-2026-118');
    await expect(at(page, 'petition-proposal-0')).toContainText('27/11/2026');
    await expect(at(page, 'petition-paper-guidanceSlip')).toBeVisible();
    await at(page, 'petition-split').click();
    const parts = [
      ['complaint', 'Không cấp xác nhận tình trạng đất'],
      ['denunciation', 'Trưởng thôn giữ tiền quỹ'],
      ['proposal', 'Sửa điện chiếu sáng'],
    ] as const;
    await at(page, 'petition-part-add').click();
    for (const [index, [kind, summary]] of parts.entries()) {
      await at(page, `petition-part-${index}-kind`).selectOption(kind);
      await write(page, `petition-part-${index}-summary`, summary);
    }
    await confirm(page);
    // the others are not told beside it: their sender is the denouncer
    await expect(at(page, 'petition-part')).toHaveText('DON-2026-118.2 Tố cáo');
    await expect(page.locator('body')).not.toContainText('Phạm Thị Hoài An');
  });

  await test.step('case 8, a copy: filed a year with the first, no matter more', async () => {
    // the two open parts of case 6 are 119 and 120
    const texts = { kind: 'complaint', receivedon: '18/11/2026', summary: complaint };
    const sender = { name: khoi.name, address: khoi.address };
    expect(await desk.takePetition(texts, [sender])).toContain('DON-2026-121');
    await desk.dues({ 'petition.process': '03/12/2026' });
    await at(page, 'petition-twin').first().getByTestId('petition-twin-join').click();
    await expect(at(page, 'petition-link')).toContainText('Trùng với');
    await expect(at(page, 'petition-matter-code')).toContainText('KN-2026-011');
    await expect(at(page, 'petition-proposal-0')).toContainText('Lưu đơn');
    await desk.decide('19/11/2026');
    await expect(at(page, 'petition-editor')).toContainText('19/11/2027');
  });

  await test.step('case 12, a daughter for her mother: passed on', async () => {
    const texts = {
      source: 'inPerson',
      receivedon: '20/11/2026',
      summary: 'Kiến nghị chế độ người có công',
      competence: 'other',
      authority: 'Sở Nội vụ',
    };
    const mother = { name: 'Đặng Thị Mận', address: 'thôn Tân Sơn' };
    const daughter = {
      side: 'representative',
      paper: 'Văn bản ủy quyền có chứng thực',
      name: 'Vương Thị Ngọc Lam',
      idnumber: '000190000009',
      phone: '0000 000 009',
    };
    expect(await desk.takePetition(texts, [mother, daughter])).toContain('DON-2026-122');
    await expect(at(page, 'petition-proposal-0')).toContainText('07/12/2026');
    await expect(at(page, 'petition-paper-transferSlip')).toBeVisible();
  });

  await test.step('case 11, a Party member: to the inspection committee', async () => {
    const texts = {
      source: 'inPerson',
      receivedon: '19/11/2026',
      summary: 'Phản ánh một cấp ủy viên vi phạm những điều đảng viên không được làm',
      competence: 'inspection',
      authority: 'Ủy ban Kiểm tra Đảng ủy xã',
    };
    const dao = { name: 'Khúc Minh Đạo', idnumber: '000069000008', address: 'thôn Xóm Lò' };
    await desk.takePetition(texts, [dao], ['partyHead']);
    await expect(at(page, 'petition-proposal-0')).toContainText('04/12/2026');
    await expect(at(page, 'petition-paper-transferSlip')).toBeVisible();
    expect(await desk.openMatter('petition')).toContain('KNPA-2026-040');
    await desk.registerPetition();
    await desk.dues({ 'party.takenUp': '04/12/2026' });
  });
});
