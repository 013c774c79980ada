import { z } from 'zod';
import { day, instant } from '../../domain/day';
import { id } from '../../domain/office';
import { oldBookMapping } from '../../domain/oldBook';
import { rowReasons } from '../../domain/oldBookRow';
import { petitionKind } from '../../domain/visits';
import { ask } from '../ask';

const token = z.string().min(1).max(100);
const rowIndex = z.int().min(0).max(100_000);

/** Which rows of which sheet, and what their columns hold. */
export const importChoice = z.object({
  token,
  sheet: z.int().min(0).max(500),
  headFirst: rowIndex,
  headLast: rowIndex,
  mapping: oldBookMapping,
});
export type ImportChoice = z.infer<typeof importChoice>;

export const importColumn = z.object({
  column: z.int(),
  heading: z.string(),
  samples: z.array(z.string()),
});

export const importedBook = z.object({
  id,
  at: instant,
  by: z.string(),
  rows: z.int(),
  state: z.enum(['done', 'undone']),
  from: z.int(),
  to: z.int(),
  sheet: z.string(),
});
export type ImportedBook = z.infer<typeof importedBook>;

export const importCalls = {
  /** asks for a file and reads it; `token` names what was read until the next file */
  'import.open': ask(
    z.object({}).strict(),
    z.object({
      token: z.string(),
      cancelled: z.boolean(),
      sheets: z.array(z.object({ name: z.string(), rows: z.int(), hasHead: z.boolean() })),
    }),
  ),
  /** what a sheet holds, by a head that is proposed or that somebody chose */
  'import.look': ask(
    z.object({ token, sheet: importChoice.shape.sheet, headFirst: rowIndex.nullable() }),
    z.object({
      headFirst: z.int(),
      headLast: z.int(),
      found: z.boolean(),
      columns: z.array(importColumn),
      mapping: oldBookMapping,
      /** the mapping is the one that was kept for these headings */
      kept: z.boolean(),
      tcvn3: z.int(),
      vni: z.int(),
      importedOn: instant.nullable(),
    }),
  ),
  'import.check': ask(
    importChoice,
    z.object({
      fits: z.int(),
      passed: z.int(),
      sealed: z.int(),
      from: z.int(),
      to: z.int(),
      problems: z.array(z.object({ row: z.int(), reason: z.enum(rowReasons), said: z.string() })),
      sample: z.array(
        z.object({
          row: z.int(),
          number: z.string(),
          day,
          name: z.string(),
          address: z.string(),
          kind: petitionKind,
          content: z.string(),
        }),
      ),
    }),
  ),
  /** all or nothing; `leaveOut` says that rows that do not fit may stay behind */
  'import.run': ask(
    z.object({ ...importChoice.shape, leaveOut: z.boolean() }),
    z.object({ id, rows: z.int() }),
  ),
  'import.list': ask(z.object({}).strict(), z.array(importedBook)),
  'import.undo': ask(z.object({ id }), z.object({ rows: z.int() })),
};

export const importEvents = {
  importProgress: z.object({ step: z.enum(['backup', 'prepare', 'write']), done: z.int(), total: z.int() }),
};
