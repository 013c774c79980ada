import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { AppError } from '../../shared/ipc/fault';
import { type Stamp, stampNew } from './rows';

/** A book of numbers: `register/2026`, `TB-UBND/2026`, `TB-ĐU/2025-2030`. */
export interface Book {
  readonly book: string;
  readonly period: string;
}

async function findBook(tx: Knex, stamp: Pick<Stamp, 'officeId'>, book: Book): Promise<string | null> {
  const row: { id: string } | undefined = await tx('books')
    .select('id')
    .where({ office_id: stamp.officeId, book: book.book, period: book.period })
    .first();
  return row?.id ?? null;
}

async function openBook(tx: Knex, stamp: Stamp, book: Book): Promise<string> {
  const found = await findBook(tx, stamp, book);
  if (found !== null) return found;
  const id = v7();
  await tx('books').insert({ id, book: book.book, period: book.period, ...stampNew(stamp) });
  return id;
}

async function highest(tx: Knex, bookId: string): Promise<number> {
  const row = await tx('book_numbers').where({ book_id: bookId }).max({ top: 'number' }).first();
  return Number(row?.top ?? 0);
}

/** The number that would be taken now. */
export async function nextNumber(db: Knex, officeId: string, book: Book): Promise<number> {
  const bookId = await findBook(db, { officeId }, book);
  return bookId === null ? 1 : (await highest(db, bookId)) + 1;
}

/**
 * Takes a number inside the saving transaction. With `wanted` (the paper book of the office ran ahead)
 * the numbers between are noted as given outside the app, so that no gap is without a reason. A number that
 * was reserved or given outside may still get its paper; a void one never.
 * @throws AppError number.taken
 */
export async function takeNumber(
  tx: Knex,
  stamp: Stamp,
  book: Book,
  recordId: string,
  wanted: number | null,
): Promise<{ bookId: string; number: number }> {
  const bookId = await openBook(tx, stamp, book);
  const top = await highest(tx, bookId);
  const number = wanted ?? top + 1;
  const entry = { book_id: bookId, at: stamp.now, by: stamp.staffId };
  if (number <= top) {
    const reused = await tx('book_numbers')
      .where({ book_id: bookId, number, record_id: '' })
      .whereIn('state', ['outside', 'reserved'])
      .update({ state: 'taken', record_id: recordId, reason: '', at: stamp.now, by: stamp.staffId });
    if (reused !== 1) throw new AppError('number.taken', { number });
    return { bookId, number };
  }
  for (let skipped = top + 1; skipped < number; skipped += 1) {
    await tx('book_numbers').insert({
      ...entry,
      number: skipped,
      state: 'outside',
      record_id: '',
      reason: 'outside',
    });
  }
  await tx('book_numbers').insert({ ...entry, number, state: 'taken', record_id: recordId, reason: '' });
  return { bookId, number };
}

/** Keeps the next number for a paper that is not made yet. */
export async function reserveNumber(
  tx: Knex,
  stamp: Stamp,
  book: Book,
  reason: string,
): Promise<{ bookId: string; number: number }> {
  const { bookId, number } = await takeNumber(tx, stamp, book, '', null);
  await tx('book_numbers').where({ book_id: bookId, number }).update({ state: 'reserved', reason });
  return { bookId, number };
}
