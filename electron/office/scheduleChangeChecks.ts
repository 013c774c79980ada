import type { Check } from '../../shared/domain/chain';
import { latestPostingDay } from '../../shared/domain/deadlines';
import { hasNewSlot, type ScheduleChangeInput } from '../../shared/domain/scheduleChanges';
import type { Reception } from '../../shared/domain/visits';
import { dayOffReason } from '../../shared/domain/workingDays';
import type { Db, Tx } from '../data/database';
import { listReceptions } from '../data/receptions';
import { calendarOf } from './calendar';
import { type Room, today } from './room';
import { ruleBook } from './ruleBook';
import { basisOfDay, clashesOf } from './scheduleChecks';

/** What speaks against a change: a day off, too late a notice, somebody else in the room or the host elsewhere. */
export async function changeChecks(
  room: Room,
  db: Db | Tx,
  reception: Reception,
  { kind, to }: Pick<ScheduleChangeInput, 'kind' | 'to'>,
): Promise<Check[]> {
  const { day } = to;
  if (!hasNewSlot(kind) || day === null) return [];
  const calendar = await calendarOf(room, db);
  const off = dayOffReason(calendar, day);
  const checks: Check[] = [];
  if (off !== null) {
    const params = { day, reason: off.label };
    checks.push({ severity: 'stop', code: 'dayOff', params, basis: basisOfDay(day), itemId: null });
  }
  const latest = latestPostingDay(ruleBook.deadlines, day, calendar);
  const host = [reception.hostTitle, reception.hostName].filter((part) => part !== '').join(' ');
  if (latest !== null) {
    const late = today(room) > latest.due;
    const params = { day, host, latest: latest.due, today: today(room), skipped: '' };
    const code = late ? 'posting.late' : 'posting.latest';
    checks.push({ severity: late ? 'warning' : 'info', code, params, basis: latest.basis, itemId: null });
  }
  const others = (await listReceptions(db, day, day)).filter(
    ({ id, state, kind: its }) => id !== reception.id && state === 'planned' && its !== 'regular',
  );
  const moved = { ...reception, ...to, day };
  return [...checks, ...others.flatMap((other) => clashesOf(moved, other, null))];
}
