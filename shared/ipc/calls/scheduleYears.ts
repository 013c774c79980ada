import { z } from 'zod';
import { yearPlan } from '../../domain/yearPlan';
import { ask } from '../ask';

const year = z.int().min(2000).max(2100);

export const scheduleYearCalls = {
  /** a year's receptions, scheduled or from the rules, with what the law asks; leaves nothing behind */
  'schedule.year': ask(z.object({ year }), yearPlan),
  /** a month or a whole year as a calendar file or a sheet */
  'schedule.export': ask(
    z.object({ year, month: z.int().min(1).max(12).nullable(), format: z.enum(['ics', 'xlsx']) }),
    z.object({ savedTo: z.string(), cancelled: z.boolean(), rows: z.int() }),
  ),
};
