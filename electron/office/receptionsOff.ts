import { addDays, daysBetween } from '../../shared/domain/day';
import type { Reception } from '../../shared/domain/visits';
import { type Calendar, type DayOff, dayOffReason } from '../../shared/domain/workingDays';
import type { ReceptionOff } from '../../shared/ipc/calls/calendar';
import type { Notice } from '../../shared/ipc/calls/work';
import type { Db, Tx } from '../data/database';
import { listReceptions } from '../data/receptions';
import { registrationsOf } from '../data/registrations';
import { draftedChangeOf } from '../data/scheduleChanges';
import { findSchedule } from '../data/schedules';
import { type Room, today } from './room';

/** Schedules are planned for this year and the next; a reception further away is a slip of typing. */
const aheadDays = 800;
/** About the five working days that a new day has to be posted before (Điều 24 Luật Tiếp công dân). */
const lateDays = 7;

/** An urgent reception waits for no working day, and outside every schedule a free Saturday was chosen knowingly. */
function movesAway({ kind, state, scheduleId }: Reception, { kind: off }: DayOff): boolean {
  if (state !== 'planned' || kind === 'urgent' || kind === 'regular') return false;
  return off !== 'weekly' || scheduleId !== null;
}

async function standingOf(
  db: Db | Tx,
  { id, scheduleId }: Reception,
): Promise<Pick<ReceptionOff, 'stands' | 'month'>> {
  const schedule = scheduleId === null ? null : await findSchedule(db, scheduleId);
  if (schedule === null || !schedule.items.some(({ receptionId }) => receptionId === id)) {
    return { stands: 'alone', month: null };
  }
  const { year, month, state, postings, paperId } = schedule;
  const isPosted = postings.some((each) => each.paperId === paperId);
  if (state === 'draft') return { stands: 'draft', month: { year, month } };
  return { stands: isPosted ? 'posted' : 'issued', month: { year, month } };
}

/**
 * The planned receptions from today on that fall on a day off, first to last.
 * @param before where given, only those which that calendar let stand on a working day
 */
export async function receptionsOff(
  room: Room,
  db: Db | Tx,
  calendar: Calendar,
  before: Calendar | null = null,
): Promise<ReceptionOff[]> {
  const from = today(room);
  const found: ReceptionOff[] = [];
  for (const row of await listReceptions(db, from, addDays(from, aheadDays))) {
    const off = dayOffReason(calendar, row.day);
    if (off === null || !movesAway(row, off)) continue;
    if (before !== null && dayOffReason(before, row.day) !== null) continue;
    const { id, day, kind, hostName, hostTitle } = row;
    const change = await draftedChangeOf(db, id);
    found.push({
      ...{ id, day, kind, hostName, hostTitle, reason: off.label },
      ...(await standingOf(db, row)),
      registered: (await registrationsOf(db, id)).length,
      changeDraftId: change?.draftId ?? null,
    });
  }
  return found;
}

/** Where the reception is moved: on its schedule, by a change notice once that is issued, else by its own dialog. */
function targetOf({ id, month }: ReceptionOff): Notice['target'] {
  if (month === null) return { page: 'visits', id };
  return { page: `schedules/${month.year}/${month.month}?reception=${id}`, id: null };
}

/** A reception on a day off is told until it is moved; one whose change notice is drafted is told as that. */
export async function dayOffNotices(room: Room, calendar: Calendar): Promise<Notice[]> {
  const rows = await receptionsOff(room, room.data.db, calendar);
  return rows
    .filter(({ changeDraftId }) => changeDraftId === null)
    .map((row) => {
      const { day, hostName, reason, stands } = row;
      const tone = daysBetween(today(room), day) <= lateDays ? 'late' : 'warning';
      const code = stands === 'posted' || stands === 'issued' ? 'reception.offNoticed' : 'reception.off';
      return { code, params: { day, host: hostName, reason }, tone, target: targetOf(row) };
    });
}
