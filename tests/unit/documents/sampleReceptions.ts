import type { AppointmentSlipInput } from '../../../shared/documents/appointmentSlip';
import type { CitizenStatementInput } from '../../../shared/documents/citizenStatement';
import type { GroupListInput } from '../../../shared/documents/groupList';
import type { GuidanceSlipInput } from '../../../shared/documents/guidanceSlip';
import type { HearingProposalInput } from '../../../shared/documents/hearingProposal';
import type { NoteSheetInput } from '../../../shared/documents/noteSheet';
import type { RefusalInput } from '../../../shared/documents/refusal';
import { clerk, form, head, khoi, law, sheetHead } from './samplePeople';

export const refusal2026: RefusalInput = {
  ...head('xa'),
  // The head of the agency signs it himself (NĐ 154/2026, khoản 3 Điều 4).
  signer: { face: 'state', authority: '', title: 'CHỦ TỊCH', name: 'Phan Đăng Toản' },
  formCode: form('refusal.form', 'xa'),
  receptionDay: '2026-11-19',
  place: 'Địa điểm tiếp công dân xã',
  person: {
    kind: 'open',
    citizen: { salutation: 'bà', name: 'Đỗ Thị Nhàn', address: 'thôn Cầu Vồng' },
    identity: { kind: 'căn cước', number: '000166000007', issuedOn: '2022-02-02', issuedBy: 'Bộ Công an' },
    petition: 'complaint',
    content: 'mức hỗ trợ di dời mồ mả năm 2019',
  },
  bases: law('refusal.bases', 'xa'),
  point: 'h',
  reason:
    'vụ việc đã có quyết định giải quyết lần hai có hiệu lực pháp luật, đã được kiểm tra, rà soát và thông báo bằng ' +
    'văn bản ngày 14/3/2025',
  copyTo: ['Công an xã (để phối hợp)'],
};

export const refusal2024: RefusalInput = {
  ...refusal2026,
  ...head('huyen'),
  signer: { face: 'state', authority: '', title: 'CHỦ TỊCH', name: 'Tạ Hồng Nhung' },
  formCode: form('refusal.form', 'huyen'),
  receptionDay: '2024-06-17',
  place: 'Trụ sở Tiếp công dân huyện',
  bases: law('refusal.bases', 'huyen'),
};

export const statement: CitizenStatementInput = {
  ...sheetHead('xa'),
  time: '09:15',
  place: 'Địa điểm tiếp công dân xã',
  officer: clerk,
  reason: 'không có đơn',
  statement: {
    kind: 'open',
    citizen: { salutation: 'ông', name: 'Lê Quốc Thái', address: 'thôn Cầu Vồng' },
    identity: { kind: 'căn cước', number: '000085000003', issuedOn: null, issuedBy: '' },
    petition: 'proposal',
    content: 'Cơ sở tái chế nhựa "Phú Đạt" đốt phế liệu ban đêm\nNước thải chảy ra mương',
    request: 'Kiểm tra, xử lý và trả lời cho các hộ',
    documents: ['04 ảnh chụp'],
  },
  witness: '',
  bases: law('statement.bases', 'xa'),
  copies: 2,
};

function member(name: string, born: string, identity: string) {
  return { name, born, address: 'thôn Tân Sơn', identity };
}

export const group: GroupListInput = {
  ...sheetHead('xa'),
  time: '08:00',
  place: 'Địa điểm tiếp công dân xã',
  group: {
    kind: 'open',
    members: [
      member('Hồ Thị Miên', '1970', '000170000011'),
      member('Đoàn Văn Sự', '1968', '000068000012'),
      member('Tô Văn Quảng', '1980', '000080000013'),
      member('Lục Thị Thơm', '1975', '000175000014'),
      member('Quách Đình Hải', '1982', '000082000015'),
    ],
    representatives: ['Hồ Thị Miên', 'Tô Văn Quảng'],
    content: 'kiến nghị dừng việc chuyển chợ Tân Sơn sang vị trí mới',
  },
  officer: clerk,
  bases: law('group.bases', 'xa'),
};

