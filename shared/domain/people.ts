import { z } from 'zod';
import { day, instant } from './day';
import { hostRole, id, line, session } from './office';

/** What every stored record bears besides its own fields. `version` refuses a stale save. */
export const stamp = z.object({
  version: z.int().min(0),
  createdAt: instant,
  updatedAt: instant,
});

export const staffRole = z.enum(['clerk', 'headOfOffice', 'leader', 'auditor', 'administrator']);
export type StaffRole = z.infer<typeof staffRole>;

export const staff = z.object({
  id,
  name: line.pipe(z.string().min(1)),
  title: line,
  role: staffRole,
  active: z.boolean(),
  /** may open the sealed compartment of denouncers with an own passphrase */
  entitled: z.boolean(),
});
export type Staff = z.infer<typeof staff>;

export const unit = z.object({
  id,
  name: line.pipe(z.string().min(1)),
  shortName: line,
  active: z.boolean(),
  order: z.int(),
  version: z.int().min(0),
});
export type Unit = z.infer<typeof unit>;

const weekdayNumber = z.int().min(1).max(7);
const validity = { validFrom: day.nullable(), validTo: day.nullable() };

/** When a host receives. Offices use all five; several rules of one host add up. */
export const hostRule = z.discriminatedUnion('type', [
  z.object({ type: z.literal('dayOfMonth'), days: z.array(z.int().min(1).max(31)).min(1), ...validity }),
  z.object({
    type: z.literal('nthWeekday'),
    weekday: weekdayNumber,
    nth: z.array(z.int().min(1).max(5)).min(1),
    ...validity,
  }),
  z.object({
    type: z.literal('weekdayOfWeek'),
    weekday: weekdayNumber,
    weeks: z.array(z.int().min(1).max(6)).min(1),
    ...validity,
  }),
  z.object({ type: z.literal('everyWeekday'), weekdays: z.array(weekdayNumber).min(1), ...validity }),
  z.object({ type: z.literal('explicit'), days: z.array(day).min(1), ...validity }),
]);
export type HostRule = z.infer<typeof hostRule>;

export const host = z.object({
  id,
  name: line.pipe(z.string().min(1)),
  /** `Chủ tịch UBND` as the schedule prints it */
  title: line,
  role: hostRole,
  rules: z.array(hostRule).max(20),
  sessions: z.array(session).max(4),
  place: line,
  participants: line,
  expectedContent: line,
  active: z.boolean(),
  order: z.int(),
  version: z.int().min(0),
});
export type Host = z.infer<typeof host>;
