import type { ClockTime, Day } from '../domain/day';
import type { Session } from '../domain/office';
import type { ReceptionKind } from '../domain/visits';
import { clockText, dmyInText, weekdayName } from '../text/dates';
import { receptionKindText } from './conclusionView';
import { closing, type PaperHead, paperFrame, paragraph, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';

/** When it begins, where the posted hours hold; else all its hours: an afternoon that falls away is told by them alone. */
export type NoticedHours = { from: ClockTime } | { sessions: readonly Session[] };

/** What becomes of a posted reception; they are kept apart because citizens act differently on each. */
export type NoticedChange =
  | { kind: 'moved' | 'resumed'; day: Day; hours: NoticedHours; place: string; samePlace: boolean }
  | { kind: 'placeOnly'; place: string }
  /** `assigned`: the Party committee named who receives */
  | { kind: 'substituted'; name: string; title: string; mode: 'delegated' | 'assigned' }
  /** `expected`: when it is to be held, where that is known */
  | { kind: 'postponed' | 'paused'; expected: Day | null }
  | { kind: 'cancelled' };

export interface ChangeNoticeInput extends PaperHead {
  receptionKind: ReceptionKind;
  /** `Chủ tịch UBND xã` */
  hostTitle: string;
  /** the posted day */
  day: Day;
  /** `Chủ tịch UBND xã dự hội nghị theo triệu tập của UBND tỉnh`, without `Do` */
  reason: string;
  /** the posted notice, by number as printed and day */
  posted: { number: string; day: Day };
  change: NoticedChange;
  /** whether the standing reception goes on that day */
  regularGoesOn: boolean;
}

/** The notice of a changed schedule: what was posted, why it changes, what holds now. */
export function changeNotice(input: ChangeNoticeInput): OfficialDocument {
  const day = dmyInText(input.day);
  const kind = receptionKindText[input.receptionKind];
  const sentences = [
    `Do ${withoutEnd(input.reason)}, buổi tiếp công dân ${kind} ngày ${day} (đã thông báo tại Thông báo số ` +
      `${input.posted.number} ngày ${dmyInText(input.posted.day)}) ${changeText(input.change, input.day)}`,
  ];
  if (input.regularGoesOn) {
    sentences.push(`Việc tiếp công dân thường xuyên ngày ${day} vẫn tiến hành bình thường`);
  }
  return {
    ...paperFrame(input, 'TB', 'THÔNG BÁO'),
    documentTitle: `Thông báo điều chỉnh lịch tiếp công dân ngày ${day}`,
    summary: `Điều chỉnh lịch tiếp công dân ${kind} của ${input.hostTitle} ngày ${day}`,
    blocks: sentences.map((text, index) => lastCloses(text, index === sentences.length - 1)),
  };
}

function lastCloses(text: string, isLast: boolean): Block {
  return isLast ? closing(text) : paragraph(text);
}

function dayWords(day: Day): string {
  return `ngày ${dmyInText(day)} (${weekdayName(day)})`;
}

/** The expected time is made public with the reason (Luật Tiếp công dân, Điều 24). */
function expectedText(day: Day | null): string {
  return day === null
    ? 'Thời gian tiếp lại sẽ được thông báo sau.'
    : `Thời gian dự kiến tiếp lại: ${dayWords(day)}.`;
}

function hoursText(hours: NoticedHours): string {
  if ('from' in hours) return `từ ${clockText(hours.from)}`;
  return hours.sessions.map(({ from, to }) => `từ ${clockText(from)} đến ${clockText(to)}`).join(' và ');
}

function changeText(change: NoticedChange, posted: Day): string {
  const kept = 'Công dân đã đăng ký không phải đăng ký lại.';
  switch (change.kind) {
    case 'moved':
    case 'resumed': {
      const where = `${hoursText(change.hours)}, tại ${withoutEnd(change.place)}. ${kept}`;
      if (change.kind === 'resumed') return `được tổ chức trở lại vào ${dayWords(change.day)}, ${where}`;
      if (change.day === posted) {
        const what = change.samePlace ? 'giờ tiếp' : 'giờ và nơi tiếp';
        return `vẫn tiến hành trong ngày, nhưng đổi ${what}: ${where}`;
      }
      return `${change.day > posted ? 'được lùi sang' : 'được chuyển lên'} ${dayWords(change.day)}, ${where}`;
    }
    case 'placeOnly':
      return `được tổ chức tại ${withoutEnd(change.place)}; ngày, giờ không thay đổi. ${kept}`;
    case 'substituted': {
      const who = [`đồng chí ${change.name}`, change.title].filter((part) => part !== '').join(', ');
      const how = change.mode === 'assigned' ? 'được phân công chủ trì' : 'tiếp thay';
      return `do ${who} ${how}; ngày, giờ và nơi tiếp không thay đổi. ${kept}`;
    }
    case 'postponed':
      return `tạm hoãn. ${expectedText(change.expected)} ${kept}`;
    case 'paused':
      return `tạm dừng. ${expectedText(change.expected)} ${kept}`;
    case 'cancelled':
      return 'không tổ chức. Công dân đã đăng ký được mời đến kỳ tiếp công dân tiếp theo.';
  }
}
