import { describe, expect, test } from 'vitest';
import { conclusionNotice } from '../../../shared/documents/conclusionNotice';
import { matterBlock } from '../../../shared/documents/conclusionView';
import type { Block } from '../../../shared/documents/model';
import { officialDocument } from '../../../shared/documents/model';
import { conclusion2026, partyConclusion2024, partyConclusion2026, sealedMatter } from './samplePapers';

function textsOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
    if (block.kind === 'heading') return [`${block.number}| ${block.text}`];
    if (block.kind !== 'matter') return [];
    const parts = block.parts.map(
      (part) => `${part.letter}) ${part.title}: ${part.runs.map(({ text }) => text).join('')}`,
    );
    return [
      `${block.number}| ${block.label}`,
      ...parts,
      ...block.tasks.map(({ runs }) => runs.map(({ text }) => text).join('')),
    ];
  });
}

describe('the conclusion notice of the People’s Committee', () => {
  test('is the sample notice of 13/11/2026', () => {
    const paper = conclusionNotice(conclusion2026);
    expect(paper.summary).toBe('Kết luận việc tiếp công dân định kỳ ngày 10/11/2026 của Chủ tịch UBND xã');
    expect(textsOf(paper.blocks)).toEqual([
      'Ngày 10 tháng 11 năm 2026, tại Địa điểm tiếp công dân xã, đồng chí Phan Đăng Toản, Chủ tịch Ủy ban nhân dân xã chủ trì buổi tiếp công dân định kỳ. Dự buổi tiếp có: đại diện Thường trực HĐND xã, UBMTTQ Việt Nam xã; Trưởng phòng Kinh tế; Chánh Văn phòng HĐND và UBND; Trưởng Công an xã.',
      'Kết quả: tiếp 02 lượt, 02 người, 02 vụ việc (khiếu nại 01; tố cáo 01).',
      'Sau khi nghe công dân trình bày và ý kiến của các cơ quan, Chủ tịch UBND xã kết luận như sau:',
      'I| KẾT LUẬN TỪNG VỤ VIỆC',
      '1| Vụ việc của ông Nguyễn Văn Khởi, thôn Đồng Trầm (hồ sơ KN-2026-011)',
      'a) Nội dung: khiếu nại Quyết định số 214/QĐ-UBND ngày 28/9/2026 về bồi thường 186 m² đất vườn.',
      'b) Ý kiến của Phòng Kinh tế: biên bản kiểm đếm ngày 04/8/2026 chưa có phần diện tích này.',
      'c) Kết luận: giao Phòng Kinh tế chủ trì, phối hợp với Văn phòng HĐND và UBND kiểm tra điều kiện thụ lý, tham mưu thông báo thụ lý trước ngày 19/11/2026; xác minh, tham mưu tổ chức đối thoại ngày 04/12/2026; báo cáo kết quả xác minh trước ngày 10/12/2026.',
      '2| Vụ việc hồ sơ mã TC-2026-003 (thông tin người tố cáo được bảo vệ theo Luật Tố cáo)',
      ') Kết luận: giao Chánh Văn phòng HĐND và UBND kiểm tra điều kiện thụ lý, trình Chủ tịch UBND xã trước ngày 19/11/2026; bảo đảm giữ bí mật thông tin người tố cáo.',
      'II| TỔ CHỨC THỰC HIỆN',
      'Giao Văn phòng HĐND và UBND xã theo dõi, đôn đốc, báo cáo tại kỳ tiếp công dân ngày 25/11/2026.',
      'Ủy ban nhân dân xã thông báo để các cơ quan, đơn vị biết, tổ chức thực hiện',
    ]);
  });

  test('prints nothing of what was said about a denunciation but its conclusion', () => {
    const printed = JSON.stringify(conclusionNotice(conclusion2026));
    expect(printed).toContain('TC-2026-003');
    expect(printed).not.toContain('T.V.H.');
    expect(printed).not.toContain('thu tiền ngoài quy định');
    expect(
      JSON.stringify(conclusionNotice({ ...partyConclusion2026, matters: [sealedMatter] })),
    ).not.toContain('T.V.H.');
  });

  test('gives each unit a line of its own when several are charged', () => {
    const [task] = sealedMatter.tasks;
    if (task === undefined) throw new Error('the sample has lost its task');
    const two = matterBlock(
      {
        ...sealedMatter,
        conclusion: 'Đề nghị là đúng',
        tasks: [task, { ...task, id: 't5', leadUnit: 'Công an xã', dueText: '', due: '2026-02-05' }],
      },
      3,
    );
    expect(two.parts.map(({ runs }) => runs[0]?.text)).toEqual(['Đề nghị là đúng.']);
    expect(two.tasks.map(({ runs, source }) => [runs[0]?.text.slice(0, 40), source?.id])).toEqual([
      ['Giao Chánh Văn phòng HĐND và UBND kiểm t', 't4'],
      ['Giao Công an xã kiểm tra điều kiện thụ l', 't5'],
    ]);
    expect(two.tasks[1]?.runs[0]?.text).toMatch(/trước ngày 05\/02\/2026\.$/);
  });

  test('can be frozen however many tasks one unit is given in a matter', () => {
    const [matter] = conclusion2026.matters;
    const [task] = matter?.tasks ?? [];
    if (matter === undefined || task === undefined) throw new Error('the sample gives no task');
    const tasks = Array.from({ length: 50 }, (_, at) => ({
      ...task,
      id: `0199d8a0-0000-7000-8000-0000000000${10 + at}`,
      leadUnit: at === 0 ? 'Công an xã' : 'Phòng Kinh tế',
    }));
    const paper = conclusionNotice({ ...conclusion2026, matters: [{ ...matter, tasks }] });
    expect(officialDocument.safeParse(paper).error).toBeUndefined();
  });

  test('keeps where each matter comes from', () => {
    const sources = conclusionNotice(conclusion2026).blocks.map(({ source }) => source?.id);
    expect(sources.filter((id) => id !== undefined)).toEqual(['m11', 'm12']);
  });
});

