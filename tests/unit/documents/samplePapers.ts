import type { ChangeNoticeInput } from '../../../shared/documents/changeNotice';
import type { ConclusionInput, MatterView } from '../../../shared/documents/conclusionView';
import type { ReceiptInput } from '../../../shared/documents/receipt';
import type { RegisterRow } from '../../../shared/documents/registerRow';
import type { ReceptionRow, ScheduleNoticeInput } from '../../../shared/documents/scheduleNotice';
import { chiefOfOffice, huyen2024, xa2026 } from './sampleOffices';

const morning = { from: '08:00', to: '11:30' };
const afternoon = { from: '13:30', to: '16:30' };
const secretary = {
  hostName: 'Trịnh Quang Vịnh',
  hostTitle: 'Bí thư Đảng ủy',
  sessions: [morning],
  place: '',
};
const chairman = {
  hostName: 'Phan Đăng Toản',
  hostTitle: 'Chủ tịch UBND',
  sessions: [morning, afternoon],
  place: '',
  participants: 'Lãnh đạo các phòng, Công an xã, Ban CHQS xã, trưởng thôn liên quan',
};
const withSecretary = 'Văn phòng Đảng ủy, UBKT Đảng ủy, đại diện UBND, UBMTTQ xã';

export const december: ReceptionRow[] = [
  {
    ...secretary,
    id: 'r1',
    day: '2026-12-03',
    lunar: '25/10',
    participants: withSecretary,
    expectedContent: 'Việc đăng ký trước 27/11; kết quả thực hiện kết luận kỳ trước',
  },
  {
    ...chairman,
    id: 'r2',
    day: '2026-12-08',
    lunar: '30/10',
    expectedContent: 'Đất đai, bồi thường; chợ Tân Sơn',
  },
  {
    id: 'r3',
    day: '2026-12-10',
    lunar: '02/11',
    hostName: 'Lý Thị Ngân Hà',
    hostTitle: 'Chủ tịch HĐND',
    sessions: [morning],
    place: '',
    participants: 'Thường trực HĐND, Văn phòng HĐND và UBND',
    expectedContent: 'Kiến nghị cử tri',
  },
  {
    ...secretary,
    id: 'r4',
    day: '2026-12-17',
    lunar: '09/11',
    participants: withSecretary,
    expectedContent: 'Việc đăng ký trước 11/12',
  },
  { ...chairman, id: 'r5', day: '2026-12-22', lunar: '14/11', expectedContent: 'Việc đăng ký trước 16/12' },
];

export const schedule2026: ScheduleNoticeInput = {
  office: xa2026,
  face: 'state',
  number: '187',
  date: '2026-11-23',
  formatDate: '2026-11-23',
  signer: chiefOfOffice,
  recipients: [
    'TT Đảng ủy, TT HĐND, UBMTTQ xã',
    'Các phòng, ban; trưởng các thôn',
    'Trang TTĐT, Đài truyền thanh xã',
    'Lưu: VT, TCD',
  ],
  period: { kind: 'month', year: 2026, month: 12 },
  bases: [
    'Luật Tiếp công dân (sửa đổi, bổ sung năm 2025)',
    'Nghị định số 154/2026/NĐ-CP ngày 15/5/2026 của Chính phủ',
    'căn cứ lịch tiếp dân của Bí thư Đảng ủy (Thông báo số 63-TB/ĐU) và của Thường trực HĐND xã',
  ],
  receptions: december,
  place: xa2026.receptionPlace,
  regular: {
    days: 'các ngày làm việc trong tuần, giờ hành chính',
    hours: xa2026.regularHours,
    officer: xa2026.regularOfficer,
    phone: xa2026.phone,
  },
  urgent: 'Tiếp công dân đột xuất: theo khoản 3 Điều 18 Luật Tiếp công dân',
  dialogues: [
    'Hội nghị đối thoại với Nhân dân xã: 8h00 ngày 15/12/2026 (thứ Ba), Hội trường xã; nội dung và cách đăng ký ' +
      'tham gia được thông báo riêng, chậm nhất ngày 08/12/2026',
  ],
  dayOffRule:
    'Trường hợp ngày tiếp trùng ngày nghỉ, lễ, Tết thì chuyển sang ngày làm việc tiếp theo liền kề. Khi thay đổi ' +
    'lịch, Ủy ban nhân dân xã thông báo công khai lý do và thời gian dự kiến tiếp',
  registration:
    'Công dân đến phải mang căn cước hoặc giấy tờ tùy thân; đăng ký trước với Văn phòng HĐND và UBND xã hoặc ' +
    'trưởng thôn. Công dân không đăng ký vẫn được tiếp theo thứ tự',
  posting:
    'Lịch này được niêm yết tại trụ sở UBND xã, Địa điểm tiếp công dân, nhà văn hóa các thôn; đăng trên Trang ' +
    'thông tin điện tử xã và phát trên hệ thống truyền thanh',
};

