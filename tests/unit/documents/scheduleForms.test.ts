import { expect, test } from 'vitest';
import { scheduleNotice } from '../../../shared/documents/scheduleNotice';
import { texts } from './blockText';
import { december, schedule2026 } from './sampleSchedules';

test('a schedule may be posted as a list, host by host', () => {
  const said = texts(scheduleNotice({ ...schedule2026, form: 'list' }).blocks);
  expect(said.slice(1, 10)).toEqual([
    '1. Tiếp công dân định kỳ',
    'a) Đồng chí Trịnh Quang Vịnh, Bí thư Đảng ủy:',
    '- Ngày 03/12/2026 (thứ Năm, 25/10 âm lịch), 8h00–11h30. Thành phần dự: Văn phòng Đảng ủy, UBKT Đảng ủy, đại diện UBND, UBMTTQ xã. Dự kiến nội dung: Việc đăng ký trước 27/11; kết quả thực hiện kết luận kỳ trước.',
    '- Ngày 17/12/2026 (thứ Năm, 09/11 âm lịch), 8h00–11h30. Thành phần dự: Văn phòng Đảng ủy, UBKT Đảng ủy, đại diện UBND, UBMTTQ xã. Dự kiến nội dung: Việc đăng ký trước 11/12.',
    'b) Đồng chí Phan Đăng Toản, Chủ tịch UBND:',
    '- Ngày 08/12/2026 (thứ Ba, 30/10 âm lịch), 8h00–11h30; 13h30–16h30. Thành phần dự: Lãnh đạo các phòng, Công an xã, Ban CHQS xã, trưởng thôn liên quan. Dự kiến nội dung: Đất đai, bồi thường; chợ Tân Sơn.',
    '- Ngày 22/12/2026 (thứ Ba, 14/11 âm lịch), 8h00–11h30; 13h30–16h30. Thành phần dự: Lãnh đạo các phòng, Công an xã, Ban CHQS xã, trưởng thôn liên quan. Dự kiến nội dung: Việc đăng ký trước 16/12.',
    'c) Đồng chí Lý Thị Ngân Hà, Chủ tịch HĐND:',
    '- Ngày 10/12/2026 (thứ Năm, 02/11 âm lịch), 8h00–11h30. Thành phần dự: Thường trực HĐND, Văn phòng HĐND và UBND. Dự kiến nội dung: Kiến nghị cử tri.',
  ]);
});

test('a year is posted as a table by month and host', () => {
  const [first] = december;
  if (first === undefined) throw new Error('the sample schedule has lost its days');
  const january = [
    { ...first, id: 'j1', day: '2027-01-07' },
    { ...first, id: 'j2', day: '2027-01-21', place: 'Nhà văn hóa thôn Gò Nổi' },
  ];
  const paper = scheduleNotice({
    ...schedule2026,
    period: { kind: 'year', year: 2027 },
    receptions: [...december.slice(0, 2), ...january],
    form: 'months',
  });
  expect(paper.summary).toBe('Lịch tiếp công dân năm 2027');
  expect(texts(paper.blocks).slice(2, 5)).toEqual([
    '12/2026 | Trịnh Quang Vịnh | Bí thư Đảng ủy | 03/12 (thứ Năm)',
    '12/2026 | Phan Đăng Toản | Chủ tịch UBND | 08/12 (thứ Ba)',
    '01/2027 | Trịnh Quang Vịnh | Bí thư Đảng ủy | 07/01 (thứ Năm); 21/01 (thứ Năm), tại Nhà văn hóa thôn Gò Nổi',
  ]);
});
