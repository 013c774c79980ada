import type { ClockTime } from '../domain/day';
import { clockText, dmyInText } from '../text/dates';
import { padNumber } from '../text/numbers';
import { countsOf, type DialogueView, type OpinionCounts, type OpinionView } from './dialogueView';
import { closing, paragraph, sentence, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import { opinionFrom, opinionText, promiseText } from './opinionTable';
import {
  basesText,
  dashed,
  numbered,
  part,
  type SheetHead,
  section,
  sheet,
  signers,
  whenAndWhere,
} from './parts';
import { type Subject, subjectContent, subjectWithAddress } from './subject';

interface MinutesCommon extends SheetHead {
  time: ClockTime;
  endTime: ClockTime;
  place: string;
  bases: readonly string[];
  chair: { name: string; title: string };
  secretary: { name: string; title: string };
  /** bodies and people who were there, besides chair and secretary */
  present: string[];
  copies: number;
}

/** Đối thoại trong giải quyết khiếu nại (Luật Khiếu nại, Điều 30). */
export interface ComplaintDialogueInput extends MinutesCommon {
  formCode: string | null;
  subject: Subject;
  /** who is complained about, by office: `Chủ tịch UBND xã` */
  respondent: string;
  /** what the chair put forward: content, result of the verification, what is to be cleared up */
  opening: string;
  /** each speaker by role or name, and what was said; one sentence a line */
  statements: { who: string; text: string }[];
  agreed: string[];
  open: string[];
}

/** Hội nghị đối thoại với Nhân dân. */
export interface ConferenceMinutesInput extends MinutesCommon {
  dialogue: DialogueView;
  people: number;
  opening: string;
  opinions: OpinionView[];
  counts?: OpinionCounts;
  /** what was answered on the spot, by the id of the opinion */
  answers: { opinionId: string; who: string; text: string }[];
  conclusion: string;
}

/** Biên bản đối thoại: Mẫu số 14 of NĐ 124/2020. */
export function complaintDialogueMinutes(input: ComplaintDialogueInput): OfficialDocument {
  const { subject } = input;
  return {
    ...sheet(input, 'BIÊN BẢN ĐỐI THOẠI', 'Trong giải quyết khiếu nại'),
    formCode: input.formCode,
    documentTitle: `Biên bản đối thoại, hồ sơ ${subject.code}`,
    blocks: [
      ...opened(input),
      part('I', 'THÀNH PHẦN THAM GIA ĐỐI THOẠI'),
      ...numbered([
        `Người chủ trì: ${personText(input.chair)}`,
        `Người khiếu nại: ${subjectWithAddress(subject)}`,
        `Người bị khiếu nại: ${withoutEnd(input.respondent)}`,
        `Người ghi biên bản: ${personText(input.secretary)}`,
        ...(input.present.length === 0 ? [] : [`Cùng dự: ${input.present.map(withoutEnd).join('; ')}`]),
      ]),
      part('II', 'NỘI DUNG ĐỐI THOẠI'),
      section(1, 'Người chủ trì nêu nội dung cần đối thoại, kết quả xác minh'),
      paragraph(`Nội dung khiếu nại: ${subjectContent(subject)}. ${sentence(input.opening)}`.trim()),
      section(2, 'Ý kiến của những người tham gia đối thoại'),
      ...input.statements.map(({ who, text }) => paragraph(`- ${withoutEnd(who)}: ${sentence(text)}`)),
      part('III', 'KẾT QUẢ ĐỐI THOẠI'),
      section(1, 'Những nội dung đã thống nhất'),
      ...orNone(input.agreed),
      section(2, 'Những nội dung chưa thống nhất'),
      ...orNone(input.open),
      ...closed(input, `mỗi bên giữ 01 bản`),
      signers(
        { title: 'NGƯỜI KHIẾU NẠI', name: subject.kind === 'open' ? subject.citizen.name : '' },
        { title: 'NGƯỜI CHỦ TRÌ ĐỐI THOẠI', name: input.chair.name },
      ),
      signers(
        { title: 'NGƯỜI BỊ KHIẾU NẠI', name: '' },
        { title: 'NGƯỜI GHI BIÊN BẢN', name: input.secretary.name },
      ),
    ],
  };
}

/** Biên bản hội nghị đối thoại với Nhân dân. */
export function conferenceMinutes(input: ConferenceMinutesInput): OfficialDocument {
  const { dialogue, opinions } = input;
  return {
    ...sheet(input, 'BIÊN BẢN', dialogue.name),
    documentTitle: `Biên bản hội nghị đối thoại ngày ${dmyInText(dialogue.day)}`,
    blocks: [
      ...opened(input),
      part('I', 'THÀNH PHẦN'),
      ...numbered([
        `Chủ trì: ${dialogue.chairs.map(withoutEnd).join('; ')}`,
        `Thư ký: ${personText(input.secretary)}`,
        `Đại biểu: ${input.present.map(withoutEnd).join('; ')}`,
        `Số người dự: ${padNumber(input.people)}`,
      ]),
      part('II', 'NỘI DUNG'),
      section(1, 'Khai mạc, báo cáo'),
      paragraph(sentence(input.opening)),
      section(
        2,
        `Ý kiến, kiến nghị của Nhân dân (${padNumber(countsOf(opinions, input.counts).opinions)} ý kiến) và trả lời tại hội nghị`,
      ),
      ...opinions.flatMap((opinion, index) => opinionBlocks(opinion, index + 1, input.answers)),
      part('III', 'KẾT LUẬN CỦA NGƯỜI CHỦ TRÌ'),
      paragraph(sentence(input.conclusion)),
      ...closed(input, 'lưu hồ sơ hội nghị'),
      signers({ title: 'THƯ KÝ', name: input.secretary.name }, { title: 'CHỦ TRÌ', name: input.chair.name }),
    ],
  };
}

function opened({ bases, time, date, place }: MinutesCommon): Block[] {
  const cause = basesText(bases);
  return [...(cause === '' ? [] : [paragraph(`${cause}.`)]), whenAndWhere(time, date, place)];
}

function closed({ endTime, date, copies }: MinutesCommon, use: string): Block[] {
  return [
    closing(
      `Kết thúc vào hồi ${clockText(endTime)} ngày ${dmyInText(date)}. Biên bản được lập thành ${padNumber(copies)} bản, ` +
        `${use}; đã đọc lại cho những người tham gia nghe, công nhận đúng và ký xác nhận`,
    ),
  ];
}

function personText({ name, title }: { name: string; title: string }): string {
  return title === '' ? name : `${name}, ${title}`;
}

function orNone(texts: string[]): Block[] {
  return texts.length === 0 ? [paragraph('Không có.')] : dashed(texts);
}

function opinionBlocks(
  opinion: OpinionView,
  number: number,
  answers: ConferenceMinutesInput['answers'],
): Block[] {
  const source = { noun: 'opinion', id: opinion.id };
  const asked = `Ý kiến ${number} (${opinionFrom(opinion.source)}): ${sentence(opinionText(opinion.source))}`;
  const given =
    opinion.source.kind === 'sealed' ? [] : answers.filter(({ opinionId }) => opinionId === opinion.id);
  return [
    { kind: 'paragraph', runs: [{ text: asked }], source },
    ...given.map(({ who, text }) => paragraph(`${withoutEnd(who)} trả lời: ${sentence(text)}`)),
    ...promiseBlocks(opinion),
  ];
}

/** What was promised there, by whom it is done and until when. */
function promiseBlocks(opinion: OpinionView): Block[] {
  const { unit, helpers = [], due, dueText = '' } = opinion;
  const what = promiseText(opinion);
  if (what === '') return [];
  const day = due === null ? dueText : dmyInText(due);
  const said = [
    `Hứa giải quyết: ${what}`,
    unit === '' ? '' : `cơ quan thực hiện: ${unit}`,
    helpers.length === 0 ? '' : `phối hợp: ${helpers.join(', ')}`,
    day === '' ? '' : `thời hạn: ${day}`,
  ];
  return [paragraph(`${said.filter((each) => each !== '').join('; ')}.`)];
}
