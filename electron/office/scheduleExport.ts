import type { Cell } from '../../shared/domain/listCells';
import type { ChangeKind } from '../../shared/domain/scheduleChanges';
import type { HostMode, ReceptionState } from '../../shared/domain/visits';
import { inMonth, takesPlace, type YearClash, type YearRow } from '../../shared/domain/yearPlan';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { clockRange, dmy, longMonth, weekdayShort } from '../../shared/text/dates';
import { type CalendarEvent, calendarFile } from '../render/ics';
import { leakFinder } from './leaks';
import { throughTemp, writeWhole } from './outputs';
import { type Acting, now, type Room } from './room';
import { planOfYear } from './yearPlans';

const stateWords: Record<ReceptionState, string> = {
  planned: 'Dự kiến',
  held: 'Đã tiếp',
  noCitizen: 'Đã tiếp, không có công dân đến',
  postponed: 'Hoãn',
  cancelled: 'Không tổ chức',
};
const changeWords: Record<ChangeKind, string> = {
  moved: 'Đã chuyển lịch',
  substituted: 'Người khác tiếp thay',
  postponed: 'Hoãn',
  paused: 'Tạm dừng',
  cancelled: 'Không tổ chức',
  resumed: 'Tiếp trở lại',
};
const modeWords: Record<HostMode, string> = {
  inPerson: '',
  delegated: 'Ủy quyền người khác tiếp, không tính vào định mức',
  assigned: 'Phân công người khác tiếp, không tính vào định mức',
};

function stateOf({ state, change, day }: YearRow): string {
  if (day === null) return 'Không bố trí';
  return state === 'postponed' && change !== null ? changeWords[change] : stateWords[state];
}

function told(label: string, text: string): string {
  return text === '' ? label : `${label}: ${text}`;
}

/** Whatever makes a row other than the rule says, in the order in which it came about. */
function remarks(row: YearRow, clashes: readonly YearClash[]): string {
  const { ruleDay, day, movedReason, stateReason, change, hostMode, modeReason } = row;
  const moved =
    ruleDay !== null && ruleDay !== day ? told(`Ngày theo quy tắc ${dmy(ruleDay)}`, movedReason) : '';
  const off =
    change === null && stateReason === ''
      ? ''
      : told(change === null ? 'Lý do' : changeWords[change], stateReason);
  const mode = hostMode === 'inPerson' ? '' : told(modeWords[hostMode], modeReason);
  const meets = clashes
    .filter(({ keys }) => keys.includes(row.key))
    .map(({ kind, what }) => (kind === 'room' ? `Trùng nơi tiếp: ${what}` : `Trùng người tiếp: ${what}`));
  return [moved, off, mode, ...meets].filter((part) => part !== '').join('; ');
}

function hoursOf({ sessions }: YearRow): string {
  return sessions.map(({ from, to }) => clockRange(from, to)).join('; ');
}

const columns: readonly { label: string; width: number; cell(row: YearRow, note: string): Cell }[] = [
  { label: 'Ngày', width: 13, cell: ({ day }) => ({ kind: 'day', value: day, mark: null }) },
  { label: 'Thứ', width: 7, cell: ({ day }) => text(day === null ? '' : weekdayShort(day)) },
  { label: 'Âm lịch', width: 9, cell: ({ lunar }) => text(lunar) },
  { label: 'Người tiếp', width: 22, cell: ({ hostName }) => text(hostName) },
  { label: 'Chức vụ', width: 20, cell: ({ hostTitle }) => text(hostTitle) },
  { label: 'Giờ tiếp', width: 16, cell: (row) => text(hoursOf(row)) },
  { label: 'Địa điểm', width: 28, cell: ({ place }) => text(place) },
  { label: 'Thành phần dự', width: 34, cell: ({ participants }) => text(participants) },
  { label: 'Dự kiến nội dung', width: 34, cell: ({ expectedContent }) => text(expectedContent) },
  { label: 'Tình trạng', width: 18, cell: (row) => text(stateOf(row)) },
  { label: 'Ghi chú', width: 34, cell: (_, note) => text(note) },
];

function text(value: string): Cell {
  return { kind: 'text', value, mark: null };
}

function eventsOf(row: YearRow, clashes: readonly YearClash[]): CalendarEvent[] {
  const { day } = row;
  if (day === null) return [];
  const who = [row.hostTitle, row.hostName].filter((part) => part !== '').join(' ');
  const off = !takesPlace(row);
  const hours = row.sessions.length === 0 ? [null] : row.sessions;
  return hours.map((each, index) => ({
    uid: `${row.key}.${index + 1}@tiepdan`,
    sequence: row.version,
    day,
    hours: each,
    summary: `${off ? `(${stateOf(row)}) ` : ''}Tiếp công dân: ${who}`,
    place: row.place,
    description: [
      row.participants === '' ? '' : `Thành phần dự: ${row.participants}`,
      row.expectedContent === '' ? '' : `Dự kiến nội dung: ${row.expectedContent}`,
      remarks(row, clashes),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    cancelled: off,
  }));
}

async function* once(rows: readonly (readonly Cell[])[]) {
  yield rows;
}

/** What invited bodies and the expected content say is typed by hand. */
async function refuseLeakingRows(room: Room, rows: readonly YearRow[], clashes: readonly YearClash[]) {
  const leaks = await leakFinder(room, room.data.db);
  if (leaks === null) return;
  const at = rows.findIndex((row) => {
    const cells = columns.map(({ cell }) => cell(row, remarks(row, clashes)).value);
    return leaks(cells.join('\n'));
  });
  if (at >= 0) throw new AppError('paper.leaks', { block: at + 1 });
}

/**
 * The receptions of a month or a year as a calendar or a sheet; no citizen stands in either.
 * @throws AppError paper.leaks {block}: the row counted from the first, paper.unchecked
 */
export async function exportSchedule(
  room: Room,
  { year, month, format }: Parsed<'schedule.export'>,
  acting: Acting,
): Promise<Output<'schedule.export'>> {
  const about = (rows: number) => ({
    noun: 'schedule',
    recordId: '',
    detail: { year, month: month ?? 0, format, rows },
  });
  const name = month === null ? `lich-tiep-cong-dan-${year}` : `lich-tiep-cong-dan-${year}-${month}`;
  const path = await room.ports.dialogs.saveFile(`${name}.${format}`, format);
  if (path === null) {
    acting.about = about(0);
    return { savedTo: '', cancelled: true, rows: 0 };
  }
  const plan = await planOfYear(room, room.data.db, year);
  const rows = plan.rows.filter(
    ({ day, ruleDay }) => month === null || inMonth(day ?? ruleDay ?? '', year, month),
  );
  const title = `Lịch tiếp công dân ${month === null ? `năm ${year}` : longMonth(year, month)}`;
  await refuseLeakingRows(room, rows, plan.clashes);
  if (format === 'ics') {
    const events = rows.flatMap((row) => eventsOf(row, plan.clashes));
    await writeWhole(path, new TextEncoder().encode(calendarFile(title, events, now(room))));
  } else {
    const { writeSheet } = await import('../render/sheet');
    // the tab of a sheet takes 31 letters, and a title cut there would lose its year
    const tab = month === null ? `Năm ${year}` : `Tháng ${month}-${year}`;
    const sheet = { name: tab, heading: [title, room.office.name], columns };
    const cells = rows.map((row) => columns.map(({ cell }) => cell(row, remarks(row, plan.clashes))));
    await throughTemp(path, (unfinished) => writeSheet(unfinished, sheet, once(cells)));
  }
  acting.about = about(rows.length);
  return { savedTo: path, cancelled: false, rows: rows.length };
}
