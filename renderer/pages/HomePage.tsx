import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { dmy } from '../../shared/text/dates';
import { useAppState, useAsk, useMay } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { useWeekday } from '../words/weekday';
import { AdminHome } from './home/AdminHome';
import { BackupCard } from './home/BackupCard';
import { DeadlineCard } from './home/DeadlineCard';
import { DraftCard } from './home/DraftCard';
import { NoticeCard } from './home/NoticeCard';
import { ReceptionCard } from './home/ReceptionCard';
import { TaskCard } from './home/TaskCard';
import { WaitingCard } from './home/WaitingCard';

/** "Hôm nay": where work begins and ends, each line one click from the act. */
export function HomePage() {
  return useMay('home.today') ? <Today /> : <AdminHome />;
}

function Today() {
  const { t } = useTranslation('home');
  const { today } = useAppState();
  const weekday = useWeekday();
  const navigate = useNavigate();
  const mayWrite = useMay('visit.save');
  const { data, error } = useAsk('home.today', {}, { everyMs: 5 * 60_000 });
  const date = `${weekday(today)}, ${dmy(today)}`;
  const subtitle = [
    data && t('lunar', { day: data.lunar }),
    data && data.dayOff !== '' && t('dayOff', { label: data.dayOff }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Page
      title={t('title', { date })}
      subtitle={subtitle}
      testId="home"
      actions={
        mayWrite && (
          <ActionButton
            label={t('receive')}
            icon="visit"
            primary
            shortcut="F2"
            onClick={() => void navigate('/visits', { state: { begin: true } })}
            testId="home-receive"
          />
        )
      }
    >
      <FaultNote fault={error?.fault} />
      {data && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1.15fr) minmax(0, 1fr)' },
            alignItems: 'start',
          }}
        >
          <Box>
            <ReceptionCard title={t('receptions')} rows={data.receptions} when="today" />
            <TaskCard title={t('late')} rows={data.tasksLate} empty={t('lateNone')} testId="home-late" />
            <TaskCard title={t('soon')} rows={data.tasksSoon} empty={t('soonNone')} testId="home-soon" />
            <DraftCard rows={data.drafts} />
          </Box>
          <Box>
            <NoticeCard rows={data.notices} />
            <DeadlineCard rows={data.deadlines} />
            <WaitingCard rows={data.noticesWaiting} />
            <ReceptionCard title={t('upcoming')} rows={data.upcoming} when="later" />
            <BackupCard lights={data.backups} />
          </Box>
        </Box>
      )}
    </Page>
  );
}
