import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TaskRow } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { DueChip } from '../../parts/DueChip';
import { EmptyNote } from '../../parts/EmptyNote';
import { FaultNote } from '../../parts/FaultNote';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { ScanList } from '../../parts/ScanList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';
import { MakePaper } from '../draft/MakePaper';
import { CloseDialog } from './CloseDialog';
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
        </Stack>
        <Facts task={task} />
        <TaskActs task={task} />
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
        <Fact label={t('due')}>{t('vague', { text: task.vagueDue, reason: task.vagueReason })}</Fact>
      )}
      <Fact label={t('helpers')}>{task.helpers.filter(Boolean).join('; ')}</Fact>
      <Fact label={t('label')}>{[task.label, task.matterCode].filter(Boolean).join(' · ')}</Fact>
      <Fact label={t('notice')}>{notice}</Fact>
      <Fact label={t('host')}>{task.hostName}</Fact>
      <Fact label={t('reportTo')}>{task.reportTo}</Fact>
      {task.answersCitizen ? <Typography variant="body2">{t('answersCitizen')}</Typography> : null}
      {task.doneOn === null ? null : <Fact label={t('doneOn')}>{dmy(task.doneOn)}</Fact>}
      <Fact label={t('result')}>{task.result}</Fact>
      <Fact label={t('evidence')}>{task.evidence}</Fact>
    </Stack>
  );
}

function TaskActs({ task }: { task: TaskRow }) {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const mayClose = useMay('task.close');
  const mayReopen = useMay('task.reopen');
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(null);
  const conclusion = useAsk('conclusion.get', { id: task.conclusionId }).data;
  const finished = task.state === 'done' || task.state === 'cancelled';
  const done = () => setAsking(null);
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {mayClose && !finished ? (
        <ActionButton label={t('close')} primary onClick={() => setAsking('close')} testId="task-close" />
      ) : null}
      {mayReopen && task.state === 'done' ? (
        <ActionButton label={t('reopen')} onClick={() => setAsking('reopen')} testId="task-reopen" />
      ) : null}
      {task.dueState?.kind === 'red' ? <MakePaper noun="task" id={task.id} /> : null}
      {conclusion === undefined ? null : (
        <ActionButton
          label={t('openNotice')}
          onClick={() => void navigate(`/conclusions/${conclusion.receptionId}`)}
          testId="task-open-notice"
        />
      )}
      {task.matterId === null ? null : (
        <ActionButton
          label={t('openMatter')}
          onClick={() => void navigate(`/matters/${task.matterId}`)}
          testId="task-open-matter"
        />
      )}
      {asking === 'close' ? <CloseDialog task={task} onDone={done} /> : null}
      {asking === 'reopen' ? <ReopenDialog task={task} onDone={done} /> : null}
    </Stack>
  );
}

function ReopenDialog({ task, onDone }: { task: TaskRow; onDone(): void }) {
  const { t } = useTranslation('tasks');
  const toast = useToast();
  const reopen = useAct('task.reopen');

  async function confirm(reason: string) {
    const opened = await reopen.act({ id: task.id, version: task.version, reason });
    if (opened === undefined) return;
    toast(t('reopened'));
    onDone();
  }

  return (
    <ReasonDialog
      title={t('reopenTitle')}
      text={t('reopenText')}
      confirmLabel={t('reopen')}
      busy={reopen.acting}
      fault={reopen.fault}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onDone}
      testId="task-reopen-dialog"
    />
  );
}
