import type { Knex } from 'knex';
import { type Day, dayAt } from '../../shared/domain/day';
import type { SeenBook, SeenNumber } from '../../shared/domain/inspectionBooks';
import type { SeenPetition, SeenTask } from '../../shared/domain/inspectionWork';
import { face as faceSchema } from '../../shared/domain/office';

interface HeardColumns {
  id: string;
  day: string;
  host_title: string;
  host_name: string;
  host_role: string | null;
  face: string | null;
  issued_on: string | null;
}

/** Receptions of leaders at which somebody was received, with the day of the first notice that went out. */
export async function heardReceptions(db: Knex, from: Day, to: Day) {
  const rows: HeardColumns[] = await db('receptions as r')
    .leftJoin('hosts as h', 'h.id', 'r.host_id')
    .select('r.id', 'r.day', 'r.host_title', 'r.host_name', 'h.role as host_role')
    .select(
      db.raw(
        `(SELECT c.face FROM conclusions c WHERE c.reception_id = r.id ORDER BY c.created_at LIMIT 1) AS face`,
      ),
      db.raw(
        `(SELECT min(p.day) FROM conclusions c JOIN papers p ON p.id = c.paper_id
          WHERE c.reception_id = r.id) AS issued_on`,
      ),
    )
    .whereBetween('r.day', [from, to])
    .whereNotIn('r.state', ['cancelled', 'postponed'])
    .whereNot('r.kind', 'regular')
    .whereRaw("EXISTS (SELECT 1 FROM visits v WHERE v.reception_id = r.id AND v.state = 'entered')")
    .orderBy('r.day');
  return rows.map((row) => ({
    receptionId: row.id,
    day: row.day,
    host: [row.host_title, row.host_name].filter((part) => part !== '').join(' '),
    face: faceSchema.parse(row.face ?? (row.host_role === 'partySecretary' ? 'party' : 'state')),
    issuedOn: row.issued_on,
  }));
}

/** Tasks that were not called off, also those of dialogues; which of them the period asks for is counted later. */
export async function givenTasks(db: Knex, from: Day, to: Day): Promise<SeenTask[]> {
  const rows: (Omit<SeenTask, 'givenOn'> & { given: string | null; createdAt: string })[] = await db(
    'tasks as t',
  )
    .leftJoin('conclusions as c', 'c.id', 't.conclusion_id')
    .leftJoin('dialogues as d', 'd.id', 't.dialogue_id')
    .joinRaw('LEFT JOIN papers AS p ON p.id = coalesce(c.paper_id, d.paper_id)')
    .select('t.id', 't.what', 't.state', 't.due', 't.lead_unit_key as unitKey', 't.lead_unit as unit')
    .select('t.done_on as doneOn', 'p.day as given', 't.created_at as createdAt')
    .whereNotIn('t.state', ['draft', 'cancelled'])
    .where((query) =>
      query.whereBetween('t.due', [from, to]).orWhereBetween('p.day', [from, to]).orWhereNull('p.day'),
    )
    .orderBy('t.lead_unit_sort')
    .orderBy('t.due');
  return rows.map(({ given, createdAt, ...row }) => ({ ...row, givenOn: given ?? dayAt(createdAt) }));
}

/** Petitions received in a period that were not cancelled, with the two clocks that an inspection asks for. */
export async function receivedPetitions(db: Knex, from: Day, to: Day): Promise<SeenPetition[]> {
  const dueOf = (key: string, name: string) =>
    db.raw(
      `(SELECT d.due FROM deadlines d WHERE d.record_id = p.id AND d.rule_key = ? AND d.state <> 'dropped'
        LIMIT 1) AS ??`,
      [key, name],
    );
  const rows: (Omit<SeenPetition, 'paused'> & { paused: number })[] = await db('petitions as p')
    .select('p.id', 'p.code', 'p.received_on as receivedOn', 'p.processed_on as processedOn')
    .select(dueOf('petition.process', 'firstDue'), dueOf('petition.discipline', 'lastDue'))
    .select(
      db.raw(
        `EXISTS (SELECT 1 FROM deadlines d WHERE d.record_id = p.id AND d.state = 'paused'
          AND d.rule_key IN ('petition.process', 'petition.discipline')) AS paused`,
      ),
    )
    .whereBetween('p.received_on', [from, to])
    .whereNot('p.state', 'cancelled')
    .orderBy('p.received_on')
    .orderBy('p.code');
  return rows.map((row) => ({ ...row, paused: row.paused === 1 }));
}

/** Numbered visits and left drafts of a period; what an old book numbered stands in that book. */
export async function visitsToNumber(db: Knex, from: Day, to: Day) {
  const rows: { id: string; day: Day; number: number | null; year: number | null }[] = await db('visits')
    .select('id', 'day', 'number', 'number_year as year')
    .whereBetween('day', [from, to])
    .whereNull('import_id')
    .where((query) => query.whereNotNull('number').orWhere('state', 'draft'))
    .orderBy('day')
    .orderBy('number');
  return {
    numbered: rows.flatMap(({ id, day, number, year }) =>
      number === null ? [] : [{ id, day, number: `${number}/${year}` }],
    ),
    drafts: rows.flatMap(({ id, day, number }) => (number === null ? [{ id, day }] : [])),
  };
}

/** Every book with all its numbers, but registers of years that the period does not touch. */
export async function numberBooks(
  db: Knex,
  registerBook: string,
  years: readonly string[],
): Promise<SeenBook[]> {
  const books: { id: string; book: string; period: string }[] = await db('books')
    .select('id', 'book', 'period')
    .where((query) => query.whereIn('period', [...years]).orWhereRaw('length(period) > 4'))
    .orderBy('book');
  const rows: { book_id: string; number: number; state: SeenNumber['state']; reason: string; at: string }[] =
    await db('book_numbers')
      .select('book_id', 'number', 'state', 'reason', 'at')
      .whereIn(
        'book_id',
        books.map(({ id }) => id),
      );
  return books.map(({ id, book, period }) => ({
    name: book === registerBook ? period : `${book} ${period}`,
    isRegister: book === registerBook,
    numbers: rows
      .filter(({ book_id: of }) => of === id)
      .map(({ number, state, reason, at }) => ({ number, state, reason, on: dayAt(at) })),
  }));
}
