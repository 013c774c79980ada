import { describe, expect, test } from 'vitest';
import { acceptanceNotice } from '../../../shared/documents/acceptanceNotice';
import { petitionRegister } from '../../../shared/documents/petitionRegister';
import { type ProcessingChoice, processingProposal } from '../../../shared/documents/processingProposal';
import { resultNotice } from '../../../shared/documents/resultNotice';
import type { Subject } from '../../../shared/documents/subject';
import { subordinateDemand } from '../../../shared/documents/subordinateDemand';
import { transferSlip } from '../../../shared/documents/transferSlip';
import { texts } from './blockText';
import { head, lam, law, sealed } from './samplePeople';
import {
  accepted,
  demand,
  notAccepted2024,
  partyResult,
  petitions,
  proposal,
  result,
  transfer,
} from './samplePetitions';

describe('the transfer slip', () => {
  test('tells of one petition in a paragraph', () => {
    const paper = transferSlip(transfer);
    expect(texts(paper.blocks)).toEqual([
      'Kính gửi: Sở Nội vụ tỉnh Lam Giang',
      'Ngày 20/11/2026, Ủy ban nhân dân xã nhận được đơn kiến nghị, phản ánh của bà Vương Thị Ngọc Lam, thôn Tân Sơn. Nội dung: kiến nghị chế độ người có công của mẹ (có văn bản ủy quyền). Tài liệu kèm theo: đơn 02 trang; văn bản ủy quyền 01 trang.',
      'Căn cứ Luật Tiếp công dân; Thông tư số 05/2021/TT-TTCP ngày 01/10/2021 của Thanh tra Chính phủ, Ủy ban nhân dân xã chuyển đơn nêu trên và tài liệu kèm theo đến Sở Nội vụ tỉnh Lam Giang để xem xét, giải quyết theo thẩm quyền.',
      'Đề nghị Sở Nội vụ tỉnh Lam Giang trả lời người gửi đơn và thông báo kết quả giải quyết cho Ủy ban nhân dân xã để theo dõi',
    ]);
    expect([paper.number?.body, paper.title, paper.summary, paper.recipients]).toEqual([
      'TCD',
      'PHIẾU CHUYỂN ĐƠN',
      '',
      ['Như trên', 'Chủ tịch UBND xã (b/c)', 'Bà Vương Thị Ngọc Lam (để biết)', 'Lưu: VT, TCD'],
    ]);
  });

  test('puts several into a table and keeps a denouncer secret', () => {
    const items = [
      {
        subject: lam,
        receivedOn: '2026-11-20',
        enclosed: 'đơn 02 trang',
        cameBy: 'Báo Lam Giang chuyển đến',
      },
      { subject: sealed, receivedOn: '2026-11-10', enclosed: 'phong bì niêm phong', cameBy: '' },
    ];
    const said = texts(transferSlip({ ...transfer, items, answerBy: '2026-12-30' }).blocks);
    expect(said.slice(1, 4)).toEqual([
      'Ủy ban nhân dân xã nhận được 02 đơn sau đây:',
      '01 | 20/11/2026 | Bà Vương Thị Ngọc Lam, thôn Tân Sơn | Đơn kiến nghị, phản ánh: kiến nghị chế độ người có công của mẹ (có văn bản ủy quyền) / Báo Lam Giang chuyển đến | đơn 02 trang',
      '02 | 10/11/2026 | Người tố cáo (hồ sơ mã TC-2026-003) | Đơn tố cáo: tại hồ sơ mã TC-2026-003 (thông tin người tố cáo được bảo vệ theo Luật Tố cáo) | phong bì niêm phong',
    ]);
    expect(said[5]).toMatch(/^Đơn tố cáo và tài liệu có thông tin về người tố cáo được niêm phong/);
    expect(said[6]).toContain('cho Ủy ban nhân dân xã trước ngày 30/12/2026 để theo dõi');
  });

  test('serves a Party committee that passes a matter to its inspection commission', () => {
    const paper = transferSlip({
      ...transfer,
      ...head('huyen', 'party'),
      symbol: 'HU',
      to: 'Ủy ban Kiểm tra Huyện ủy',
      bases: [],
    });
    expect([paper.face, paper.number]).toEqual(['party', { value: '118', type: 'PC', body: 'HU' }]);
    expect(texts(paper.blocks)[2]).toBe(
      'Ban Thường vụ Huyện ủy chuyển đơn nêu trên và tài liệu kèm theo đến Ủy ban Kiểm tra Huyện ủy để xem xét, giải quyết theo thẩm quyền.',
    );
  });
});

