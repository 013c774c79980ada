import Box from '@mui/material/Box';
import { alpha, type Theme } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ListSort } from '../../../shared/domain/lists';
import type { Rows, Seen } from '../../office/useRows';
import { actsInLine } from '../RowList';
import { LongRow, type LongRows } from './LongRow';
import { LongTableHead } from './LongTableHead';
import { useWalk } from './useWalk';

export interface LongTableProps<Row extends { id: string }> extends LongRows<Row> {
  total: number;
  /** what was asked; the rows of another question begin at the top, or at the chosen row where it is among the first */
  question?: string;
  /** what is drawn answers the question before */
  waits?: boolean;
  sort: ListSort | null;
  onSort(sort: ListSort | null): void;
  onSeen(seen: Seen): void;
  label: string;
}

/** Two lines of text and the padding; what is higher is measured when it is drawn. */
const usualHeight = 49;
/** One style for all cells: a styled element for each of them took most of a frame while 100,000 rows were scrolled. */
const bodyLook = {
  tableLayout: 'fixed',
  '& tbody td': {
    padding: '7px 10px',
    fontSize: '0.9063rem',
    lineHeight: 1.43,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: 1,
    borderColor: 'divider',
  },
  ...actsInLine,
  '& .long-text': {
    display: '-webkit-box',
    WebkitLineClamp: '3',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  '& tbody tr[data-opens=true]': { cursor: 'pointer' },
  '& tbody tr[data-opens=true]:hover': { bgcolor: 'action.hover' },
  '& tbody tr[aria-selected=true]': {
    bgcolor: (theme: Theme) => alpha(theme.palette.primary.main, theme.palette.action.selectedOpacity),
  },
  '& tbody tr:focus-visible': { outline: 3, outlineColor: 'info.main', outlineOffset: -3 },
} as const;

/** A column without a width of its own still needs room for a sentence; a narrower screen scrolls sideways. */
function leastWidth(columns: readonly { width?: number }[]): number {
  return columns.reduce((sum, { width }) => sum + (width ?? 190), 0);
}

/** Where the chosen row stands among the rows that come first; null where it is further down or not there. */
function placeOf<Row extends { id: string }>(
  rows: Rows<Row>,
  total: number,
  chosen: string | null,
): number | null {
  if (chosen === null) return null;
  for (let index = 0; index < Math.min(total, 100); index += 1) {
    if (rows.at(index)?.id === chosen) return index;
  }
  return null;
}

/** How far below the top of the page the rows begin, so that they take the rest of the window and no more. */
function useTop(box: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(300);
  useLayoutEffect(() => {
    const at = box.current?.getBoundingClientRect().top;
    if (at !== undefined) setTop(Math.round(at + window.scrollY));
  }, [box]);
  return top;
}

/** The rows of another question begin at the top, and where the chosen one is among them it is in sight. */
function useAnswered<Row extends { id: string }>(
  { question, waits, rows, total, selectedId }: LongTableProps<Row>,
  scroller: RefObject<HTMLElement | null>,
  stand: (index: number) => void,
  scrollTo: (index: number) => void,
): void {
  useEffect(() => {
    if (question === undefined) return;
    scroller.current?.scrollTo({ top: 0 });
    stand(0);
  }, [question, stand, scroller]);
  const answered = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (answered.current === question || waits === true || rows.at(0) === undefined) return;
    answered.current = question;
    const place = placeOf(rows, total, selectedId ?? null);
    if (place === null) return;
    stand(place);
    scrollTo(place);
  });
}

/**
 * A table of any length of which only the rows in sight are drawn. Arrows, PageUp, PageDown, Home and End walk it,
 * Enter or a click opens a row, the head sorts.
 */
export function LongTable<Row extends { id: string }>(props: LongTableProps<Row>) {
  // the virtualizer tells what is in sight by one object that never changes, so a compiled table would stand still
  // (https://github.com/TanStack/virtual/issues/736); the compiler passes it over by a list of its own only
  'use no memo';
  const { columns, total, onSeen, testId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const top = useTop(scroller);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 8,
    // the head sticks above the rows and would hide the one that was scrolled to
    scrollPaddingStart: 48,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSeen({ first, last }), [onSeen, first, last]);
  const { box, at, walk, stand } = useWalk(total, (index) => virtual.scrollToIndex(index));
  useAnswered(props, scroller, stand, (index) => virtual.scrollToIndex(index));
  const stop = items.some(({ index }) => index === at) ? at : first;
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    <Box
      ref={scroller}
      data-testid={`${testId}-scroll`}
      sx={{
        maxHeight: `max(240px, calc(100vh - ${top}px - 4rem))`,
        overflow: 'auto',
        overflowAnchor: 'none',
      }}
    >
      <Box ref={box}>
        <Table
          size="small"
          stickyHeader
          aria-label={props.label}
          aria-rowcount={total + 1}
          data-testid={testId}
          aria-busy={props.waits === true}
          sx={{ ...bodyLook, minWidth: leastWidth(columns), opacity: props.waits ? 0.55 : 1 }}
        >
          <LongTableHead columns={columns} sort={props.sort} onSort={props.onSort} testId={testId} />
          <TableBody>
            <Spacer height={above} span={columns.length} />
            {items.map(({ index }) => (
              <LongRow
                key={index}
                table={props}
                index={index}
                measure={virtual.measureElement}
                isStop={index === stop}
                onStand={stand}
                onWalk={walk}
              />
            ))}
            <Spacer height={below} span={columns.length} />
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}

function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
