import { z } from 'zod';
import { day } from './day';
import { id, line } from './office';

/** The lists of the app that a person sorts, narrows, keeps and takes out as a sheet. */
export const listName = z.enum(['visits', 'petitions', 'matters', 'tasks', 'papers']);
export type ListName = z.infer<typeof listName>;

const columnKey = z.string().min(1).max(40);

export const listSort = z.object({ column: columnKey, descending: z.boolean() });
export type ListSort = z.infer<typeof listSort>;

/** Rows whose column has one of the values. */
export const listPick = z.object({ column: columnKey, values: z.array(line).min(1).max(60) });
export type ListPick = z.infer<typeof listPick>;

/** How a list is ordered and narrowed beyond what its own call knows; both may be left out. */
export const listShape = {
  sort: listSort.nullable().optional(),
  picks: z.array(listPick).max(12).optional(),
};

/** What a person chose for a list: kept under a name, or as the columns last used. */
export const listSetup = z.object({
  text: line,
  from: day.nullable(),
  to: day.nullable(),
  picks: listShape.picks.unwrap(),
  sort: listSort.nullable(),
  /** empty where the list's own choice stands */
  columns: z.array(columnKey).max(40),
});
export type ListSetup = z.infer<typeof listSetup>;

/** `title` is '' for what the list should open with. */
export const savedFilter = z.object({
  id,
  list: listName,
  title: line,
  setup: listSetup,
  version: z.int().min(0),
});
export type SavedFilter = z.infer<typeof savedFilter>;
