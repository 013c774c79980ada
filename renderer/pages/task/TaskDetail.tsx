import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { DueChip } from '../../parts/DueChip';
import { EmptyNote } from '../../parts/EmptyNote';
import { FaultNote } from '../../parts/FaultNote';
import { Related } from '../../parts/Related';
import { ScanList } from '../../parts/ScanList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { TaskActs } from './TaskActs';
import { TaskHistory } from './TaskHistory';
import { taskTones } from './tones';

/** One task: what was assigned by which notice, and what came of it. */
export function TaskDetail({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('tasks');
  const asked = useAsk('task.get', { id });
  if (asked.error !== null) return <FaultNote fault={asked.error.fault} />;
  if (asked.data === undefined) return <EmptyNote text="…" />;
  const task = asked.data;
  return (
    <Section
      title={task.leadUnit}
      aside={<ActionButton label={t('cancel')} small shortcut="Esc" onClick={onClose} testId="task-back" />}
      testId="task-detail"
    >
      <Stack spacing={1.5}>
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
          <DueChip due={task.due} state={task.dueState} testId="task-due" />
          <StateChip label={t(`state.${task.state}`)} tone={taskTones[task.state]} testId="task-state" />
          {task.extensions === 0 ? null : (
            <StateChip
              label={t('extensions', { count: task.extensions })}
              tone="warn"
              testId="task-extensions"
            />
          )}
        </Stack>
        <Facts task={task} />
        {task.answersCitizen ? <Typography variant="body2">{t('answersCitizen')}</Typography> : null}
        <TaskActs task={task} />
        <Related noun="task" id={task.id} />
        <TaskHistory id={task.id} />
        <ScanList noun="task" recordId={task.id} />
      </Stack>
    </Section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === '' || children === null) return null;
  return (
    <Box>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, whiteSpace: 'pre-line' }}>
        {children}
      </Typography>
    </Box>
  );
}

function Facts({ task }: { task: TaskRow }) {
  const { t } = useTranslation('tasks');
  const notice =
    task.noticeDay === null
      ? task.noticeNumber
      : t('noticeText', { number: task.noticeNumber, day: dmy(task.noticeDay) });
  return (
    <Stack component="dl" spacing={1} sx={{ m: 0 }}>
      <Fact label={t('what')}>{task.what}</Fact>
      {task.vagueDue === '' ? null : (
        <Fact label={t('due')}>
          {t(task.vagueReason === '' ? 'ownWords' : 'vague', {
            text: task.vagueDue,
            reason: task.vagueReason,
          })}
        </Fact>
      )}
      <Fact label={t('helpers')}>{task.helpers.filter(Boolean).join('; ')}</Fact>
      <Fact label={t('label')}>{[task.label, task.matterCode].filter(Boolean).join(' · ')}</Fact>
      <Fact label={t('notice')}>{notice}</Fact>
      <Fact label={t('host')}>{task.hostName}</Fact>
      <Fact label={t('reportTo')}>{task.reportTo}</Fact>
      {task.doneOn === null ? null : <Fact label={t('doneOn')}>{dmy(task.doneOn)}</Fact>}
      <Fact label={t('result')}>{task.result}</Fact>
      <Fact label={t('evidence')}>{task.evidence}</Fact>
    </Stack>
  );
}
