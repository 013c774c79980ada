import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../shared/ipc/calls/work';
import { useAct, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { useToast } from '../../parts/Toast';
import { MakePaper } from '../draft/MakePaper';
import { CancelDialog } from './CancelDialog';
import { CloseDialog } from './CloseDialog';
import { AcceptDialog, ExtendDialog, ReturnDialog, SuperviseDialog } from './LifeDialogs';

const dialogs = {
  accept: AcceptDialog,
  close: CloseDialog,
  extend: ExtendDialog,
  giveBack: ReturnDialog,
  cancel: CancelDialog,
  supervise: SuperviseDialog,
  reopen: ReopenDialog,
};
type Act = keyof typeof dialogs;

/** What the desk may do with a task as it stands, in the order of its life. */
function actsOf({ state }: TaskRow): Act[] {
  if (state === 'done') return ['reopen', 'supervise'];
  if (state === 'cancelled' || state === 'draft') return ['supervise'];
  return [
    ...(state === 'inWork' ? [] : ['accept' as const]),
    'close',
    'extend',
    ...(state === 'returned' ? [] : ['giveBack' as const]),
    'cancel',
    'supervise',
  ];
}

/** The steps of a task's life; a late one can be urged by a letter. */
export function TaskActs({ task }: { task: TaskRow }) {
  const { t } = useTranslation('tasks');
  const mayStep = useMay('task.close');
  const [asking, setAsking] = useState<Act | null>(null);
  const Asked = asking === null ? null : dialogs[asking];
  return (
    <>
      {mayStep ? (
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
          {actsOf(task).map((act) => (
            <ActionButton
              key={act}
              label={t(`act.${act}`)}
              primary={act === 'close'}
              small={act !== 'close'}
              onClick={() => setAsking(act)}
              testId={`task-${act}`}
            />
          ))}
        </Stack>
      ) : null}
      {task.dueState?.kind === 'red' ? <MakePaper noun="task" id={task.id} /> : null}
      {Asked === null ? null : <Asked task={task} onDone={() => setAsking(null)} />}
    </>
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
      confirmLabel={t('act.reopen')}
      busy={reopen.acting}
      fault={reopen.fault}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onDone}
      testId="task-reopen-dialog"
    />
  );
}
