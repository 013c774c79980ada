import type { RegisterColumn } from '../domain/rules';
import { dmy } from '../text/dates';
import { cell, headCell } from './frame';
import type { Align, Block, Cell } from './model';
import type { RegisterPerson, RegisterRow } from './registerRow';

interface Column {
  /** share of a landscape page; the wide ones are those into which clerks write sentences */
  widthMm: number;
  align: Align;
  text: (row: RegisterRow) => string;
}

function column(widthMm: number, align: Align, text: Column['text']): Column {
  return { widthMm, align, text };
}

const columnOf: Record<RegisterColumn['key'], Column> = {
  order: column(12, 'center', ({ number }) => number),
  // 10/11/2026 in one piece: 16.1 mm of digits between two paddings (measured at 10 pt)
  day: column(23, 'center', ({ day }) => dmy(day)),
  // `Họ tên, địa chỉ` on one line
  nameAddress: column(30, 'left', ({ person }) => whoText(person)),
  idPaper: column(28, 'center', ({ person }) =>
    person.kind === 'sealed' ? '(ngăn riêng)' : person.identity,
  ),
  content: column(34, 'left', ({ content }) => content),
  kind: column(15, 'center', ({ petitionType }) => petitionType),
  people: column(14, 'center', ({ sameContent }) => String(sameContent)),
  kindPeople: column(18, 'center', ({ petitionType, sameContent }) => `${petitionType}/${sameContent}`),
  settledBy: column(20, 'left', ({ settledBy }) => settledBy),
  competent: column(15, 'center', ({ ownAuthority }) => (ownAuthority ? 'x' : '')),
  guidedTo: column(25, 'left', ({ guidedTo }) => guidedTo),
  acceptedBy: column(24, 'left', ({ handledBy }) => handledBy),
  acceptSettle: column(18, 'center', ({ ownAuthority }) => (ownAuthority ? 'x' : '')),
  returnGuide: column(24, 'left', ({ guidedTo }) => guidedTo),
  // The old form has no column for the body that handles a matter of the office's own: its x says enough.
  transfer: column(26, 'left', ({ ownAuthority, handledBy }) => (ownAuthority ? '' : handledBy)),
  followUp: column(26, 'left', ({ result }) => result),
  note: column(21, 'left', ({ note }) => note),
};

/** A register page: the form's own headings, its column numbers, and the rows. */
export function registerTable(rows: RegisterRow[], form: RegisterColumn[]): Block {
  const columns = form.map(({ key }) => columnOf[key]);
  return {
    kind: 'table',
    columns: columns.map(({ widthMm, align }) => ({ widthMm, align })),
    headRows: [...headings(form), form.map(columnNumber)],
    rows: rows.map((row) => columns.map(({ text }) => cell(text(row)))),
    repeatHead: true,
    text: 'register',
  };
}

/** The forms number their columns, so that people can say "cột 10". */
function columnNumber({ number }: RegisterColumn): Cell {
  return { lines: [[{ text: String(number), italic: true }]], align: 'center' };
}

function headings(form: RegisterColumn[]): Cell[][] {
  const isGrouped = form.some(({ group }) => group !== null);
  if (!isGrouped) return [form.map(({ heading }) => headCell(heading))];
  const top = form.flatMap((each, index) => topCell(each, index, form));
  const under = form.filter(({ group }) => group !== null).map(({ heading }) => headCell(heading));
  return [top, under];
}

function topCell({ group, heading }: RegisterColumn, index: number, form: RegisterColumn[]): Cell[] {
  if (group === null) return [headCell(heading, { rowSpan: 2 })];
  if (form[index - 1]?.group === group) return [];
  return [headCell(group, { colSpan: form.filter((each) => each.group === group).length })];
}

function whoText(person: RegisterPerson): string {
  if (person.kind === 'sealed') return `(hồ sơ mã ${person.code})`;
  return [person.name, person.address].filter((part) => part !== '').join(', ');
}
