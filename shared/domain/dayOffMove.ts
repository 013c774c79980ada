import { dmy } from '../text/dates';
import { addDays, type Day } from './day';
import { type Calendar, dayOffReason, nextWorking } from './workingDays';

/**
 * Where a reception goes whose day became a day off, and why, as its change notice says it after `Do`: to the working
 * day that follows, as every posted schedule announces it. Null on a working day.
 */
export function dayOffMove(day: Day, calendar: Calendar): { day: Day; reason: string } | null {
  const off = dayOffReason(calendar, day);
  if (off === null) return null;
  return {
    day: nextWorking(calendar, addDays(day, 1)),
    reason: `ngày ${dmy(day)} là ngày nghỉ (${off.label})`,
  };
}
