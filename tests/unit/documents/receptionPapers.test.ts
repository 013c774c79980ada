import { describe, expect, test } from 'vitest';
import { appointmentSlip } from '../../../shared/documents/appointmentSlip';
import { citizenStatement } from '../../../shared/documents/citizenStatement';
import { groupList } from '../../../shared/documents/groupList';
import { guidanceSlip } from '../../../shared/documents/guidanceSlip';
import { hearingProposal } from '../../../shared/documents/hearingProposal';
import { refusal } from '../../../shared/documents/refusal';
import { texts } from './blockText';
import { head, law, sealed } from './samplePeople';
import {
  appointment,
  group,
  guidance,
  hearing,
  refusal2024,
  refusal2026,
  statement,
} from './sampleReceptions';

describe('the refusal, Mẫu 01/TCD', () => {
  test('has every field of the form of 2026 and fills the point that the clerk chose', () => {
    const paper = refusal(refusal2026);
    expect(texts(paper.blocks)).toEqual([
      'Kính gửi: Bà Đỗ Thị Nhàn',
      'Ngày 19/11/2026, bà Đỗ Thị Nhàn; căn cước số 000166000007, ngày cấp 02/02/2022, nơi cấp Bộ Công an; địa chỉ: thôn Cầu Vồng, đến Địa điểm tiếp công dân xã để khiếu nại. Tóm tắt nội dung: mức hỗ trợ di dời mồ mả năm 2019.',
      'Vụ việc đã có quyết định giải quyết lần hai có hiệu lực pháp luật, đã được kiểm tra, rà soát và thông báo bằng văn bản ngày 14/3/2025.',
      'Căn cứ khoản 3 Điều 9 Luật Tiếp công dân; điểm h khoản 1 Điều 4 Nghị định số 154/2026/NĐ-CP ngày 15/5/2026 của Chính phủ, Ủy ban nhân dân xã từ chối tiếp công dân đối với bà Đỗ Thị Nhàn về nội dung nêu trên.',
      'Ủy ban nhân dân xã thông báo để bà Đỗ Thị Nhàn được biết',
    ]);
    expect([paper.formCode, paper.number, paper.recipients]).toEqual([
      'Mẫu số 01/TCD',
      { value: '188', type: 'TB', body: 'UBND' },
      ['Như trên', 'Chủ tịch UBND xã (b/c)', 'Công an xã (để phối hợp)', 'Lưu: VT, TCD'],
    ]);
  });

  test('cites the law alone in the district of 2024', () => {
    const paper = refusal(refusal2024);
    expect(texts(paper.blocks)[3]).toBe(
      'Căn cứ khoản 3 Điều 9 Luật Tiếp công dân, Ủy ban nhân dân huyện từ chối tiếp công dân đối với bà Đỗ Thị Nhàn về nội dung nêu trên.',
    );
    expect(paper.formCode).toBe('Mẫu số 01');
  });

  test('leaves room for what nobody gave, to be written in by hand', () => {
    const { person } = refusal2026;
    if (person.kind !== 'open') throw new Error('the sample is open');
    const nowhere = { ...person, citizen: { ...person.citizen, address: '' } };
    expect(texts(refusal({ ...refusal2026, person: nowhere }).blocks)[1]).toMatch(
      /địa chỉ: \.+, đến Địa điểm/,
    );
  });

  test('names a denouncer by the code', () => {
    const paper = refusal({ ...refusal2026, person: { kind: 'sealed', code: 'TC-2026-003' } });
    expect(texts(paper.blocks).slice(0, 2)).toEqual([
      'Kính gửi: Người tố cáo (hồ sơ mã TC-2026-003)',
      'Ngày 19/11/2026, người tố cáo (hồ sơ mã TC-2026-003) đến Địa điểm tiếp công dân xã để tố cáo; nội dung ghi tại hồ sơ.',
    ]);
  });
});

