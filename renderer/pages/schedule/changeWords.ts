import type { TFunction } from 'i18next';
import type { ScheduleChange, Slot } from '../../../shared/domain/scheduleChanges';
import { clockRange, dmy } from '../../../shared/text/dates';

/** `22/12/2026, 8h00–11h30, Địa điểm tiếp công dân`. */
export function slotWords({ day, sessions, place }: Slot): string {
  const hours = sessions.map(({ from, to }) => clockRange(from, to)).join('; ');
  return [day === null ? '' : dmy(day), hours, place].filter((part) => part !== '').join(', ');
}

/** What a row of the schedule says of the change in force: `chuyển lịch: 23/12/2026`. */
export function markWords({ kind, from, to, standIn }: ScheduleChange, t: TFunction<'schedules'>): string {
  if (standIn !== null) return t('changes.standInMark', { name: standIn.name });
  if (kind === 'moved' && to.day === from.day) return t('changes.sameDay');
  const what = t(`changes.short.${kind}`);
  return to.day === null ? what : t('changes.mark', { what, day: dmy(to.day) });
}

/** The change that now holds of each reception; later ones put earlier ones out of force. */
export function standingChanges(changes: readonly ScheduleChange[]): Map<string, ScheduleChange> {
  return new Map(
    changes.filter(({ state }) => state === 'inForce').map((change) => [change.receptionId, change]),
  );
}
