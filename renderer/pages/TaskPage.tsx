import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useAsk } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { DueChip } from '../parts/DueChip';
import { EmptyNote } from '../parts/EmptyNote';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { RowList } from '../parts/RowList';
import { StateChip } from '../parts/StateChip';
import { useHotkeys } from '../parts/useHotkeys';
import { UrgeAll } from './draft/UrgeAll';
import { TaskDetail } from './task/TaskDetail';
import { TaskFilter, type TaskFilterState } from './task/TaskFilter';
import { taskTones } from './task/tones';

/** One screen of tasks; an office has a few hundred open ones at most. */
const mostShown = 500;

/** Every task of the issued notices, late ones first, with its result beside it. */
export function TaskPage() {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const { id } = useParams();
  const [filter, setFilter] = useState<{ state: TaskFilterState; unit: string }>({ state: 'open', unit: '' });
  const list = useAsk('task.list', { ...filter, limit: mostShown, offset: 0 }, { keep: true });
  const rows = list.data?.rows ?? [];
  const back = () => void navigate('/tasks');
  useHotkeys({ Escape: back });

  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <>
          <UrgeAll />
          <ActionButton
            label={t('toNotices')}
            onClick={() => void navigate('/conclusions')}
            testId="task-notices"
          />
        </>
      }
      testId="task-page"
    >
      <TaskFilter {...filter} onChange={setFilter} />
      <FaultNote fault={list.error?.fault} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 380px' } }}>
        <Box sx={{ minWidth: 0, overflowX: 'auto' }}>
          <RowList
            columns={[
              {
                key: 'due',
                label: t('due'),
                width: 280,
                render: (task) => (
                  <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
                    <DueChip due={task.due} state={task.dueState} />
                    <StateChip label={t(`state.${task.state}`)} tone={taskTones[task.state]} />
                  </Stack>
                ),
              },
              {
                key: 'what',
                label: t('what'),
                render: (task) => (
                  <>
                    <Typography variant="body2" sx={{ fontWeight: 600 }}>
                      {task.leadUnit}
                    </Typography>
                    <Typography variant="body2">{task.what}</Typography>
                  </>
                ),
              },
            ]}
            rows={rows}
            onOpen={(task) => void navigate(`/tasks/${task.id}`)}
            selectedId={id ?? null}
            emptyText={list.isLoading ? '…' : t(`empty.${filter.state}`)}
            label={t('title')}
            testId="task-list"
          />
          {list.data === undefined || list.data.total === 0 ? null : (
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }} data-testid="task-count">
              {t('count', { count: list.data.total })}
            </Typography>
          )}
        </Box>
        {id === undefined ? <EmptyNote text={t('pick')} /> : <TaskDetail key={id} id={id} onClose={back} />}
      </Box>
    </Page>
  );
}
