import type { Knex } from 'knex';
import { type BookNumber, bookNumber, book as bookSchema, type PaperBook } from '../../shared/domain/drafts';
import type { Book } from './numbers';
import type { Stamp } from './rows';

interface NumberColumns {
  book_id: string;
  number: number;
  state: string;
  reason: string;
  at: string;
  paper_id: string | null;
  title: string | null;
}

/** Numbers of papers; the book of visits is the register itself. */
function numbersOf(db: Knex) {
  return db('book_numbers as n')
    .leftJoin('papers as p', 'p.id', 'n.record_id')
    .select<NumberColumns[]>(
      'n.book_id',
      'n.number',
      'n.state',
      'n.reason',
      'n.at',
      'p.id as paper_id',
      'p.title',
    );
}

function fromColumns(row: NumberColumns): BookNumber {
  return bookNumber.parse({
    number: row.number,
    state: row.state,
    reason: row.reason,
    at: row.at,
    paperId: row.paper_id,
    title: row.title ?? '',
  });
}

/** Newest period first; the newest numbers of each book first. */
export async function listBooks(db: Knex, registerBook: string): Promise<PaperBook[]> {
  const books: { id: string; book: string; period: string }[] = await db('books')
    .select('id', 'book', 'period')
    .whereNot({ book: registerBook })
    .orderBy('period', 'desc')
    .orderBy('book');
  const rows = await numbersOf(db)
    .whereIn(
      'n.book_id',
      books.map(({ id }) => id),
    )
    .orderBy('n.number', 'desc');
  return books.map((one) =>
    bookSchema.parse({ ...one, numbers: rows.filter((row) => row.book_id === one.id).map(fromColumns) }),
  );
}

export async function findNumber(db: Knex, bookId: string, number: number): Promise<BookNumber | null> {
  const [row] = await numbersOf(db).where({ 'n.book_id': bookId, 'n.number': number });
  return row === undefined ? null : fromColumns(row);
}

/** What a number is now, and why. `recordId` is what bears it, empty where nothing does. */
export async function markNumber(
  tx: Knex,
  stamp: Stamp,
  at: { bookId: string; number: number },
  now: { state: BookNumber['state']; reason: string; recordId: string },
): Promise<void> {
  await tx('book_numbers').where({ book_id: at.bookId, number: at.number }).update({
    state: now.state,
    reason: now.reason,
    record_id: now.recordId,
    at: stamp.now,
    by: stamp.staffId,
  });
}

/** The book in which the visits of a year are numbered; it has no papers. */
export async function isBookOf(db: Knex, bookId: string, book: Book['book']): Promise<boolean> {
  return (await db('books').where({ id: bookId, book }).first()) !== undefined;
}
