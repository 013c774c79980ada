import type { Paper } from '../../shared/domain/chain';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { findNumber, isBookOf, listBooks, markNumber } from '../data/books';
import type { Db } from '../data/database';
import { reserveNumber } from '../data/numbers';
import { endPaper, findPaper, isHeld, linksOfPaper, successorOf } from '../data/papers';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, write } from './room';
import { bookOfType, numberTypeOf, textOfType } from './series';

/** Visits are numbered in the register 03/TCD, which is no book of papers. */
export const registerBook = 'visit';

function list(room: Room): Promise<Output<'book.list'>> {
  return listBooks(room.data.db, registerBook);
}

/** @throws AppError call.badInput for a kind that bears no number */
async function reserve(
  room: Room,
  { kind, face, day, reason }: Parsed<'book.reserve'>,
  acting: Acting,
): Promise<Output<'book.reserve'>> {
  const type = numberTypeOf(room.office, kind, face);
  if (type === null) throw new AppError('call.badInput', { field: 'kind' });
  const kept = await write(room, acting, async (tx, stamp) => {
    const taken = await reserveNumber(tx, stamp, bookOfType(type, face, day), reason);
    acting.about = { noun: 'book', recordId: taken.bookId, detail: { number: taken.number, reason } };
    return taken;
  });
  changed(room, 'book', kept.bookId);
  return { ...kept, text: textOfType(type, face, kept.number) };
}

/**
 * Ends a number that no paper bears.
 * @throws AppError record.missing, record.inUse for the number of a paper, record.closed for one that is void
 */
async function voidNumber(
  room: Room,
  { bookId, number, reason }: Parsed<'book.void'>,
  acting: Acting,
): Promise<Output<'book.void'>> {
  await write(room, acting, async (tx, stamp) => {
    const found = await findNumber(tx, bookId, number);
    if (found === null || (await isBookOf(tx, bookId, registerBook))) throw new AppError('record.missing');
    if (found.state === 'taken') throw new AppError('record.inUse');
    if (found.state === 'void') throw new AppError('record.closed');
    await markNumber(tx, stamp, { bookId, number }, { state: 'void', reason, recordId: '' });
    acting.about = { noun: 'book', recordId: bookId, detail: { number, reason } };
  });
  changed(room, 'book', bookId);
  const book = (await list(room)).find(({ id }) => id === bookId);
  if (book === undefined) throw new AppError('record.missing');
  return book;
}

async function knownPaper(db: Db, id: string): Promise<Paper> {
  const paper = await findPaper(db, id);
  if (paper === null) throw new AppError('record.missing');
  return paper;
}

/**
 * Makes an issued paper void with its number. A notice by which a schedule or tasks live is corrected instead.
 * @throws AppError record.missing, paper.frozen for one that is replaced or void already, record.inUse
 */
async function voidPaper(
  room: Room,
  { paperId, reason }: Parsed<'paper.void'>,
  acting: Acting,
): Promise<Paper> {
  await write(room, acting, async (tx, stamp) => {
    const paper = await findPaper(tx, paperId);
    const links = await linksOfPaper(tx, paperId);
    if (paper === null || links === null) throw new AppError('record.missing');
    if (paper.state !== 'issued') throw new AppError('paper.frozen');
    if (await isHeld(tx, paperId)) throw new AppError('record.inUse');
    await endPaper(tx, stamp, paperId, { state: 'void', reason });
    if (links.bookId !== null && paper.number !== null) {
      const at = { bookId: links.bookId, number: paper.number };
      await markNumber(tx, stamp, at, { state: 'void', reason, recordId: paperId });
    }
    acting.about = { noun: 'paper', recordId: paperId, detail: { number: paper.numberText, reason } };
  });
  changed(room, 'paper', paperId);
  return knownPaper(room.data.db, paperId);
}

/** The chain of corrections that a paper stands in, oldest first. */
async function history(room: Room, { paperId }: Parsed<'paper.history'>): Promise<Output<'paper.history'>> {
  const { db } = room.data;
  await knownPaper(db, paperId);
  const chain = [paperId];
  for (let first = await linksOfPaper(db, paperId); first?.replacesId != null; ) {
    chain.unshift(first.replacesId);
    first = await linksOfPaper(db, first.replacesId);
  }
  for (let next = await successorOf(db, paperId); next !== null; next = await successorOf(db, next))
    chain.push(next);
  return Promise.all(
    chain.map(async (id) => {
      const links = await linksOfPaper(db, id);
      return {
        paper: await knownPaper(db, id),
        reason: links?.reason ?? '',
        replacesId: links?.replacesId ?? null,
      };
    }),
  );
}

export const bookHandlers = {
  'book.list': list,
  'book.reserve': reserve,
  'book.void': voidNumber,
  'paper.void': voidPaper,
  'paper.history': history,
} satisfies Partial<DeskHandlers>;
