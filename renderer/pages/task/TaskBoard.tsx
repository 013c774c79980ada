import Box from '@mui/material/Box';
import { type KeyboardEvent, memo, startTransition, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/domain/day';
import {
  type BoardBy,
  type BoardCell,
  type BoardRow,
  type BoardStanding,
  boardStanding,
} from '../../../shared/domain/taskBoard';
import { dmy } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';
import { EmptyNote } from '../../parts/EmptyNote';
import { FaultNote } from '../../parts/FaultNote';
import { Icon, type IconName } from '../../parts/Icon';

const looks: Record<BoardStanding, { icon: IconName; color: string }> = {
  late: { icon: 'late', color: 'error.main' },
  soon: { icon: 'soon', color: 'warning.main' },
  open: { icon: 'edit', color: 'text.primary' },
  done: { icon: 'ok', color: 'success.main' },
};

const moves: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows walk the fields as in a sheet. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const move = moves[event.key];
  const place = event.target instanceof HTMLElement ? event.target.dataset.place : undefined;
  if (move === undefined || place === undefined) return;
  const [row = 0, column = 0] = place.split(' ').map(Number);
  const next = event.currentTarget.querySelector(`[data-place="${row + move[0]} ${column + move[1]}"]`);
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

export interface TaskBoardProps {
  by: BoardBy;
  cell: BoardCell | null;
  onPick(cell: BoardCell): void;
}

/** How many tasks are late, soon due, open and done, for each unit, leader or week; a field opens its tasks. */
export function TaskBoard({ by, cell, onPick }: TaskBoardProps) {
  const { t } = useTranslation('tasks');
  const asked = useAsk('task.board', { by });
  if (asked.error !== null) return <FaultNote fault={asked.error.fault} />;
  if (asked.data === undefined) return <EmptyNote text="…" />;
  if (asked.data.length === 0) return <EmptyNote text={t('empty.all')} testId="task-board-empty" />;
  return (
    <Box sx={{ maxHeight: '24rem', overflow: 'auto', mb: 2 }} onKeyDown={walk}>
      <Box
        component="table"
        sx={tableLooks}
        aria-label={t('board.title')}
        data-testid="task-board"
        data-by={by}
      >
        <thead>
          <tr>
            <th scope="col">{t(`board.by.${by}`)}</th>
            {boardStanding.options.map((standing) => (
              <th key={standing} scope="col" data-count>
                {t(`board.${standing}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <BoardLines key={by} rows={asked.data} by={by} cell={cell} onPick={onPick} />
        </tbody>
      </Box>
    </Box>
  );
}

/** More than stand in the frame at once; the rest follow when these are drawn. */
const drawnFirst = 30;

function BoardLines({ rows, by, cell, onPick }: TaskBoardProps & { rows: readonly BoardRow[] }) {
  const [all, setAll] = useState(false);
  useEffect(() => startTransition(() => setAll(true)), []);
  return (all ? rows : rows.slice(0, drawnFirst)).map((row, index) => (
    <BoardLine
      key={row.key}
      row={row}
      index={index}
      by={by}
      picked={cell !== null && cell.by === by && cell.key === row.key ? cell.standing : null}
      onPick={onPick}
    />
  ));
}

/** Of the whole table at once: hundreds of fields that each bring their own styles take longer than the counting. */
const tableLooks = {
  borderCollapse: 'separate',
  borderSpacing: 0,
  width: '100%',
  '& th, & td': { px: 2, py: 0.25, borderBottom: 1, borderColor: 'divider', textAlign: 'right' },
  '& th:first-of-type': { py: 0.75, minWidth: '9rem', textAlign: 'left', fontWeight: 400 },
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    py: 0.75,
    bgcolor: 'background.default',
    fontWeight: 500,
  },
  '& [data-count]': { width: 110 },
  '& tbody tr:hover': { bgcolor: 'action.hover' },
  '& button': {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: 0.5,
    px: 1,
    py: 0.5,
    minWidth: 64,
    border: 0,
    borderRadius: 1,
    font: 'inherit',
    color: 'text.disabled',
    bgcolor: 'transparent',
    cursor: 'pointer',
  },
  '& button[data-some]': { fontWeight: 600 },
  '& button[aria-pressed="true"]': { bgcolor: 'action.selected' },
  '& button:hover': { bgcolor: 'action.hover' },
  '& button:focus-visible': { outline: 2, outlineStyle: 'solid', outlineColor: 'primary.main' },
  ...Object.fromEntries(
    boardStanding.options.map((standing) => [
      `& button[data-some="${standing}"]`,
      { color: looks[standing].color },
    ]),
  ),
};

function useName(by: BoardBy) {
  const { t } = useTranslation('tasks');
  return ({ name, key }: BoardRow) => {
    if (by === 'week' && key !== '') return t('board.week', { from: dmy(key), to: dmy(addDays(key, 6)) });
    return name === '' ? t(`board.none.${by}`) : name;
  };
}

interface LineProps {
  row: BoardRow;
  index: number;
  by: BoardBy;
  picked: BoardStanding | null;
  onPick(cell: BoardCell): void;
}

const BoardLine = memo(function BoardLine({ row, index, by, picked, onPick }: LineProps) {
  const { t } = useTranslation('tasks');
  const name = useName(by)(row);
  return (
    <tr data-testid="task-board-row" data-key={row.key}>
      <th scope="row">{name}</th>
      {boardStanding.options.map((standing, column) => (
        <td key={standing}>
          <button
            type="button"
            onClick={() => onPick({ by, key: row.key, standing })}
            aria-label={t('board.field', { name, count: row[standing], standing: t(`board.${standing}`) })}
            aria-pressed={picked === standing}
            data-some={row[standing] > 0 ? standing : undefined}
            data-place={`${index} ${column}`}
            data-testid={`task-board-${standing}`}
            tabIndex={index === 0 && column === 0 ? 0 : -1}
          >
            {row[standing] > 0 ? <Icon name={looks[standing].icon} size={15} /> : null}
            {row[standing]}
          </button>
        </td>
      ))}
    </tr>
  );
});
