import type { ClockTime, Day } from '../domain/day';
import { clockText, dmyInText, longDay, weekdayName } from '../text/dates';
import type { DialogueView } from './dialogueView';
import { closing, lowerFirst, type PaperHead, paperFrame, paragraph, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { dashed, numbered, onBases } from './parts';

/** What became of a dialogue that was announced already. */
export interface DialogueChange {
  kind: 'moved' | 'resumed' | 'postponed' | 'cancelled';
  /** without `Do`; empty where none was noted */
  reason: string;
  /** the day that was announced; null where it had none */
  from: Day | null;
  /** the notice by which people know of it; null where it went out without a number */
  told: { number: string; day: Day } | null;
}

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
  change?: DialogueChange | null;
}

/** Thông báo tổ chức hội nghị đối thoại: time, place, content and the way to take part (Điều 43). */
export function dialogueNotice(input: DialogueNoticeInput): OfficialDocument {
  const { dialogue, office, face, isOnline, change = null } = input;
  if (change !== null) return changed(input, change);
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

const changeSummary: Readonly<Record<DialogueChange['kind'], string>> = {
  moved: 'Điều chỉnh thời gian, địa điểm',
  resumed: 'Tổ chức lại',
  postponed: 'Tạm hoãn',
  cancelled: 'Không tổ chức',
};

/** What now holds of a dialogue that people know otherwise; nobody has to register twice. */
function changed(input: DialogueNoticeInput, change: DialogueChange): OfficialDocument {
  const { dialogue } = input;
  const { kind, from, told } = change;
  const cause = withoutEnd(change.reason);
  const announced = [
    from === null ? '' : `dự kiến ngày ${dmyInText(from)}`,
    told === null ? '' : `đã thông báo tại Thông báo số ${told.number} ngày ${dmyInText(told.day)}`,
  ].filter((part) => part !== '');
  const known = announced.length === 0 ? '' : ` (${announced.join(', ')})`;
  const what = `${dialogue.name}${known} ${changeText(input, kind)}`;
  return {
    ...paperFrame(input, 'TB', 'THÔNG BÁO'),
    documentTitle: `Thông báo thay đổi đối thoại ngày ${dmyInText(from ?? dialogue.day)}`,
    summary: `${changeSummary[kind]} ${lowerFirst(dialogue.name)}`,
    blocks: [
      paragraph(`${cause === '' ? what : `Do ${cause}, ${lowerFirst(what)}`}.`),
      paragraph(
        kind === 'cancelled'
          ? 'Ý kiến, kiến nghị của Nhân dân đã gửi được tổng hợp, chuyển cơ quan có thẩm quyền xem xét, trả lời.'
          : 'Ý kiến đã gửi, đăng ký phát biểu đã ghi nhận vẫn giữ nguyên; Nhân dân không phải đăng ký lại.',
      ),
      closing(withoutEnd(input.publicity)),
    ],
  };
}

function changeText({ dialogue, time, isOnline }: DialogueNoticeInput, kind: DialogueChange['kind']): string {
  const place = withoutEnd(dialogue.place);
  const where = isOnline ? `theo hình thức trực tuyến (${place})` : `tại ${place}`;
  const when = `${clockText(time)}, ${weekdayName(dialogue.day)}, ${longDay(dialogue.day)}, ${where}`;
  switch (kind) {
    case 'moved':
      return `được chuyển sang ${when}. Nội dung, thành phần và cách thức tham gia không thay đổi`;
    case 'resumed':
      return `được tổ chức lại vào ${when}. Nội dung, thành phần và cách thức tham gia không thay đổi`;
    case 'postponed':
      return 'tạm hoãn. Thời gian tổ chức sẽ được thông báo sau';
    case 'cancelled':
      return 'không tổ chức';
  }
}
