import type { TaskRow } from '../ipc/calls/work';
import type { Paper } from './chain';
import { dayAt } from './day';
import type { ListName } from './lists';
import type { Matter, Petition } from './petitions';
import type { VisitRow } from './visits';

/** What stands in a cell: a screen and a sheet are made from the same. */
export interface Cell {
  readonly kind: 'text' | 'day' | 'number';
  readonly value: string | number | null;
  /** a code that the reader's language has words for; stands in place of the value */
  readonly mark: string | null;
}

export interface RowOf {
  readonly visits: VisitRow;
  readonly petitions: Petition;
  readonly matters: Matter;
  readonly tasks: TaskRow;
  readonly papers: Paper;
}

type Cells<Row> = Readonly<Record<string, (row: Row) => Cell>>;

function text<Row>(value: (row: Row) => string, mark: (row: Row) => string | null = () => null) {
  return (row: Row): Cell => ({ kind: 'text', value: value(row), mark: mark(row) });
}

function onDay<Row>(value: (row: Row) => string | null) {
  return (row: Row): Cell => ({ kind: 'day', value: value(row), mark: null });
}

function count<Row>(value: (row: Row) => number | null) {
  return (row: Row): Cell => ({ kind: 'number', value: value(row), mark: null });
}

function choice<Row>(mark: (row: Row) => string) {
  return (row: Row): Cell => ({ kind: 'text', value: '', mark: mark(row) });
}

const visits: Cells<VisitRow> = {
  number: text(({ oldNumber, number, numberYear }) =>
    number === null ? (oldNumber ?? '') : (oldNumber ?? `${number}/${numberYear}`),
  ),
  book: choice(({ oldNumber }) => (oldNumber === undefined ? 'present' : 'old')),
  day: onDay(({ day }) => day),
  who: text(({ label }) => label),
  address: text(({ sealed, address }) => (sealed ? '' : address)),
  kind: choice(({ kind }) => kind),
  content: text(({ content }) => content),
  outcome: choice(({ outcome }) => outcome),
  state: choice(({ state }) => state),
  groupSize: count(({ groupSize }) => groupSize),
  host: text(({ hostName }) => hostName),
  matter: text(({ matterCode }) => matterCode),
};

function senderMark({ sealed, anonymous }: Petition): string | null {
  if (sealed) return 'sealed';
  return anonymous ? 'anonymous' : null;
}

const petitions: Cells<Petition> = {
  code: text(({ code }) => code),
  receivedOn: onDay(({ receivedOn }) => receivedOn),
  writtenOn: onDay(({ writtenOn }) => writtenOn),
  kind: choice(({ kind }) => kind),
  source: choice(({ source }) => source),
  sender: text(({ senderLabel }) => senderLabel, senderMark),
  address: text(({ sealed, senderAddress }) => (sealed ? '' : senderAddress)),
  summary: text(({ summary }) => summary),
  outcome: choice(({ outcome }) => outcome),
  processedOn: onDay(({ processedOn }) => processedOn),
  state: choice(({ state }) => state),
};

const matters: Cells<Matter> = {
  code: text(({ code }) => code),
  kind: choice(({ kind }) => kind),
  summary: text(
    ({ summary }) => summary,
    ({ secret }) => (secret ? 'secret' : null),
  ),
  state: choice(({ state }) => state),
  openedOn: onDay(({ createdAt }) => dayAt(createdAt)),
};

const tasks: Cells<TaskRow> = {
  due: onDay(({ due }) => due),
  state: choice(({ state }) => state),
  unit: text(({ leadUnit }) => leadUnit),
  what: text(({ what }) => what),
  label: text(({ label }) => label),
  matter: text(({ matterCode }) => matterCode),
  notice: text(({ noticeNumber }) => noticeNumber),
  host: text(({ hostName }) => hostName),
  doneOn: onDay(({ doneOn }) => doneOn),
  result: text(({ result }) => result),
};

const papers: Cells<Paper> = {
  number: text(({ numberText }) => numberText),
  day: onDay(({ day }) => day),
  kind: choice(({ kind }) => kind),
  title: text(({ title }) => title),
  state: choice(({ state }) => state),
};

export const listCells: { readonly [List in ListName]: Cells<RowOf[List]> } = {
  visits,
  petitions,
  matters,
  tasks,
  papers,
};

/** The cell of a column; an empty one for a column that the list does not have. */
export function cellOf<List extends ListName>(list: List, column: string, row: RowOf[List]): Cell {
  const cells = listCells[list];
  const read = Object.hasOwn(cells, column) ? cells[column] : undefined;
  return read?.(row) ?? { kind: 'text', value: '', mark: null };
}
