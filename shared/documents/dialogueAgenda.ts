import type { ClockTime } from '../domain/day';
import { clockRange, clockText, dmyInText, longDay, weekdayName } from '../text/dates';
import { padNumber } from '../text/numbers';
import type { DialogueView } from './dialogueView';
import { closing, type PaperHead, paperFrame, paragraph, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { type Column, textTable } from './parts';

export interface AgendaItem {
  what: string;
  who: string;
  minutes: number;
}

export interface DialogueAgendaInput extends PaperHead {
  dialogue: DialogueView;
  start: ClockTime;
  items: AgendaItem[];
  /** how to speak: registration, minutes for each; empty leaves it out */
  rule: string;
}

const columns: Column[] = [
  { head: 'STT', widthMm: 11, align: 'center' },
  { head: 'Thời gian', widthMm: 30, align: 'center' },
  { head: 'Nội dung', widthMm: 74, align: 'left' },
  { head: 'Người thực hiện', widthMm: 50, align: 'left' },
];

/** Chương trình hội nghị đối thoại: what begins when follows from the minutes of each item. */
export function dialogueAgenda(input: DialogueAgendaInput): OfficialDocument {
  const { dialogue, items, start } = input;
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const rule = withoutEnd(input.rule);
  return {
    ...paperFrame(input, 'CTr', 'CHƯƠNG TRÌNH'),
    documentTitle: `Chương trình đối thoại ngày ${dmyInText(dialogue.day)}`,
    summary: dialogue.name,
    blocks: [
      paragraph(
        `Thời gian: từ ${clockText(start)} đến ${clockText(after(start, total))}, ${weekdayName(dialogue.day)}, ` +
          `${longDay(dialogue.day)}.`,
      ),
      paragraph(`Địa điểm: ${withoutEnd(dialogue.place)}.`),
      paragraph(`Chủ trì: ${dialogue.chairs.map(withoutEnd).join('; ')}.`),
      textTable(columns, agendaRows(items, start)),
      closing(
        rule === ''
          ? `Chương trình có ${padNumber(items.length)} nội dung, tổng thời gian ${total} phút`
          : rule,
      ),
    ],
  };
}

function agendaRows(items: AgendaItem[], start: ClockTime): string[][] {
  return items.map(({ what, who, minutes }, index) => {
    const before = items.slice(0, index).reduce((sum, item) => sum + item.minutes, 0);
    const from = after(start, before);
    const span = `${clockRange(from, after(from, minutes))}\n(${padNumber(minutes)} phút)`;
    return [padNumber(index + 1), span, withoutEnd(what), who];
  });
}

/** Past midnight the clock begins anew; no meeting of an office comes near it. */
function after(start: ClockTime, minutes: number): ClockTime {
  const [hour = '0', minute = '0'] = start.split(':');
  const sum = (Number(hour) * 60 + Number(minute) + minutes) % (24 * 60);
  return `${padNumber(Math.floor(sum / 60))}:${padNumber(sum % 60)}`;
}
