import { describe, expect, test } from 'vitest';
import { dialogueAgenda } from '../../../shared/documents/dialogueAgenda';
import { dialogueConclusion } from '../../../shared/documents/dialogueConclusion';
import { complaintDialogueMinutes, conferenceMinutes } from '../../../shared/documents/dialogueMinutes';
import { dialogueNotice as noticeOfDialogue } from '../../../shared/documents/dialogueNotice';
import { dialoguePlan } from '../../../shared/documents/dialoguePlan';
import { dialogueReview } from '../../../shared/documents/dialogueReview';
import { opinionSummary } from '../../../shared/documents/opinionTable';
import { texts } from './blockText';
import {
  agenda,
  announcement,
  complaintInput,
  conferenceInput,
  dialogueNotice,
  opinions,
  plan,
  review,
  summary,
} from './sampleDialogues';
import { head, law } from './samplePeople';

const name = 'Hội nghị đối thoại giữa Chủ tịch UBND xã với Nhân dân xã Bình Nguyên Thượng năm 2026';
const opinionRows = [
  '01 | Đề nghị công khai phương án bố trí 64 ki-ốt và mức thu tại chợ Tân Sơn. | Bà Hồ Thị Miên, thôn Tân Sơn |  | Phòng Kinh tế | 22/12/2026 | ',
  '02 | Kiến nghị sửa điện chiếu sáng. | Cử tri thôn Gò Nổi | x |  |  | Đã sửa',
  '03 | Nội dung tố cáo, xử lý theo quy định của Luật Tố cáo | Hồ sơ mã TC-2026-004 |  | Chủ tịch UBND xã |  | ',
];

test('the plan has five parts, and each step its body and day', () => {
  const paper = dialoguePlan(plan);
  expect([paper.number?.type, paper.title, paper.summary, paper.bases]).toEqual([
    'KH',
    'KẾ HOẠCH',
    `Tổ chức ${name}`,
    ['Căn cứ Điều 43 Luật Tổ chức chính quyền địa phương ngày 16/6/2025'],
  ]);
  expect(texts(paper.blocks)).toEqual([
    `Ủy ban nhân dân xã ban hành Kế hoạch tổ chức ${name} như sau:`,
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Lắng nghe, giải đáp ý kiến, kiến nghị của Nhân dân.',
    '2. Đối thoại công khai, dân chủ, đúng quy định.',
    'II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN',
    '1. Thời gian: 8h00, thứ Ba, ngày 15 tháng 12 năm 2026.',
    '2. Địa điểm: Hội trường xã.',
    '3. Chủ trì: đồng chí Phan Đăng Toản, Chủ tịch UBND xã; đồng chí Lý Thị Ngân Hà, Chủ tịch HĐND xã.',
    '4. Thành phần: đại diện cấp ủy, Thường trực HĐND, UBMTTQ Việt Nam xã; 120 công dân các thôn.',
    'III. NỘI DUNG ĐỐI THOẠI',
    '1. Đất đai, bồi thường.',
    '2. Chợ Tân Sơn.',
    'IV. TIẾN ĐỘ THỰC HIỆN',
    '01 | Thông báo, niêm yết thời gian, địa điểm, nội dung | Văn phòng HĐND và UBND | 08/12/2026',
    '02 | Thu thập, tổng hợp ý kiến của Nhân dân | UBMTTQ Việt Nam xã | 10/12/2026',
    'V. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng HĐND và UBND xã',
    '- Chuẩn bị hội trường, tài liệu;',
    '- Ghi biên bản.',
    '2. Phòng Kinh tế',
    '- Chuẩn bị nội dung trả lời về chợ Tân Sơn.',
    'Kinh phí: từ dự toán chi thường xuyên của Văn phòng.',
    'Ủy ban nhân dân xã yêu cầu các cơ quan, đơn vị, địa phương liên quan nghiêm túc triển khai thực hiện',
  ]);
});

