import type { AcceptanceNoticeInput } from '../../../shared/documents/acceptanceNotice';
import type { PetitionRegisterInput } from '../../../shared/documents/petitionRegister';
import type { ProcessingProposalInput } from '../../../shared/documents/processingProposal';
import type { ResultNoticeInput } from '../../../shared/documents/resultNotice';
import type { SubordinateDemandInput } from '../../../shared/documents/subordinateDemand';
import type { TransferSlipInput } from '../../../shared/documents/transferSlip';
import { xa2026 } from './sampleOffices';
import { clerk, form, head, hoaLac, khoi, lam, law, lua, sealed, sheetHead } from './samplePeople';

export const transfer: TransferSlipInput = {
  ...head('xa'),
  number: '33',
  symbol: 'TCD',
  to: 'Sở Nội vụ tỉnh Lam Giang',
  items: [
    {
      subject: lam,
      receivedOn: '2026-11-20',
      enclosed: 'đơn 02 trang; văn bản ủy quyền 01 trang',
      cameBy: '',
    },
  ],
  bases: law('transfer.bases', 'xa'),
  answerBy: null,
  copyTo: ['Bà Vương Thị Ngọc Lam (để biết)'],
};

export const demand: SubordinateDemandInput = {
  ...head('huyen'),
  drafter: 'TCD',
  addressees: ['Chủ tịch UBND xã Hòa Lạc'],
  subject: hoaLac,
  receivedOn: '2024-06-10',
  responsible: 'Chủ tịch UBND xã Hòa Lạc',
  delay: 'Thời hạn giải quyết đã hết từ ngày 20/5/2024',
  settleBy: '2024-07-05',
  reportBy: '2024-07-08',
  bases: law('demand.bases', 'huyen'),
  copyTo: ['Thanh tra huyện'],
};

export const proposal: ProcessingProposalInput = {
  ...sheetHead('xa'),
  subject: khoi,
  receivedOn: '2026-11-10',
  source: 'trực tiếp tại buổi tiếp công dân định kỳ',
  settledBefore: '',
  choice: {
    kind: 'accept',
    settler: 'Chủ tịch UBND xã',
    due: '2026-12-17',
    dueBasis: '30 ngày kể từ ngày thụ lý, Điều 28 Luật Khiếu nại',
  },
  bases: law('proposal.bases', 'xa'),
  proposer: clerk,
  approver: { title: 'Chủ tịch', name: 'Phan Đăng Toản' },
};

export const accepted: AcceptanceNoticeInput = {
  ...head('xa'),
  formCode: form('complaintAccepted.form', 'xa'),
  subject: khoi,
  receivedOn: '2026-11-10',
  settler: 'Chủ tịch UBND xã',
  instance: 'lần đầu',
  acceptance: {
    accepted: true,
    on: '2026-11-17',
    term: '30 ngày kể từ ngày thụ lý',
    due: '2026-12-17',
    contact: 'Phòng Kinh tế được giao xác minh nội dung khiếu nại',
  },
  bases: law('complaintAccepted.bases', 'xa'),
  copyTo: ['Phòng Kinh tế'],
};

export const notAccepted2024: AcceptanceNoticeInput = {
  ...head('huyen'),
  formCode: form('complaintRefused.form', 'huyen'),
  subject: hoaLac,
  receivedOn: '2024-06-10',
  settler: 'Chủ tịch UBND huyện',
  instance: 'lần đầu',
  acceptance: {
    accepted: false,
    reason: 'khiếu nại lần đầu thuộc thẩm quyền giải quyết của Chủ tịch UBND xã Hòa Lạc',
    next: 'Đề nghị ông gửi đơn đến Chủ tịch UBND xã Hòa Lạc để được giải quyết',
  },
  bases: law('complaintRefused.bases', 'huyen'),
  copyTo: [],
};

export const result: ResultNoticeInput = {
  ...head('xa'),
  subject: khoi,
  receivedOn: '2026-11-10',
  event: 'Chủ tịch UBND xã tiếp',
  results: [
    {
      kind: 'accepted',
      unit: 'Phòng Kinh tế',
      due: '2026-12-17',
      contact: 'ông Hà Trọng Nghiệp, Trưởng phòng',
    },
  ],
  bases: law('result.bases', 'xa'),
  copyTo: [],
};

export const partyResult: ResultNoticeInput = {
  ...result,
  ...head('xa', 'party'),
  subject: lua,
  receivedOn: '2026-11-05',
  event: 'đồng chí Bí thư Đảng ủy xã tiếp',
  results: [{ kind: 'accepted', unit: 'Ủy ban nhân dân xã', due: '2026-11-30', contact: '' }],
  bases: law('result.bases', 'xa', 'party'),
};

export const petitions: PetitionRegisterInput = {
  office: xa2026,
  face: 'state',
  from: '2026-11-01',
  to: '2026-11-30',
  rows: [
    {
      id: 'd122',
      number: '122',
      receivedOn: '2026-11-20',
      source: 'trực tiếp',
      subject: lam,
      people: 1,
      fit: true,
      ownAuthority: false,
      handling: 'Chuyển Sở Nội vụ, Phiếu chuyển số 33/PC-TCD',
      handledOn: '2026-11-23',
      due: null,
      result: 'Báo người gửi đơn 23/11/2026',
      note: '',
    },
    {
      id: 'd103',
      number: '123',
      receivedOn: '2026-11-10',
      source: 'trực tiếp',
      subject: sealed,
      people: 1,
      fit: true,
      ownAuthority: true,
      handling: 'Thụ lý',
      handledOn: '2026-11-18',
      due: '2026-12-18',
      result: '',
      note: 'Giữ bí mật',
    },
  ],
};
