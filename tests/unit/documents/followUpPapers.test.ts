import { describe, expect, test } from 'vitest';
import { caseFileContents } from '../../../shared/documents/caseFileContents';
import { caseFileCover } from '../../../shared/documents/caseFileCover';
import { conclusionExtract, extractable } from '../../../shared/documents/conclusionExtract';
import { drillMinutes, drillPassed } from '../../../shared/documents/drillMinutes';
import { invitation } from '../../../shared/documents/invitation';
import { urgingLetter } from '../../../shared/documents/urgingLetter';
import { texts } from './blockText';
import { contents, cover, drill, extract, meeting, urging } from './sampleFollowUp';
import { conclusion2026 } from './samplePapers';
import { head, law, sealed } from './samplePeople';

describe('the extract for one citizen', () => {
  test('holds the own matter and where it was concluded, nothing of the others', () => {
    const paper = conclusionExtract(extract);
    expect([paper.number, paper.title]).toEqual([{ value: '05', type: 'TrS', body: 'UBND' }, 'TRÍCH SAO']);
    expect(texts(paper.blocks)).toEqual([
      'Trích từ Thông báo số 179/TB-UBND ngày 13/11/2026 của Ủy ban nhân dân xã:',
      'Ngày 10 tháng 11 năm 2026, tại Địa điểm tiếp công dân xã, đồng chí Phan Đăng Toản, Chủ tịch Ủy ban nhân dân xã chủ trì buổi tiếp công dân định kỳ. Sau khi nghe công dân trình bày và ý kiến của các cơ quan, Chủ tịch UBND xã kết luận như sau:',
      '1. Vụ việc của ông Nguyễn Văn Khởi, thôn Đồng Trầm (hồ sơ KN-2026-011)',
      'a) Nội dung: khiếu nại Quyết định số 214/QĐ-UBND ngày 28/9/2026 về bồi thường 186 m² đất vườn.',
      'b) Ý kiến của Phòng Kinh tế: biên bản kiểm đếm ngày 04/8/2026 chưa có phần diện tích này.',
      expect.stringMatching(/^c\) Kết luận: giao Phòng Kinh tế chủ trì/),
      'Ủy ban nhân dân xã trích gửi ông Nguyễn Văn Khởi, thôn Đồng Trầm để biết',
    ]);
    expect(JSON.stringify(paper)).not.toContain('TC-2026-003');
  });

  test('keeps the number that the matter has in the notice', () => {
    const second = extractable([...conclusion2026.matters].reverse(), 'm11');
    if (second === null) throw new Error('the open matter cannot be extracted');
    expect(texts(conclusionExtract({ ...extract, ...second }).blocks)[2]).toMatch(
      /^2\. Vụ việc của ông Nguyễn/,
    );
  });

  test('is never made of a denunciation or of a matter that is not in the notice', () => {
    expect(extractable(conclusion2026.matters, 'm12')).toBeNull();
    expect(extractable(conclusion2026.matters, 'm99')).toBeNull();
  });

  test('has the Party’s form too', () => {
    const paper = conclusionExtract({ ...extract, ...head('huyen', 'party') });
    expect(paper.number).toEqual({ value: '118', type: 'TrS', body: 'HU' });
  });
});

