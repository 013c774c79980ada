import { expect } from '@playwright/test';
import { scheduleScreen } from '../pages/ScheduleScreen';
import { expectPaper, type Tour } from './kit';

/** Day, host and last day for posting of December 2026, by the commune's rules and Điều 24. */
const december = [
  ['03/12/2026', 'thứ Năm', 'Trịnh Quang Vịnh', '26/11/2026'],
  ['08/12/2026', 'thứ Ba', 'Phan Đăng Toản', '01/12/2026'],
  ['10/12/2026', 'thứ Năm', 'Lý Thị Ngân Hà', '03/12/2026'],
  ['17/12/2026', 'thứ Năm', 'Trịnh Quang Vịnh', '10/12/2026'],
  ['22/12/2026', 'thứ Ba', 'Phan Đăng Toản', '15/12/2026'],
] as const;

const corrected = 'Việc đăng ký trước 27/11; kết quả thực hiện kết luận kỳ trước';
const dialogue =
  'Hội nghị đối thoại với Nhân dân xã: 8h00 ngày 15/12/2026 (thứ Ba), Hội trường xã; nội dung và cách đăng ký ' +
  'tham gia được thông báo riêng, chậm nhất ngày 08/12/2026.';

export async function plansTheMonth(tour: Tour): Promise<void> {
  const { page, office, preview } = tour;
  const screen = scheduleScreen(page);
  await office.go('schedules');
  await screen.open(12);

  await screen.replan();
  const rows = await screen.rows();
  expect(rows).toHaveLength(december.length);
  for (const [index, [day, weekday, host]] of december.entries()) {
    expect(rows[index]).toContain(`${day} ${weekday}`);
    expect(rows[index]).toContain(host);
  }

  const latest = (await screen.checks('info')).filter(({ code }) => code === 'posting.latest');
  expect(latest).toHaveLength(december.length);
  for (const [index, [day, , host, posting]] of december.entries()) {
    expect(latest[index]?.sentence).toContain(`ngày ${day}`);
    expect(latest[index]?.sentence).toContain(host);
    expect(latest[index]?.sentence).toContain(`chậm nhất ngày ${posting}`);
  }
  expect(await screen.why('posting.latest')).toContain('Điều 24 Luật Tiếp công dân');
  expect(await screen.checks('stop')).toEqual([]);
  const quotas = (await screen.checks('ok')).filter(({ code }) => code === 'quota.met');
  expect(quotas.map(({ sentence }) => sentence).join(' ')).toContain('Phan Đăng Toản');
  expect(await screen.why('quota.met')).toMatch(/Căn cứ: .*(Điều|Quy định)/);

  await screen.correct('03/12/2026', { content: corrected });
  await screen.correct('17/12/2026', { content: 'Việc đăng ký trước 11/12' });
  await screen.fillTexts({ dialogue });
  await tour.picture('lich-tiep');

  expect(await screen.issue('23/11/2026')).toContain('187/TB-UBND');
  await preview.drawn();
  await tour.picture('xem-truoc');
  const pdf = await tour.keep(await preview.save('pdf'), 'lich-tiep-cong-dan-12-2026.pdf');
  await tour.keep(await preview.save('docx'), 'lich-tiep-cong-dan-12-2026.docx');
  await preview.print();
  await preview.close();
  expect(await tour.printed()).toHaveLength(1);
  await expect(page.getByTestId('schedule-state')).toHaveText('Đã ban hành');
  await expect(page.getByTestId('issued-note')).toContainText('187/TB-UBND');

  await screen.post({ place: 'Bảng tin trụ sở', day: '23/11/2026', time: '15h40', by: 'Bùi Thị Mai Sao' });
  await expect(page.getByTestId('schedule-state')).toHaveText('Đã niêm yết');
  await expect(page.getByTestId('posting-list')).toContainText('15h40, 23/11/2026');
  await expect(page.getByTestId('schedule-checks')).toContainText(
    'Niêm yết đúng hạn (chậm nhất ngày 26/11/2026)',
  );
  await tour.picture('niem-yet');

  const text = await expectPaper(pdf, { size: 'A4' }, [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'XÃ BÌNH NGUYÊN THƯỢNG Độc lập - Tự do - Hạnh phúc',
    'Số: 187/TB-UBND Bình Nguyên Thượng, ngày 23 tháng 11 năm 2026',
    'Lịch tiếp công dân tháng 12 năm 2026',
    'công chức tiếp: Bùi Thị Mai Sao',
    'TL. CHỦ TỊCH',
    'Đặng Hữu Phương',
    'Lưu: VT, TCD.',
  ]);
  for (const [day] of december) expect(text).toContain(day);
}
