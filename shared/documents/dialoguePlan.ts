import type { ClockTime, Day } from '../domain/day';
import { clockText, dmyInText, longDay, weekdayName } from '../text/dates';
import { padNumber } from '../text/numbers';
import type { DialogueView } from './dialogueView';
import { closing, type PaperHead, paperFrame, paragraph, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import { type Column, dashed, numbered, part, section, textTable } from './parts';

export interface DialoguePlanInput extends PaperHead {
  dialogue: DialogueView;
  time: ClockTime;
  bases: string[];
  aims: string[];
  /** who takes part: bodies and how many people of which villages */
  participants: string[];
  topics: string[];
  /** what is done until when, and by whom; the public notice comes at least 7 days before (Điều 43) */
  steps: { what: string; unit: string; due: Day }[];
  duties: { unit: string; what: string }[];
  funding: string;
}

const columns: Column[] = [
  { head: 'STT', widthMm: 11, align: 'center' },
  { head: 'Nội dung công việc', widthMm: 84, align: 'left' },
  { head: 'Cơ quan thực hiện', widthMm: 44, align: 'left' },
  { head: 'Xong trước ngày', widthMm: 26, align: 'center' },
];

/** Kế hoạch tổ chức hội nghị đối thoại. */
export function dialoguePlan(input: DialoguePlanInput): OfficialDocument {
  const { dialogue, office, face } = input;
  const body = office[face].bodyName;
  return {
    ...paperFrame(input, 'KH', 'KẾ HOẠCH'),
    documentTitle: `Kế hoạch tổ chức đối thoại ngày ${dmyInText(dialogue.day)}`,
    summary: `Tổ chức ${dialogue.name}`,
    bases: input.bases.map((basis) => `Căn cứ ${withoutEnd(basis)}`),
    blocks: [
      paragraph(`${body} ban hành Kế hoạch tổ chức ${dialogue.name} như sau:`),
      part('I', 'MỤC ĐÍCH, YÊU CẦU'),
      ...numbered(input.aims),
      part('II', 'THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN'),
      ...numbered(settingTexts(input)),
      part('III', 'NỘI DUNG ĐỐI THOẠI'),
      ...numbered(input.topics),
      part('IV', 'TIẾN ĐỘ THỰC HIỆN'),
      textTable(columns, input.steps.map(stepRow)),
      part('V', 'TỔ CHỨC THỰC HIỆN'),
      ...dutyBlocks(input),
      closing(`${body} yêu cầu các cơ quan, đơn vị, địa phương liên quan nghiêm túc triển khai thực hiện`),
    ],
  };
}

function settingTexts({ dialogue, time, participants }: DialoguePlanInput): string[] {
  return [
    `Thời gian: ${clockText(time)}, ${weekdayName(dialogue.day)}, ${longDay(dialogue.day)}`,
    `Địa điểm: ${withoutEnd(dialogue.place)}`,
    `Chủ trì: ${dialogue.chairs.map(withoutEnd).join('; ')}`,
    `Thành phần: ${participants.map(withoutEnd).join('; ')}`,
  ];
}

function stepRow({ what, unit, due }: DialoguePlanInput['steps'][number], index: number): string[] {
  return [padNumber(index + 1), withoutEnd(what), unit, dmyInText(due)];
}

function dutyBlocks({ duties, funding }: DialoguePlanInput): Block[] {
  const cost = withoutEnd(funding);
  return [
    ...duties.flatMap(({ unit, what }, index) => [
      section(index + 1, withoutEnd(unit)),
      ...dashed(what.split('\n')),
    ]),
    ...(cost === '' ? [] : [paragraph(`Kinh phí: ${cost}.`)]),
  ];
}
