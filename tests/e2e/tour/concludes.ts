import { expect } from '@playwright/test';
import { ask, send, verdict } from '../../support/bridge';
import { conclusionScreen, type TaskTexts } from '../pages/ConclusionScreen';
import { expectPaper, type Tour } from './kit';

const conclusion =
  'Việc chuyển chợ Tân Sơn phải lấy ý kiến các hộ đang kinh doanh; phương án bố trí 64 ki-ốt và mức thu được công ' +
  'khai trước khi quyết định.';

/** What the chairman concluded for the group of Tân Sơn (23 people). */
const tasks: readonly TaskTexts[] = [
  {
    lead: 'Phòng Kinh tế',
    helper: 'Văn phòng HĐND và UBND',
    what: 'Công khai phương án bố trí 64 ki-ốt và mức thu tại nhà văn hóa thôn Tân Sơn từ 25/11 đến 09/12/2026',
    due: '25/11/2026',
    answers: false,
  },
  {
    lead: 'Văn phòng HĐND và UBND',
    what: 'Chuẩn bị nội dung đối thoại với các hộ tại hội nghị đối thoại ngày 15/12/2026',
    due: '15/12/2026',
    answers: false,
  },
  {
    lead: 'Phòng Kinh tế',
    what: 'Tổng hợp ý kiến tại hội nghị, tham mưu phương án cuối cùng',
    due: '22/12/2026',
  },
];

/** Asks as the window's own code would, past the button that is off. */
async function tryToIssue({ page }: Tour, id: string): Promise<string> {
  const { signer, recipients } = await ask(page, 'conclusion.get', { id });
  return verdict(
    await send(page, 'conclusion.issue', { id, day: '2026-11-23', number: null, signer, recipients }),
  );
}

export async function concludes(tour: Tour): Promise<void> {
  const { page, office, preview } = tour;
  const screen = conclusionScreen(page);
  await office.go('conclusions');
  const receptionId = await screen.open('16/11/2026', 'Phan Đăng Toản');
  const { id } = await ask(page, 'conclusion.open', { receptionId, face: 'state' });
  expect(await screen.value('item-1-content')).toContain('chợ Tân Sơn');
  expect(await screen.value('figures')).toContain('23 người');

  await screen.write('item-1-conclusion', conclusion);
  await screen.emptyTasks(1);
  for (const [index, task] of tasks.entries()) {
    await screen.addTask(1);
    const { lead: _lead, ...withoutLead } = task;
    await screen.fillTask(1, index + 1, index === 0 ? withoutLead : task);
  }
  await screen.saved();
  expect(await screen.refusal()).toContain('Vụ việc 1, việc 1: chưa rõ đơn vị chủ trì');
  expect(await tryToIssue(tour, id)).toBe('conclusion.gaps');
  await tour.picture('ket-luan-con-thieu');

  await screen.fillTask(1, 1, { lead: tasks[0]?.lead ?? '' });
  await expect(page.getByTestId('conclusion-blocked')).toBeHidden();
  await tour.picture('ket-luan');
  expect(await screen.issue('23/11/2026')).toContain('188/TB-UBND');

  await preview.drawn();
  await tour.picture('ket-luan-xem-truoc');
  const pdf = await tour.keep(await preview.save('pdf'), 'thong-bao-ket-luan.pdf');
  await tour.keep(await preview.save('docx'), 'thong-bao-ket-luan.docx');
  await preview.close();

  await expect(page.getByTestId('conclusion-state')).toHaveText('Đã ban hành');
  expect(await screen.changeable()).toBe(0);
  const issued = await ask(page, 'conclusion.get', { id });
  const changed = await send(page, 'conclusion.save', { ...issued, lead: 'Đã sửa sau khi ban hành.' });
  expect(verdict(changed)).toBe('conclusion.frozen');
  expect((await ask(page, 'conclusion.get', { id })).lead).toBe(issued.lead);

  await expectPaper(pdf, { size: 'A4' }, [
    'XÃ BÌNH NGUYÊN THƯỢNG Độc lập - Tự do - Hạnh phúc',
    'Số: 188/TB-UBND Bình Nguyên Thượng, ngày 23 tháng 11 năm 2026',
    'Kết luận việc tiếp công dân đột xuất ngày 16/11/2026',
    'I. KẾT LUẬN TỪNG VỤ VIỆC',
    'Phòng Kinh tế',
    'trước ngày 22/12/2026',
    'II. TỔ CHỨC THỰC HIỆN',
    'Đặng Hữu Phương',
  ]);
}
