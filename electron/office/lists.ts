import { dayAt } from '../../shared/domain/day';
import { type Cell, cellOf, type RowOf } from '../../shared/domain/listCells';
import type { ListName, SavedFilter } from '../../shared/domain/lists';
import type { ExportColumn, ExportQuery } from '../../shared/ipc/calls/lists';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { stripMarks } from '../../shared/text/fold';
import { dropFilter, listFilters, storeFilter } from '../data/filters';
import type { DeskHandlers } from './handlers';
import { leakFinder } from './leaks';
import { matterHandlers } from './matters';
import { throughTemp } from './outputs';
import { paperHandlers } from './papers';
import { petitionHandlers } from './petitions';
import { type Acting, now, type Room, write } from './room';
import { taskHandlers } from './tasks';
import { visitHandlers } from './visits';

async function saveFilter(room: Room, filter: SavedFilter, acting: Acting): Promise<SavedFilter> {
  const version = await write(room, acting, (tx, stamp) => storeFilter(tx, stamp, filter));
  return { ...filter, version };
}

async function removeFilter(room: Room, { id }: Parsed<'filter.forget'>, acting: Acting) {
  await write(room, acting, (tx, stamp) => dropFilter(tx, stamp, id));
  return {};
}

/** Windows refuses a path of more than 260 letters. */
const longestName = 80;

/** As many as one call of a list gives. */
const pageRows = 1000;

interface Page {
  readonly rows: readonly (readonly Cell[])[];
  readonly total: number;
}

/** Reads a page through the list's own handler, so that a sheet never holds what the list would not show. */
async function readPage(
  room: Room,
  wanted: ExportQuery,
  columns: readonly ExportColumn[],
  offset: number,
): Promise<Page> {
  const page = { limit: pageRows, offset };
  const cells = <List extends ListName>(
    list: List,
    { rows, total }: { rows: RowOf[List][]; total: number },
  ) => ({
    total,
    rows: rows.map((row) => columns.map((column) => worded(cellOf(list, column.key, row), column))),
  });
  switch (wanted.list) {
    case 'visits':
      return cells('visits', await visitHandlers['visit.list'](room, { ...wanted.query, ...page }));
    case 'petitions':
      return cells('petitions', await petitionHandlers['petition.list'](room, { ...wanted.query, ...page }));
    case 'matters':
      return cells('matters', await matterHandlers['matter.list'](room, { ...wanted.query, ...page }));
    case 'tasks':
      return cells('tasks', await taskHandlers['task.list'](room, { ...wanted.query, ...page }));
    case 'papers':
      return cells('papers', await paperHandlers['paper.list'](room, { ...wanted.query, ...page }));
  }
}

function worded(cell: Cell, { words }: ExportColumn): Cell {
  if (cell.mark === null) return cell;
  const word = words.find(({ code }) => code === cell.mark)?.label ?? cell.mark;
  return { kind: 'text', value: word, mark: null };
}

/**
 * @throws AppError call.cancelled, paper.leaks {block}: the row counted from the first, paper.unchecked
 */
async function* checkedPages(room: Room, input: Parsed<'list.export'>, signal: AbortSignal) {
  const leaks = await leakFinder(room, room.data.db);
  for (let offset = 0; ; offset += pageRows) {
    if (signal.aborted) throw new AppError('call.cancelled');
    const { rows, total } = await readPage(room, input.rows, input.columns, offset);
    const at =
      leaks === null ? -1 : rows.findIndex((cells) => leaks(cells.map(({ value }) => value).join('\n')));
    if (at >= 0) throw new AppError('paper.leaks', { block: offset + at + 1 });
    yield rows;
    if (offset + pageRows >= total) return;
  }
}

async function exportList(
  room: Room,
  input: Parsed<'list.export'>,
  acting: Acting,
): Promise<Output<'list.export'>> {
  const madeOn = dayAt(now(room));
  const about = (rows: number, outcome: 'saved' | 'cancelled') => ({
    noun: 'list',
    recordId: '',
    detail: { list: input.rows.list, rows, outcome },
  });
  const name = stripMarks(input.title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestName);
  const path = await room.ports.dialogs.saveFile(`${name}-${madeOn}.xlsx`, 'xlsx');
  if (path === null) {
    acting.about = about(0, 'cancelled');
    return { savedTo: '', cancelled: true, rows: 0 };
  }
  const sheet = {
    name: input.title,
    heading: [input.title, room.office.name, ...input.about],
    columns: input.columns,
  };
  const { writeSheet } = await import('../render/sheet');
  const rows = await throughTemp(path, (unfinished) =>
    writeSheet(unfinished, sheet, checkedPages(room, input, acting.signal)),
  );
  acting.about = about(rows, 'saved');
  return { savedTo: path, cancelled: false, rows };
}

export const listHandlers = {
  'filter.list': (room, { list }, acting) => listFilters(room.data.db, acting.staff?.id ?? '', list),
  'filter.keep': saveFilter,
  'filter.forget': removeFilter,
  'list.export': exportList,
} satisfies Partial<DeskHandlers>;
