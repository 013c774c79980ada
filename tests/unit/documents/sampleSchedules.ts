import type { ChangeNoticeInput } from '../../../shared/documents/changeNotice';
import type { PostingMinutesInput } from '../../../shared/documents/postingMinutes';
import type { ReceptionRow } from '../../../shared/documents/scheduleForms';
import type { ScheduleNoticeInput } from '../../../shared/documents/scheduleNotice';
import { chiefOfOffice, xa2026 } from './sampleOffices';

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

export const change2026: ChangeNoticeInput = {
  office: xa2026,
  face: 'state',
  number: '203',
  date: '2026-12-16',
  formatDate: '2026-12-16',
  signer: chiefOfOffice,
  recipients: schedule2026.recipients,
  receptionKind: 'periodic',
  hostTitle: 'Chủ tịch UBND xã',
  day: '2026-12-22',
  reason: 'Chủ tịch UBND xã dự hội nghị theo triệu tập của UBND tỉnh',
  posted: { number: '187/TB-UBND', day: '2026-11-23' },
  change: {
    kind: 'moved',
    day: '2026-12-23',
    hours: { from: '08:00' },
    place: 'Địa điểm tiếp công dân xã',
    samePlace: true,
  },
  regularGoesOn: true,
};

/** The days of several months, as a quarter or a year is posted. */
export function daysOf(year: number, months: number[]): ReceptionRow[] {
  return months.flatMap((month) =>
    december.map((row) => ({
      ...row,
      id: `${month}-${row.id}`,
      day: `${year}-${String(month).padStart(2, '0')}-${row.day.slice(8)}`,
    })),
  );
}

export const posting2026: PostingMinutesInput = {
  office: xa2026,
  face: 'state',
  date: '2026-11-23',
  time: '15:40',
  place: 'trụ sở UBND xã',
  paperName: 'Thông báo số 187/TB-UBND ngày 23/11/2026 về lịch tiếp công dân tháng 12 năm 2026',
  postings: [
    { id: 'p1', place: 'Bảng tin trụ sở', day: '2026-11-23', time: '15:40', postedBy: 'Bùi Thị Mai Sao' },
  ],
  latest: { day: '2026-11-26', basis: 'Điều 24 Luật Tiếp công dân' },
  poster: { name: 'Bùi Thị Mai Sao', title: 'công chức tiếp công dân' },
  witness: { name: 'Đặng Hữu Phương', title: 'Chánh Văn phòng' },
};
