import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAsk } from '../../office/hooks';
import { DueChip } from '../../parts/DueChip';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { taskTones } from '../task/tones';

/** A leader's reception begins with how the last conclusions stand. Nothing is shown where there were none. */
export function CarriedTasks({ receptionId }: { receptionId: string }) {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const rows = useAsk('task.carried', { receptionId }).data ?? [];
  if (rows.length === 0) return null;
  const done = rows.filter(({ state }) => state === 'done').length;
  return (
    <Box sx={{ mb: 2 }}>
      <Section title={t('carried.title', { count: rows.length, done })} testId="carried-tasks">
        <RowList
          rows={rows}
          label={t('carried.label')}
          testId="carried"
          onOpen={({ id }) => void navigate(`/tasks/${id}`)}
          columns={[
            { key: 'unit', label: t('unit'), render: ({ leadUnit }) => leadUnit },
            { key: 'what', label: t('what'), render: ({ what }) => what },
            {
              key: 'due',
              label: t('due'),
              render: ({ due, dueState }) => <DueChip due={due} state={dueState} />,
            },
            {
              key: 'state',
              label: t('standing'),
              render: ({ state }) => <StateChip label={t(`state.${state}`)} tone={taskTones[state]} />,
            },
          ]}
        />
      </Section>
    </Box>
  );
}
