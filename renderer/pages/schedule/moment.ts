import { clockAt, dayAt, type Instant } from '../../../shared/domain/day';
import { clockText, dmy } from '../../../shared/text/dates';

/** `15h40, 23/11/2026`. */
export function momentWords(at: Instant): string {
  return `${clockText(clockAt(at))}, ${dmy(dayAt(at))}`;
}
