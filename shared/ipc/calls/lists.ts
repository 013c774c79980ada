import { z } from 'zod';
import { listName, savedFilter } from '../../domain/lists';
import { id, line } from '../../domain/office';
import { ask } from '../ask';
import { matterCalls } from './matters';
import { workCalls } from './work';

/** A column as the screen shows it; codes are turned into the words that the reader sees. */
export const exportColumn = z.object({
  key: z.string().min(1).max(40),
  label: line,
  /** in characters */
  width: z.int().min(4).max(120),
  words: z.array(z.object({ code: z.string().max(60), label: line })).max(80),
});
export type ExportColumn = z.infer<typeof exportColumn>;

const unpaged = { limit: true, offset: true } as const;

/** Which rows: what the list's own call was asked, without the page. */
export const exportQuery = z.discriminatedUnion('list', [
  z.object({ list: z.literal('visits'), query: workCalls['visit.list'].input.omit(unpaged) }),
  z.object({ list: z.literal('petitions'), query: matterCalls['petition.list'].input.omit(unpaged) }),
  z.object({ list: z.literal('matters'), query: matterCalls['matter.list'].input.omit(unpaged) }),
  z.object({ list: z.literal('tasks'), query: workCalls['task.list'].input.omit(unpaged) }),
  z.object({ list: z.literal('papers'), query: workCalls['paper.list'].input.omit(unpaged) }),
]);
export type ExportQuery = z.infer<typeof exportQuery>;

export const listCalls = {
  /** the filters that who is signed in kept for a list */
  'filter.list': ask(z.object({ list: listName }), z.array(savedFilter)),
  'filter.keep': ask(savedFilter, savedFilter),
  'filter.forget': ask(z.object({ id }), z.object({}).strict()),
  /** the rows as shown, all pages of them, as a sheet */
  'list.export': ask(
    z.object({
      rows: exportQuery,
      columns: z.array(exportColumn).min(1).max(40),
      title: line,
      /** what the list was narrowed by, in words, under the title */
      about: z.array(line).max(6),
    }),
    z.object({ savedTo: z.string(), cancelled: z.boolean(), rows: z.int() }),
  ),
};
