import type { ClockTime, Day } from '../domain/day';
import { clockText, dmyInText, longDay, weekdayName } from '../text/dates';
import { closing, type PaperHead, paperFrame, paragraph, upperFirst, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { dashed } from './parts';
import { type Subject, subjectWithAddress } from './subject';

/** A body or an official by name, or the citizen of a matter: a denouncer by the code alone. */
export type Guest = { kind: 'body'; name: string } | { kind: 'citizen'; subject: Subject };

export interface InvitationInput extends PaperHead {
  /** `buổi tiếp công dân định kỳ của Chủ tịch UBND xã`, `buổi đối thoại giải quyết khiếu nại` */
  event: string;
  guests: Guest[];
  host: string;
  day: Day;
  time: ClockTime;
  place: string;
  /** what is dealt with; matters by their codes */
  agenda: string;
  /** who prepares what: `Phòng Kinh tế: báo cáo kết quả xác minh` */
  preparations: string[];
  /** `mang theo giấy tờ tùy thân và tài liệu liên quan`; empty leaves it out */
  note: string;
}

/** Giấy mời in the order of NĐ 30/2020: who, to what, chaired by whom, when, where. */
export function invitation(input: InvitationInput): OfficialDocument {
  const body = input.office[input.face].bodyName;
  const guests = input.guests.map(guestText);
  const [only] = guests;
  return {
    ...paperFrame(input, 'GM', 'GIẤY MỜI'),
    documentTitle: `Giấy mời dự ${withoutEnd(input.event)} ngày ${dmyInText(input.day)}`,
    summary: upperFirst(`dự ${withoutEnd(input.event)}`),
    blocks: [
      ...(guests.length === 1 && only !== undefined
        ? [paragraph(`${body} trân trọng kính mời: ${upperFirst(only)}.`)]
        : [paragraph(`${body} trân trọng kính mời:`), ...dashed(guests.map(upperFirst))]),
      paragraph(`Tới dự: ${withoutEnd(input.event)}.`),
      paragraph(`Chủ trì: ${withoutEnd(input.host)}.`),
      paragraph(`Thời gian: ${clockText(input.time)}, ${weekdayName(input.day)}, ${longDay(input.day)}.`),
      paragraph(`Địa điểm: ${withoutEnd(input.place)}.`),
      ...(input.agenda === '' ? [] : [paragraph(`Nội dung: ${withoutEnd(input.agenda)}.`)]),
      ...(input.preparations.length === 0
        ? []
        : [paragraph('Phân công chuẩn bị:'), ...dashed(input.preparations)]),
      ...(input.note === '' ? [] : [paragraph(`Đề nghị ${withoutEnd(input.note)}.`)]),
      closing('Rất mong được đón tiếp'),
    ],
  };
}

function guestText(guest: Guest): string {
  return guest.kind === 'body' ? withoutEnd(guest.name) : subjectWithAddress(guest.subject);
}