describe('the demand to a lower level', () => {
  test('is a letter of the district of 2024: settle, report, tell the citizen', () => {
    const paper = subordinateDemand(demand);
    expect([paper.title, paper.summary, paper.number]).toEqual([
      '',
      'yêu cầu giải quyết đơn khiếu nại (hồ sơ KN-2024-007)',
      { value: '31', type: 'UBND', body: 'TCD' },
    ]);
    expect(texts(paper.blocks)).toEqual([
      'Kính gửi: Chủ tịch UBND xã Hòa Lạc',
      'Ngày 10/6/2024, Ủy ban nhân dân huyện nhận được đơn khiếu nại của ông Bạch Văn Tố, xã Hòa Lạc. Nội dung: khiếu nại việc thu hồi 320 m² đất trồng cây lâu năm. Vụ việc thuộc thẩm quyền giải quyết của Chủ tịch UBND xã Hòa Lạc, đã quá thời hạn quy định nhưng chưa được giải quyết. Thời hạn giải quyết đã hết từ ngày 20/5/2024.',
      'Căn cứ Luật Tiếp công dân; Thông tư số 05/2021/TT-TTCP ngày 01/10/2021 của Thanh tra Chính phủ, Chủ tịch UBND huyện yêu cầu Chủ tịch UBND xã Hòa Lạc:',
      '1. Giải quyết đơn khiếu nại nêu trên theo đúng quy định của pháp luật, ban hành văn bản giải quyết trước ngày 05/7/2024.',
      '2. Báo cáo Chủ tịch UBND huyện quá trình giải quyết, lý do chậm giải quyết, trách nhiệm của tổ chức, cá nhân liên quan và kết quả giải quyết trước ngày 08/7/2024.',
      '3. Thông báo kết quả giải quyết cho ông Bạch Văn Tố theo quy định.',
      'Yêu cầu Chủ tịch UBND xã Hòa Lạc nghiêm túc thực hiện',
    ]);
  });

  test('has the Party’s number and cites the decree in 2026', () => {
    const party = subordinateDemand({ ...demand, ...head('xa', 'party') });
    expect(party.number).toEqual({ value: '64', type: 'CV', body: 'ĐU' });
    const commune = subordinateDemand({ ...demand, ...head('xa'), bases: law('demand.bases', 'xa') });
    expect(texts(commune.blocks)[2]).toContain('khoản 3 Điều 15 Nghị định số 154/2026/NĐ-CP');
  });
});

