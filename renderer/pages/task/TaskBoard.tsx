import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { KeyboardEvent } from 'react';
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
  const asked = useAsk('task.board', { by }, { keep: true });
  if (asked.error !== null) return <FaultNote fault={asked.error.fault} />;
  if (asked.data === undefined) return <EmptyNote text="…" />;
  if (asked.data.length === 0) return <EmptyNote text={t('empty.all')} testId="task-board-empty" />;
  return (
    <Box sx={{ maxHeight: '24rem', overflow: 'auto', mb: 2 }} onKeyDown={walk}>
      <Table size="small" stickyHeader aria-label={t('board.title')} data-testid="task-board" data-by={by}>
        <TableHead>
          <TableRow>
            <TableCell>{t(`board.by.${by}`)}</TableCell>
            {boardStanding.options.map((standing) => (
              <TableCell key={standing} align="right" width={140}>
                {t(`board.${standing}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {asked.data.map((row, index) => (
            <BoardLine key={row.key} row={row} index={index} by={by} cell={cell} onPick={onPick} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function useName(by: BoardBy) {
  const { t } = useTranslation('tasks');
  return ({ name, key }: BoardRow) => {
    if (by === 'week' && key !== '') return t('board.week', { from: dmy(key), to: dmy(addDays(key, 6)) });
    return name === '' ? t(`board.none.${by}`) : name;
  };
}

type LineProps = TaskBoardProps & { row: BoardRow; index: number };

function BoardLine({ row, index, by, cell, onPick }: LineProps) {
  const { t } = useTranslation('tasks');
  const name = useName(by)(row);
  const isRow = cell !== null && cell.by === by && cell.key === row.key;
  return (
    <TableRow hover data-testid="task-board-row" data-key={row.key}>
      <TableCell component="th" scope="row">
        {name}
      </TableCell>
      {boardStanding.options.map((standing, column) => (
        <TableCell key={standing} align="right" sx={{ py: 0.25 }}>
          <ButtonBase
            onClick={() => onPick({ by, key: row.key, standing })}
            aria-label={t('board.field', { name, count: row[standing], standing: t(`board.${standing}`) })}
            aria-pressed={isRow && cell.standing === standing}
            data-place={`${index} ${column}`}
            data-testid={`task-board-${standing}`}
            tabIndex={index === 0 && column === 0 ? 0 : -1}
            sx={{
              gap: 0.5,
              px: 1,
              py: 0.5,
              minWidth: 64,
              justifyContent: 'flex-end',
              borderRadius: 1,
              font: 'inherit',
              fontWeight: row[standing] > 0 ? 600 : 400,
              color: row[standing] > 0 ? looks[standing].color : 'text.disabled',
              bgcolor: isRow && cell.standing === standing ? 'action.selected' : undefined,
              '&:hover': { bgcolor: 'action.hover' },
              '&:focus-visible': { outline: 2, outlineColor: 'primary.main' },
            }}
          >
            {row[standing] > 0 ? <Icon name={looks[standing].icon} size={15} /> : null}
            {row[standing]}
          </ButtonBase>
        </TableCell>
      ))}
    </TableRow>
  );
}
