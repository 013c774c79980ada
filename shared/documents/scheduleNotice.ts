import type { Day } from '../domain/day';
import type { Session } from '../domain/office';
import { clockRange, dm, dmy, weekdayShort } from '../text/dates';
import { cell, closing, headCell, type PaperHead, paperFrame, plain, withoutEnd } from './frame';
import type { Block, Cell, OfficialDocument } from './model';
import { periodText, type SchedulePeriod } from './schedulePeriod';

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

export interface ScheduleNoticeInput extends PaperHead {
  period: SchedulePeriod;
  /** `Luật Tiếp công dân …`, without `Căn cứ` and end mark */
  bases: string[];
  receptions: ReceptionRow[];
  place: string;
  regular: { days: string; hours: string; officer: string; phone: string };
  /** sentences, each a numbered item or part of one; empty text leaves the item out */
  urgent: string;
  dialogues: string[];
  dayOffRule: string;
  registration: string;
  posting: string;
}

const columns = [
  { head: 'Ngày', widthMm: 22, align: 'center' },
  { head: 'Thứ', widthMm: 11, align: 'center' },
  { head: 'Âm lịch', widthMm: 13, align: 'center' },
  { head: 'Người tiếp', widthMm: 22, align: 'left' },
  { head: 'Chức vụ', widthMm: 19, align: 'left' },
  { head: 'Giờ', widthMm: 18, align: 'center' },
  { head: 'Thành phần dự', widthMm: 33, align: 'left' },
  { head: 'Dự kiến nội dung', widthMm: 29, align: 'left' },
] as const;

/** The notice that is posted: dated receptions in a table, then what every citizen must know. */
export function scheduleNotice(input: ScheduleNoticeInput): OfficialDocument {
  const span = periodText(input.period);
  const frame = paperFrame(input, 'TB', 'THÔNG BÁO');
  return {
    ...frame,
    documentTitle: `Thông báo lịch tiếp công dân ${span}`,
    summary: `Lịch tiếp công dân ${span}`,
    blocks: [lead(input, span), ...numbered(input), closing(input.posting)],
  };
}

function lead({ bases, office, face }: ScheduleNoticeInput, span: string): Block {
  const body = `${office[face].bodyName} thông báo lịch tiếp công dân ${span} như sau:`;
  const causes = bases.map(withoutEnd).filter((basis) => basis !== '');
  if (causes.length === 0) return { kind: 'paragraph', runs: plain(body) };
  return { kind: 'paragraph', runs: plain(`Căn cứ ${causes.join('; ')}, ${body}`) };
}

function numbered(input: ScheduleNoticeInput): Block[] {
  const { regular, place } = input;
  const items: (Block[] | null)[] = [
    [
      { kind: 'heading', level: 2, number: '', text: 'Tiếp công dân định kỳ' },
      receptionTable(input.receptions),
      item(`Địa điểm: ${withoutEnd(place)}.`),
    ],
    [
      item(
        `Tiếp công dân thường xuyên: ${regular.days} (${regular.hours}); công chức tiếp: ${regular.officer}` +
          `${regular.phone === '' ? '' : `; điện thoại ${regular.phone}`}.`,
      ),
    ],
    sentenceItem(input.urgent),
    ...input.dialogues.map(sentenceItem),
    sentenceItem(input.dayOffRule),
    sentenceItem(input.registration),
  ];
  return items.filter((each) => each !== null).flatMap((blocks, index) => withNumber(blocks, index + 1));
}

function item(text: string): Block {
  return { kind: 'paragraph', runs: plain(text) };
}

function sentenceItem(text: string): Block[] | null {
  return withoutEnd(text) === '' ? null : [item(`${withoutEnd(text)}.`)];
}

function withNumber([first, ...rest]: Block[], number: number): Block[] {
  if (first === undefined) return [];
  if (first.kind === 'heading') return [{ ...first, number: String(number) }, ...rest];
  if (first.kind !== 'paragraph') return [first, ...rest];
  return [{ ...first, runs: [{ text: `${number}. ` }, ...first.runs] }, ...rest];
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
