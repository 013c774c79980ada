import { v7 } from 'uuid';
import type { DialogueFields, OpinionFields } from '../../shared/domain/dialogues';

/** The conference of 15/12/2026 as the office plans it. */
export function dialogueFieldsOf(change: Partial<DialogueFields> = {}): DialogueFields {
  return {
    id: v7(),
    kind: 'commune',
    level: 'xa',
    occasion: 'periodic',
    form: 'inPerson',
    face: 'state',
    name: '',
    organiser: '',
    topic: 'Đất đai, bồi thường; chợ Tân Sơn',
    field: 'Đất đai',
    audience: 'Nhân dân xã Bình Nguyên Thượng',
    day: '2026-12-15',
    time: '08:00',
    endTime: '11:30',
    place: 'Hội trường xã',
    chairs: [
      { name: 'Phan Đăng Toản', title: 'Chủ tịch UBND xã' },
      { name: 'Lý Thị Ngân Hà', title: 'Chủ tịch HĐND xã' },
    ],
    secretary: { name: 'Bùi Thị Mai Sao', title: 'Công chức tiếp công dân' },
    bases: [],
    aims: [],
    steps: [],
    preparations: [
      { id: v7(), unit: 'Phòng Kinh tế', what: 'Phương án chợ Tân Sơn', due: '2026-12-10', ready: false },
    ],
    attendees: [],
    guests: [
      { id: v7(), name: 'Trịnh Quang Vịnh', title: 'Bí thư Đảng ủy', present: true },
      { id: v7(), name: 'Cao Xuân Thiệp', title: 'Chủ tịch UBMTTQ xã', present: true },
    ],
    participation: 'Đăng ký ý kiến với trưởng thôn hoặc Văn phòng trước ngày 10/12/2026',
    collectBy: 'UBMTTQ Việt Nam xã',
    collectFrom: '2026-11-25',
    collectTo: '2026-12-10',
    funding: '',
    agenda: [
      { id: v7(), what: 'Khai mạc, giới thiệu đại biểu', who: 'Văn phòng HĐND và UBND', minutes: 15 },
      { id: v7(), what: 'Nhân dân phát biểu, lãnh đạo trả lời', who: 'Chủ trì', minutes: 150 },
    ],
    agendaRule: '',
    people: null,
    opening: '',
    conclusions: [],
    organisation: [],
    agreed: [],
    disagreed: [],
    petitionId: null,
    reported: null,
    ...change,
  };
}

export function opinionFieldsOf(dialogueId: string, change: Partial<OpinionFields> = {}): OpinionFields {
  return {
    id: v7(),
    dialogueId,
    source: 'spoken',
    gatheredOn: null,
    village: 'thôn Tân Sơn',
    field: 'Chợ',
    speaker: 'bà Hồ Thị Miên',
    content: 'Đề nghị công khai phương án bố trí 64 ki-ốt và mức thu tại chợ Tân Sơn',
    denunciation: false,
    code: '',
    answer: '',
    answeredBy: '',
    answeredThere: false,
    promise: '',
    unit: '',
    helpers: [],
    due: null,
    vagueDue: '',
    vagueReason: '',
    ...change,
  };
}