describe('the record of what a citizen said', () => {
  test('holds who spoke, what was said and asked, that it was read back, and both signatures', () => {
    expect(texts(citizenStatement(statement).blocks)).toEqual([
      'Căn cứ Điều 14 Nghị định số 154/2026/NĐ-CP ngày 15/5/2026 của Chính phủ.',
      'Vào hồi 9h15, ngày 23 tháng 11 năm 2026, tại Địa điểm tiếp công dân xã.',
      'Người tiếp, ghi biên bản: Bùi Thị Mai Sao; chức vụ: công chức tiếp công dân.',
      'Người trình bày: ông Lê Quốc Thái; căn cước số 000085000003, ngày cấp ..........., nơi cấp ...........................; địa chỉ: thôn Cầu Vồng.',
      'Loại việc: kiến nghị, phản ánh.',
      'Lý do ghi lại: công dân không có đơn.',
      'I. NỘI DUNG TRÌNH BÀY',
      'Cơ sở tái chế nhựa "Phú Đạt" đốt phế liệu ban đêm.',
      'Nước thải chảy ra mương.',
      'II. YÊU CẦU',
      'Kiểm tra, xử lý và trả lời cho các hộ.',
      'III. THÔNG TIN, TÀI LIỆU KÈM THEO',
      '- 04 ảnh chụp.',
      'Biên bản lập thành 02 bản, đã đọc lại cho người trình bày nghe; người trình bày công nhận nội dung ghi trên là đúng, đầy đủ và ký tên hoặc điểm chỉ xác nhận dưới đây.',
      'NGƯỜI TRÌNH BÀY: Lê Quốc Thái || NGƯỜI GHI BIÊN BẢN: Bùi Thị Mai Sao',
    ]);
  });

  test('leaves a denouncer lines to be written by hand and no name', () => {
    const paper = citizenStatement({ ...statement, statement: { kind: 'sealed', code: 'TC-2026-003' } });
    const said = texts(paper.blocks);
    expect(said.slice(3)).toEqual([
      'Người trình bày: người tố cáo, hồ sơ mã TC-2026-003 (họ tên, địa chỉ ghi ở phiếu niêm phong).',
      'Lý do ghi lại: công dân không có đơn.',
      'I. NỘI DUNG TRÌNH BÀY',
      '(12 dòng trống)',
      'II. YÊU CẦU',
      '(4 dòng trống)',
      expect.stringContaining('đã đọc lại cho người trình bày nghe'),
      'NGƯỜI TRÌNH BÀY:  || NGƯỜI GHI BIÊN BẢN: Bùi Thị Mai Sao',
    ]);
  });

  test('lets a witness sign where there is one', () => {
    const blocks = citizenStatement({ ...statement, witness: 'Quách Thị Sim' }).blocks;
    expect(texts(blocks).slice(-2)).toEqual([
      'NGƯỜI TRÌNH BÀY: Lê Quốc Thái || NGƯỜI LÀM CHỨNG: Quách Thị Sim',
      'NGƯỜI GHI BIÊN BẢN: Bùi Thị Mai Sao || : ',
    ]);
  });
});

describe('the list of a group', () => {
  test('names everybody, marks the representatives and leaves room for each signature', () => {
    const said = texts(groupList(group).blocks);
    expect(said.slice(2, 4)).toEqual([
      'Chúng tôi gồm 05 người có tên, chữ ký dưới đây, cùng đến trình bày về việc: kiến nghị dừng việc chuyển chợ Tân Sơn sang vị trí mới.',
      'Chúng tôi thống nhất cử 02 người trong đoàn làm người đại diện: Hồ Thị Miên (trưởng đoàn); Tô Văn Quảng.',
    ]);
    expect(said.slice(5, 8)).toEqual([
      '01 | Hồ Thị Miên / (người đại diện) | 1970 | thôn Tân Sơn | 000170000011 | \u00a0 / \u00a0',
      '02 | Đoàn Văn Sự | 1968 | thôn Tân Sơn | 000068000012 | \u00a0 / \u00a0',
      '03 | Tô Văn Quảng / (người đại diện) | 1980 | thôn Tân Sơn | 000080000013 | \u00a0 / \u00a0',
    ]);
  });

  test('is an empty form under the code where a group denounces', () => {
    const said = texts(
      groupList({ ...group, group: { kind: 'sealed', code: 'TC-2026-009', people: 6, representatives: 2 } })
        .blocks,
    );
    expect(said.filter((text) => text.startsWith('0'))).toEqual(
      ['01', '02', '03', '04', '05', '06'].map((order) => `${order} |  |  |  |  | \u00a0 / \u00a0`),
    );
    expect(said).toContain('(2 dòng trống)');
  });
});

