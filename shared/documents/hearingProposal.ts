import type { ClockTime, Day } from '../domain/day';
import type { PetitionKind } from '../domain/visits';
import { clockText, dmyInText, longDay, weekdayName } from '../text/dates';
import { padNumber } from '../text/numbers';
import { closing, landscapeA4, paragraph, upperFirst, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { basesText, type Column, type SheetHead, sheet, signers, textTable } from './parts';
import { petitionWord } from './subject';

/** A case on the list; of a denunciation the code and nothing else (Luật Tố cáo, Điều 56). */
export type HearingCase = {
  time: ClockTime | null;
  /** why the leader should hear it, in words */
  reasons: string[];
  /** `Phòng Kinh tế: hồ sơ thu hồi đất` */
  preparation: string;
} & (
  | { kind: 'sealed'; code: string }
  | { kind: 'open'; code: string; who: string; petition: PetitionKind; content: string }
);

export interface HearingProposalInput extends SheetHead {
  /** `định kỳ` */
  receptionKind: string;
  day: Day;
  place: string;
  /** `đồng chí Phan Đăng Toản, Chủ tịch UBND xã` */
  host: string;
  cases: HearingCase[];
  bases: readonly string[];
  proposer: { name: string; title: string };
  approver: { name: string; title: string };
}

const columns: Column[] = [
  { head: 'STT', widthMm: 12, align: 'center' },
  { head: 'Giờ', widthMm: 16, align: 'center' },
  { head: 'Công dân, địa chỉ', widthMm: 52, align: 'left' },
  { head: 'Nội dung, yêu cầu', widthMm: 78, align: 'left' },
  { head: 'Lý do đề xuất', widthMm: 40, align: 'left' },
  { head: 'Phải chuẩn bị', widthMm: 45, align: 'left' },
];

function row(each: HearingCase, index: number): string[] {
  const time = each.time === null ? '' : clockText(each.time);
  const rest = [upperFirst(each.reasons.join('; ')), each.preparation];
  if (each.kind === 'sealed') {
    const who = 'Người tố cáo (thông tin được bảo vệ)';
    return [padNumber(index + 1), time, who, `Tố cáo, hồ sơ mã ${each.code}`, ...rest];
  }
  const code = each.code === '' ? '' : ` (hồ sơ ${each.code})`;
  const content = `${upperFirst(petitionWord(each.petition))}: ${withoutEnd(each.content)}${code}`;
  return [padNumber(index + 1), time, each.who, content, ...rest];
}

/**
 * Danh sách đề xuất: which cases the leader is proposed to hear, in the order of the day; groups, complex and
 * prolonged ones go first (Điều 26 NĐ 154/2026/NĐ-CP).
 */
export function hearingProposal(input: HearingProposalInput): OfficialDocument {
  const { day, place, host, cases, proposer, approver } = input;
  const head = { ...input, page: input.page ?? landscapeA4 };
  const about = `Vụ việc đề xuất lãnh đạo tiếp tại buổi tiếp công dân ${input.receptionKind} ngày ${dmyInText(day)}`;
  const cause = basesText(input.bases);
  return {
    ...sheet(head, 'DANH SÁCH', about),
    documentTitle: `Danh sách đề xuất tiếp công dân ngày ${dmyInText(day)}`,
    blocks: [
      ...(cause === '' ? [] : [paragraph(`${cause}.`)]),
      paragraph(`Người tiếp: ${withoutEnd(host)}.`),
      paragraph(`Thời gian, địa điểm: ${weekdayName(day)}, ${longDay(day)}, tại ${withoutEnd(place)}.`),
      textTable(columns, cases.map(row)),
      closing(`Danh sách có ${padNumber(cases.length)} vụ việc; thứ tự trên là thứ tự mời tiếp`),
      signers(
        { title: upperFirst(proposer.title).toLocaleUpperCase('vi'), name: proposer.name },
        { title: approver.title.toLocaleUpperCase('vi'), name: approver.name, note: '(Ý kiến, ký)' },
      ),
    ],
  };
}