describe('the processing proposal', () => {
  test('proposes to accept, with deadline and basis, and leaves room for the decision', () => {
    const paper = processingProposal(proposal);
    expect(texts(paper.blocks)).toEqual([
      'Kính gửi: Chủ tịch UBND xã',
      'Ngày 10/11/2026, Văn phòng HĐND và UBND xã nhận được đơn khiếu nại của ông Nguyễn Văn Khởi, thôn Đồng Trầm (trực tiếp tại buổi tiếp công dân định kỳ; hồ sơ KN-2026-011).',
      'Tóm tắt nội dung: khiếu nại Quyết định số 214/QĐ-UBND ngày 28/9/2026 về bồi thường 186 m² đất vườn.',
      'Vụ việc chưa được cơ quan nào giải quyết.',
      'Căn cứ Thông tư số 05/2021/TT-TTCP ngày 01/10/2021 của Thanh tra Chính phủ, Văn phòng HĐND và UBND xã đề xuất thụ lý đơn để giải quyết, người có thẩm quyền giải quyết: Chủ tịch UBND xã; hạn giải quyết ngày 17/12/2026 (30 ngày kể từ ngày thụ lý, Điều 28 Luật Khiếu nại).',
      'Người đề xuất: Bùi Thị Mai Sao; chức vụ: công chức tiếp công dân.',
      'Kính trình xem xét, quyết định',
      'Ý KIẾN CỦA CHỦ TỊCH: Phan Đăng Toản || NGƯỜI ĐỀ XUẤT: Bùi Thị Mai Sao',
    ]);
  });

  test('has a title and a sentence for each way to handle a petition', () => {
    const choices: ProcessingChoice[] = [
      { kind: 'notAccept', reason: 'hết thời hiệu' },
      { kind: 'transfer', to: 'Sở Nội vụ', reason: '' },
      { kind: 'guide', to: 'Tòa án nhân dân khu vực 2', reason: 'đã có bản án' },
      { kind: 'demand', unit: 'Chủ tịch UBND xã Hòa Lạc', reason: 'quá thời hạn' },
      { kind: 'store', reason: 'đơn trùng', until: '2027-11-19' },
    ];
    const papers = choices.map((choice) => processingProposal({ ...proposal, bases: [], choice }));
    expect(papers.map(({ summary, blocks }) => [summary, texts(blocks)[4]?.split(' đề xuất ')[1]])).toEqual([
      ['Đề xuất không thụ lý đơn', 'không thụ lý đơn và thông báo cho người gửi đơn; lý do: hết thời hiệu.'],
      ['Đề xuất chuyển đơn', 'chuyển đơn và tài liệu kèm theo đến Sở Nội vụ để giải quyết theo thẩm quyền.'],
      [
        'Đề xuất hướng dẫn người gửi đơn',
        'hướng dẫn người gửi đơn gửi đến Tòa án nhân dân khu vực 2; lý do: đã có bản án.',
      ],
      [
        'Đề xuất yêu cầu cấp dưới giải quyết',
        'yêu cầu Chủ tịch UBND xã Hòa Lạc giải quyết và báo cáo kết quả; lý do: quá thời hạn.',
      ],
      [
        'Đề xuất lưu đơn',
        'lưu đơn đến ngày 19/11/2027, sau đó trình xem xét việc tiêu hủy; lý do: đơn trùng.',
      ],
    ]);
  });

  test('knows a petition without a name', () => {
    const subject: Subject = {
      kind: 'anonymous',
      code: 'DON-2026-115',
      petition: 'denunciation',
      content: 'thu phí ngoài biên lai',
    };
    expect(texts(processingProposal({ ...proposal, subject }).blocks)[1]).toContain(
      'nhận được đơn tố cáo của người gửi đơn không ghi họ tên, địa chỉ (',
    );
  });
});

describe('the notice of acceptance', () => {
  test('is Mẫu 03: day, term, end of the term', () => {
    const paper = acceptanceNotice(accepted);
    expect([paper.formCode, paper.summary]).toEqual([
      'Mẫu số 03',
      'Về việc thụ lý giải quyết khiếu nại lần đầu',
    ]);
    expect(texts(paper.blocks).slice(2)).toEqual([
      'Căn cứ Luật Khiếu nại; Nghị định số 124/2020/NĐ-CP ngày 19/10/2020 của Chính phủ (được sửa đổi, bổ sung theo Nghị định số 155/2026/NĐ-CP ngày 15/5/2026), đơn khiếu nại đủ điều kiện thụ lý, thuộc thẩm quyền giải quyết của Chủ tịch UBND xã và được thụ lý giải quyết kể từ ngày 17/11/2026.',
      'Thời hạn giải quyết khiếu nại là 30 ngày kể từ ngày thụ lý, đến ngày 17/12/2026. Phòng Kinh tế được giao xác minh nội dung khiếu nại.',
      'Ủy ban nhân dân xã thông báo để ông Nguyễn Văn Khởi được biết',
    ]);
  });

  test('is Mẫu 04 with the reason where it is not accepted, in the district of 2024', () => {
    const paper = acceptanceNotice(notAccepted2024);
    expect([paper.formCode, paper.summary]).toEqual([
      'Mẫu số 04',
      'Về việc không thụ lý giải quyết khiếu nại lần đầu',
    ]);
    expect(texts(paper.blocks).slice(2, 4)).toEqual([
      'Căn cứ Luật Khiếu nại; Nghị định số 124/2020/NĐ-CP ngày 19/10/2020 của Chính phủ, đơn khiếu nại không đủ điều kiện thụ lý giải quyết vì lý do: khiếu nại lần đầu thuộc thẩm quyền giải quyết của Chủ tịch UBND xã Hòa Lạc.',
      'Đề nghị ông gửi đơn đến Chủ tịch UBND xã Hòa Lạc để được giải quyết.',
    ]);
  });

  test('reaches a denouncer under the code', () => {
    const paper = acceptanceNotice({
      ...accepted,
      formCode: null,
      subject: sealed,
      instance: '',
      bases: law('denunciationAccepted.bases', 'xa'),
    });
    expect([paper.summary, ...texts(paper.blocks).slice(0, 2)]).toEqual([
      'Về việc thụ lý giải quyết tố cáo',
      'Kính gửi: Người tố cáo (hồ sơ mã TC-2026-003)',
      'Ngày 10/11/2026, Ủy ban nhân dân xã nhận được đơn tố cáo của người tố cáo (hồ sơ mã TC-2026-003). Nội dung: tại hồ sơ mã TC-2026-003 (thông tin người tố cáo được bảo vệ theo Luật Tố cáo).',
    ]);
  });
});

