import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../shared/ipc/calls/work';
import { DueChip } from '../../parts/DueChip';
import { Section } from '../../parts/Section';
import { HomeRow } from './HomeRow';

export interface TaskCardProps {
  title: string;
  rows: readonly TaskRow[];
  empty: string;
  testId: string;
}

/** Tasks of conclusion notices that are late or soon due. */
export function TaskCard({ title, rows, empty, testId }: TaskCardProps) {
  const { t } = useTranslation('home');
  return (
    <Section title={`${title} (${rows.length})`} testId={testId}>
      {rows.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{empty}</Typography>}
      {rows.map((row) => (
        <HomeRow
          key={row.id}
          to={`/tasks/${row.id}`}
          title={row.leadUnit === '' ? t('noUnit') : row.leadUnit}
          detail={row.what}
          end={<DueChip due={row.due} state={row.dueState} />}
          testId={`${testId}-task`}
        />
      ))}
    </Section>
  );
}
