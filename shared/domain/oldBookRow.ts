import { daySerial, oldDay } from '../text/oldDays';
import { blankPerson } from './citizens';
import type { Day } from './day';
import { blankCell, isNumbering, type OldBookField, type OldBookMapping, type SheetCell } from './oldBook';
import { bookNumber, idPaperOf, kindOf, nameAndAddress, nameOf, wholePhone } from './oldBookCells';
import { type VisitFields, visitFields } from './visits';

/** Why a row cannot become a visit; the sentence for each stands in the words files. */
export const rowReasons = [
  'noNumber',
  'badNumber',
  'noDay',
  'badDay',
  'dayToCome',
  'noName',
  'noContent',
  'tooLong',
  'sameNumber',
  'knownNumber',
] as const;
export type RowReason = (typeof rowReasons)[number];

/** A row of the old register as a visit, with the number that its book gave it. */
export interface OldVisit {
  /** the row of the sheet, from 1 as Excel counts */
  readonly row: number;
  readonly number: string;
  readonly year: number;
  readonly fields: VisitFields;
}

export interface RowProblem {
  readonly row: number;
  readonly reason: RowReason;
  /** the number or day as it stands there, so that it is found in the sheet; empty where nothing does */
  readonly said: string;
}

/** Longer than any number or day; a column taken for another one may hold a story. */
const longestSaid = 40;

function problem(row: number, reason: RowReason, text = ''): RowProblem {
  const line = text.replace(/\s+/g, ' ').trim();
  return { row, reason, said: line.length > longestSaid ? `${line.slice(0, longestSaid)}…` : line };
}

type Cells = ReadonlyMap<OldBookField, SheetCell>;

function cellsOf(row: readonly SheetCell[], mapping: OldBookMapping): Cells {
  return new Map(mapping.map(({ column, field }) => [field, row[column] ?? blankCell]));
}

/** What a column says in this very row; a text that only runs over from the left belongs to the left. */
function said(cells: Cells, field: OldBookField): string {
  const cell = cells.get(field);
  return cell === undefined || cell.merged === 'across' ? '' : cell.text.trim();
}

function dayIn(cells: Cells, is1904: boolean): Day | null {
  const cell = cells.get('day') ?? blankCell;
  if (cell.day !== null) return cell.day;
  const serial = cell.number ?? (/^\d{5}$/.test(cell.text.trim()) ? Number(cell.text) : null);
  return serial === null ? oldDay(cell.text) : daySerial(serial, is1904);
}

function peopleOf(cells: Cells): number {
  const own = said(cells, 'people');
  const text = own === '' ? said(cells, 'kindPeople') : own;
  const count = Number(/\d{1,5}/.exec(text)?.[0] ?? 1);
  return Math.max(1, Math.min(100_000, count));
}

function fieldsOf(cells: Cells, id: string, day: Day): unknown {
  const both = nameAndAddress(said(cells, 'nameAddress'));
  const { honorific, name } = nameOf(said(cells, 'name') || both.name);
  const competent = said(cells, 'competent') !== '';
  const [guidedTo, handledBy] = [said(cells, 'guidedTo'), said(cells, 'handledBy')];
  const outcome =
    guidedTo !== '' ? 'guided' : competent ? 'accepted' : handledBy !== '' ? 'transferred' : 'recorded';
  const person = {
    ...blankPerson,
    honorific,
    name,
    address: said(cells, 'address') || both.address,
    phone: wholePhone(cells.get('phone') ?? blankCell),
    ...idPaperOf(cells.get('idPaper') ?? blankCell),
  };
  return {
    id,
    receptionId: null,
    day,
    arrivedAt: '',
    person,
    groupSize: 1,
    representatives: [],
    actingFor: '',
    actingPaper: '',
    content: said(cells, 'content'),
    demand: '',
    kind: kindOf(said(cells, 'kind') || said(cells, 'kindPeople')),
    field: '',
    sameContentCount: peopleOf(cells),
    repeat: false,
    settledBy: said(cells, 'settledBy'),
    withinCompetence: competent ? true : null,
    outcome,
    guidedTo,
    guidancePaper: '',
    handledBy,
    transferPaper: '',
    followUp: said(cells, 'followUp'),
    note: said(cells, 'note'),
    documents: [],
    matterId: null,
    petitionId: null,
  };
}

