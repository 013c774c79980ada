import type { AttendanceListInput } from '../../../shared/documents/attendanceList';
import type { DialogueAgendaInput } from '../../../shared/documents/dialogueAgenda';
import type { DialogueConclusionInput } from '../../../shared/documents/dialogueConclusion';
import type {
  ComplaintDialogueInput,
  ConferenceMinutesInput,
} from '../../../shared/documents/dialogueMinutes';
import type { DialogueChange, DialogueNoticeInput } from '../../../shared/documents/dialogueNotice';
import type { DialoguePlanInput } from '../../../shared/documents/dialoguePlan';
import type { DialogueReviewInput } from '../../../shared/documents/dialogueReview';
import type { DialogueView, OpinionView } from '../../../shared/documents/dialogueView';
import type { OpinionSummaryInput } from '../../../shared/documents/opinionTable';
import { chief, clerk, form, head, khoi, law, sheetHead } from './samplePeople';

export const conference: DialogueView = {
  name: 'Hội nghị đối thoại giữa Chủ tịch UBND xã với Nhân dân xã Bình Nguyên Thượng năm 2026',
  day: '2026-12-15',
  place: 'Hội trường xã',
  chairs: ['đồng chí Phan Đăng Toản, Chủ tịch UBND xã', 'đồng chí Lý Thị Ngân Hà, Chủ tịch HĐND xã'],
};

export const opinions: OpinionView[] = [
  {
    id: 'o1',
    source: {
      kind: 'citizen',
      citizen: { salutation: 'bà', name: 'Hồ Thị Miên', address: 'thôn Tân Sơn' },
      text: 'đề nghị công khai phương án bố trí 64 ki-ốt và mức thu tại chợ Tân Sơn',
    },
    answeredThere: false,
    unit: 'Phòng Kinh tế',
    due: '2026-12-22',
    result: '',
  },
  {
    id: 'o2',
    source: { kind: 'many', from: 'Cử tri thôn Gò Nổi', text: 'kiến nghị sửa điện chiếu sáng' },
    answeredThere: true,
    unit: '',
    due: null,
    result: 'Đã sửa',
  },
  {
    id: 'o3',
    source: { kind: 'sealed', code: 'TC-2026-004' },
    answeredThere: false,
    unit: 'Chủ tịch UBND xã',
    due: null,
    result: '',
  },
];

export const plan: DialoguePlanInput = {
  ...head('xa'),
  dialogue: conference,
  time: '08:00',
  bases: [...law('dialogue.bases', 'xa')],
  aims: ['Lắng nghe, giải đáp ý kiến, kiến nghị của Nhân dân', 'Đối thoại công khai, dân chủ, đúng quy định'],
  participants: ['đại diện cấp ủy, Thường trực HĐND, UBMTTQ Việt Nam xã', '120 công dân các thôn'],
  topics: ['Đất đai, bồi thường', 'Chợ Tân Sơn'],
  steps: [
    {
      what: 'Thông báo, niêm yết thời gian, địa điểm, nội dung',
      unit: 'Văn phòng HĐND và UBND',
      due: '2026-12-08',
    },
    { what: 'Thu thập, tổng hợp ý kiến của Nhân dân', unit: 'UBMTTQ Việt Nam xã', due: '2026-12-10' },
  ],
  duties: [
    { unit: 'Văn phòng HĐND và UBND xã', what: 'Chuẩn bị hội trường, tài liệu\nGhi biên bản' },
    { unit: 'Phòng Kinh tế', what: 'Chuẩn bị nội dung trả lời về chợ Tân Sơn' },
  ],
  funding: 'từ dự toán chi thường xuyên của Văn phòng',
};

export const attendance: AttendanceListInput = {
  ...sheetHead('xa'),
  dialogue: conference,
  groups: [
    {
      name: 'Đại biểu',
      people: [{ name: 'Trịnh Thị Bích Hảo', title: 'Bí thư Đảng ủy xã', present: null }],
    },
    {
      name: 'Thôn Tân Sơn',
      people: [
        { name: 'Lò Văn Phúc', title: 'Trưởng thôn', present: null },
        { name: 'Vàng Thị Sen', title: '', present: null },
      ],
    },
  ],
  maker: 'Bùi Thị Mai Sao',
  chair: { name: 'Phan Đăng Toản', title: 'Chủ tịch UBND xã' },
};

export const agenda: DialogueAgendaInput = {
  ...head('xa'),
  dialogue: conference,
  start: '08:00',
  items: [
    { what: 'Ổn định tổ chức, giới thiệu đại biểu', who: 'Văn phòng HĐND và UBND', minutes: 15 },
    {
      what: 'Báo cáo kết quả thực hiện kết luận đối thoại năm 2025',
      who: 'Phó Chủ tịch UBND xã',
      minutes: 20,
    },
    { what: 'Nhân dân phát biểu và lãnh đạo trả lời', who: 'Chủ trì', minutes: 150 },
    { what: 'Kết luận', who: 'Chủ tịch UBND xã', minutes: 15 },
  ],
  rule: 'Công dân đăng ký phát biểu với Văn phòng; mỗi lượt không quá 05 phút',
};

