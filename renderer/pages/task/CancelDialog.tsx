import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dmy } from '../../../shared/text/dates';
import { useAct, useAsk } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { useToast } from '../../parts/Toast';
import type { TaskDialogProps } from './LifeDialogs';

/** Takes a task away by a later notice: which one, and why. */
export function CancelDialog({ task, onDone }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  const toast = useToast();
  const cancel = useAct('task.cancel');
  const [paperId, setPaperId] = useState('');
  const [reason, setReason] = useState('');
  const asked = useAsk('paper.list', {
    kind: 'conclusionNotice',
    from: task.noticeDay,
    to: null,
    limit: 300,
  });
  const later = (asked.data?.rows ?? []).filter(
    ({ state, numberText }) => state === 'issued' && numberText !== task.noticeNumber,
  );
  const options = [
    { value: '', label: later.length === 0 ? t('noLaterNotice') : t('pickNotice') },
    ...later.map(({ id, numberText, day }) => ({
      value: id,
      label: t('noticeText', { number: numberText, day: dmy(day) }),
    })),
  ];

  async function confirm() {
    const { id, version } = task;
    if ((await cancel.act({ id, version, paperId, reason: reason.trim() })) === undefined) return;
    toast(t('noted'));
    onDone();
  }

  return (
    <ConfirmDialog
      title={t('act.cancel')}
      text={t('actText.cancel')}
      confirmLabel={t('act.cancel')}
      danger
      busy={cancel.acting}
      disabled={paperId === '' || reason.trim() === ''}
      fault={cancel.fault ?? asked.error?.fault ?? null}
      onConfirm={() => void confirm()}
      onClose={onDone}
      testId="task-cancel-dialog"
    >
      <Stack spacing={1.5}>
        <PickInput
          label={t('laterNotice')}
          value={paperId}
          options={options}
          onChange={setPaperId}
          autoFocus
          required
          testId="task-later-notice"
        />
        <ProseInput
          label={t('reason')}
          value={reason}
          onChange={setReason}
          required
          testId="task-step-reason"
        />
      </Stack>
    </ConfirmDialog>
  );
}