describe('the urging letter', () => {
  test('lists the late tasks of the unit with notice, due day and days late', () => {
    const paper = urgingLetter(urging);
    expect(paper.documentTitle).toBe('Công văn đôn đốc Phòng Kinh tế thực hiện kết luận tiếp công dân');
    expect([paper.title, paper.summary, paper.number]).toEqual([
      '',
      'đôn đốc thực hiện kết luận tiếp công dân',
      { value: '188', type: 'UBND', body: 'TCD' },
    ]);
    expect(texts(paper.blocks)).toEqual([
      'Kính gửi: Phòng Kinh tế',
      'Qua theo dõi, tính đến ngày 23/11/2026, Phòng Kinh tế còn 02 nhiệm vụ quá thời hạn chưa có kết quả, gồm:',
      '01 | Số 171/TB-UBND ngày 05/11/2026 | Kiểm tra cơ sở tái chế nhựa Phú Đạt, trả lời công dân (hồ sơ KNPA-2026-040) | 20/11/2026 | 01',
      '02 | Số 179/TB-UBND ngày 13/11/2026 | Thực hiện kết luận đối với hồ sơ mã TC-2026-003 | 19/11/2026 | 02',
      'Căn cứ Điều 25 Nghị định số 154/2026/NĐ-CP ngày 15/5/2026 của Chính phủ, Ủy ban nhân dân xã yêu cầu Phòng Kinh tế tập trung thực hiện dứt điểm các nhiệm vụ trên, trả lời công dân theo quy định; báo cáo rõ kết quả, lý do chậm và trách nhiệm về Văn phòng HĐND và UBND xã trước ngày 27/11/2026.',
      'Giao Văn phòng HĐND và UBND xã tiếp tục theo dõi, tổng hợp, báo cáo Chủ tịch UBND xã.',
      'Ủy ban nhân dân xã yêu cầu Phòng Kinh tế nghiêm túc thực hiện',
    ]);
  });

  test('serves the Party committee of the district in 2024', () => {
    const paper = urgingLetter({
      ...urging,
      ...head('huyen', 'party'),
      bases: law('urging.bases', 'huyen', 'party'),
    });
    expect(paper.number).toEqual({ value: '118', type: 'CV', body: 'HU' });
    expect(texts(paper.blocks)[4]).toMatch(/^Căn cứ Quy định số 11-QĐi\/TW.*Ban Thường vụ Huyện ủy yêu cầu/);
  });
});

describe('the invitation', () => {
  test('says who, to what, chaired by whom, when and where', () => {
    const paper = invitation(meeting);
    expect([paper.number?.type, paper.title, paper.summary]).toEqual([
      'GM',
      'GIẤY MỜI',
      'Dự buổi đối thoại giải quyết khiếu nại',
    ]);
    expect(texts(paper.blocks)).toEqual([
      'Ủy ban nhân dân xã trân trọng kính mời:',
      '- Ông Nguyễn Văn Khởi, thôn Đồng Trầm;',
      '- Trưởng phòng Kinh tế;',
      '- Trưởng thôn Đồng Trầm.',
      'Tới dự: buổi đối thoại giải quyết khiếu nại.',
      'Chủ trì: đồng chí Phan Đăng Toản, Chủ tịch UBND xã.',
      'Thời gian: 8h00, thứ Sáu, ngày 04 tháng 12 năm 2026.',
      'Địa điểm: Phòng họp số 2, trụ sở UBND xã.',
      'Nội dung: đối thoại về nội dung khiếu nại, hồ sơ KN-2026-011.',
      'Phân công chuẩn bị:',
      '- Phòng Kinh tế: báo cáo kết quả xác minh;',
      '- Văn phòng HĐND và UBND: cử người ghi biên bản.',
      'Đề nghị các thành phần đến đúng giờ; người khiếu nại mang theo giấy tờ tùy thân và tài liệu liên quan.',
      'Rất mong được đón tiếp',
    ]);
  });

  test('names one guest in the sentence, and a denouncer by the code', () => {
    const guests = [{ kind: 'citizen' as const, subject: sealed }];
    expect(texts(invitation({ ...meeting, ...head('huyen', 'party'), guests }).blocks)[0]).toBe(
      'Ban Thường vụ Huyện ủy trân trọng kính mời: Người tố cáo (hồ sơ mã TC-2026-003).',
    );
  });
});

