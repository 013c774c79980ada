import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { type OfficialDocument, officialDocument } from '../../shared/documents/model';
import { type Paper, type PaperKind, paper as paperSchema } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import type { PrintOutcome } from '../../shared/domain/printing';
import { insertRow, type Stamp } from './rows';

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

export interface PaperFilter {
  readonly kind: PaperKind | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Newest first; papers of one day by number. */
export async function listPapers(db: Knex, filter: PaperFilter): Promise<Paper[]> {
  const query = db('papers').select<PaperColumns[]>(...listed);
  if (filter.kind !== null) query.where('kind', filter.kind);
  if (filter.from !== null) query.where('day', '>=', filter.from);
  if (filter.to !== null) query.where('day', '<=', filter.to);
  const rows = await query.orderBy('day', 'desc').orderBy('number', 'desc').limit(1000);
  return rows.map(fromColumns);
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
  paper: Omit<Paper, 'state'> & { bookId: string | null; model: string },
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
    model: paper.model,
    sha256: paper.sha256,
    state: 'issued',
    state_reason: '',
    replaces_id: null,
    issued_at: paper.issuedAt,
    issued_by: paper.issuedBy,
  });
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
