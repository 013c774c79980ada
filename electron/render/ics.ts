import { addDays, type Day, type Instant } from '../../shared/domain/day';

export interface CalendarEvent {
  /** the same for the same event in every file, so that a calendar updates what it took in before */
  readonly uid: string;
  /** grows with each change of the event */
  readonly sequence: number;
  readonly day: Day;
  /** `08:00` to `11:30`, on Vietnam's clocks; null where no hours are set: the whole day */
  readonly hours: { readonly from: string; readonly to: string } | null;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
  readonly cancelled: boolean;
}

/** RFC 5545, 3.1: no line is longer than 75 octets; what follows begins with a blank. A letter is never cut. */
const mostOctets = 75;

function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > mostOctets) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

function utcTime(moment: Instant): string {
  return moment.replace(/[-:]|\.\d+/g, '');
}

function timeLines({ day, hours }: CalendarEvent): string[] {
  const date = (value: Day) => value.replaceAll('-', '');
  if (hours === null) {
    return [`DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(addDays(day, 1))}`];
  }
  const at = (time: string) => `;TZID=Asia/Ho_Chi_Minh:${date(day)}T${time.replace(':', '')}00`;
  return [`DTSTART${at(hours.from)}`, `DTEND${at(hours.to)}`];
}

function eventLines(event: CalendarEvent, madeAt: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utcTime(madeAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...timeLines(event),
    `SUMMARY:${escaped(event.summary)}`,
    `LOCATION:${escaped(event.place)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** Vietnam has kept one offset since 1975 and knows no summer time. */
const timezone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Ho_Chi_Minh',
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar file (RFC 5545) that every calendar program takes in. */
export function calendarFile(name: string, events: readonly CalendarEvent[], madeAt: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tiep Dan//Lich tiep cong dan//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    ...timezone,
    ...events.flatMap((event) => eventLines(event, madeAt)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