describe('the file of a case', () => {
  test('shows on its cover whose it is, how long it is kept and where it stands', () => {
    expect(texts(caseFileCover(cover).blocks)).toEqual([
      'Mã hồ sơ | KN-2026-011',
      'Người có đơn | ông Nguyễn Văn Khởi, thôn Đồng Trầm',
      'Vụ việc | khiếu nại Quyết định số 214/QĐ-UBND ngày 28/9/2026 về bồi thường 186 m² đất vườn',
      'Đơn vị lập hồ sơ | Văn phòng HĐND và UBND xã',
      'Thời gian | Từ ngày 10/11/2026 đến ngày ....../....../..........',
      'Số văn bản, số tờ | 06 văn bản, 19 tờ',
      'Thời hạn bảo quản | 20 năm (Thông tư 01/2025/TT-TTCP)',
      'Người giữ hồ sơ | Bùi Thị Mai Sao',
      'Nơi để hồ sơ | Tủ 2, ngăn 3, hộp 07',
    ]);
  });

  test('of a denunciation shows its code and who may open it', () => {
    const said = texts(caseFileCover({ ...cover, subject: sealed, closedOn: '2026-12-18' }).blocks);
    expect([said[1], said[2], said.at(-1)]).toEqual([
      'Người có đơn | Thông tin người tố cáo được bảo vệ',
      'Vụ việc | Tố cáo, hồ sơ mã TC-2026-003',
      'HỒ SƠ TỐ CÁO: CHỈ NGƯỜI ĐƯỢC PHÂN CÔNG MỚI ĐƯỢC MỞ',
    ]);
  });

  test('lists its documents in order, those of a denunciation by their kind', () => {
    expect(texts(caseFileContents(contents).blocks).slice(0, 3)).toEqual([
      '01 |  | 10/11/2026 | Đơn khiếu nại | Nguyễn Văn Khởi | 01-02 | ',
      '02 | 179/TB-UBND | 13/11/2026 | Thông báo kết luận việc tiếp công dân ngày 10/11/2026 | UBND xã | 03-05 | ',
      'Hồ sơ gồm 02 văn bản, 05 tờ.',
    ]);
    const documents = [{ kindName: 'Đơn tố cáo', symbol: '', day: null, sheets: '01-03' }];
    const file = { kind: 'sealed' as const, code: 'TC-2026-003', documents };
    expect(texts(caseFileContents({ ...contents, file }).blocks)[0]).toBe(
      '01 |  |  | Đơn tố cáo |  | 01-03 | Niêm phong',
    );
  });
});

describe('the minutes of a restore drill', () => {
  test('say that counts and hashes agree', () => {
    const said = texts(drillMinutes(drill).blocks);
    expect(said.slice(4)).toEqual([
      'Tên bản sao lưu: BNT-2026-11-23-000214; số thứ tự 214; lập lúc 11h30 ngày 23/11/2026; dung lượng 18.874.368 byte; đọc từ: ổ đĩa dự phòng số 2.',
      'II. KẾT QUẢ ĐỐI CHIẾU',
      '01 | Lượt tiếp | 1.211 | 1.211 | khớp',
      '02 | Đơn | 122 | 122 | khớp',
      'Mã kiểm tra (SHA-256) của từng tệp:',
      'tiep-dan.sqlite | 3f786850 e387550f dab836ed 7e6dc881 de23001b 8a1d2f6c 0c9d3e4f 5a6b7c8d | khớp',
      'Kiểm tra cơ sở dữ liệu: tính toàn vẹn đạt; khóa ngoại đạt.',
      'III. KẾT LUẬN',
      'Khôi phục được; số liệu và mã kiểm tra khớp hoàn toàn. Dữ liệu đang dùng không bị thay đổi; bản khôi phục thử đã xóa.',
      'Kết thúc vào hồi 14h25 cùng ngày. Biên bản lập thành 02 bản, các bên đã đọc lại, thống nhất và ký xác nhận',
      'NGƯỜI CHỨNG KIẾN: Đặng Hữu Phương || NGƯỜI THỰC HIỆN: Bùi Thị Mai Sao',
    ]);
  });

  test('say plainly what does not agree, and nothing compared is no success', () => {
    const counts = [{ name: 'Đơn', backedUp: 122, restored: 121 }];
    const said = texts(drillMinutes({ ...drill, counts, findings: ['Thiếu 01 đơn'] }).blocks);
    expect(said).toContain('01 | Đơn | 122 | 121 | KHÔNG KHỚP');
    expect(said.some((text) => text.startsWith('Khôi phục KHÔNG ĐẠT'))).toBe(true);
    expect(said).toContain('Thiếu 01 đơn.');
    const other = [{ name: 'a', expected: 'aa', found: 'ab' }];
    expect([
      drillPassed(drill),
      drillPassed({ ...drill, hashes: other }),
      drillPassed({ ...drill, counts: [] }),
      drillPassed({ ...drill, checks: [{ name: 'khóa ngoại', passed: false }] }),
    ]).toEqual([true, false, false, false]);
  });
});
