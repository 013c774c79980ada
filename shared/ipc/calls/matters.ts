import { z } from 'zod';
import { day } from '../../domain/day';
import { id, line } from '../../domain/office';
import { matter, petition } from '../../domain/petitions';
import { petitionKind, visitRow } from '../../domain/visits';
import { ask } from '../ask';
import { deadlineView, historyEvent } from './petitions';
import { page, taskRow } from './work';

export const matterCalls = {
  'petition.list': ask(
    z.object({ text: line, from: day.nullable().optional(), to: day.nullable().optional(), ...page }),
    z.object({ rows: z.array(petition), total: z.int() }),
  ),
  'petition.save': ask(petition, petition),
  'matter.list': ask(z.object({ text: line, ...page }), z.object({ rows: z.array(matter), total: z.int() })),
  'matter.get': ask(
    z.object({ id }),
    z.object({
      matter,
      visits: z.array(visitRow),
      petitions: z.array(petition),
      tasks: z.array(taskRow),
      deadlines: z.array(deadlineView),
      history: z.array(historyEvent),
    }),
  ),
  'matter.save': ask(matter, matter),
  'matter.nextCode': ask(
    z.object({ kind: petitionKind, year: z.int().min(2000).max(2100) }),
    z.object({ code: z.string() }),
  ),
};
