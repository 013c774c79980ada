import { v7 } from 'uuid';
import {
  headingsOf,
  lastHeadRow,
  layoutKey,
  type OldBookMapping,
  proposeHead,
  proposeMapping,
} from '../../../shared/domain/oldBook';
import { type ReadBook, readOldBook } from '../../../shared/domain/oldBookRow';
import type { ImportChoice } from '../../../shared/ipc/calls/imports';
import type { Output, Parsed } from '../../../shared/ipc/contract';
import { AppError } from '../../../shared/ipc/fault';
import { dropImport, importedBefore, listImports, oldNumbers, touchedVisits } from '../../data/imports';
import { eraseRemovedWords, joinIndex } from '../../data/search';
import { backUpBefore } from '../backupBefore';
import type { DeskHandlers } from '../handlers';
import { type Acting, changed, type Room, today, write } from '../room';
import { columnsOf } from './columns';
import { forgetBook, type OldBookFile, openedBook, openOldBook } from './files';
import type { Sheet } from './sheets';
import { importVisits } from './write';

const extensions = ['xlsx', 'xls', 'csv', 'txt'];

async function open(room: Room): Promise<Output<'import.open'>> {
  forgetBook(room);
  const path = await room.ports.dialogs.openFile(extensions);
  if (path === null) return { token: '', cancelled: true, sheets: [] };
  const { token, sheets } = await openOldBook(room, path);
  const listed = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.length,
    hasHead: proposeHead(rows) !== null,
  }));
  return { token, cancelled: false, sheets: listed };
}

/** The mapping that was used the last time for the same headings. */
async function keptMapping(room: Room, layout: string): Promise<OldBookMapping | null> {
  const found = (await listImports(room.data.db)).find(({ plan }) => plan.layout === layout);
  return found?.plan.mapping ?? null;
}

async function look(room: Room, input: Parsed<'import.look'>): Promise<Output<'import.look'>> {
  const { file, sheet } = openedBook(room, input.token, input.sheet);
  const proposed = proposeHead(sheet.rows);
  const head =
    input.headFirst === null
      ? (proposed ?? { first: 0, last: 0 })
      : { first: input.headFirst, last: lastHeadRow(sheet.rows, input.headFirst) };
  const headings = headingsOf(sheet.rows, head);
  const kept = await keptMapping(room, layoutKey(headings));
  return {
    headFirst: head.first,
    headLast: head.last,
    found: proposed !== null,
    columns: columnsOf(sheet, headings, head.last + 1),
    mapping: kept ?? proposeMapping(headings),
    kept: kept !== null,
    ...sheet.converted,
    importedOn: await importedBefore(room.data.db, file.sha256, sheet.name),
  };
}

async function read(room: Room, choice: ImportChoice) {
  const { file, sheet } = openedBook(room, choice.token, choice.sheet);
  const book = readOldBook(sheet.rows, choice.headLast + 1, choice.mapping, {
    is1904: file.is1904,
    today: today(room),
    newId: v7,
    taken: await oldNumbers(room.data.db),
  });
  return { file, sheet, book };
}

function years({ visits }: ReadBook): { from: number; to: number } {
  const all = visits.map(({ year }) => year);
  return all.length === 0
    ? { from: 0, to: 0 }
    : { from: all.reduce((a, b) => Math.min(a, b)), to: all.reduce((a, b) => Math.max(a, b)) };
}

const shown = 20;

async function check(room: Room, choice: ImportChoice): Promise<Output<'import.check'>> {
  const { book } = await read(room, choice);
  return {
    fits: book.visits.length,
    passed: book.passed,
    sealed: book.visits.filter(({ fields }) => fields.kind === 'denunciation').length,
    ...years(book),
    problems: [...book.problems],
    sample: book.visits.slice(0, shown).map(({ row, number, year, fields }) => ({
      row,
      number: `${number}/${year}`,
      day: fields.day,
      name: fields.person.name,
      address: fields.person.address,
      kind: fields.kind,
      content: fields.content.slice(0, 200),
    })),
  };
}

/** @throws AppError import.already {day}, import.misfits {count}, import.nothing */
async function refuse(room: Room, file: OldBookFile, sheet: Sheet, book: ReadBook, leaveOut: boolean) {
  const before = await importedBefore(room.data.db, file.sha256, sheet.name);
  if (before !== null) throw new AppError('import.already', { day: before.slice(0, 10) });
  if (book.problems.length > 0 && !leaveOut) {
    throw new AppError('import.misfits', { count: book.problems.length });
  }
  if (book.visits.length === 0) throw new AppError('import.nothing');
}

async function run(
  room: Room,
  { leaveOut, ...choice }: Parsed<'import.run'>,
  acting: Acting,
): Promise<Output<'import.run'>> {
  const { file, sheet, book } = await read(room, choice);
  await refuse(room, file, sheet, book, leaveOut);
  room.ports.announce.tell('importProgress', { step: 'backup', done: 0, total: 1 });
  await backUpBefore(room, 'beforeImport', acting.signal);
  const headings = headingsOf(sheet.rows, { first: choice.headFirst, last: choice.headLast });
  const plan = { sheet: sheet.name, layout: layoutKey(headings), mapping: choice.mapping, ...years(book) };
  const id = await importVisits(room, acting, { sha256: file.sha256, plan, visits: book.visits });
  forgetBook(room);
  await joinIndex(room.data.db);
  changed(room, 'visit', id);
  changed(room, 'citizen', id);
  return { id, rows: book.visits.length };
}

async function list(room: Room): Promise<Output<'import.list'>> {
  const rows = await listImports(room.data.db);
  return rows.map(({ plan, state, ...row }) => ({
    ...row,
    state: state === 'done' ? 'done' : 'undone',
    from: plan.from,
    to: plan.to,
    sheet: plan.sheet,
  }));
}

const namedAtMost = 10;

/** @throws AppError record.missing, record.closed when it is undone already, import.touched {count, numbers} */
async function undo(
  room: Room,
  { id }: Parsed<'import.undo'>,
  acting: Acting,
): Promise<Output<'import.undo'>> {
  const rows = await write(room, acting, async (tx, stamp) => {
    const known = (await listImports(tx)).find((one) => one.id === id);
    if (known === undefined) throw new AppError('record.missing');
    if (known.state !== 'done') throw new AppError('record.closed');
    const touched = await touchedVisits(tx, id);
    if (touched.length > 0) {
      const named = touched.slice(0, namedAtMost).join(', ');
      const numbers = touched.length > namedAtMost ? `${named}…` : named;
      throw new AppError('import.touched', { count: touched.length, numbers });
    }
    const count = await dropImport(tx, stamp, id);
    await eraseRemovedWords(tx);
    acting.about = { noun: 'import', recordId: id, detail: { rows: count } };
    return count;
  });
  changed(room, 'visit', id);
  changed(room, 'citizen', id);
  return { rows };
}

export const importHandlers = {
  'import.open': open,
  'import.look': look,
  'import.check': check,
  'import.run': run,
  'import.list': list,
  'import.undo': undo,
} satisfies Partial<DeskHandlers>;
