import type { ClockTime, Day } from '../domain/day';
import type { PetitionKind } from '../domain/visits';
import { clockText, dmyInText, longDay, weekdayName } from '../text/dates';
import { padNumber } from '../text/numbers';
import { paragraph, sentence, upperFirst, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import { dashed, type SheetHead, section, sheet, signers } from './parts';
import { petitionWord } from './subject';

/** An earlier paper of the matter, as a chain of papers cites it. */
export interface EarlierPaper {
  name: string;
  /** as printed; empty for a sheet without one */
  number: string;
  day: Day;
}

/** How a task given before stands. */
export interface EarlierTask {
  unit: string;
  /** empty of a denunciation: what is to be done could tell who denounces */
  what: string;
  due: Day | null;
  standing: 'open' | 'late' | 'done';
  result: string;
}

/** One citizen or group; of a denunciation the code and nothing else (Luật Tố cáo, Điều 56). */
export type NotedCase = {
  time: ClockTime | null;
  /** `Phòng Kinh tế: phương án bố trí ki-ốt` */
  preparation: string;
  papers: EarlierPaper[];
  tasks: EarlierTask[];
} & (
  | { kind: 'sealed'; code: string }
  | { kind: 'open'; code: string; who: string; petition: PetitionKind; content: string }
);

export interface NoteSheetInput extends SheetHead {
  /** `định kỳ` */
  receptionKind: string;
  day: Day;
  place: string;
  /** `đồng chí Phan Đăng Toản, Chủ tịch UBND xã` */
  host: string;
  /** title by which the host signs */
  hostTitle: string;
  hostName: string;
  participants: string;
  cases: NotedCase[];
  writer: { name: string; title: string };
}

const standingText: Readonly<Record<EarlierTask['standing'], string>> = {
  open: 'đang thực hiện',
  late: 'quá hạn, chưa có kết quả',
  done: 'đã xong',
};

function taskText({ unit, what, due, standing, result }: EarlierTask): string {
  const head = what === '' ? withoutEnd(unit) : `${withoutEnd(unit)}: ${withoutEnd(what)}`;
  const until = due === null ? '' : `; hạn ${dmyInText(due)}`;
  const came = standing === 'done' && result.trim() !== '' ? `: ${withoutEnd(result)}` : '';
  return `${head}${until}; ${standingText[standing]}${came}`;
}

function paperText({ name, number, day }: EarlierPaper): string {
  return `${name}${number === '' ? '' : ` số ${number}`} ngày ${dmyInText(day)}`;
}

function lines(count: number): Block {
  return { kind: 'blankLines', count };
}

/** A heading in the text that stays with the lines to be written on below it. */
function asked(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, italic: true }], keepWithNext: true };
}

/** What is written by hand while the citizen is heard: one answer for each of the "5 rõ" at the end. */
const toWrite: Block[] = [
  asked('Công dân trình bày, yêu cầu:'),
  lines(3),
  asked('Ý kiến của cơ quan, đơn vị:'),
  lines(2),
  asked('Kết luận (đơn vị chủ trì, phối hợp; việc, sản phẩm; thời hạn; báo cáo ai; ai trả lời công dân):'),
  lines(3),
];

function headOf(each: NotedCase): string {
  const time = each.time === null ? '' : `${clockText(each.time)}, `;
  if (each.kind === 'sealed') return `${time}người tố cáo, hồ sơ mã ${each.code} (thông tin được bảo vệ)`;
  const code = each.code === '' ? '' : ` (hồ sơ ${each.code})`;
  return `${time}${withoutEnd(each.who)}${code}`;
}

function caseBlocks(each: NotedCase, index: number): Block[] {
  const { preparation, papers, tasks } = each;
  const content =
    each.kind === 'sealed' || each.content.trim() === ''
      ? []
      : [paragraph(sentence(`${upperFirst(petitionWord(each.petition))}: ${each.content.trim()}`))];
  const prepared =
    preparation.trim() === '' ? [] : [paragraph(sentence(`Đơn vị chuẩn bị: ${preparation.trim()}`))];
  const cited = papers.length === 0 ? [] : [paragraph(`Văn bản đã có: ${papers.map(paperText).join('; ')}.`)];
  const given = tasks.length === 0 ? [] : [paragraph('Nhiệm vụ đã giao:'), ...dashed(tasks.map(taskText))];
  return [
    section(index + 1, upperFirst(headOf(each))),
    ...content,
    ...prepared,
    ...cited,
    ...given,
    ...toWrite,
  ];
}

/**
 * Phiếu ghi chép: what the note-taker whom the assisting unit names writes on (NĐ 154/2026/NĐ-CP, Điều 26.1), one
 * block for each citizen in the order of the day, with what is known before and lines for what is said and concluded.
 */
export function noteSheet(input: NoteSheetInput): OfficialDocument {
  const { day, place, host, participants, cases, writer } = input;
  const present = withoutEnd(participants);
  return {
    ...sheet(input, 'PHIẾU GHI CHÉP', `Buổi tiếp công dân ${input.receptionKind} ngày ${dmyInText(day)}`),
    documentTitle: `Phiếu ghi chép buổi tiếp công dân ngày ${dmyInText(day)}`,
    blocks: [
      paragraph(`Người tiếp: ${withoutEnd(host)}.`),
      paragraph(`Thời gian, địa điểm: ${weekdayName(day)}, ${longDay(day)}, tại ${withoutEnd(place)}.`),
      ...(present === '' ? [] : [paragraph(`Thành phần dự: ${present}.`)]),
      paragraph(`Có ${padNumber(cases.length)} vụ việc đã biết trước khi tiếp.`),
      ...cases.flatMap(caseBlocks),
      section(cases.length + 1, 'Công dân đến không đăng ký (họ tên, địa chỉ, số căn cước)'),
      lines(2),
      ...toWrite,
      signers(
        { title: 'NGƯỜI GHI CHÉP', name: writer.name },
        { title: input.hostTitle.toLocaleUpperCase('vi'), name: input.hostName },
      ),
    ],
  };
}
