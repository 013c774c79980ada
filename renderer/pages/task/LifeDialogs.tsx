import Stack from '@mui/material/Stack';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import { type Supervisor, supervisor as supervisors } from '../../../shared/domain/taskEvents';
import type { TaskRow } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { type Act, useAct, useToday } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';

export interface TaskDialogProps {
  task: TaskRow;
  onDone(): void;
}

type Step = 'accept' | 'extend' | 'giveBack' | 'supervise';
type StepCall = 'task.accept' | 'task.extend' | 'task.return' | 'task.supervise';

interface StepDialogProps<Name extends StepCall> {
  step: Step;
  running: Act<Name>;
  ready: boolean;
  send(): Promise<unknown>;
  onDone(): void;
  children: ReactNode;
}

/** Asks for one step; a toast says that it was noted, a refusal stays beside what was typed. */
function StepDialog<Name extends StepCall>(props: StepDialogProps<Name>) {
  const { t } = useTranslation('tasks');
  const toast = useToast();
  const { step, running, ready, send, onDone } = props;

  async function confirm() {
    if (!ready || (await send()) === undefined) return;
    toast(t('noted'));
    onDone();
  }

  return (
    <ConfirmDialog
      title={t(`act.${step}`)}
      text={t(`actText.${step}`)}
      confirmLabel={t(`act.${step}`)}
      busy={running.acting}
      disabled={!ready}
      fault={running.fault}
      onConfirm={() => void confirm()}
      onClose={onDone}
      testId={`task-${step}-dialog`}
    >
      <Stack spacing={1.5}>{props.children}</Stack>
    </ConfirmDialog>
  );
}

export function AcceptDialog({ task, onDone }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  const running = useAct('task.accept');
  const [on, setOn] = useState<Day | null>(useToday());
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const { id, version } = task;
  const send = async () => on !== null && running.act({ id, version, on, by, note });
  return (
    <StepDialog step="accept" running={running} ready={on !== null} send={send} onDone={onDone}>
      <DayInput label={t('stepDay')} value={on} onChange={setOn} required testId="task-step-day" />
      <TextInput label={t('acceptedBy')} value={by} onChange={setBy} autoFocus testId="task-step-by" />
      <TextInput label={t('stepNote')} value={note} onChange={setNote} testId="task-step-note" />
    </StepDialog>
  );
}

export function ExtendDialog({ task, onDone }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  const running = useAct('task.extend');
  const [on, setOn] = useState<Day | null>(useToday());
  const [due, setDue] = useState<Day | null>(null);
  const [by, setBy] = useState(task.hostName);
  const [reason, setReason] = useState('');
  const { id, version } = task;
  const ready = on !== null && due !== null && by.trim() !== '' && reason.trim() !== '';
  const send = async () =>
    on !== null &&
    due !== null &&
    running.act({ id, version, on, due, by: by.trim(), reason: reason.trim() });
  return (
    <StepDialog step="extend" running={running} ready={ready} send={send} onDone={onDone}>
      <DayInput
        label={t('newDue')}
        value={due}
        onChange={setDue}
        hint={task.due === null ? t('newDueHint') : t('newDueAfter', { due: dmy(task.due) })}
        autoFocus
        required
        testId="task-new-due"
      />
      <TextInput label={t('allowedBy')} value={by} onChange={setBy} required testId="task-step-by" />
      <ProseInput
        label={t('reason')}
        value={reason}
        onChange={setReason}
        required
        testId="task-step-reason"
      />
      <DayInput label={t('allowedOn')} value={on} onChange={setOn} required testId="task-step-day" />
    </StepDialog>
  );
}

export function ReturnDialog({ task, onDone }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  const running = useAct('task.return');
  const [on, setOn] = useState<Day | null>(useToday());
  const [by, setBy] = useState(task.leadUnit);
  const [reason, setReason] = useState('');
  const { id, version } = task;
  const send = async () => on !== null && running.act({ id, version, on, by, reason: reason.trim() });
  const ready = on !== null && reason.trim() !== '';
  return (
    <StepDialog step="giveBack" running={running} ready={ready} send={send} onDone={onDone}>
      <TextInput label={t('returnedBy')} value={by} onChange={setBy} testId="task-step-by" />
      <ProseInput
        label={t('reason')}
        value={reason}
        onChange={setReason}
        autoFocus
        required
        testId="task-step-reason"
      />
      <DayInput label={t('stepDay')} value={on} onChange={setOn} required testId="task-step-day" />
    </StepDialog>
  );
}

export function SuperviseDialog({ task, onDone }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  const running = useAct('task.supervise');
  const [on, setOn] = useState<Day | null>(useToday());
  const [who, setWho] = useState<Supervisor>('front');
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const send = async () => on !== null && running.act({ id: task.id, on, supervisor: who, by, note });
  const ready = on !== null && note.trim() !== '';
  return (
    <StepDialog step="supervise" running={running} ready={ready} send={send} onDone={onDone}>
      <PickInput<Supervisor>
        label={t('supervisedBy')}
        value={who}
        options={supervisors.options.map((value) => ({ value, label: t(`supervisor.${value}`) }))}
        onChange={setWho}
        testId="task-supervisor"
      />
      <TextInput label={t('supervisorName')} value={by} onChange={setBy} testId="task-step-by" />
      <ProseInput
        label={t('supervisedNote')}
        value={note}
        onChange={setNote}
        autoFocus
        required
        testId="task-step-note"
      />
      <DayInput label={t('stepDay')} value={on} onChange={setOn} required testId="task-step-day" />
    </StepDialog>
  );
}