describe('the notice of the result to the citizen', () => {
  test('cites Điều 28 and names who handles it until when', () => {
    expect(texts(resultNotice(result).blocks)).toEqual([
      'Kính gửi: Ông Nguyễn Văn Khởi, thôn Đồng Trầm',
      'Ngày 10/11/2026, Chủ tịch UBND xã tiếp ông Nguyễn Văn Khởi, thôn Đồng Trầm (hồ sơ KN-2026-011). Nội dung: khiếu nại Quyết định số 214/QĐ-UBND ngày 28/9/2026 về bồi thường 186 m² đất vườn.',
      'Căn cứ Điều 28 Luật Tiếp công dân, Ủy ban nhân dân xã thông báo kết quả xử lý đến ông Nguyễn Văn Khởi như sau:',
      'Vụ việc đã được tiếp nhận, thụ lý để giải quyết; giao Phòng Kinh tế giải quyết, trả lời trước ngày 17/12/2026; đầu mối liên hệ: ông Hà Trọng Nghiệp, Trưởng phòng.',
      'Ủy ban nhân dân xã thông báo để ông Nguyễn Văn Khởi được biết',
    ]);
  });

  test('is the Party’s word that a matter is taken up', () => {
    const said = texts(resultNotice(partyResult).blocks);
    expect(said[2]).toContain('được sửa đổi, bổ sung theo Kết luận số 215-KL/TW');
    expect(said[3]).toBe(
      'Vụ việc đã được nhận, xem xét giải quyết; giao Ủy ban nhân dân xã giải quyết, trả lời trước ngày 30/11/2026.',
    );
  });

  test('says each of the other results in its own words', () => {
    const results = [
      { kind: 'extended', reason: 'phải xác minh tại hai nơi', due: '2027-01-15' },
      { kind: 'refused', reason: 'hết thời hiệu khiếu nại' },
      { kind: 'transferred', to: 'Sở Nội vụ', paper: 'Phiếu chuyển số 33/PC-TCD' },
      { kind: 'settled', text: 'đã sửa xong cống số 4', paper: '' },
    ] as const;
    expect(texts(resultNotice({ ...result, results: [...results] }).blocks).slice(3, 7)).toEqual([
      'Vụ việc cần thêm thời gian xem xét, lý do: phải xác minh tại hai nơi; thời hạn trả lời được kéo dài đến ngày 15/01/2027.',
      'Từ chối thụ lý vụ việc, lý do: hết thời hiệu khiếu nại.',
      'Vụ việc đã được chuyển đến Sở Nội vụ để giải quyết theo thẩm quyền (Phiếu chuyển số 33/PC-TCD).',
      'Vụ việc đã được giải quyết: đã sửa xong cống số 4.',
    ]);
  });
});

describe('the register of petitions', () => {
  test('lists each petition and a denunciation by its code', () => {
    const paper = petitionRegister(petitions);
    expect(texts(paper.blocks)).toEqual([
      '122 | 20/11/2026 | DON-2026-122 | trực tiếp | Bà Vương Thị Ngọc Lam, thôn Tân Sơn | Kiến nghị, phản ánh | kiến nghị chế độ người có công của mẹ (có văn bản ủy quyền) | 01 | x |  | Chuyển Sở Nội vụ, Phiếu chuyển số 33/PC-TCD / 23/11/2026 |  | Báo người gửi đơn 23/11/2026 | ',
      '123 | 10/11/2026 | TC-2026-003 | trực tiếp | (hồ sơ mã TC-2026-003) | Tố cáo | (ngăn riêng) | 01 | x | x | Thụ lý / 18/11/2026 | 18/12/2026 |  | Giữ bí mật',
    ]);
    expect(paper.page.orientation).toBe('landscape');
  });

  test('says so when there was none', () => {
    expect(texts(petitionRegister({ ...petitions, rows: [] }).blocks)).toEqual([
      'Trong kỳ không phát sinh đơn.',
    ]);
  });
});
