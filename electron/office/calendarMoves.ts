import type { DeadlineRecord } from '../../shared/domain/deadlineRecords';
import { reckon } from '../../shared/domain/deadlineRecords';
import type { Calendar } from '../../shared/domain/workingDays';
import type { MovedDeadline } from '../../shared/ipc/calls/petitions';
import type { Db, Tx } from '../data/database';
import { codesOfRecords } from '../data/deadlineCodes';
import { noteDeadlineEvent, openDeadlines, storeDeadline } from '../data/deadlines';
import type { Stamp } from '../data/rows';
import { type Room, today } from './room';
import { ruleBook } from './ruleBook';

interface Move {
  readonly record: DeadlineRecord;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

async function movesBy(db: Db | Tx, calendar: Calendar): Promise<Move[]> {
  const records = await openDeadlines(db, null);
  return records.flatMap((record) => {
    const reckoned = reckon(ruleBook.deadlines, record, calendar);
    const { due: before } = record;
    const after = reckoned?.due ?? null;
    if (reckoned === null || before === null || after === null || before === after) return [];
    return [{ record, label: reckoned.deadline.label, before, after }];
  });
}

/** The running deadlines that a calendar puts on another day than the one they stand on. */
export async function movedBy(db: Db | Tx, calendar: Calendar): Promise<MovedDeadline[]> {
  const moves = await movesBy(db, calendar);
  const codes = await codesOfRecords(
    db,
    moves.map(({ record }) => record),
  );
  return moves.map(({ record, label, before, after }) => {
    const { id, noun, recordId } = record;
    return { id, noun, recordId, code: codes.get(recordId) ?? '', label, before, after };
  });
}

/** Puts every running deadline where the calendar counts it to. */
export async function moveDeadlines(room: Room, tx: Tx, stamp: Stamp, calendar: Calendar): Promise<void> {
  for (const { record, before, after } of await movesBy(tx, calendar)) {
    await storeDeadline(tx, stamp, { ...record, due: after });
    const event = { deadlineId: record.id, kind: 'moved', day: today(room), reason: 'calendar' } as const;
    await noteDeadlineEvent(tx, stamp, { ...event, before, after });
  }
}
