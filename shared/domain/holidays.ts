import { z } from 'zod';
import { day } from './day';
import { certainty, datedFields } from './rules';

/**
 * `holiday` off by law, `compensation` off because a holiday fell on the weekly rest,
 * `swappedOff` off in exchange for a `makeUp` day, which is worked.
 */
export const holidayKind = z.enum(['holiday', 'compensation', 'swappedOff', 'makeUp']);

export const holidayRow = z.strictObject({
  day,
  label: z.string().min(1),
  kind: holidayKind,
  basis: z.string().min(1),
  certainty,
});
export type HolidayRow = z.infer<typeof holidayRow>;

/** `holidays.json`: one entry a year, complete for that year. */
export const holidayYear = z.strictObject({ year: z.int(), days: z.array(holidayRow) });
export const holidayYears = z.array(holidayYear);
export type HolidayYear = z.infer<typeof holidayYear>;

/** `feasts.json`: the holidays of the Labour Code, from which a new year's calendar is proposed. */
export const feastRow = z.strictObject({
  key: z.string().min(1),
  label: z.string().min(1),
  value: z.strictObject({
    calendar: z.enum(['solar', 'lunar']),
    month: z.int().min(1).max(12),
    date: z.int().min(1).max(31),
    /** Days off in a row. */
    length: z.int().min(1).max(9),
    /** On which day before (negative) the feast the row may begin; the State chooses each year. */
    startOffsets: z.array(z.int().min(-9).max(0)).min(1),
  }),
  ...datedFields,
});
export const feastRows = z.array(feastRow);
export type FeastRow = z.infer<typeof feastRow>;
