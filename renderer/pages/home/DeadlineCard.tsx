import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { HomeView } from '../../../shared/ipc/calls/work';
import { DueChip } from '../../parts/DueChip';
import { Section } from '../../parts/Section';
import { useDutyWords } from '../../words/duty';
import { HomeRow } from './HomeRow';

/** Deadlines of petitions and matters that are late or near, each one click from its record. */
export function DeadlineCard({ rows }: { rows: HomeView['deadlines'] }) {
  const { t } = useTranslation('petitionWork');
  const duty = useDutyWords();
  return (
    <Section title={`${t('alarms')} (${rows.length})`} testId="home-deadlines">
      {rows.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('alarmsNone')}</Typography>}
      {rows.map((row) => (
        <HomeRow
          key={row.id}
          to={`/${row.noun === 'petition' ? 'petitions' : 'matters'}/${row.recordId}`}
          title={row.code}
          detail={duty(row.key, row.label)}
          end={<DueChip due={row.due} state={row.dueState} />}
          testId="home-deadline"
        />
      ))}
    </Section>
  );
}
