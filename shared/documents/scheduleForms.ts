import { type Day, partsOf } from '../domain/day';
import type { Session } from '../domain/office';
import { clockRange, dm, dmy, dmyInText, weekdayName, weekdayShort } from '../text/dates';
import { padNumber } from '../text/numbers';
import { cell, headCell, paragraph, withoutEnd } from './frame';
import type { Block, Cell } from './model';
import { type Column, textTable } from './parts';

/** One dated reception as it is posted; no citizen appears in it. */
export interface ReceptionRow {
  id: string;
  day: Day;
  /** `25/10`, reckoned by the caller */
  lunar: string;
  hostName: string;
  hostTitle: string;
  sessions: Session[];
  /** only where it is not held at the common place */
  place: string;
  participants: string;
  expectedContent: string;
}

/**
 * `table`: a row a day; `list`: a paragraph a host with the days below; `months`: a row a month and host,
 * as a year or a quarter is posted.
 */
export type ScheduleForm = 'table' | 'list' | 'months';

const columns = [
  { head: 'Ngày', widthMm: 22, align: 'center' },
  { head: 'Thứ', widthMm: 11, align: 'center' },
  { head: 'Âm lịch', widthMm: 12, align: 'center' },
  { head: 'Người tiếp', widthMm: 21, align: 'left' },
  { head: 'Chức vụ', widthMm: 18, align: 'left' },
  // two hours and a semicolon in one piece: 22.4 mm of letters between two paddings (measured at 11 pt)
  { head: 'Giờ', widthMm: 25.5, align: 'center' },
  { head: 'Thành phần dự', widthMm: 31, align: 'left' },
  { head: 'Dự kiến nội dung', widthMm: 26.5, align: 'left' },
] as const;

/** The dated receptions in the form that the office posts them in. */
export function receptionBlocks(receptions: ReceptionRow[], form: ScheduleForm): Block[] {
  switch (form) {
    case 'table':
      return [receptionTable(receptions)];
    case 'list':
      return receptionList(receptions);
    case 'months':
      return [monthTable(receptions)];
  }
}

function receptionTable(receptions: ReceptionRow[]): Block {
  return {
    kind: 'table',
    columns: columns.map(({ widthMm, align }) => ({ widthMm, align })),
    headRows: [columns.map(({ head }) => headCell(head))],
    rows: receptions.map((row, index) => receptionCells(row, receptions.slice(0, index))),
    repeatHead: true,
    text: 'dense',
  };
}

function receptionCells(row: ReceptionRow, earlier: ReceptionRow[]): Cell[] {
  const hours = row.sessions.map(({ from, to }) => clockRange(from, to)).join(';\n');
  const content = row.place === '' ? row.expectedContent : `${row.expectedContent}\nTại: ${row.place}`.trim();
  return [
    dmy(row.day),
    weekdayShort(row.day),
    row.lunar,
    row.hostName,
    row.hostTitle,
    hours,
    participantsText(row, earlier),
    content,
  ].map(cell);
}

/** Offices write a long list of participants once and refer to it; a short one is written out. */
function participantsText(row: ReceptionRow, earlier: ReceptionRow[]): string {
  const same = earlier.find(({ participants }) => participants === row.participants);
  return same === undefined || row.participants.length < 20 ? row.participants : `như ngày ${dm(same.day)}`;
}

/** Hosts in the order of their first day, each with the days that are theirs. */
function byHost(receptions: ReceptionRow[]): ReceptionRow[][] {
  const hosts = new Map<string, ReceptionRow[]>();
  for (const row of receptions) {
    const key = JSON.stringify([row.hostName, row.hostTitle]);
    hosts.set(key, [...(hosts.get(key) ?? []), row]);
  }
  return [...hosts.values()];
}

const letters = [...'abcdđeghiklmnopqrstuvxy'];

function receptionList(receptions: ReceptionRow[]): Block[] {
  return byHost(receptions).flatMap((rows, index) => {
    const [first] = rows;
    if (first === undefined) return [];
    const who = first.hostName === '' ? first.hostTitle : `Đồng chí ${first.hostName}, ${first.hostTitle}`;
    const head: Block = {
      kind: 'paragraph',
      runs: [{ text: `${letters[index] ?? index + 1}) ${who}:` }],
      keepWithNext: true,
    };
    return [head, ...rows.map((row) => paragraph(`- ${dayText(row)}`))];
  });
}

function dayText(row: ReceptionRow): string {
  const hours = row.sessions.map(({ from, to }) => clockRange(from, to)).join('; ');
  const lunar = row.lunar === '' ? '' : `, ${row.lunar} âm lịch`;
  const parts = [
    `Ngày ${dmyInText(row.day)} (${weekdayName(row.day)}${lunar}), ${hours}`,
    row.place === '' ? '' : `Địa điểm: ${withoutEnd(row.place)}`,
    row.participants === '' ? '' : `Thành phần dự: ${withoutEnd(row.participants)}`,
    row.expectedContent === '' ? '' : `Dự kiến nội dung: ${withoutEnd(row.expectedContent)}`,
  ];
  return `${parts.filter((text) => text !== '').join('. ')}.`;
}

const monthColumns: Column[] = [
  { head: 'Tháng', widthMm: 20, align: 'center' },
  { head: 'Người tiếp công dân', widthMm: 42, align: 'left' },
  { head: 'Chức vụ', widthMm: 36, align: 'left' },
  { head: 'Ngày tiếp công dân', widthMm: 67, align: 'left' },
];

function monthTable(receptions: ReceptionRow[]): Block {
  const months = new Map<string, ReceptionRow[]>();
  for (const row of receptions) {
    const { year, month } = partsOf(row.day);
    const key = `${padNumber(month)}/${year}`;
    months.set(key, [...(months.get(key) ?? []), row]);
  }
  const rows = [...months].flatMap(([month, own]) =>
    byHost(own).map((days) => [
      month,
      days[0]?.hostName ?? '',
      days[0]?.hostTitle ?? '',
      days
        .map(({ day, place }) => `${dm(day)} (${weekdayName(day)})${place === '' ? '' : `, tại ${place}`}`)
        .join('; '),
    ]),
  );
  return textTable(monthColumns, rows);
}
