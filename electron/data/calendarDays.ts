import type { Knex } from 'knex';
import { z } from 'zod';
import { calendarDay } from '../../shared/ipc/calls/calendar';
import type { Stamp } from './rows';

export type CalendarDay = z.infer<typeof calendarDay>;

const calendarDays = z.array(calendarDay);

/** The days that the office itself entered, in order; a year without rows is not the office's own. */
export async function listCalendarDays(db: Knex, officeId: string): Promise<CalendarDay[]> {
  const rows: unknown = await db('calendar_days')
    .select('day', 'kind', 'label', 'basis')
    .where({ office_id: officeId })
    .orderBy('day');
  return calendarDays.parse(rows);
}

/** Puts a year's days in place of what the office had entered for it. */
export async function replaceCalendarYear(
  tx: Knex,
  stamp: Stamp,
  year: number,
  days: readonly CalendarDay[],
): Promise<void> {
  await tx('calendar_days')
    .where({ office_id: stamp.officeId })
    .whereBetween('day', [`${year}-01-01`, `${year}-12-31`])
    .delete();
  for (const { day, kind, label, basis } of days) {
    await tx('calendar_days').insert({
      office_id: stamp.officeId,
      day,
      kind,
      label,
      basis,
      updated_at: stamp.now,
      updated_by: stamp.staffId,
    });
  }
}
