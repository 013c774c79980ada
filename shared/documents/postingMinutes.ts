import type { ClockTime, Day } from '../domain/day';
import { clockText, dmyInText, longDay } from '../text/dates';
import { padNumber } from '../text/numbers';
import { cell, headCell, type PaperHead, paperFrame, paragraph, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';

export interface PostingView {
  id: string;
  place: string;
  day: Day;
  time: ClockTime;
  postedBy: string;
}

export interface PostingMinutesInput extends Omit<PaperHead, 'number' | 'recipients' | 'signer' | 'date'> {
  date: Day;
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
  const frame = paperFrame({ ...input, number: null, recipients: [], signer: null }, 'BB', 'BIÊN BẢN');
  const latest =
    input.latest === null
      ? []
      : [
          paragraph(
            `Hạn niêm yết chậm nhất: ngày ${dmyInText(input.latest.day)} (${withoutEnd(input.latest.basis)}).`,
          ),
        ];
  return {
    ...frame,
    number: null,
    documentTitle: 'Biên bản niêm yết lịch tiếp công dân',
    summary: 'Về việc niêm yết lịch tiếp công dân',
    blocks: [
      paragraph(`Vào hồi ${clockText(input.time)}, ${longDay(input.date)}, tại ${withoutEnd(input.place)}.`),
      paragraph(`Người niêm yết: ${input.poster.name}; chức vụ: ${input.poster.title}.`),
      paragraph(`Người chứng kiến: ${input.witness.name}; chức vụ: ${input.witness.title}.`),
      paragraph(`Đã tiến hành niêm yết công khai ${withoutEnd(input.paperName)} tại các nơi sau:`),
      postingTable(input.postings),
      ...latest,
      paragraph(
        'Biên bản được lập thành 02 bản, đã đọc lại cho những người có tên trên cùng nghe và ký xác nhận.',
      ),
      {
        kind: 'signaturePair',
        left: {
          authority: '',
          title: 'NGƯỜI CHỨNG KIẾN',
          name: input.witness.name,
          note: '(Ký, ghi rõ họ tên)',
        },
        right: {
          authority: '',
          title: 'NGƯỜI NIÊM YẾT',
          name: input.poster.name,
          note: '(Ký, ghi rõ họ tên)',
        },
      },
    ],
  };
}

function postingTable(postings: PostingView[]): Block {
  const heads = ['STT', 'Nơi niêm yết', 'Thời gian', 'Người niêm yết'];
  return {
    kind: 'table',
    columns: [
      { widthMm: 12, align: 'center' },
      { widthMm: 73, align: 'left' },
      { widthMm: 40, align: 'center' },
      { widthMm: 40, align: 'left' },
    ],
    headRows: [heads.map((text) => headCell(text))],
    rows: postings.map(({ place, day, time, postedBy }, index) =>
      [padNumber(index + 1), place, `${clockText(time)} ngày ${dmyInText(day)}`, postedBy].map(cell),
    ),
    repeatHead: true,
    text: 'normal',
  };
}
