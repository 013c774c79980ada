import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskState } from '../../../shared/domain/chain';
import type { BoardCell } from '../../../shared/domain/taskBoard';
import type { TaskRow } from '../../../shared/ipc/calls/work';
import { DueChip } from '../../parts/DueChip';
import { ListView } from '../../parts/list/ListView';
import { columnsOf } from '../../parts/list/listColumns';
import { useListSetup } from '../../parts/list/useListSetup';
import { wordsOf } from '../../parts/list/wordsOf';
import { StateChip } from '../../parts/StateChip';
import { TaskFilter, type TaskFilterState } from './TaskFilter';
import { taskTones } from './tones';

function useColumns() {
  const { t } = useTranslation('tasks');
  return columnsOf('tasks', [
    {
      key: 'due',
      label: t('due'),
      width: 280,
      sortable: true,
      render: (task) => (
        <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
          <DueChip due={task.due} state={task.dueState} />
          <StateChip label={t(`state.${task.state}`)} tone={taskTones[task.state]} />
        </Stack>
      ),
    },
    {
      key: 'state',
      label: t('standing'),
      width: 110,
      sortable: true,
      usual: false,
      words: wordsOf(taskState.options, (state) => t(`state.${state}`)),
    },
    {
      key: 'unit',
      label: t('unit'),
      width: 138,
      sortable: true,
      render: (task) => (
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {task.leadUnit}
        </Typography>
      ),
    },
    { key: 'what', label: t('what') },
    { key: 'label', label: t('label'), width: 180, usual: false },
    { key: 'matter', label: t('matterCode'), width: 130, usual: false },
    { key: 'notice', label: t('notice'), width: 150, usual: false },
    { key: 'host', label: t('host'), width: 170, usual: false },
    { key: 'doneOn', label: t('doneOn'), width: 120, sortable: true, usual: false },
    { key: 'result', label: t('result'), width: 220, usual: false },
  ]);
}

export interface TaskListProps {
  selectedId: string | null;
  onOpen(task: TaskRow): void;
  /** only what one field of the board counts */
  cell?: BoardCell;
}

/** Every task of the issued notices, the earliest due first until somebody sorts. */
export function TaskList({ selectedId, onOpen, cell }: TaskListProps) {
  const { t } = useTranslation('tasks');
  const { setup, setSetup, setColumns } = useListSetup('tasks');
  const [picked, setFilter] = useState<{ state: TaskFilterState; unit: string }>({ state: 'open', unit: '' });
  const filter = cell === undefined ? picked : { state: 'all' as const, unit: '', cell };
  return (
    <ListView
      list="tasks"
      call="task.list"
      title={t('title')}
      columns={useColumns()}
      setup={setup}
      onSetup={setSetup}
      onColumns={setColumns}
      ask={(asked, page) => ({ ...asked, ...filter, ...page })}
      source={(asked) => ({ list: 'tasks', query: { ...asked, ...filter } })}
      tools={cell === undefined ? <TaskFilter {...picked} onChange={setFilter} /> : undefined}
      selectedId={selectedId}
      onOpen={onOpen}
      days={t('due')}
      emptyText={t(`empty.${filter.state}`)}
      searchLabel={t('search')}
      searchTestId="task-search"
      testId="task-list"
      countText={(count) => t('count', { count })}
    />
  );
}