const minutes = {
  ...sheetHead('xa'),
  time: '08:00',
  endTime: '11:20',
  place: 'Hội trường xã',
  chair: { name: 'Phan Đăng Toản', title: 'Chủ tịch UBND xã' },
  secretary: clerk,
  copies: 2,
};

export const conferenceInput: ConferenceMinutesInput = {
  ...minutes,
  date: '2026-12-15',
  bases: law('dialogue.bases', 'xa'),
  present: ['đại diện Thường trực Đảng ủy, HĐND, UBMTTQ Việt Nam xã', 'lãnh đạo các phòng, Công an xã'],
  dialogue: conference,
  people: 118,
  opening: 'Chủ tịch UBND xã khai mạc; Phó Chủ tịch UBND xã báo cáo kết quả thực hiện kết luận năm 2025',
  opinions,
  answers: [
    { opinionId: 'o2', who: 'Trưởng phòng Kinh tế', text: 'đã sửa xong 12 bóng đèn ngày 10/12/2026' },
  ],
  conclusion: 'Giao các cơ quan giải quyết các ý kiến còn lại, trả lời công dân bằng văn bản',
};

export const complaintInput: ComplaintDialogueInput = {
  ...minutes,
  date: '2026-12-04',
  place: 'Phòng họp số 2, trụ sở UBND xã',
  formCode: form('complaintDialogue.form', 'xa'),
  bases: law('complaintDialogue.bases', 'xa'),
  present: ['Trưởng phòng Kinh tế', 'trưởng thôn Đồng Trầm'],
  subject: khoi,
  respondent: 'Chủ tịch UBND xã',
  opening: 'Kết quả xác minh: biên bản kiểm đếm ngày 04/8/2026 chưa có 186 m² đất vườn',
  statements: [
    { who: 'Ông Nguyễn Văn Khởi', text: 'đề nghị kiểm đếm lại phần đất vườn' },
    { who: 'Trưởng phòng Kinh tế', text: 'thống nhất kiểm đếm bổ sung' },
  ],
  agreed: ['Kiểm đếm bổ sung 186 m² trước ngày 10/12/2026'],
  open: [],
  copies: 3,
};

export const summary: OpinionSummaryInput = {
  ...sheetHead('xa'),
  dialogue: conference,
  opinions,
  maker: clerk.name,
  head: chief,
};

export const dialogueNotice: DialogueConclusionInput = {
  ...head('xa'),
  dialogue: conference,
  participants: 'đại diện Thường trực Đảng ủy, UBMTTQ Việt Nam xã; lãnh đạo các phòng',
  people: 118,
  speeches: 9,
  opinions,
  bases: law('dialogue.bases', 'xa'),
  conclusions: [
    'Các ý kiến của Nhân dân là xác đáng',
    'Phương án chợ Tân Sơn phải được công khai đủ 15 ngày',
  ],
  organisation: [
    'Các cơ quan được giao nhiệm vụ giải quyết đúng thời hạn, trả lời công dân bằng văn bản',
    'Văn phòng HĐND và UBND xã công khai kết quả chậm nhất ngày 25/12/2026; theo dõi, đôn đốc',
  ],
};

export const announcement: DialogueNoticeInput = {
  ...head('xa'),
  dialogue: conference,
  time: '08:00',
  bases: law('dialogue.bases', 'xa'),
  isOnline: false,
  topics: ['Đất đai, bồi thường', 'chợ Tân Sơn'],
  participants: ['Nhân dân các thôn'],
  participation:
    'Đăng ký ý kiến với trưởng thôn hoặc Văn phòng trước ngày 10/12/2026\nGửi phiếu ý kiến tại hội nghị',
  publicity: 'Thông báo này được niêm yết tại trụ sở UBND xã, nhà văn hóa các thôn',
};

export const movedOn: DialogueChange = {
  kind: 'moved',
  reason: 'Chủ tịch UBND xã dự hội nghị theo triệu tập của UBND tỉnh',
  from: '2026-12-14',
  told: { number: '190/TB-UBND', day: '2026-12-01' },
};

export const review: DialogueReviewInput = {
  ...sheetHead('xa'),
  year: 2026,
  held: 1,
  opinions: 3,
  answered: 1,
  promises: [
    {
      day: '2026-12-15',
      topic: 'chợ Tân Sơn',
      from: 'bà Hồ Thị Miên, thôn Tân Sơn',
      what: 'công khai phương án bố trí 64 ki-ốt và mức thu',
      unit: 'Phòng Kinh tế',
      due: '2026-12-22',
      vagueDue: '',
      doneOn: '2026-12-21',
      result: 'Đã niêm yết tại nhà văn hóa thôn',
      outcome: 'inTime',
    },
    {
      day: '2026-12-15',
      topic: 'kênh N3',
      from: 'thôn Bãi Sậy',
      what: 'nạo vét kênh N3',
      unit: 'Phòng Kinh tế',
      due: null,
      vagueDue: 'trong quý I năm 2027',
      doneOn: null,
      result: '',
      outcome: 'open',
    },
  ],
  maker: clerk.name,
  head: chief,
};