describe('the guidance slip', () => {
  test('may give several reasons, in order', () => {
    const paper = guidanceSlip(guidance);
    expect(paper.number).toEqual({ value: '27', type: 'HD', body: 'TCD' });
    expect(texts(paper.blocks)).toEqual([
      'Kính gửi: Bà Phạm Thị Hoài An, thôn Gò Nổi',
      'Ngày 12/11/2026, Ủy ban nhân dân xã nhận được đơn có nhiều nội dung khác nhau của bà Phạm Thị Hoài An, thôn Gò Nổi. Nội dung: việc xác nhận tình trạng đất, quỹ thôn và điện chiếu sáng.',
      'Căn cứ Luật Tiếp công dân; Điều 14, Điều 15 Nghị định số 154/2026/NĐ-CP ngày 15/5/2026 của Chính phủ, sau khi xem xét, Ủy ban nhân dân xã hướng dẫn bà Phạm Thị Hoài An như sau:',
      '1. Đơn có nhiều nội dung khác nhau; đề nghị viết riêng từng đơn: (1) khiếu nại việc không cấp xác nhận tình trạng đất; (2) kiến nghị sửa điện chiếu sáng.',
      '2. Việc hưởng trợ cấp xã hội không thuộc thẩm quyền giải quyết của Ủy ban nhân dân xã; đề nghị gửi đơn đến Sở Y tế tỉnh Lam Giang để được xem xét, giải quyết theo thẩm quyền.',
      '3. Đơn chưa đủ điều kiện xử lý; đề nghị bổ sung: chữ ký của người viết đơn.',
      'Gửi trả kèm theo phiếu này 01 tài liệu: đơn gốc.',
      'Ủy ban nhân dân xã thông báo để bà Phạm Thị Hoài An biết, thực hiện theo quy định của pháp luật',
    ]);
  });

  test('serves the Party committee and the district of 2024', () => {
    const party = guidanceSlip({
      ...guidance,
      ...head('huyen', 'party'),
      symbol: 'HU',
      bases: law('guidance.bases', 'huyen', 'party'),
    });
    expect(party.number).toEqual({ value: '118', type: 'HD', body: 'HU' });
    expect(texts(party.blocks)[2]).toBe(
      'Căn cứ Luật Tiếp công dân; Thông tư số 05/2021/TT-TTCP ngày 01/10/2021 của Thanh tra Chính phủ, sau khi xem xét, Ban Thường vụ Huyện ủy hướng dẫn bà Phạm Thị Hoài An như sau:',
    );
  });

  test('tells a denouncer without naming anybody', () => {
    const said = texts(guidanceSlip({ ...guidance, subject: sealed, written: false }).blocks);
    expect(said.slice(0, 2)).toEqual([
      'Kính gửi: Người tố cáo (hồ sơ mã TC-2026-003)',
      'Ngày 12/11/2026, Ủy ban nhân dân xã tiếp người tố cáo (hồ sơ mã TC-2026-003). Nội dung: tại hồ sơ mã TC-2026-003 (thông tin người tố cáo được bảo vệ theo Luật Tố cáo).',
    ]);
  });
});

test('the appointment slip says when, where, with whom and what to bring', () => {
  const paper = appointmentSlip(appointment);
  expect(texts(paper.blocks)).toEqual([
    'Ủy ban nhân dân xã hẹn ông Nguyễn Văn Khởi, thôn Đồng Trầm.',
    'Thời gian: 8h00, thứ Sáu, ngày 04 tháng 12 năm 2026.',
    'Địa điểm: Phòng họp số 2, trụ sở UBND xã.',
    'Người tiếp: Chủ tịch UBND xã.',
    'Nội dung: đối thoại về nội dung khiếu nại (hồ sơ KN-2026-011).',
    'Khi đến đề nghị mang theo:',
    '- Căn cước;',
    '- Giấy chứng nhận quyền sử dụng đất (bản gốc).',
    'Nếu không đến được, đề nghị báo trước cho Bùi Thị Mai Sao, điện thoại 0000 000 100 để hẹn lại. Phiếu lập thành 02 bản, giao ông Nguyễn Văn Khởi 01 bản',
    'NGƯỜI NHẬN PHIẾU: Nguyễn Văn Khởi || NGƯỜI LẬP PHIẾU: Bùi Thị Mai Sao',
  ]);
  expect(paper.documentTitle).toBe('Phiếu hẹn ngày 04/12/2026');
});

test('the list of cases proposed to the leader gives reasons, hours and a denouncer by the code alone', () => {
  const paper = hearingProposal(hearing);
  expect(texts(paper.blocks)).toEqual([
    'Căn cứ khoản 1 Điều 26 Nghị định số 154/2026/NĐ-CP ngày 15/5/2026 của Chính phủ.',
    'Người tiếp: Phan Đăng Toản, Chủ tịch UBND xã.',
    'Thời gian, địa điểm: thứ Ba, ngày 08 tháng 12 năm 2026, tại Địa điểm tiếp công dân xã.',
    '01 | 8h00 | Đoàn 23 người do Hồ Thị Miên đại diện, thôn Tân Sơn | Kiến nghị, phản ánh: Dừng việc chuyển chợ Tân Sơn; công khai phương án bố trí 64 ki-ốt và mức thu (hồ sơ KNPA-2026-044) | Vụ việc kéo dài; có nhiều người tham gia | Phòng Kinh tế: phương án bố trí ki-ốt, mức thu',
    '02 |  | Người tố cáo (thông tin được bảo vệ) | Tố cáo, hồ sơ mã TC-2026-003 | Liên quan cán bộ, công chức | ',
    'Danh sách có 02 vụ việc; thứ tự trên là thứ tự mời tiếp',
    'CÔNG CHỨC TIẾP CÔNG DÂN: Bùi Thị Mai Sao || CHỦ TỊCH UBND XÃ: Phan Đăng Toản',
  ]);
  expect([paper.number, paper.documentTitle]).toEqual([
    null,
    'Danh sách đề xuất tiếp công dân ngày 08/12/2026',
  ]);
});
