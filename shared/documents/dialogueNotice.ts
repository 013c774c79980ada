import type { ClockTime } from '../domain/day';
import { clockText, dmyInText, longDay, weekdayName } from '../text/dates';
import type { DialogueView } from './dialogueView';
import { closing, type PaperHead, paperFrame, paragraph, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { dashed, numbered, onBases } from './parts';

export interface DialogueNoticeInput extends PaperHead {
  dialogue: DialogueView;
  time: ClockTime;
  bases: readonly string[];
  /** online or through a lawful social network: then the place is how one joins */
  isOnline: boolean;
  topics: string[];
  participants: string[];
  /** how one takes part and hands in a question before or on the day */
  participation: string;
  /** where this notice hangs and is read out */
  publicity: string;
}

/** Thông báo tổ chức hội nghị đối thoại: time, place, content and the way to take part (Điều 43). */
export function dialogueNotice(input: DialogueNoticeInput): OfficialDocument {
  const { dialogue, office, face, isOnline } = input;
  const body = office[face].bodyName;
  return {
    ...paperFrame(input, 'TB', 'THÔNG BÁO'),
    documentTitle: `Thông báo tổ chức đối thoại ngày ${dmyInText(dialogue.day)}`,
    summary: `Tổ chức ${dialogue.name}`,
    blocks: [
      paragraph(onBases(input.bases, `${body} thông báo tổ chức ${dialogue.name} như sau:`)),
      ...numbered([
        `Thời gian: ${clockText(input.time)}, ${weekdayName(dialogue.day)}, ${longDay(dialogue.day)}`,
        `${isOnline ? 'Hình thức: trực tuyến; cách truy cập' : 'Địa điểm'}: ${withoutEnd(dialogue.place)}`,
        `Chủ trì: ${dialogue.chairs.map(withoutEnd).join('; ')}`,
        ...(input.participants.length === 0
          ? []
          : [`Thành phần: ${input.participants.map(withoutEnd).join('; ')}`]),
        `Nội dung: ${input.topics.map(withoutEnd).join('; ')}`,
        'Cách thức tham gia, đăng ký ý kiến',
      ]),
      ...dashed(input.participation.split('\n')),
      closing(withoutEnd(input.publicity)),
    ],
  };
}
