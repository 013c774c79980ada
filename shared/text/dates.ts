import { type ClockTime, clockAt, type Day, dayAt, type Instant, partsOf, weekday } from '../domain/day';
import { padNumber } from './numbers';

/** `2026-12-03` → `03/12/2026`: lists, registers and the screen. */
export function dmy(value: Day): string {
  const { year, month, date } = partsOf(value);
  return `${padNumber(date)}/${padNumber(month)}/${year}`;
}

/** `2026-12-03` → `03/12`: where the year is plain from the heading. */
export function dm(value: Day): string {
  const { month, date } = partsOf(value);
  return `${padNumber(date)}/${padNumber(month)}`;
}

/** Running text of a paper: `04/8/2026`, `15/02/2026`; months from March on stand bare. */
export function dmyInText(value: Day): string {
  const { year, month, date } = partsOf(value);
  return `${padNumber(date)}/${paperMonth(month)}/${year}`;
}

/** `ngày 05 tháng 02 năm 2026`, `ngày 27 tháng 5 năm 2026`. */
export function longDay(value: Day): string {
  const { year, month, date } = partsOf(value);
  return `ngày ${padNumber(date)} tháng ${paperMonth(month)} năm ${year}`;
}

/** `tháng 12 năm 2026`; a month alone is a name, not a date, and is never padded. */
export function longMonth(year: number, month: number): string {
  return `tháng ${month} năm ${year}`;
}

/** NĐ 30/2020 and HD 05 pad days below 10 and months 1 and 2, so that nobody can add a figure before them. */
function paperMonth(month: number): string {
  return month <= 2 ? padNumber(month) : String(month);
}

const weekdayNames = ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'];

/** `thứ Năm`, `Chủ nhật`. */
export function weekdayName(value: Day): string {
  const name = weekdayNames[weekday(value) - 1];
  return name === undefined ? 'Chủ nhật' : `thứ ${name}`;
}

/** `Năm`, `CN`: the column `Thứ` of a schedule. */
export function weekdayShort(value: Day): string {
  return weekdayNames[weekday(value) - 1] ?? 'CN';
}

/** `08:00` → `8h00`. */
export function clockText(value: ClockTime): string {
  const [hour = '', minute = ''] = value.split(':');
  return `${Number(hour)}h${minute}`;
}

/** `8h00–11h30`. */
export function clockRange(from: ClockTime, to: ClockTime): string {
  return `${clockText(from)}–${clockText(to)}`;
}

/** `15h40, 23/11/2026`: when something was done, wherever the screen says so. */
export function momentText(at: Instant): string {
  return `${clockText(clockAt(at))}, ${dmy(dayAt(at))}`;
}
