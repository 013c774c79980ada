import type { ClockTime, Day } from '../domain/day';
import { clockText, dmyInText } from '../text/dates';
import { padNumber } from '../text/numbers';
import { paragraph, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import { type Column, officialText, type SheetHead, sheet, signers, textTable, whenAndWhere } from './parts';

export interface PostingView {
  id: string;
  place: string;
  day: Day;
  time: ClockTime;
  postedBy: string;
}

export interface PostingMinutesInput extends SheetHead {
  time: ClockTime;
  place: string;
  /** `Thông báo số 187/TB-UBND ngày 23/11/2026 về lịch tiếp công dân tháng 12 năm 2026` */
  paperName: string;
  postings: PostingView[];
  /** last day by which it had to be posted, with the clause that says so */
  latest: { day: Day; basis: string } | null;
  poster: { name: string; title: string };
  witness: { name: string; title: string };
}

/** Record of posting: where, when and by whom a notice was posted. */
export function postingMinutes(input: PostingMinutesInput): OfficialDocument {
  const { poster, witness } = input;
  return {
    ...sheet(input, 'BIÊN BẢN', 'Về việc niêm yết lịch tiếp công dân'),
    documentTitle: 'Biên bản niêm yết lịch tiếp công dân',
    blocks: [
      whenAndWhere(input.time, input.date, input.place),
      paragraph(`Người niêm yết: ${officialText(poster)}.`),
      paragraph(`Người chứng kiến: ${officialText(witness)}.`),
      paragraph(`Đã tiến hành niêm yết công khai ${withoutEnd(input.paperName)} tại các nơi sau:`),
      postingTable(input.postings),
      ...latestDay(input.latest),
      paragraph(
        'Biên bản được lập thành 02 bản, đã đọc lại cho những người có tên trên cùng nghe và ký xác nhận.',
      ),
      signers(
        { title: 'NGƯỜI CHỨNG KIẾN', name: witness.name },
        { title: 'NGƯỜI NIÊM YẾT', name: poster.name },
      ),
    ],
  };
}

function latestDay(latest: PostingMinutesInput['latest']): Block[] {
  if (latest === null) return [];
  return [paragraph(`Hạn niêm yết chậm nhất: ngày ${dmyInText(latest.day)} (${withoutEnd(latest.basis)}).`)];
}

const columns: Column[] = [
  { head: 'STT', widthMm: 12, align: 'center' },
  { head: 'Nơi niêm yết', widthMm: 65, align: 'left' },
  { head: 'Thời gian', widthMm: 48, align: 'center' },
  { head: 'Người niêm yết', widthMm: 40, align: 'left' },
];

function postingTable(postings: PostingView[]): Block {
  const rows = postings.map(({ place, day, time, postedBy }, index) => [
    padNumber(index + 1),
    place,
    `${clockText(time)} ngày ${dmyInText(day)}`,
    postedBy,
  ]);
  return textTable(columns, rows);
}
