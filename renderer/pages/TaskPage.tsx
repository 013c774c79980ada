import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ActionButton } from '../parts/ActionButton';
import { EmptyNote } from '../parts/EmptyNote';
import { Page } from '../parts/Page';
import { useHotkeys } from '../parts/useHotkeys';
import { UrgeAll } from './draft/UrgeAll';
import { TaskDetail } from './task/TaskDetail';
import { TaskViews } from './task/TaskViews';

/** Every task of the issued notices, late ones first, with its result beside it. */
export function TaskPage() {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const { id } = useParams();
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
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 380px' } }}>
        <Box sx={{ minWidth: 0 }}>
          <TaskViews selectedId={id ?? null} onOpen={(task) => void navigate(`/tasks/${task.id}`)} />
        </Box>
        {id === undefined ? <EmptyNote text={t('pick')} /> : <TaskDetail key={id} id={id} onClose={back} />}
      </Box>
    </Page>
  );
}