const noTask = { dueText: '', reportTo: '', answerCitizen: false };
const economy = { ...noTask, leadUnit: 'Phòng Kinh tế', helpers: ['Văn phòng HĐND và UBND'] };

const openMatter: MatterView = {
  id: 'm11',
  label: { kind: 'citizen', text: 'ông Nguyễn Văn Khởi, thôn Đồng Trầm', code: 'KN-2026-011' },
  content: 'khiếu nại Quyết định số 214/QĐ-UBND ngày 28/9/2026 về bồi thường 186 m² đất vườn',
  unitOpinions: [
    { unit: 'Phòng Kinh tế', text: 'biên bản kiểm đếm ngày 04/8/2026 chưa có phần diện tích này' },
  ],
  conclusion: '',
  tasks: [
    {
      ...economy,
      id: 't1',
      what: 'kiểm tra điều kiện thụ lý, tham mưu thông báo thụ lý',
      due: '2026-11-19',
    },
    {
      ...economy,
      id: 't2',
      what: 'xác minh, tham mưu tổ chức đối thoại',
      due: null,
      dueText: 'ngày 04/12/2026',
    },
    { ...economy, id: 't3', what: 'báo cáo kết quả xác minh', due: '2026-12-10' },
  ],
};

export const sealedMatter: MatterView = {
  id: 'm12',
  label: { kind: 'sealed', code: 'TC-2026-003' },
  content: 'ông T.V.H. tố cáo một công chức thu tiền ngoài quy định',
  unitOpinions: [{ unit: 'Công an xã', text: 'đã gặp ông T.V.H.' }],
  conclusion: '',
  tasks: [
    {
      ...noTask,
      id: 't4',
      leadUnit: 'Chánh Văn phòng HĐND và UBND',
      helpers: [],
      what: 'kiểm tra điều kiện thụ lý, trình Chủ tịch UBND xã',
      due: null,
      dueText: 'trước ngày 19/11/2026; bảo đảm giữ bí mật thông tin người tố cáo',
    },
  ],
};

export const conclusion2026: ConclusionInput = {
  office: xa2026,
  face: 'state',
  number: '179',
  date: '2026-11-13',
  formatDate: '2026-11-13',
  signer: chiefOfOffice,
  recipients: [
    'Chủ tịch, các PCT UBND xã',
    'TT Đảng ủy, TT HĐND xã (b/c)',
    'UBMTTQ Việt Nam xã',
    'Phòng Kinh tế, Văn phòng',
    'Lưu: VT, TCD',
  ],
  reception: { day: '2026-11-10', kind: 'periodic', place: 'Địa điểm tiếp công dân xã' },
  host: { name: 'Phan Đăng Toản', title: 'Chủ tịch Ủy ban nhân dân xã', shortTitle: 'Chủ tịch UBND xã' },
  participants:
    'đại diện Thường trực HĐND xã, UBMTTQ Việt Nam xã; Trưởng phòng Kinh tế; Chánh Văn phòng HĐND và UBND; ' +
    'Trưởng Công an xã',
  absent: '',
  counts: { visits: 2, persons: 2, matters: 2, complaints: 1, denunciations: 1, proposals: 0, groups: 0 },
  bases: [],
  matters: [openMatter, sealedMatter],
  organisation: [
    'Giao Văn phòng HĐND và UBND xã theo dõi, đôn đốc, báo cáo tại kỳ tiếp công dân ngày 25/11/2026',
  ],
};

export const partyConclusion2026: ConclusionInput = {
  ...conclusion2026,
  face: 'party',
  number: '61',
  date: '2026-11-12',
  formatDate: '2026-11-12',
  signer: { face: 'party', authority: 'T/M BAN THƯỜNG VỤ', title: 'BÍ THƯ', name: 'Trịnh Quang Vịnh' },
  recipients: ['Tỉnh ủy (b/c)', 'Thường trực HĐND, UBND, UBMTTQ xã', 'Cơ quan, đơn vị được giao', 'Lưu VPĐU'],
  reception: { day: '2026-11-05', kind: 'periodic', place: 'Địa điểm tiếp công dân xã' },
  host: { name: 'Trịnh Quang Vịnh', title: 'Bí thư Đảng ủy xã', shortTitle: 'Bí thư Đảng ủy xã' },
  participants: 'đại diện Thường trực HĐND, UBND, Ủy ban MTTQ Việt Nam xã; Văn phòng Đảng ủy',
  counts: { visits: 1, persons: 1, matters: 1, complaints: 0, denunciations: 0, proposals: 1, groups: 0 },
  bases: [
    'Quy định số 11-QĐi/TW, ngày 18/02/2019 của Bộ Chính trị (được sửa đổi, bổ sung theo Kết luận số 215-KL/TW, ngày 23/11/2025)',
  ],
  matters: [
    {
      id: 'm41',
      label: { kind: 'citizen', text: 'bà Trần Thị Lụa, thôn Bãi Sậy', code: 'KNPA-2026-041' },
      content: 'kiến nghị nạo vét 1,2 km kênh N3, sửa cống số 4 bị sập làm 9 ha lúa không có nước',
      unitOpinions: [],
      conclusion: 'Kiến nghị của bà Trần Thị Lụa là có cơ sở',
      tasks: [
        {
          id: 't9',
          leadUnit: 'Ủy ban nhân dân xã',
          helpers: [],
          what: 'chỉ đạo Phòng Kinh tế chủ trì, HTX Bãi Sậy phối hợp nạo vét kênh N3, sửa xong cống số 4',
          due: '2026-11-30',
          dueText: '',
          reportTo: 'Thường trực Đảng ủy (qua Văn phòng Đảng ủy)',
          answerCitizen: true,
        },
      ],
    },
  ],
  organisation: [
    'Các cơ quan, đơn vị được giao nhiệm vụ thực hiện đúng nội dung, thời hạn; thông báo kết quả cho công dân theo quy định',
    'Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội giám sát việc thực hiện',
    'Văn phòng Đảng ủy theo dõi, đôn đốc, tổng hợp báo cáo Thường trực Đảng ủy',
  ],
};

