import { z } from 'zod';

/** A calendar day as `YYYY-MM-DD`; it exists (no 2026-02-30). */
export const day = z.iso.date();
export type Day = z.infer<typeof day>;

/** A moment as UTC ISO text, `2026-11-23T03:28:22.000Z`. */
export const instant = z.iso.datetime();
export type Instant = z.infer<typeof instant>;

/** Hour and minute of an office clock, `08:00`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type ClockTime = z.infer<typeof clockTime>;

/** Vietnam keeps UTC+7 all year, so a day there is plain arithmetic. */
const hanoiOffsetMs = 7 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

function utcMs(value: Day): number {
  return Date.parse(`${value}T00:00:00Z`);
}

function fromUtcMs(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The day in Vietnam at a moment. */
export function dayAt(moment: Instant): Day {
  return fromUtcMs(Date.parse(moment) + hanoiOffsetMs);
}

/** Hour and minute in Vietnam at a moment. */
export function clockAt(moment: Instant): ClockTime {
  return new Date(Date.parse(moment) + hanoiOffsetMs).toISOString().slice(11, 16);
}

export function addDays(value: Day, count: number): Day {
  return fromUtcMs(utcMs(value) + count * dayMs);
}

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcMs(to) - utcMs(from)) / dayMs);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(value: Day): number {
  const sundayFirst = new Date(utcMs(value)).getUTCDay();
  return sundayFirst === 0 ? 7 : sundayFirst;
}

export function dayOf(year: number, month: number, date: number): Day {
  return fromUtcMs(Date.UTC(year, month - 1, date));
}

/** Year, month 1-12 and day of month as numbers. */
export function partsOf(value: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = value.split('-').map(Number);
  return { year, month, date };
}

export function daysInMonth(year: number, month: number): number {
  return partsOf(dayOf(year, month + 1, 0)).date;
}

/** Every day of a month, first to last. */
export function daysOfMonth(year: number, month: number): Day[] {
  return Array.from({ length: daysInMonth(year, month) }, (_, index) => dayOf(year, month, index + 1));
}
