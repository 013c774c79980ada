import { expect, test } from 'vitest';
import { noteSheet } from '../../../shared/documents/noteSheet';
import { texts } from './blockText';
import { notes } from './sampleReceptions';

const said = texts(noteSheet(notes).blocks);

test('the note-taker’s sheet has a block for each citizen: what is known, and lines for what is said', () => {
  expect(said.slice(0, 12)).toEqual([
    'Người tiếp: Phan Đăng Toản, Chủ tịch UBND xã.',
    'Thời gian, địa điểm: thứ Ba, ngày 08 tháng 12 năm 2026, tại Địa điểm tiếp công dân xã.',
    'Thành phần dự: Trưởng phòng Kinh tế; Chánh Văn phòng HĐND và UBND; Trưởng Công an xã.',
    'Có 02 vụ việc đã biết trước khi tiếp.',
    '1. 8h00, bà Lê Thị Thái, thôn Cầu Vồng (hồ sơ KNPA-2026-031)',
    'Kiến nghị, phản ánh: cơ sở tái chế nhựa đốt phế liệu ban đêm, nước thải chảy ra mương.',
    'Đơn vị chuẩn bị: Phòng Kinh tế: kết quả quan trắc khí thải.',
    'Văn bản đã có: Thông báo kết luận số 52/TB-ĐU ngày 16/10/2026.',
    'Nhiệm vụ đã giao:',
    '- Phòng Kinh tế: kiểm tra cơ sở, xử lý vi phạm; hạn 13/11/2026; quá hạn, chưa có kết quả;',
    '- Công an xã: xác minh việc đốt ban đêm; hạn 30/10/2026; đã xong: đã lập biên bản ngày 27/10/2026.',
    'Công dân trình bày, yêu cầu:',
  ]);
});

test('of a denunciation it says the code and the unit, and neither who nor what', () => {
  const at = said.indexOf('2. Người tố cáo, hồ sơ mã TC-2026-003 (thông tin được bảo vệ)');
  expect(said.slice(at + 1, at + 4)).toEqual([
    'Nhiệm vụ đã giao:',
    '- Văn phòng HĐND và UBND; hạn 19/11/2026; đang thực hiện.',
    'Công dân trình bày, yêu cầu:',
  ]);
});

test('ends with room for somebody unregistered and two signatures, and bears no number', () => {
  const sheet = noteSheet(notes);
  expect([sheet.number, sheet.documentTitle]).toEqual([
    null,
    'Phiếu ghi chép buổi tiếp công dân ngày 08/12/2026',
  ]);
  expect(said).toContain('3. Công dân đến không đăng ký (họ tên, địa chỉ, số căn cước)');
  expect(said.at(-1)).toBe('NGƯỜI GHI CHÉP: Bùi Thị Mai Sao || CHỦ TỊCH UBND XÃ: Phan Đăng Toản');
});