/** A Party notice of the district, still in the form of HD 36. */
export const partyConclusion2024: ConclusionInput = {
  ...partyConclusion2026,
  office: huyen2024,
  number: '118',
  date: '2024-06-19',
  formatDate: '2024-06-19',
  signer: { face: 'party', authority: 'T/L BAN THƯỜNG VỤ', title: 'CHÁNH VĂN PHÒNG', name: 'Kiều Văn Thắng' },
  reception: { day: '2024-06-17', kind: 'periodic', place: huyen2024.receptionPlace },
  host: { name: 'Lâm Chí Vượng', title: 'Bí thư Huyện ủy', shortTitle: 'Bí thư Huyện ủy' },
  bases: ['Quy định số 11-QĐi/TW, ngày 18/02/2019 của Bộ Chính trị'],
};

export const change2026: ChangeNoticeInput = {
  office: xa2026,
  face: 'state',
  number: '203',
  date: '2026-12-16',
  formatDate: '2026-12-16',
  signer: chiefOfOffice,
  recipients: schedule2026.recipients,
  hostTitle: 'Chủ tịch UBND xã',
  day: '2026-12-22',
  reason: 'Chủ tịch UBND xã dự hội nghị theo triệu tập của UBND tỉnh',
  posted: { number: '187/TB-UBND', day: '2026-11-23' },
  change: { kind: 'moved', day: '2026-12-23', from: '08:00', place: 'Địa điểm tiếp công dân xã' },
  regularGoesOn: true,
};

export const receipt2026: ReceiptInput = {
  office: xa2026,
  date: '2026-11-10',
  time: '08:40',
  receivedAt: 'Địa điểm tiếp công dân xã',
  officer: { name: 'Bùi Thị Mai Sao', title: 'công chức tiếp công dân' },
  giver: { salutation: 'ông', name: 'Nguyễn Văn Khởi' },
  identity: { kind: 'căn cước', number: '000071000001', issuedOn: '2021-05-12', issuedBy: 'Bộ Công an' },
  documents: [
    { name: 'Đơn khiếu nại', pages: 2, condition: 'original' },
    { name: 'Quyết định số 214/QĐ-UBND ngày 28/9/2026', pages: 5, condition: 'copy' },
    { name: 'Giấy chứng nhận quyền sử dụng đất', pages: 4, condition: 'certified' },
  ],
  copies: 2,
};

export const registerRows2026: RegisterRow[] = [
  {
    id: 'v11',
    number: '11',
    day: '2026-11-10',
    person: { kind: 'open', name: 'Nguyễn Văn Khởi', address: 'thôn Đồng Trầm', identity: '000071000001' },
    content: 'Khiếu nại QĐ 214/QĐ-UBND về bồi thường 186 m² đất vườn',
    petitionType: 'KN',
    sameContent: 1,
    settledBy: '',
    ownAuthority: true,
    guidedTo: '',
    handledBy: 'Phòng Kinh tế (QĐ giao xác minh số 231/QĐ-UBND)',
    result: 'Thụ lý 17/11; hạn 17/12/2026',
    note: 'KN-2026-011',
  },
  {
    id: 'v12',
    number: '12',
    day: '2026-11-10',
    person: { kind: 'sealed', code: 'TC-2026-003' },
    content: 'Tố cáo công chức trong thực hiện công vụ',
    petitionType: 'TC',
    sameContent: 1,
    settledBy: '',
    ownAuthority: true,
    guidedTo: '',
    handledBy: 'Chủ tịch UBND xã',
    result: 'Thụ lý 18/11; hạn 18/12/2026',
    note: 'Giữ bí mật',
  },
];
