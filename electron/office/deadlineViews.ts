import type { Day } from '../../shared/domain/day';
import { type DeadlineRecord, nextStep, reckon } from '../../shared/domain/deadlineRecords';
import type { DeadlineKey } from '../../shared/domain/deadlineRules';
import { type Deadline, deadlineState } from '../../shared/domain/deadlines';
import { ruleOn } from '../../shared/domain/rules';
import type { Calendar } from '../../shared/domain/workingDays';
import type { DeadlineView } from '../../shared/ipc/calls/petitions';
import type { Db, Tx } from '../data/database';
import { codesOfRecords } from '../data/deadlineCodes';
import { ruleBook } from './ruleBook';

/** The arithmetic of a deadline as it crosses the bridge. */
export function explained(deadline: Deadline) {
  const { label, basis, certainty, n, unit, direction, hard, start, skipped, rolledFrom, unknownYears } =
    deadline;
  const passed = skipped.map(({ day, reason }) => ({ day, label: reason.label }));
  const counted = { n, unit, direction, start, skipped: passed, rolledFrom, unknownYears };
  return { label, basis, certainty, hard, ...counted };
}

function labelOf(key: DeadlineKey | null, on: Day): string {
  if (key === null) return '';
  const rows = ruleBook.deadlines.filter((row) => row.key === key);
  return ruleOn(rows, on)?.label ?? '';
}

/** When a deadline would be due if it were extended today by the rule. */
function dueAfter(record: DeadlineRecord, key: DeadlineKey | null, on: Day, calendar: Calendar): Day | null {
  if (key === null) return null;
  const extensions = [...record.extensions, { key, due: null, on, reason: '', paper: '' }];
  return reckon(ruleBook.deadlines, { ...record, extensions }, calendar)?.due ?? null;
}

function viewOf(record: DeadlineRecord, code: string, on: Day, calendar: Calendar): DeadlineView[] {
  const reckoned = reckon(ruleBook.deadlines, record, calendar);
  if (reckoned === null) return [];
  const { deadline } = reckoned;
  const nextKey = nextStep(record);
  const isOpen = record.state === 'running' && record.due !== null;
  return [
    {
      ...record,
      ...explained(deadline),
      dueState: isOpen && record.due !== null ? deadlineState(record.due, on, calendar) : null,
      nextKey,
      nextLabel: labelOf(nextKey, record.base),
      nextDue: dueAfter(record, nextKey, on, calendar),
      extendable: nextKey !== null || (deadline.extendable && !deadline.hard),
      code,
    },
  ];
}

/** Stored deadlines with their explanation, in the order given; those of one's own rules of old days stay out. */
export async function deadlineViews(
  db: Db | Tx,
  records: readonly DeadlineRecord[],
  on: Day,
  calendar: Calendar,
): Promise<DeadlineView[]> {
  const codes = await codesOfRecords(db, records);
  return records.flatMap((record) => viewOf(record, codes.get(record.recordId) ?? '', on, calendar));
}
