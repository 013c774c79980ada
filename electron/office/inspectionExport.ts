import { inspectionFigures, inspectionMarks, inspectionParts } from '../../shared/documents/inspectionWords';
import { dayAt } from '../../shared/domain/day';
import type { CountedFigure, InspectionRecord } from '../../shared/domain/inspection';
import type { Cell } from '../../shared/domain/listCells';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { dmy } from '../../shared/text/dates';
import { figureWith, inspect } from './inspections';
import { leakFinder } from './leaks';
import { throughTemp } from './outputs';
import { type Acting, now, type Room } from './room';

interface SheetColumn<Row> {
  readonly label: string;
  readonly width: number;
  cell(row: Row): Cell;
}

function text(value: string): Cell {
  return { kind: 'text', value, mark: null };
}

function onDay(value: string | null): Cell {
  return { kind: 'day', value, mark: null };
}

const figureColumns: readonly SheetColumn<CountedFigure>[] = [
  { label: 'Phần', width: 30, cell: ({ part }) => text(inspectionParts[part]) },
  { label: 'Người tiếp, đơn vị', width: 30, cell: ({ ownerName }) => text(ownerName) },
  { label: 'Nội dung', width: 36, cell: ({ code }) => text(inspectionFigures[code]) },
  { label: 'Số lượng', width: 11, cell: ({ count }) => ({ kind: 'number', value: count, mark: null }) },
  { label: 'Căn cứ', width: 60, cell: ({ basis }) => text(basis) },
];

const recordColumns: readonly SheetColumn<InspectionRecord>[] = [
  { label: 'Ngày', width: 13, cell: ({ day }) => onDay(day) },
  { label: 'Nội dung', width: 60, cell: ({ label }) => text(label) },
  { label: 'Hạn', width: 13, cell: ({ due }) => onDay(due) },
  { label: 'Ngày thực hiện', width: 16, cell: ({ doneOn }) => onDay(doneOn) },
  { label: 'Tình trạng', width: 22, cell: ({ mark }) => text(mark === '' ? '' : inspectionMarks[mark]) },
  { label: 'Ghi chú', width: 40, cell: ({ note }) => text(note) },
  { label: 'Tính', width: 8, cell: ({ amount }) => ({ kind: 'number', value: amount, mark: null }) },
];

interface Table {
  readonly title: string;
  readonly columns: readonly { label: string; width: number }[];
  readonly cells: readonly (readonly Cell[])[];
}

function tableOf<Row>(title: string, columns: readonly SheetColumn<Row>[], rows: readonly Row[]): Table {
  return { title, columns, cells: rows.map((row) => columns.map(({ cell }) => cell(row))) };
}

function wanted(figures: readonly CountedFigure[], { figure }: Parsed<'inspection.export'>): Table {
  if (figure === null) return tableOf('Tự kiểm tra công tác tiếp công dân', figureColumns, figures);
  const found = figureWith(figures, figure);
  if (found === null) throw new AppError('record.missing');
  const title = [inspectionFigures[found.code], found.ownerName].filter((part) => part !== '').join(' – ');
  return tableOf(title, recordColumns, found.records);
}

async function* once(cells: Table['cells']) {
  yield cells;
}

/** @throws AppError paper.leaks {block}: the row counted from the first; record.missing for a figure that is not there */
export async function exportInspection(
  room: Room,
  input: Parsed<'inspection.export'>,
  acting: Acting,
): Promise<Output<'inspection.export'>> {
  const { from, to, figure } = input;
  const about = (rows: number) => ({
    noun: 'inspection',
    recordId: '',
    detail: { from, to, figure: figure?.code ?? '', rows },
  });
  const { title, columns, cells } = wanted(await inspect(room, input), input);
  const leaks = await leakFinder(room, room.data.db);
  const at = leaks === null ? -1 : cells.findIndex((row) => leaks(row.map(({ value }) => value).join('\n')));
  if (at >= 0) throw new AppError('paper.leaks', { block: at + 1 });
  const path = await room.ports.dialogs.saveFile(`tu-kiem-tra-${dayAt(now(room))}.xlsx`, 'xlsx');
  if (path === null) {
    acting.about = about(0);
    return { savedTo: '', cancelled: true, rows: 0 };
  }
  const { writeSheet } = await import('../render/sheet');
  const heading = [title, room.office.name, `Từ ngày ${dmy(from)} đến ngày ${dmy(to)}`];
  const rows = await throughTemp(path, (unfinished) =>
    writeSheet(unfinished, { name: 'Tự kiểm tra', heading, columns }, once(cells)),
  );
  acting.about = about(rows);
  return { savedTo: path, cancelled: false, rows };
}