describe('the conclusion notice of the Party committee', () => {
  test('has the Party’s wording, answer to the citizen and report to the committee', () => {
    const paper = conclusionNotice(partyConclusion2026);
    expect(paper.number).toEqual({ value: '61', type: 'TB', body: 'ĐU' });
    expect(paper.head).toEqual({
      parent: 'ĐẢNG BỘ TỈNH LAM GIANG',
      issuer: ['ĐẢNG ỦY XÃ BÌNH NGUYÊN THƯỢNG'],
    });
    const texts = textsOf(paper.blocks);
    expect(texts[4]).toBe(
      'Kết luận: Kiến nghị của bà Trần Thị Lụa là có cơ sở. Giao Ủy ban nhân dân xã chỉ đạo Phòng Kinh tế chủ trì, HTX Bãi Sậy phối hợp nạo vét kênh N3, sửa xong cống số 4; trả lời công dân bằng văn bản và báo cáo Thường trực Đảng ủy (qua Văn phòng Đảng ủy) trước ngày 30/11/2026.',
    );
    expect(texts.at(-1)).toBe('Ban Thường vụ Đảng ủy thông báo để các cơ quan, đơn vị biết, thực hiện');
  });

  test('serves the district committee of 2024', () => {
    const paper = conclusionNotice(partyConclusion2024);
    expect(paper.number).toEqual({ value: '118', type: 'TB', body: 'HU' });
    expect(textsOf(paper.blocks)[0]).toMatch(
      /^Thực hiện Quy định số 11-QĐi\/TW, ngày 18\/02\/2019 của Bộ Chính trị, ngày 17\/6\/2024, tại/,
    );
  });

  test('names the paper in its title, never a citizen', () => {
    const papers = [conclusion2026, partyConclusion2026, partyConclusion2024].map(conclusionNotice);
    expect(papers.map(({ documentTitle }) => documentTitle)).toEqual([
      'Thông báo kết luận tiếp công dân ngày 10/11/2026',
      'Thông báo kết luận tiếp dân ngày 05/11/2026',
      'Thông báo kết luận tiếp dân ngày 17/6/2024',
    ]);
    for (const paper of papers) expect(officialDocument.parse(paper)).toEqual(paper);
  });
});
