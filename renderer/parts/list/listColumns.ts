import type { ReactNode } from 'react';
import { type Cell, cellOf, type RowOf } from '../../../shared/domain/listCells';
import type { ListName, ListSetup } from '../../../shared/domain/lists';
import { dmy } from '../../../shared/text/dates';

export interface ListColumn<Row> {
  key: string;
  label: string;
  /** CSS pixels; a column without takes what is left */
  width?: number;
  /** what the office stores, also for a sheet */
  cell(row: Row): Cell;
  /** the reader's words for codes */
  words: Readonly<Record<string, string>>;
  /** more than the plain text on the screen */
  render?: ((row: Row) => ReactNode) | undefined;
  sortable: boolean;
  /** its words may be picked to narrow the list */
  pickable: boolean;
  /** boxes and buttons: no data to take out */
  onScreenOnly: boolean;
  /** shown until somebody chooses otherwise */
  usual: boolean;
}

export type ColumnPlan<Row> = Pick<ListColumn<Row>, 'key' | 'label'> &
  Partial<Omit<ListColumn<Row>, 'key' | 'label' | 'cell'>>;

/** Columns of a list whose cells the shared table knows. */
export function columnsOf<List extends ListName>(
  list: List,
  plans: readonly ColumnPlan<RowOf[List]>[],
): ListColumn<RowOf[List]>[] {
  return plans.map((plan) => ({
    words: {},
    sortable: false,
    pickable: false,
    usual: true,
    onScreenOnly: false,
    ...plan,
    cell: (row) => cellOf(list, plan.key, row),
  }));
}

/** A cell as it is read: the day as people write it, the code in words. */
export function cellText(cell: Cell, words: Readonly<Record<string, string>>): string {
  if (cell.mark !== null) return words[cell.mark] ?? cell.mark;
  if (cell.value === null) return '';
  return cell.kind === 'day' ? dmy(String(cell.value)) : String(cell.value);
}

export const blankSetup: ListSetup = { text: '', from: null, to: null, picks: [], sort: null, columns: [] };

/** The columns that are shown, in the list's own order; never none. */
export function shownColumns<Row>(
  all: readonly ListColumn<Row>[],
  chosen: readonly string[],
): readonly ListColumn<Row>[] {
  const shown = all.filter(({ key, usual }) => (chosen.length === 0 ? usual : chosen.includes(key)));
  return shown.length === 0 ? all.filter(({ usual }) => usual) : shown;
}
