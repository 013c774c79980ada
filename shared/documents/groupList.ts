import type { ClockTime } from '../domain/day';
import { padNumber } from '../text/numbers';
import { paragraph, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import { basesText, type Column, type SheetHead, sheet, signers, textTable, whenAndWhere } from './parts';

export interface GroupMember {
  name: string;
  /** year of birth, empty when unknown */
  born: string;
  address: string;
  identity: string;
}

/** Everybody in the group; people who denounce together fill the sheet in by hand, under the code of the file. */
export type Group =
  | { kind: 'open'; members: GroupMember[]; representatives: string[]; content: string }
  | { kind: 'sealed'; code: string; people: number; representatives: number };

export interface GroupListInput extends SheetHead {
  time: ClockTime;
  place: string;
  group: Group;
  officer: { name: string; title: string };
  bases: readonly string[];
}

/** Two lines high, or a hand cannot sign in it. */
const roomToSign = '\u00a0\n\u00a0';

const memberColumns: Column[] = [
  { head: 'STT', widthMm: 11, align: 'center' },
  { head: 'Họ và tên', widthMm: 46, align: 'left' },
  { head: 'Năm sinh', widthMm: 16, align: 'center' },
  { head: 'Địa chỉ', widthMm: 38, align: 'left' },
  { head: 'Số giấy tờ tùy thân', widthMm: 30, align: 'center' },
  { head: 'Ký tên hoặc điểm chỉ', widthMm: 24, align: 'center' },
];

/**
 * List of a group and whom it sends to speak: a representative is one of the group, and all sign
 * (Luật Tiếp công dân, Điều 29).
 */
export function groupList(input: GroupListInput): OfficialDocument {
  const { group, officer, date } = input;
  const people = group.kind === 'open' ? group.members.length : group.people;
  const cause = basesText(input.bases);
  const about =
    group.kind === 'open' ? `về việc: ${withoutEnd(group.content)}` : `tại hồ sơ mã ${group.code}`;
  return {
    ...sheet(input, 'DANH SÁCH', 'Công dân trong đoàn và văn bản cử người đại diện'),
    documentTitle: 'Danh sách đoàn và văn bản cử người đại diện',
    blocks: [
      ...(cause === '' ? [] : [paragraph(`${cause}.`)]),
      whenAndWhere(input.time, date, input.place),
      paragraph(
        `Chúng tôi gồm ${padNumber(people)} người có tên, chữ ký dưới đây, cùng đến trình bày ${about}.`,
      ),
      ...chosenBlocks(group),
      paragraph(
        'Người đại diện thay mặt chúng tôi trình bày, cung cấp thông tin, tài liệu, nhận kết quả trả lời và truyền đạt ' +
          'lại đầy đủ cho những người có tên dưới đây:',
      ),
      textTable(memberColumns, memberRows(group)),
      paragraph(`Danh sách có ${padNumber(people)} người; tất cả đã ký tên hoặc điểm chỉ xác nhận.`),
      signers(
        {
          title: 'TRƯỞNG ĐOÀN',
          name: group.kind === 'open' ? (group.representatives[0] ?? '') : '',
          note: '(Ký, ghi rõ họ tên hoặc điểm chỉ)',
        },
        { title: 'NGƯỜI TIẾP CÔNG DÂN', name: officer.name },
      ),
    ],
  };
}

function chosenBlocks(group: Group): Block[] {
  const count = group.kind === 'open' ? group.representatives.length : group.representatives;
  const lead = `Chúng tôi thống nhất cử ${padNumber(count)} người trong đoàn làm người đại diện`;
  if (group.kind === 'sealed') return [paragraph(`${lead}:`), { kind: 'blankLines', count }];
  const [leader = '', ...others] = group.representatives;
  const rest = others.length === 0 ? '' : `; ${others.join('; ')}`;
  return [paragraph(`${lead}: ${leader} (trưởng đoàn)${rest}.`)];
}

function memberRows(group: Group): string[][] {
  if (group.kind === 'sealed') {
    return Array.from({ length: group.people }, (_, index) => [
      padNumber(index + 1),
      '',
      '',
      '',
      '',
      roomToSign,
    ]);
  }
  return group.members.map(({ name, born, address, identity }, index) => {
    const isChosen = group.representatives.includes(name);
    return [
      padNumber(index + 1),
      isChosen ? `${name}\n(người đại diện)` : name,
      born,
      address,
      identity,
      roomToSign,
    ];
  });
}
