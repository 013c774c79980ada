import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { type OfficialDocument, officialDocument } from '../../shared/documents/model';
import { type Paper, type PaperKind, paperKind, paper as paperSchema } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import type { PrintOutcome } from '../../shared/domain/printing';
import { textSortKey } from '../../shared/text/sortKey';
import { type ListColumns, type ListShape, pickRows, ranked, sortRows } from './listOrder';
import { insertRow, type Stamp } from './rows';
import { foundIds, matchExpression } from './search';

interface PaperColumns {
  id: string;
  kind: string;
  face: string;
  number: number | null;
  number_text: string;
  day: string;
  title: string;
  sha256: string;
  state: string;
  issued_at: string;
  issued_by: string;
  held?: number;
}

function fromColumns(row: PaperColumns): Paper {
  return paperSchema.parse({
    id: row.id,
    kind: row.kind,
    face: row.face,
    number: row.number,
    numberText: row.number_text,
    day: row.day,
    title: row.title,
    sha256: row.sha256,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by,
    state: row.state,
    ...(row.held === undefined ? {} : { held: row.held === 1 }),
  });
}

const listed = [
  'id',
  'kind',
  'face',
  'number',
  'number_text',
  'day',
  'title',
  'sha256',
  'state',
  'issued_at',
  'issued_by',
];

/** Records that live by the notice that was issued of them. */
const noticed = ['schedules', 'conclusions', 'schedule_changes', 'dialogues'] as const;

const heldBy = noticed
  .map((table) => `EXISTS (SELECT 1 FROM ${table} AS h WHERE h.paper_id = papers.id)`)
  .join(' OR ');

const columns: ListColumns = {
  sorts: {
    number: ['number'],
    day: ['day', 'number'],
    kind: [ranked('kind', paperKind.options)],
    title: ['title_sort'],
    state: [ranked('state', paperSchema.shape.state.options)],
  },
  picks: { kind: 'kind', state: 'state', face: 'face' },
};

export interface PaperFilter extends ListShape {
  readonly kind: PaperKind | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** folded words; all must begin a word of the paper */
  readonly folded: string;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** Newest first where nothing else is wanted; papers of one day by number. */
export async function listPapers(db: Knex, filter: PaperFilter): Promise<{ rows: Paper[]; total: number }> {
  const narrowed = () => {
    const query = db('papers');
    if (filter.kind !== null) query.where('kind', filter.kind);
    if (filter.from !== null) query.where('day', '>=', filter.from);
    if (filter.to !== null) query.where('day', '<=', filter.to);
    const expression = matchExpression(filter.folded);
    if (expression !== null) query.whereRaw(`id IN (${foundIds})`, [expression, 'paper']);
    pickRows(query, columns, filter);
    return query;
  };
  const rows: PaperColumns[] = await sortRows(narrowed(), columns, filter, 'day DESC, number DESC, id DESC')
    .select(...listed, db.raw(`(${heldBy}) AS held`))
    .limit(filter.limit ?? 1000)
    .offset(filter.offset ?? 0);
  const count = await narrowed().count({ n: '*' }).first();
  return { rows: rows.map(fromColumns), total: Number(count?.n ?? 0) };
}

export async function findPaper(db: Knex, id: string): Promise<Paper | null> {
  const row: PaperColumns | undefined = await db('papers')
    .select(...listed)
    .where({ id })
    .first();
  return row === undefined ? null : fromColumns(row);
}

/** The words of an issued paper, as they were frozen. */
export async function readModel(db: Knex, id: string): Promise<{ model: string; sha256: string } | null> {
  const row: { model: string; sha256: string } | undefined = await db('papers')
    .select('model', 'sha256')
    .where({ id })
    .first();
  return row ?? null;
}

export function parseModel(model: string): OfficialDocument {
  return officialDocument.parse(JSON.parse(model));
}

/** Freezes a paper. Nothing changes it afterwards: the table's triggers refuse. */
export async function addPaper(
  tx: Knex,
  stamp: Stamp,
  paper: Omit<Paper, 'state'> & { bookId: string | null; model: string; replacesId: string | null },
): Promise<void> {
  await insertRow(tx, 'papers', stamp, {
    id: paper.id,
    kind: paper.kind,
    face: paper.face,
    number: paper.number,
    number_text: paper.numberText,
    book_id: paper.bookId,
    day: paper.day,
    title: paper.title,
    title_sort: textSortKey(paper.title),
    model: paper.model,
    sha256: paper.sha256,
    state: 'issued',
    state_reason: '',
    replaces_id: paper.replacesId,
    issued_at: paper.issuedAt,
    issued_by: paper.issuedBy,
  });
}

/** Says that an issued paper is no longer the valid one, and why; its words stay. */
export async function endPaper(
  tx: Knex,
  stamp: Stamp,
  id: string,
  end: { state: 'replaced' | 'void'; reason: string },
): Promise<void> {
  await tx('papers')
    .where({ id, state: 'issued' })
    .update({ state: end.state, state_reason: end.reason, updated_at: stamp.now, updated_by: stamp.staffId });
}

export interface PaperLinks {
  readonly replacesId: string | null;
  readonly bookId: string | null;
  /** why it was replaced or made void */
  readonly reason: string;
}

export async function linksOfPaper(db: Knex, id: string): Promise<PaperLinks | null> {
  const row: { replaces_id: string | null; book_id: string | null; state_reason: string } | undefined =
    await db('papers').select('replaces_id', 'book_id', 'state_reason').where({ id }).first();
  return row === undefined
    ? null
    : { replacesId: row.replaces_id, bookId: row.book_id, reason: row.state_reason };
}

/** The paper that replaced this one. */
export async function successorOf(db: Knex, id: string): Promise<string | null> {
  const row: { id: string } | undefined = await db('papers').select('id').where({ replaces_id: id }).first();
  return row?.id ?? null;
}

/**
 * A notice that was corrected: its schedule or conclusion from now on is in the new paper. A schedule is posted
 * no more: the sheet that hangs is no longer the valid one (Luật Tiếp công dân, Điều 24).
 */
export async function pointToPaper(tx: Knex, stamp: Stamp, from: string, to: string): Promise<void> {
  for (const table of noticed) {
    await tx(table).where({ paper_id: from }).update({ paper_id: to, updated_at: stamp.now });
  }
  await tx('schedules').where({ paper_id: to, state: 'posted' }).update({ state: 'issued' });
}

/** Whether a schedule, a change of one, or a conclusion or dialogue with its tasks lives by this paper. */
export async function isHeld(db: Knex, paperId: string): Promise<boolean> {
  for (const table of noticed) {
    if ((await db(table).where({ paper_id: paperId }).first('id')) !== undefined) return true;
  }
  return false;
}

/** What was sent to a printer, for the trail. `printer` is empty where the system's dialog chose it. */
export async function addPrint(
  tx: Knex,
  stamp: Stamp,
  print: { paperId: string | null; kind: string; outcome: PrintOutcome; printer: string; copies: number },
): Promise<void> {
  await insertRow(tx, 'prints', stamp, {
    id: v7(),
    paper_id: print.paperId,
    kind: print.kind,
    printer: print.printer,
    copies: print.copies,
    outcome: print.outcome,
  });
}
