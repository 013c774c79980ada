import type { ConclusionInput, MatterView } from '../../../shared/documents/conclusionView';
import type { ReceiptInput } from '../../../shared/documents/receipt';
import type { RegisterRow } from '../../../shared/documents/registerRow';
import { chiefOfOffice, huyen2024, xa2026 } from './sampleOffices';

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

export const receipt2026: ReceiptInput = {
  office: xa2026,
  formCode: 'Mẫu số 02/TCD',
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
