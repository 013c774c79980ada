import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from './EmptyNote';
import { SideScroll } from './SideScroll';

export interface Column<Row> {
  key: string;
  label: string;
  width?: number | string;
  align?: 'left' | 'right' | 'center';
  render(row: Row): ReactNode;
}

export interface RowListProps<Row extends { id: string }> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  onOpen?(row: Row): void;
  selectedId?: string | null;
  emptyText?: string;
  emptyAction?: ReactNode;
  /** what the list is, for screen readers */
  label?: string;
  /** the table's own; its rows get `<testId>-row` */
  testId?: string;
}

/** Enlarged for weak eyes, names squeezed between two marks would stand one word below the other. */
function roomOf({ label, width }: { label: string; width?: number | string | undefined }) {
  return label === '' || width !== undefined ? {} : { '@media (max-width: 920px)': { minWidth: '7rem' } };
}

/** An act in a row stands on the line of the words beside it, not below for the room around its own. */
export const actsInLine = { '& .MuiButton-sizeSmall': { my: '-5px' } };

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function focusNeighbour(row: HTMLElement, step: number): void {
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
}

interface BodyRowProps<Row extends { id: string }>
  extends Pick<RowListProps<Row>, 'columns' | 'onOpen' | 'testId'> {
  row: Row;
  selected: boolean;
  /** Tab comes to this row */
  isStop: boolean;
}

function BodyRow<Row extends { id: string }>(props: BodyRowProps<Row>) {
  const { columns, row, selected, isStop, onOpen, testId } = props;

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (onOpen === undefined || event.target !== event.currentTarget) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      focusNeighbour(event.currentTarget, step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(row);
    }
  }

  return (
    <TableRow
      hover={onOpen !== undefined}
      selected={selected}
      aria-selected={selected}
      tabIndex={onOpen === undefined ? undefined : isStop ? 0 : -1}
      onClick={onOpen && (() => onOpen(row))}
      onKeyDown={onKeyDown}
      data-testid={testId}
      data-id={row.id}
      sx={{ cursor: onOpen ? 'pointer' : undefined }}
    >
      {columns.map((column) => (
        <TableCell key={column.key} align={column.align} sx={{ verticalAlign: 'top' }}>
          {column.render(row)}
        </TableCell>
      ))}
    </TableRow>
  );
}

/** A plain table: arrows walk the rows, Enter or a click opens one. */
export function RowList<Row extends { id: string }>(props: RowListProps<Row>) {
  const { columns, rows, onOpen, selectedId, emptyText, emptyAction, label, testId } = props;
  const { t } = useTranslation('parts');
  if (rows.length === 0) {
    return (
      <EmptyNote
        text={emptyText ?? t('columnsEmpty')}
        action={emptyAction}
        testId={testId && `${testId}-empty`}
      />
    );
  }
  // One stop for Tab: the chosen row, else the first.
  const stop = rows.some((row) => row.id === selectedId) ? selectedId : rows[0]?.id;

  return (
    <SideScroll label={label} still={onOpen === undefined}>
      <Table size="small" aria-label={label} data-testid={testId} sx={actsInLine}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell
                key={column.key}
                width={column.width}
                align={column.align}
                sx={{ color: 'text.secondary', ...roomOf(column) }}
              >
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <BodyRow
              key={row.id}
              columns={columns}
              row={row}
              selected={row.id === selectedId}
              isStop={row.id === stop}
              onOpen={onOpen}
              testId={testId && `${testId}-row`}
            />
          ))}
        </TableBody>
      </Table>
    </SideScroll>
  );
}
