import { addDays, daysBetween } from '../../shared/domain/day';
import { announcedOn } from '../../shared/domain/dialogueRules';
import { type Calendar, dayOffReason } from '../../shared/domain/workingDays';
import type { DialogueOff } from '../../shared/ipc/calls/calendar';
import type { Notice } from '../../shared/ipc/calls/work';
import type { Db, Tx } from '../data/database';
import { listDialogues } from '../data/dialogues';
import { publicationsOf } from '../data/publications';
import { type Room, today } from './room';

/** Two years of plans, as of receptions; a conference further away is a slip of typing. */
const aheadDays = 800;
/** About the five working days before which its notice has to be public. */
const lateDays = 7;

/**
 * The planned conferences of this office from today on that fall on a day off, first to last. A Saturday or Sunday
 * was chosen knowingly: people come when they are free.
 * @param before where given, only those which that calendar let stand on a working day
 */
export async function dialoguesOff(
  room: Room,
  db: Db | Tx,
  calendar: Calendar,
  before: Calendar | null = null,
): Promise<DialogueOff[]> {
  const from = today(room);
  const planned = (await listDialogues(db, from, addDays(from, aheadDays))).flatMap((dialogue) => {
    const { id, day, topic, organiser, state } = dialogue;
    const off = day === null ? null : dayOffReason(calendar, day);
    if (day === null || off === null || off.kind === 'weekly') return [];
    if (organiser !== '' || state !== 'planned') return [];
    return before !== null && dayOffReason(before, day) !== null
      ? []
      : [{ id, day, topic, reason: off.label }];
  });
  const told = await publicationsOf(
    db,
    planned.map(({ id }) => id),
  );
  return planned
    .map((one) => ({
      ...one,
      announced:
        announcedOn(
          one.day,
          told.filter(({ dialogueId }) => dialogueId === one.id),
        ) !== null,
    }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

/** A conference on a day off is told until its day is changed, where it stands. */
export async function dialogueOffNotices(room: Room, calendar: Calendar): Promise<Notice[]> {
  const rows = await dialoguesOff(room, room.data.db, calendar);
  return rows.map(({ id, day, reason, announced }) => ({
    code: announced ? 'dialogue.offNoticed' : 'dialogue.off',
    params: { day, reason },
    tone: daysBetween(today(room), day) <= lateDays ? 'late' : 'warning',
    target: { page: 'dialogues', id },
  }));
}
