import type { KeyboardEvent } from 'react';
import type { Rows } from '../../office/useRows';
import { cellText, type ListColumn } from './listColumns';

/** What every row of a table has in common. */
export interface LongRows<Row extends { id: string }> {
  columns: readonly ListColumn<Row>[];
  rows: Rows<Row>;
  onOpen?: ((row: Row) => void) | undefined;
  selectedId?: string | null | undefined;
  testId: string;
}

interface LongRowProps<Row extends { id: string }> {
  table: LongRows<Row>;
  index: number;
  /** tells the table how high the row became */
  measure(element: HTMLElement | null): void;
  /** Tab comes to this row */
  isStop: boolean;
  onStand(index: number): void;
  /** whether the key walked */
  onWalk(key: string, from: number): boolean;
}

/** One row, also while its page is on the way. */
export function LongRow<Row extends { id: string }>(props: LongRowProps<Row>) {
  const { table, index, measure, isStop, onStand, onWalk } = props;
  const { columns, rows, onOpen, selectedId, testId } = table;
  const row = rows.at(index);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && row !== undefined && onOpen !== undefined) {
      event.preventDefault();
      onOpen(row);
    } else if (onWalk(event.key, index)) {
      event.preventDefault();
    }
  }

  return (
    <tr
      ref={measure}
      data-index={index}
      data-id={row?.id}
      data-testid={row === undefined ? undefined : `${testId}-row`}
      aria-rowindex={index + 2}
      aria-busy={row === undefined}
      aria-selected={row !== undefined && row.id === selectedId}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onStand(index)}
      onClick={row && onOpen && (() => onOpen(row))}
      onKeyDown={onKeyDown}
      data-opens={onOpen !== undefined}
    >
      {columns.map((column) => (
        <td key={column.key}>{row === undefined ? '…' : <Content column={column} row={row} />}</td>
      ))}
    </tr>
  );
}

/** A petition of four pages must not make a row of four pages. */
function Content<Row>({ column, row }: { column: ListColumn<Row>; row: Row }) {
  if (column.render !== undefined) return column.render(row);
  return <div className="long-text">{cellText(column.cell(row), column.words)}</div>;
}
