import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BoardBy, type BoardCell, boardBy } from '../../../shared/domain/taskBoard';
import { TabBar } from '../../parts/TabBar';
import { TaskBoard } from './TaskBoard';
import { TaskList, type TaskListProps } from './TaskList';

const views = ['list', 'board'] as const;
type View = (typeof views)[number];

/** The tasks as one list, or counted on a board whose fields open their lists. */
export function TaskViews(props: Pick<TaskListProps, 'selectedId' | 'onOpen'>) {
  const { t } = useTranslation('tasks');
  const [view, setView] = useState<View>('list');
  const [by, setBy] = useState<BoardBy>('unit');
  const [cell, setCell] = useState<BoardCell | null>(null);
  // the list under the board stays between two groupings: to build it anew takes longer than to fill it
  const [kept, setKept] = useState<BoardCell | null>(null);
  const pick = useCallback((picked: BoardCell) => {
    setCell(picked);
    setKept(picked);
  }, []);
  const tabs = views.map((value) => ({ value, label: t(`view.${value}`), testId: `task-view-${value}` }));
  return (
    <>
      <TabBar<View> value={view} tabs={tabs} onChange={setView} label={t('view.label')} />
      {view === 'list' ? <TaskList {...props} /> : null}
      {view === 'board' ? (
        <>
          <Stack direction="row" sx={{ mb: 1.5 }}>
            <ToggleButtonGroup
              exclusive
              size="small"
              value={by}
              aria-label={t('board.title')}
              onChange={(_, picked: BoardBy | null) => {
                if (picked === null) return;
                setBy(picked);
                setCell(null);
              }}
            >
              {boardBy.options.map((each) => (
                <ToggleButton
                  key={each}
                  value={each}
                  data-testid={`task-board-by-${each}`}
                  sx={{ textTransform: 'none' }}
                >
                  {t(`board.by.${each}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </Stack>
          <TaskBoard by={by} cell={cell} onPick={pick} />
          {kept === null ? null : (
            <div hidden={cell === null}>
              <TaskList {...props} cell={cell ?? kept} />
            </div>
          )}
        </>
      ) : null}
    </>
  );
}