test('the plan of a Party committee in 2024 cites the Party’s decisions', () => {
  const paper = dialoguePlan({
    ...plan,
    ...head('huyen', 'party'),
    bases: [...law('dialogue.bases', 'huyen', 'party')],
  });
  expect([paper.number, paper.bases]).toEqual([
    { value: '118', type: 'KH', body: 'HU' },
    ['Căn cứ Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị'],
  ]);
  expect(texts(paper.blocks)[0]).toMatch(/^Ban Thường vụ Huyện ủy ban hành Kế hoạch/);
});

test('the agenda reckons from the minutes when each item begins', () => {
  expect(texts(dialogueAgenda(agenda).blocks)).toEqual([
    'Thời gian: từ 8h00 đến 11h20, thứ Ba, ngày 15 tháng 12 năm 2026.',
    'Địa điểm: Hội trường xã.',
    'Chủ trì: đồng chí Phan Đăng Toản, Chủ tịch UBND xã; đồng chí Lý Thị Ngân Hà, Chủ tịch HĐND xã.',
    '01 | 8h00–8h15 / (15 phút) | Ổn định tổ chức, giới thiệu đại biểu | Văn phòng HĐND và UBND',
    '02 | 8h15–8h35 / (20 phút) | Báo cáo kết quả thực hiện kết luận đối thoại năm 2025 | Phó Chủ tịch UBND xã',
    '03 | 8h35–11h05 / (150 phút) | Nhân dân phát biểu và lãnh đạo trả lời | Chủ trì',
    '04 | 11h05–11h20 / (15 phút) | Kết luận | Chủ tịch UBND xã',
    'Công dân đăng ký phát biểu với Văn phòng; mỗi lượt không quá 05 phút',
  ]);
});

describe('the minutes of a dialogue', () => {
  test('in settling a complaint are Mẫu 14: who, what was put and said, what is agreed and what not', () => {
    const paper = complaintDialogueMinutes(complaintInput);
    expect([paper.formCode, paper.title]).toEqual(['Mẫu số 14', 'BIÊN BẢN ĐỐI THOẠI']);
    expect(texts(paper.blocks)).toEqual([
      'Căn cứ Điều 30 Luật Khiếu nại; Nghị định số 124/2020/NĐ-CP ngày 19/10/2020 của Chính phủ (được sửa đổi, bổ sung theo Nghị định số 155/2026/NĐ-CP ngày 15/5/2026).',
      'Vào hồi 8h00, ngày 04 tháng 12 năm 2026, tại Phòng họp số 2, trụ sở UBND xã.',
      'I. THÀNH PHẦN THAM GIA ĐỐI THOẠI',
      '1. Người chủ trì: Phan Đăng Toản, Chủ tịch UBND xã.',
      '2. Người khiếu nại: ông Nguyễn Văn Khởi, thôn Đồng Trầm.',
      '3. Người bị khiếu nại: Chủ tịch UBND xã.',
      '4. Người ghi biên bản: Bùi Thị Mai Sao, công chức tiếp công dân.',
      '5. Cùng dự: Trưởng phòng Kinh tế; trưởng thôn Đồng Trầm.',
      'II. NỘI DUNG ĐỐI THOẠI',
      '1. Người chủ trì nêu nội dung cần đối thoại, kết quả xác minh',
      'Nội dung khiếu nại: khiếu nại Quyết định số 214/QĐ-UBND ngày 28/9/2026 về bồi thường 186 m² đất vườn. Kết quả xác minh: biên bản kiểm đếm ngày 04/8/2026 chưa có 186 m² đất vườn.',
      '2. Ý kiến của những người tham gia đối thoại',
      '- Ông Nguyễn Văn Khởi: đề nghị kiểm đếm lại phần đất vườn.',
      '- Trưởng phòng Kinh tế: thống nhất kiểm đếm bổ sung.',
      'III. KẾT QUẢ ĐỐI THOẠI',
      '1. Những nội dung đã thống nhất',
      '- Kiểm đếm bổ sung 186 m² trước ngày 10/12/2026.',
      '2. Những nội dung chưa thống nhất',
      'Không có.',
      'Kết thúc vào hồi 11h20 ngày 04/12/2026. Biên bản được lập thành 03 bản, mỗi bên giữ 01 bản; đã đọc lại cho những người tham gia nghe, công nhận đúng và ký xác nhận',
      'NGƯỜI KHIẾU NẠI: Nguyễn Văn Khởi || NGƯỜI CHỦ TRÌ ĐỐI THOẠI: Phan Đăng Toản',
      'NGƯỜI BỊ KHIẾU NẠI:  || NGƯỜI GHI BIÊN BẢN: Bùi Thị Mai Sao',
    ]);
  });

  test('of a conference hold each opinion with its answer, and a denunciation by its code', () => {
    const said = texts(conferenceMinutes(conferenceInput).blocks);
    const from = said.findIndex((text) => text.startsWith('2. Ý kiến, kiến nghị'));
    expect(said.slice(from, from + 7)).toEqual([
      '2. Ý kiến, kiến nghị của Nhân dân (03 ý kiến) và trả lời tại hội nghị',
      'Ý kiến 1 (Bà Hồ Thị Miên, thôn Tân Sơn): Đề nghị công khai phương án bố trí 64 ki-ốt và mức thu tại chợ Tân Sơn.',
      'Ý kiến 2 (Cử tri thôn Gò Nổi): Kiến nghị sửa điện chiếu sáng.',
      'Trưởng phòng Kinh tế trả lời: đã sửa xong 12 bóng đèn ngày 10/12/2026.',
      'Ý kiến 3 (Hồ sơ mã TC-2026-004): Nội dung tố cáo, xử lý theo quy định của Luật Tố cáo.',
      'III. KẾT LUẬN CỦA NGƯỜI CHỦ TRÌ',
      'Giao các cơ quan giải quyết các ý kiến còn lại, trả lời công dân bằng văn bản.',
    ]);
  });
});

