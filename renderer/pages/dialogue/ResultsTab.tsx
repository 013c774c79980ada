import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DueChip } from '../../parts/DueChip';
import { LinesInput } from '../../parts/LinesInput';
import { RowList } from '../../parts/RowList';
import { ScanList } from '../../parts/ScanList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import type { TabProps } from './DialogueTabs';

/** What was concluded, and the tasks that came of the promises. */
export function ResultsTab({ view, fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  const of = { disabled };
  const isComplaint = fields.kind === 'complaint';
  return (
    <>
      <Section title={t('section.course')}>
        <Typography sx={{ mb: 1 }} data-testid="dialogue-counts">
          {t('results.counts', { ...view.counts })}
        </Typography>
        {isComplaint ? (
          <>
            <LinesInput
              {...of}
              label={t('fields.agreed')}
              value={fields.agreed}
              onChange={(agreed) => patch({ agreed })}
              testId="dialogue-agreed"
            />
            <LinesInput
              {...of}
              label={t('fields.disagreed')}
              value={fields.disagreed}
              onChange={(disagreed) => patch({ disagreed })}
              testId="dialogue-disagreed"
            />
          </>
        ) : (
          <>
            <LinesInput
              {...of}
              label={t('fields.conclusions')}
              value={fields.conclusions}
              onChange={(conclusions) => patch({ conclusions })}
              testId="dialogue-conclusions"
            />
            <LinesInput
              {...of}
              label={t('fields.organisation')}
              value={fields.organisation}
              onChange={(organisation) => patch({ organisation })}
              testId="dialogue-organisation"
            />
          </>
        )}
      </Section>
      {isComplaint ? null : <Tasks view={view} />}
      <Section title={t('section.scans')}>
        <ScanList noun="dialogue" recordId={fields.id} />
      </Section>
    </>
  );
}

function Tasks({ view: { tasks } }: Pick<TabProps, 'view'>) {
  const { t } = useTranslation('dialogues');
  const { t: word } = useTranslation('tasks');
  const navigate = useNavigate();
  return (
    <Section title={t('results.tasks')}>
      <RowList
        columns={[
          { key: 'what', label: t('results.what'), render: (row) => row.what },
          { key: 'unit', label: t('results.unit'), width: '22%', render: (row) => row.leadUnit },
          {
            key: 'due',
            label: t('results.due'),
            width: 260,
            render: (row) => (
              <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
                {row.due === null ? row.vagueDue : <DueChip due={row.due} state={row.dueState} />}
                <StateChip
                  label={word(`state.${row.state}`)}
                  tone={row.state === 'done' ? 'good' : 'neutral'}
                />
              </Stack>
            ),
          },
        ]}
        rows={tasks}
        onOpen={({ id }) => void navigate(`/tasks/${id}`)}
        emptyText={t('results.tasksNone')}
        label={t('results.tasks')}
        testId="dialogue-tasks"
      />
    </Section>
  );
}