export const guidance: GuidanceSlipInput = {
  ...head('xa'),
  number: '27',
  symbol: 'TCD',
  receivedOn: '2026-11-12',
  written: true,
  subject: {
    kind: 'open',
    code: 'DON-2026-118',
    petition: 'mixed',
    citizen: { salutation: 'bà', name: 'Phạm Thị Hoài An', address: 'thôn Gò Nổi' },
    content: 'việc xác nhận tình trạng đất, quỹ thôn và điện chiếu sáng',
  },
  guidance: [
    {
      kind: 'split',
      parts: ['khiếu nại việc không cấp xác nhận tình trạng đất', 'kiến nghị sửa điện chiếu sáng'],
    },
    { kind: 'elsewhere', what: 'việc hưởng trợ cấp xã hội', body: 'Sở Y tế tỉnh Lam Giang' },
    { kind: 'incomplete', missing: ['chữ ký của người viết đơn'] },
  ],
  returned: ['đơn gốc'],
  bases: law('guidance.bases', 'xa'),
  copyTo: [],
};

export const hearing: HearingProposalInput = {
  ...sheetHead('xa'),
  receptionKind: 'định kỳ',
  day: '2026-12-08',
  place: 'Địa điểm tiếp công dân xã',
  host: 'Phan Đăng Toản, Chủ tịch UBND xã',
  cases: [
    {
      kind: 'open',
      code: 'KNPA-2026-044',
      who: 'Đoàn 23 người do Hồ Thị Miên đại diện, thôn Tân Sơn',
      petition: 'proposal',
      content: 'Dừng việc chuyển chợ Tân Sơn; công khai phương án bố trí 64 ki-ốt và mức thu.',
      time: '08:00',
      reasons: ['vụ việc kéo dài', 'có nhiều người tham gia'],
      preparation: 'Phòng Kinh tế: phương án bố trí ki-ốt, mức thu',
    },
    {
      kind: 'sealed',
      code: 'TC-2026-003',
      time: null,
      reasons: ['liên quan cán bộ, công chức'],
      preparation: '',
    },
  ],
  bases: ['khoản 1 Điều 26 Nghị định số 154/2026/NĐ-CP ngày 15/5/2026 của Chính phủ'],
  proposer: { name: 'Bùi Thị Mai Sao', title: 'Công chức tiếp công dân' },
  approver: { name: 'Phan Đăng Toản', title: 'Chủ tịch UBND xã' },
};

export const notes: NoteSheetInput = {
  ...sheetHead('xa'),
  receptionKind: 'định kỳ',
  day: '2026-12-08',
  place: 'Địa điểm tiếp công dân xã',
  host: 'Phan Đăng Toản, Chủ tịch UBND xã',
  hostTitle: 'Chủ tịch UBND xã',
  hostName: 'Phan Đăng Toản',
  participants: 'Trưởng phòng Kinh tế; Chánh Văn phòng HĐND và UBND; Trưởng Công an xã',
  cases: [
    {
      kind: 'open',
      code: 'KNPA-2026-031',
      who: 'bà Lê Thị Thái, thôn Cầu Vồng',
      petition: 'proposal',
      content: 'cơ sở tái chế nhựa đốt phế liệu ban đêm, nước thải chảy ra mương',
      time: '08:00',
      preparation: 'Phòng Kinh tế: kết quả quan trắc khí thải',
      papers: [{ name: 'Thông báo kết luận', number: '52/TB-ĐU', day: '2026-10-16' }],
      tasks: [
        {
          unit: 'Phòng Kinh tế',
          what: 'kiểm tra cơ sở, xử lý vi phạm',
          due: '2026-11-13',
          standing: 'late',
          result: '',
        },
        {
          unit: 'Công an xã',
          what: 'xác minh việc đốt ban đêm',
          due: '2026-10-30',
          standing: 'done',
          result: 'đã lập biên bản ngày 27/10/2026.',
        },
      ],
    },
    {
      kind: 'sealed',
      code: 'TC-2026-003',
      time: null,
      preparation: '',
      papers: [],
      tasks: [{ unit: 'Văn phòng HĐND và UBND', what: '', due: '2026-11-19', standing: 'open', result: '' }],
    },
  ],
  writer: { name: 'Bùi Thị Mai Sao', title: 'Công chức tiếp công dân' },
};

export const appointment: AppointmentSlipInput = {
  ...sheetHead('xa'),
  code: '15/PH',
  subject: khoi,
  day: '2026-12-04',
  time: '08:00',
  place: 'Phòng họp số 2, trụ sở UBND xã',
  host: 'Chủ tịch UBND xã',
  purpose: 'đối thoại về nội dung khiếu nại',
  bring: ['căn cước', 'giấy chứng nhận quyền sử dụng đất (bản gốc)'],
  contact: { name: 'Bùi Thị Mai Sao', phone: '0000 000 100' },
  officer: clerk,
};