/** What a row says, or why it does not fit. `today` is the last day that a visit can have. */
function readRow(
  row: number,
  cells: Cells,
  known: { is1904: boolean; today: Day; newId(): string },
): OldVisit | RowProblem {
  const order = cells.get('order') ?? blankCell;
  if (order.text.trim() === '') return problem(row, 'noNumber');
  const number = bookNumber(order);
  if (number === null) return problem(row, 'badNumber', order.text);
  const written = (cells.get('day') ?? blankCell).text;
  if (written.trim() === '') return problem(row, 'noDay');
  const day = dayIn(cells, known.is1904);
  if (day === null) return problem(row, 'badDay', written);
  if (day > known.today) return problem(row, 'dayToCome', written);
  if (said(cells, 'name') + said(cells, 'nameAddress') === '') return problem(row, 'noName');
  if (said(cells, 'content') === '') return problem(row, 'noContent');
  const fields = visitFields.safeParse(fieldsOf(cells, known.newId(), day));
  if (!fields.success) return problem(row, 'tooLong');
  if (fields.data.person.name.trim() === '') return problem(row, 'noName');
  return { row, number, year: Number(day.slice(0, 4)), fields: fields.data };
}

/** A further line of the visit above: its number is merged down from there. */
function isContinued(cells: Cells): boolean {
  return cells.get('order')?.merged === 'down';
}

function joinRows(above: Cells, below: Cells): Cells {
  const joined = [...above].map(([field, cell]): [OldBookField, SheetCell] => {
    const more = below.get(field);
    if (more === undefined || more.merged !== null || more.text.trim() === '') return [field, cell];
    return [field, { ...cell, text: `${cell.text}\n${more.text}`.trim(), number: null }];
  });
  return new Map(joined);
}

/** Blank rows, the numbering under the head and headings such as `Tháng 3` are no visits. */
function isNoVisit(row: readonly SheetCell[]): boolean {
  const own = row.filter(({ text, merged }) => merged === null && text.trim() !== '');
  return own.length === 0
    ? row.every(({ merged }) => merged !== 'down')
    : own.length === 1 && row.filter(({ merged }) => merged === 'across').length >= 3;
}

export interface ReadBook {
  readonly visits: readonly OldVisit[];
  readonly problems: readonly RowProblem[];
  /** rows that are no visits */
  readonly passed: number;
}

/**
 * Reads the rows under the head. `taken` are the numbers of old books that were imported before, as `15/2024`.
 * Pure: ids and the present day come from outside.
 */
export function readOldBook(
  rows: readonly (readonly SheetCell[])[],
  from: number,
  mapping: OldBookMapping,
  known: { is1904: boolean; today: Day; newId(): string; taken: ReadonlySet<string> },
): ReadBook {
  const entries: { row: number; cells: Cells }[] = [];
  let passed = 0;
  for (const [index, row] of rows.entries()) {
    if (index < from) continue;
    const cells = cellsOf(row, mapping);
    const above = entries.at(-1);
    if (isContinued(cells) && above !== undefined) above.cells = joinRows(above.cells, cells);
    else if (isNoVisit(row) || isNumbering(row)) passed += 1;
    else entries.push({ row: index + 1, cells });
  }
  const seen = new Set<string>();
  const visits: OldVisit[] = [];
  const problems: RowProblem[] = [];
  for (const { row, cells } of entries) {
    const read = readRow(row, cells, known);
    if ('reason' in read) {
      problems.push(read);
      continue;
    }
    const number = `${read.number}/${read.year}`;
    if (seen.has(number)) problems.push(problem(row, 'sameNumber', number));
    else if (known.taken.has(number)) problems.push(problem(row, 'knownNumber', number));
    else visits.push(read);
    seen.add(number);
  }
  return { visits, problems, passed };
}
