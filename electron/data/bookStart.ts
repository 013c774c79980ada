import type { Knex } from 'knex';
import { v7 } from 'uuid';
import type { Book } from './numbers';
import { type Stamp, stampNew } from './rows';

/** Notes every number up to `last` that is not in the book yet as given outside the app. */
export async function noteOutside(tx: Knex, stamp: Stamp, book: Book, last: number): Promise<void> {
  const key = { office_id: stamp.officeId, book: book.book, period: book.period };
  const found: { id: string } | undefined = await tx('books').select('id').where(key).first();
  const bookId = found?.id ?? v7();
  if (found === undefined) {
    await tx('books').insert({ id: bookId, book: book.book, period: book.period, ...stampNew(stamp) });
  }
  await tx.raw(
    `WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ?)
     INSERT INTO book_numbers (book_id, number, state, record_id, reason, at, by)
     SELECT ?, number, 'outside', '', 'outside', ?, ? FROM numbers WHERE true
     ON CONFLICT DO NOTHING`,
    [last, bookId, stamp.now, stamp.staffId],
  );
}
