import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { HomeView } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { DueChip } from '../../parts/DueChip';
import { Section } from '../../parts/Section';
import { HomeRow } from './HomeRow';

/** Receptions whose conclusion notice is not issued yet. */
export function WaitingCard({ rows }: { rows: HomeView['noticesWaiting'] }) {
  const { t } = useTranslation('home');
  return (
    <Section title={`${t('waiting')} (${rows.length})`} testId="home-waiting">
      {rows.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('waitingNone')}</Typography>}
      {rows.map((row) => (
        <HomeRow
          key={row.receptionId}
          to={`/conclusions/${row.receptionId}`}
          title={t('waitingOf', { day: dmy(row.day), host: row.hostName })}
          detail={t(row.conclusionId === null ? 'waitingNew' : 'waitingDraft')}
          end={<DueChip due={row.due} state={row.dueState} />}
          testId="home-waiting-notice"
        />
      ))}
    </Section>
  );
}
