import { z } from 'zod';
import { checkInput, checkItem } from '../../domain/checklist';
import { day } from '../../domain/day';
import { figure, figureKey, inspection, inspectionRecord } from '../../domain/inspection';
import { id, line } from '../../domain/office';
import { ask } from '../ask';

const period = { from: day, to: day };

export const inspectionCalls = {
  /** the office inspected by itself over a period: every figure, no record */
  'inspection.read': ask(z.object(period), inspection),
  /** the records that one figure counts, a page of them */
  'inspection.records': ask(
    z.object({
      ...period,
      ...figureKey.shape,
      limit: z.int().min(1).max(1000),
      offset: z.int().min(0).max(10_000_000),
    }),
    z.object({ figure: figure.nullable(), rows: z.array(inspectionRecord), total: z.int() }),
  ),
  /** all figures as a sheet, or the records of one */
  'inspection.export': ask(
    z.object({ ...period, figure: figureKey.nullable() }),
    z.object({ savedTo: z.string(), cancelled: z.boolean(), rows: z.int() }),
  ),
  'checklist.list': ask(z.object({}).strict(), z.array(checkItem)),
  'checklist.save': ask(checkInput, checkItem),
  'checklist.cancel': ask(
    z.object({ id, version: z.int().min(1), reason: line.pipe(z.string().min(1)) }),
    z.object({}).strict(),
  ),
  /** adds what an office usually has to show and the staff who receive, as far as the list has none of it */
  'checklist.propose': ask(z.object({}).strict(), z.array(checkItem)),
};
