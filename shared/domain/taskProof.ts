import type { PaperKind, Task } from './chain';
import type { Day } from './day';

interface IssuedPaper {
  readonly kind: PaperKind;
  readonly numberText: string;
  readonly day: Day;
}

/**
 * Whether an issued paper can prove that a task is done: not the notice that gave it, not a letter that urges it, and
 * nothing older than that notice.
 */
export function mayProve(
  { kind, numberText, day }: IssuedPaper,
  { noticeNumber, noticeDay }: Pick<Task, 'noticeNumber' | 'noticeDay'>,
): boolean {
  const gaveIt = numberText === noticeNumber && day === noticeDay;
  return kind !== 'urgingLetter' && !gaveIt && (noticeDay === null || day >= noticeDay);
}
