import type { CaseFileContentsInput } from '../../../shared/documents/caseFileContents';
import type { CaseFileCoverInput } from '../../../shared/documents/caseFileCover';
import { type ConclusionExtractInput, extractable } from '../../../shared/documents/conclusionExtract';
import type { DrillMinutesInput } from '../../../shared/documents/drillMinutes';
import type { InvitationInput } from '../../../shared/documents/invitation';
import type { PaperKeySheetInput } from '../../../shared/documents/paperKeySheet';
import type { SelfInspectionInput } from '../../../shared/documents/selfInspection';
import type { UrgingLetterInput } from '../../../shared/documents/urgingLetter';
import { conclusion2026 } from './samplePapers';
import { chief, clerk, head, khoi, law, sheetHead } from './samplePeople';

const open = extractable(conclusion2026.matters, 'm11');
if (open === null) throw new Error('the sample notice has lost its open matter');

export const extract: ConclusionExtractInput = {
  ...head('xa'),
  number: '05',
  recipients: ['Ông Nguyễn Văn Khởi', 'Lưu: VT, TCD'],
  notice: { number: '179/TB-UBND', day: '2026-11-13' },
  reception: conclusion2026.reception,
  host: conclusion2026.host,
  ...open,
};

export const urging: UrgingLetterInput = {
  ...head('xa'),
  drafter: 'TCD',
  addressees: ['Phòng Kinh tế'],
  unit: 'Phòng Kinh tế',
  tasks: [
    {
      id: 't31',
      work: {
        kind: 'open',
        code: 'KNPA-2026-040',
        what: 'kiểm tra cơ sở tái chế nhựa Phú Đạt, trả lời công dân',
      },
      notice: { number: '171/TB-UBND', day: '2026-11-05' },
      due: '2026-11-20',
      daysLate: 1,
    },
    {
      id: 't32',
      work: { kind: 'sealed', code: 'TC-2026-003' },
      notice: { number: '179/TB-UBND', day: '2026-11-13' },
      due: '2026-11-19',
      daysLate: 2,
    },
  ],
  countedOn: '2026-11-23',
  reportBy: '2026-11-27',
  bases: law('urging.bases', 'xa'),
  copyTo: [],
};

export const meeting: InvitationInput = {
  ...head('xa'),
  recipients: ['Như thành phần mời', 'Lưu: VT'],
  event: 'buổi đối thoại giải quyết khiếu nại',
  guests: [
    { kind: 'citizen', subject: khoi },
    { kind: 'body', name: 'Trưởng phòng Kinh tế' },
    { kind: 'body', name: 'Trưởng thôn Đồng Trầm' },
  ],
  host: 'đồng chí Phan Đăng Toản, Chủ tịch UBND xã',
  day: '2026-12-04',
  time: '08:00',
  place: 'Phòng họp số 2, trụ sở UBND xã',
  agenda: 'đối thoại về nội dung khiếu nại, hồ sơ KN-2026-011',
  preparations: ['Phòng Kinh tế: báo cáo kết quả xác minh', 'Văn phòng HĐND và UBND: cử người ghi biên bản'],
  note: 'các thành phần đến đúng giờ; người khiếu nại mang theo giấy tờ tùy thân và tài liệu liên quan',
};

export const cover: CaseFileCoverInput = {
  ...sheetHead('xa'),
  subject: khoi,
  openedOn: '2026-11-10',
  closedOn: null,
  unit: 'Văn phòng HĐND và UBND xã',
  keeper: clerk.name,
  documents: 6,
  sheets: 19,
  retention: '20 năm',
  retentionBasis: 'Thông tư 01/2025/TT-TTCP',
  shelf: 'Tủ 2, ngăn 3, hộp 07',
};

export const contents: CaseFileContentsInput = {
  ...sheetHead('xa'),
  file: {
    kind: 'open',
    code: 'KN-2026-011',
    documents: [
      {
        symbol: '',
        day: '2026-11-10',
        author: 'Nguyễn Văn Khởi',
        title: 'Đơn khiếu nại',
        sheets: '01-02',
        note: '',
      },
      {
        symbol: '179/TB-UBND',
        day: '2026-11-13',
        author: 'UBND xã',
        title: 'Thông báo kết luận việc tiếp công dân ngày 10/11/2026',
        sheets: '03-05',
        note: '',
      },
    ],
  },
  sheets: 5,
  maker: clerk,
  head: chief,
};

