import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { TaskRow } from '../../../shared/ipc/calls/work';
import { useAct, useToday } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';

/** Ends a task with its result, the paper that proves it, and the day. */
export function CloseDialog({ task, onDone }: { task: TaskRow; onDone(): void }) {
  const { t } = useTranslation('tasks');
  const toast = useToast();
  const today = useToday();
  const close = useAct('task.close');
  const [doneOn, setDoneOn] = useState<Day | null>(today);
  const [result, setResult] = useState(task.result);
  const [evidence, setEvidence] = useState(task.evidence);
  const [tried, setTried] = useState(false);
  const noResult = result.trim() === '';

  async function confirm() {
    setTried(true);
    if (noResult || doneOn === null) return;
    const closed = await close.act({ id: task.id, version: task.version, doneOn, result, evidence });
    if (closed === undefined) return;
    toast(t('closed'));
    onDone();
  }

  return (
    <ConfirmDialog
      title={t('closeTitle')}
      text={t('closeText')}
      confirmLabel={t('closeConfirm')}
      busy={close.acting}
      fault={close.fault}
      onConfirm={() => void confirm()}
      onClose={onDone}
      testId="task-close-dialog"
    >
      <Stack spacing={1.5}>
        <ProseInput
          label={t('result')}
          value={result}
          onChange={setResult}
          error={tried && noResult ? t('resultNeeded') : undefined}
          autoFocus
          required
          testId="task-result"
        />
        <TextInput
          label={t('evidence')}
          value={evidence}
          onChange={setEvidence}
          hint={t('evidenceHint')}
          testId="task-evidence"
        />
        <DayInput
          label={t('doneOn')}
          value={doneOn}
          onChange={setDoneOn}
          error={tried && doneOn === null ? t('doneOnNeeded') : undefined}
          required
          testId="task-done-on"
        />
      </Stack>
    </ConfirmDialog>
  );
}
