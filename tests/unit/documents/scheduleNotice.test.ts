import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/documents/model';
import { officialDocument } from '../../../shared/documents/model';
import { scheduleNotice } from '../../../shared/documents/scheduleNotice';
import { huyen2024 } from './sampleOffices';
import { schedule2026 } from './sampleSchedules';

function textOf(block: Block | undefined): string {
  return block?.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '';
}

function rowsOf(blocks: Block[]): string[][] {
  const table = blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') return [];
  return table.rows.map((row) =>
    row.map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')).join('|')),
  );
}

describe('the schedule notice', () => {
  test('is the posted schedule of December 2026 word for word', () => {
    const paper = scheduleNotice(schedule2026);
    expect(paper.blocks.filter(({ kind }) => kind === 'paragraph').map(textOf)).toEqual([
      'Căn cứ Luật Tiếp công dân (sửa đổi, bổ sung năm 2025); Nghị định số 154/2026/NĐ-CP ngày 15/5/2026 của Chính phủ; căn cứ lịch tiếp dân của Bí thư Đảng ủy (Thông báo số 63-TB/ĐU) và của Thường trực HĐND xã, Ủy ban nhân dân xã thông báo lịch tiếp công dân tháng 12 năm 2026 như sau:',
      'Địa điểm: Địa điểm tiếp công dân xã, tầng 1, nhà B, trụ sở HĐND và UBND xã.',
      '2. Tiếp công dân thường xuyên: các ngày làm việc trong tuần, giờ hành chính (7h30–11h30; 13h30–17h00); công chức tiếp: Bùi Thị Mai Sao; điện thoại 0000 000 100.',
      '3. Tiếp công dân đột xuất: theo khoản 3 Điều 18 Luật Tiếp công dân.',
      '4. Hội nghị đối thoại với Nhân dân xã: 8h00 ngày 15/12/2026 (thứ Ba), Hội trường xã; nội dung và cách đăng ký tham gia được thông báo riêng, chậm nhất ngày 08/12/2026.',
      '5. Trường hợp ngày tiếp trùng ngày nghỉ, lễ, Tết thì chuyển sang ngày làm việc tiếp theo liền kề. Khi thay đổi lịch, Ủy ban nhân dân xã thông báo công khai lý do và thời gian dự kiến tiếp.',
      '6. Công dân đến phải mang căn cước hoặc giấy tờ tùy thân; đăng ký trước với Văn phòng HĐND và UBND xã hoặc trưởng thôn. Công dân không đăng ký vẫn được tiếp theo thứ tự.',
      'Lịch này được niêm yết tại trụ sở UBND xã, Địa điểm tiếp công dân, nhà văn hóa các thôn; đăng trên Trang thông tin điện tử xã và phát trên hệ thống truyền thanh',
    ]);
    expect(rowsOf(paper.blocks)).toEqual([
      [
        '03/12/2026',
        'Năm',
        '25/10',
        'Trịnh Quang Vịnh',
        'Bí thư Đảng ủy',
        '8h00–11h30',
        'Văn phòng Đảng ủy, UBKT Đảng ủy, đại diện UBND, UBMTTQ xã',
        'Việc đăng ký trước 27/11; kết quả thực hiện kết luận kỳ trước',
      ],
      [
        '08/12/2026',
        'Ba',
        '30/10',
        'Phan Đăng Toản',
        'Chủ tịch UBND',
        '8h00–11h30;|13h30–16h30',
        'Lãnh đạo các phòng, Công an xã, Ban CHQS xã, trưởng thôn liên quan',
        'Đất đai, bồi thường; chợ Tân Sơn',
      ],
      [
        '10/12/2026',
        'Năm',
        '02/11',
        'Lý Thị Ngân Hà',
        'Chủ tịch HĐND',
        '8h00–11h30',
        'Thường trực HĐND, Văn phòng HĐND và UBND',
        'Kiến nghị cử tri',
      ],
      [
        '17/12/2026',
        'Năm',
        '09/11',
        'Trịnh Quang Vịnh',
        'Bí thư Đảng ủy',
        '8h00–11h30',
        'như ngày 03/12',
        'Việc đăng ký trước 11/12',
      ],
      [
        '22/12/2026',
        'Ba',
        '14/11',
        'Phan Đăng Toản',
        'Chủ tịch UBND',
        '8h00–11h30;|13h30–16h30',
        'như ngày 08/12',
        'Việc đăng ký trước 16/12',
      ],
    ]);
  });

  test('carries head, number, place and date, signature and recipients of the commune', () => {
    const { blocks: _blocks, ...frame } = scheduleNotice(schedule2026);
    expect(frame).toEqual({
      model: 1,
      face: 'state',
      formatDate: '2026-11-23',
      language: 'vi',
      documentTitle: 'Thông báo lịch tiếp công dân tháng 12 năm 2026',
      page: { size: 'A4', orientation: 'portrait', textScale: 1 },
      formCode: null,
      head: { parent: '', issuer: ['ỦY BAN NHÂN DÂN', 'XÃ BÌNH NGUYÊN THƯỢNG'] },
      number: { value: '187', type: 'TB', body: 'UBND' },
      placeDate: { place: 'Bình Nguyên Thượng', date: '2026-11-23' },
      title: 'THÔNG BÁO',
      summary: 'Lịch tiếp công dân tháng 12 năm 2026',
      bases: [],
      signature: { authority: 'TL. CHỦ TỊCH', title: 'CHÁNH VĂN PHÒNG', name: 'Đặng Hữu Phương', note: '' },
      recipients: schedule2026.recipients,
    });
  });

  test('names the district of 2024 and numbers only the items that have something to say', () => {
    const paper = scheduleNotice({
      ...schedule2026,
      office: huyen2024,
      period: { kind: 'quarter', year: 2024, quarter: 3 },
      bases: [],
      urgent: '',
      dialogues: [],
    });
    const texts = paper.blocks.filter(({ kind }) => kind === 'paragraph').map(textOf);
    expect(paper.summary).toBe('Lịch tiếp công dân quý III năm 2024');
    expect(texts[0]).toBe('Ủy ban nhân dân huyện thông báo lịch tiếp công dân quý III năm 2024 như sau:');
    expect(texts.slice(2, 5).map((text) => text.slice(0, 12))).toEqual([
      '2. Tiếp công',
      '3. Trường hợ',
      '4. Công dân ',
    ]);
  });

  test('is a valid document model', () => {
    const paper = scheduleNotice(schedule2026);
    expect(officialDocument.parse(paper)).toEqual(paper);
  });
});
