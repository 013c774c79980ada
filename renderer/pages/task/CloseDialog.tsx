import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import { mayProve } from '../../../shared/domain/taskProof';
import type { TaskRow } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { useAct, useAsk, useToday } from '../../office/hooks';
import { CheckInput } from '../../parts/CheckInput';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';

/** Papers of the office itself, as a proof to pick. */
function usePaperOptions(task: TaskRow) {
  const { t } = useTranslation('tasks');
  const asked = useAsk('paper.list', { kind: null, from: task.noticeDay, to: null, limit: 300 });
  const issued = (asked.data?.rows ?? []).filter(
    (paper) => paper.state === 'issued' && paper.numberText !== '' && mayProve(paper, task),
  );
  return [
    { value: '', label: t('noOwnPaper') },
    ...issued.map(({ id, numberText, day, title }) => ({
      value: id,
      label: `${t('noticeText', { number: numberText, day: dmy(day) })} · ${title}`,
    })),
  ];
}

/** How the task ended: what came of it, and what proves that. */
function useEnding(task: TaskRow) {
  const today = useToday();
  const [doneOn, setDoneOn] = useState<Day | null>(today);
  const [result, setResult] = useState(task.result);
  const [evidence, setEvidence] = useState(task.evidence);
  const [paperId, setPaperId] = useState('');
  const [isWithout, setWithout] = useState(false);
  const [reason, setReason] = useState('');
  const [signedBy, setSignedBy] = useState('');
  const without = isWithout ? { reason: reason.trim(), signedBy: signedBy.trim() } : null;
  const input = { result, evidence, paperId: paperId === '' ? null : paperId, without };
  const set = { setDoneOn, setResult, setEvidence, setPaperId, setWithout, setReason, setSignedBy };
  return { doneOn, input, isWithout, reason, signedBy, paperId, ...set };
}

function Proof({ ending, task }: { ending: ReturnType<typeof useEnding>; task: TaskRow }) {
  const { t } = useTranslation('tasks');
  return (
    <>
      <TextInput
        label={t('evidence')}
        value={ending.input.evidence}
        onChange={ending.setEvidence}
        hint={t('evidenceHint')}
        testId="task-evidence"
      />
      <PickInput
        label={t('ownPaper')}
        value={ending.paperId}
        options={usePaperOptions(task)}
        onChange={ending.setPaperId}
        testId="task-own-paper"
      />
      <CheckInput
        label={t('withoutEvidence')}
        value={ending.isWithout}
        onChange={ending.setWithout}
        testId="task-without"
      />
      {ending.isWithout ? (
        <>
          <ProseInput
            label={t('withoutReason')}
            value={ending.reason}
            onChange={ending.setReason}
            minRows={2}
            required
            testId="task-without-reason"
          />
          <TextInput
            label={t('signedBy')}
            value={ending.signedBy}
            onChange={ending.setSignedBy}
            required
            testId="task-signed-by"
          />
        </>
      ) : null}
    </>
  );
}

/** Ends a task with its result, what proves it (a paper, a scan at the task, a signed reason), and the day. */
export function CloseDialog({ task, onDone }: { task: TaskRow; onDone(): void }) {
  const { t } = useTranslation('tasks');
  const toast = useToast();
  const close = useAct('task.close');
  const ending = useEnding(task);
  const [tried, setTried] = useState(false);
  const { doneOn, input } = ending;
  const noResult = input.result.trim() === '';

  async function confirm() {
    setTried(true);
    if (noResult || doneOn === null) return;
    const closed = await close.act({ id: task.id, version: task.version, doneOn, ...input });
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
          value={input.result}
          onChange={ending.setResult}
          error={tried && noResult ? t('resultNeeded') : undefined}
          autoFocus
          required
          testId="task-result"
        />
        <Proof ending={ending} task={task} />
        <DayInput
          label={t('doneOn')}
          value={doneOn}
          onChange={ending.setDoneOn}
          error={tried && doneOn === null ? t('doneOnNeeded') : undefined}
          required
          testId="task-done-on"
        />
      </Stack>
    </ConfirmDialog>
  );
}