describe('the opinions of a dialogue', () => {
  test('stand in seven columns, with what was answered on the spot', () => {
    const paper = opinionSummary(summary);
    expect(texts(paper.blocks)).toEqual([
      ...opinionRows,
      'Tổng số 03 ý kiến; đã trả lời tại hội nghị 01; giao các cơ quan giải quyết 02.',
      'NGƯỜI LẬP BẢNG: Bùi Thị Mai Sao || CHÁNH VĂN PHÒNG: Đặng Hữu Phương',
    ]);
    const [table] = paper.blocks;
    expect(table?.kind === 'table' ? table.columns.length : 0).toBe(7);
  });

  test('name what was promised, by whom and with whom, but never of a denunciation', () => {
    const [asked, answered, sealed] = opinions;
    if (asked === undefined || answered === undefined || sealed === undefined) throw new Error('no opinions');
    const promise = 'UBND xã công khai phương án tại nhà văn hóa thôn.';
    const given = [
      { ...asked, promise, helpers: ['Công an xã', 'thôn Tân Sơn'] },
      { ...asked, promise: 'Công khai mức thu', due: null, dueText: 'trong quý I/2027' },
      { ...sealed, promise: 'Chuyển đơn của bà Miên' },
    ];
    const rows = texts(opinionSummary({ ...summary, opinions: given }).blocks).slice(0, 3);
    expect(rows.map((row) => row.split(' | ').slice(4, 6))).toEqual([
      [
        'Phòng Kinh tế: UBND xã công khai phương án tại nhà văn hóa thôn; phối hợp: Công an xã, thôn Tân Sơn',
        '22/12/2026',
      ],
      ['Phòng Kinh tế: công khai mức thu', 'trong quý I/2027'],
      ['Chủ tịch UBND xã', ''],
    ]);
    const minutes = texts(conferenceMinutes({ ...conferenceInput, opinions: given, answers: [] }).blocks);
    expect(minutes.filter((text) => text.startsWith('Hứa giải quyết'))).toEqual([
      'Hứa giải quyết: UBND xã công khai phương án tại nhà văn hóa thôn; cơ quan thực hiện: Phòng Kinh tế; phối hợp: Công an xã, thôn Tân Sơn; thời hạn: 22/12/2026.',
      'Hứa giải quyết: công khai mức thu; cơ quan thực hiện: Phòng Kinh tế; thời hạn: trong quý I/2027.',
    ]);
    expect(minutes.join('\n')).not.toContain('bà Miên');
  });

  test('go into the conclusion of the dialogue', () => {
    const paper = dialogueConclusion(dialogueNotice);
    expect(paper.summary).toBe(`Kết luận ${name}`);
    expect(texts(paper.blocks)).toEqual([
      `Căn cứ Điều 43 Luật Tổ chức chính quyền địa phương ngày 16/6/2025, ngày 15/12/2026, tại Hội trường xã, đồng chí Phan Đăng Toản, Chủ tịch UBND xã; đồng chí Lý Thị Ngân Hà, Chủ tịch HĐND xã chủ trì ${name}.`,
      'Dự hội nghị có: đại diện Thường trực Đảng ủy, UBMTTQ Việt Nam xã; lãnh đạo các phòng.',
      'Hội nghị có 118 người dự, 09 lượt phát biểu với 03 ý kiến; đã trả lời tại hội nghị 01 ý kiến, giao các cơ quan giải quyết 02 ý kiến. Người chủ trì kết luận như sau:',
      'I. KẾT LUẬN CHUNG',
      '1. Các ý kiến của Nhân dân là xác đáng.',
      '2. Phương án chợ Tân Sơn phải được công khai đủ 15 ngày.',
      'II. TỔNG HỢP Ý KIẾN VÀ GIAO GIẢI QUYẾT',
      ...opinionRows,
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Các cơ quan được giao nhiệm vụ giải quyết đúng thời hạn, trả lời công dân bằng văn bản.',
      '2. Văn phòng HĐND và UBND xã công khai kết quả chậm nhất ngày 25/12/2026; theo dõi, đôn đốc.',
      'Ủy ban nhân dân xã thông báo để các cơ quan, đơn vị và Nhân dân biết, thực hiện',
    ]);
  });

  test('are concluded by the Party committee in its own form', () => {
    const paper = dialogueConclusion({ ...dialogueNotice, ...head('xa', 'party'), bases: [] });
    expect(texts(paper.blocks)[0]).toMatch(/^Ngày 15\/12\/2026, tại Hội trường xã, đồng chí/);
    expect(texts(paper.blocks).at(-1)).toMatch(/^Ban Thường vụ Đảng ủy thông báo/);
  });
});

test('the notice of a dialogue says when, where, about what and how to take part, in numbered points', () => {
  const text = texts(noticeOfDialogue(announcement).blocks);
  expect(text.filter((one) => /^\d\. /.test(one)).map((one) => one.split(':')[0])).toEqual([
    '1. Thời gian',
    '2. Địa điểm',
    '3. Chủ trì',
    '4. Thành phần',
    '5. Nội dung',
    '6. Cách thức tham gia, đăng ký ý kiến.',
  ]);
  const online = texts(noticeOfDialogue({ ...announcement, isOnline: true }).blocks).join('\n');
  expect(online).toContain('Hình thức: trực tuyến; cách truy cập: Hội trường xã');
});

test('the yearly review counts each promise once and says of each how it came out', () => {
  const text = texts(dialogueReview(review).blocks).join('\n');
  expect(text).toContain('hứa giải quyết 02 việc');
  expect(text).toContain('đúng hạn 01; chậm hạn 00; đang thực hiện, còn hạn 01; quá hạn 00; đã rút 00');
  expect([text.includes('Đã thực hiện đúng hạn'), text.includes('trong quý I năm 2027')]).toEqual([
    true,
    true,
  ]);
});
