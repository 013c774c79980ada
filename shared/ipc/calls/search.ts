import { z } from 'zod';
import { day } from '../../domain/day';
import { id, line } from '../../domain/office';
import { searchNouns } from '../../domain/search';
import { ask } from '../ask';

export const searchHit = z.object({
  noun: z.enum(searchNouns),
  id,
  title: z.string(),
  detail: z.string(),
  day: day.nullable(),
});

export const searchCalls = {
  'search.all': ask(
    z.object({ text: line, limit: z.int().min(1).max(100) }),
    /** `reading`: what was looked for when nothing bore the words as they were typed */
    z.object({
      hits: z.array(searchHit),
      reading: z.object({ how: z.enum(['asTyped', 'telex', 'vni', 'typo']), text: z.string() }),
    }),
  ),
};
