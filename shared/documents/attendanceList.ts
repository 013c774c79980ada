import { dmyInText } from '../text/dates';
import { padNumber } from '../text/numbers';
import type { DialogueView } from './dialogueView';
import { cell, headCell, paragraph, withoutEnd } from './frame';
import type { Block, Cell, OfficialDocument } from './model';
import { type SheetHead, sheet, signers } from './parts';

export interface Attendee {
  name: string;
  title: string;
  /** null before the day */
  present: boolean | null;
}

export interface AttendanceListInput extends SheetHead {
  dialogue: DialogueView;
  /** in the order of the paper: those invited, then each village */
  groups: { name: string; people: Attendee[] }[];
  maker: string;
  chair: { name: string; title: string };
}

const columns = [
  { head: 'STT', widthMm: 11, align: 'center' },
  { head: 'Họ và tên', widthMm: 56, align: 'left' },
  { head: 'Chức danh, đơn vị', widthMm: 58, align: 'left' },
  { head: 'Ký tên', widthMm: 40, align: 'center' },
] as const;

/** Two lines high, or a hand cannot sign in it. */
const roomToSign = '\u00a0\n\u00a0';

function signCell({ present }: Attendee): string {
  return present === false ? 'Vắng\n\u00a0' : roomToSign;
}

function groupRow(name: string, count: number): Cell[] {
  const text = `${name} (${padNumber(count)} người)`;
  return [{ lines: [[{ text, bold: true }]], colSpan: columns.length, align: 'left' }];
}

function rowsOf(groups: AttendanceListInput['groups']): Cell[][] {
  let number = 0;
  return groups.flatMap(({ name, people }) => [
    groupRow(name, people.length),
    ...people.map((one) => {
      number += 1;
      return [padNumber(number), one.name, one.title, signCell(one)].map(cell);
    }),
  ]);
}

function sumText(groups: AttendanceListInput['groups']): string {
  const people = groups.flatMap((group) => group.people);
  const all = `Danh sách có ${padNumber(people.length)} người`;
  if (people.every(({ present }) => present === null)) return `${all}; có mặt: ……… người; vắng: ……… người.`;
  const there = people.filter(({ present }) => present === true).length;
  return `${all}; có mặt ${padNumber(there)} người, vắng ${padNumber(people.length - there)} người.`;
}

/** Danh sách người dự: printed before the day to be signed at the door, after it as the record of who came. */
export function attendanceList(input: AttendanceListInput): OfficialDocument {
  const { dialogue, groups, chair } = input;
  const table: Block = {
    kind: 'table',
    columns: columns.map(({ widthMm, align }) => ({ widthMm, align })),
    headRows: [columns.map(({ head }) => headCell(head))],
    rows: rowsOf(groups),
    repeatHead: true,
    text: 'normal',
  };
  return {
    ...sheet(input, 'DANH SÁCH', `Người dự ${dialogue.name.replace(/^H/u, 'h').replace(/^B/u, 'b')}`),
    documentTitle: `Danh sách người dự đối thoại ngày ${dmyInText(dialogue.day)}`,
    blocks: [
      paragraph(`Thời gian: ngày ${dmyInText(dialogue.day)}. Địa điểm: ${withoutEnd(dialogue.place)}.`),
      table,
      paragraph(sumText(groups)),
      signers({ title: 'NGƯỜI LẬP DANH SÁCH', name: input.maker }, { title: 'CHỦ TRÌ', name: chair.name }),
    ],
  };
}