const hash = '3f786850e387550fdab836ed7e6dc881de23001b8a1d2f6c0c9d3e4f5a6b7c8d';

export const drill: DrillMinutesInput = {
  ...sheetHead('xa'),
  time: '14:00',
  endTime: '14:25',
  place: 'Văn phòng HĐND và UBND xã',
  backup: {
    name: 'BNT-2026-11-23-000214',
    madeOn: '2026-11-23',
    madeAt: '11:30',
    destination: 'ổ đĩa dự phòng số 2',
    sequence: 214,
    bytes: 18_874_368,
  },
  counts: [
    { name: 'Lượt tiếp', backedUp: 1211, restored: 1211 },
    { name: 'Đơn', backedUp: 122, restored: 122 },
  ],
  hashes: [{ name: 'tiep-dan.sqlite', expected: hash, found: hash }],
  checks: [
    { name: 'tính toàn vẹn', passed: true },
    { name: 'khóa ngoại', passed: true },
  ],
  findings: [],
  clerk,
  witness: chief,
};

export const keySheet: Omit<PaperKeySheetInput, 'office' | 'createdOn'> = {
  code: 'AGE-SECRET-KEY-1QQQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LLWK0Q2R8S',
  lines: [
    { groups: ['AGES', 'ECRE', 'TKEY', '1QQQ'], check: '41' },
    { groups: ['PZRY', '9X8G', 'F2TV', 'DW0S'], check: '07' },
    { groups: ['3JN5', '4KHC', 'E6MU', 'A7LL'], check: '93' },
    { groups: ['WK0Q', '2R8S'], check: '15' },
  ],
  publicKey: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  keeper: { name: '', title: '' },
  witness: { name: '', title: '' },
};

const owner = { owner: 'phong kinh te', ownerName: 'Phòng Kinh tế', ownerTitle: '' };
const office = { owner: '', ownerName: '', ownerTitle: '' };

export const inspected: Omit<SelfInspectionInput, 'office' | 'face' | 'date'> = {
  from: '2026-10-01',
  to: '2026-12-31',
  figures: [
    {
      part: 'receptions',
      code: 'due',
      owner: 'h',
      ownerName: 'Phan Đăng Toản',
      ownerTitle: 'Chủ tịch UBND xã',
      count: 6,
      tone: 'plain',
      basis: 'Luật 136/2025/QH15',
    },
    {
      part: 'receptions',
      code: 'missed',
      owner: 'h',
      ownerName: 'Phan Đăng Toản',
      ownerTitle: 'Chủ tịch UBND xã',
      count: 1,
      tone: 'bad',
      basis: '',
    },
    { part: 'tasks', code: 'taskLate', ...owner, count: 2, tone: 'bad', basis: '' },
    { part: 'tasks', code: 'taskOpen', ...owner, count: 3, tone: 'plain', basis: '' },
    {
      part: 'petitions',
      code: 'pastLast',
      ...office,
      count: 0,
      tone: 'good',
      basis: 'Điểm b khoản 3 Điều 41 Nghị định 154/2026/NĐ-CP',
    },
  ],
  checks: [
    {
      id: '0199d8a0-0000-7000-8000-000000000901',
      part: 'equipment',
      name: 'Bảng niêm yết lịch tiếp công dân',
      detail: 'Tầng 1, nhà B',
      state: 'good',
      checkedOn: '2026-11-02',
      nextOn: '2027-05-03',
      note: '',
      version: 1,
      createdAt: '2026-11-02T01:00:00.000Z',
      updatedAt: '2026-11-02T01:00:00.000Z',
    },
  ],
  head: { title: 'CHÁNH VĂN PHÒNG', name: 'Đặng Hữu Phương' },
  clerk: { title: 'NGƯỜI LẬP PHIẾU', name: 'Bùi Thị Mai Sao' },
};
