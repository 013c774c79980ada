import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { DialogueState, DialogueStep } from '../../../shared/domain/dialogues';
import type { DialogueView } from '../../../shared/ipc/calls/dialogues';
import { useAct, useMay, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import { TimeInput } from '../../parts/TimeInput';
import { useToast } from '../../parts/Toast';

interface StepProps {
  view: DialogueView;
  /** what is typed has to be stored first; false when it could not be */
  before(): Promise<boolean>;
  version(): number;
  onDone(view: DialogueView): void;
}

const stepsOf: Readonly<Record<DialogueState, readonly DialogueStep[]>> = {
  planned: ['held', 'moved', 'postponed', 'cancelled'],
  postponed: ['resumed', 'cancelled'],
  held: ['reopened'],
  cancelled: ['reopened'],
};

/** What may become of the dialogue as it stands. */
export function StepActs(props: StepProps) {
  const { t } = useTranslation('dialogues');
  const may = useMay('dialogue.step');
  const [asking, setAsking] = useState<DialogueStep | null>(null);
  const { state, paperId, day } = props.view.dialogue;
  const today = useToday();
  // what gave tasks is not opened again
  const steps = stepsOf[state].filter((step) => step !== 'reopened' || paperId === null);
  if (!may) return null;
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mb: 1.5 }}>
      {steps.map((step) => (
        <ActionButton
          key={step}
          label={t(`step.${step}`)}
          primary={step === 'held' && day !== null && day <= today}
          small={step !== 'held'}
          danger={step === 'cancelled'}
          onClick={() => setAsking(step)}
          testId={`dialogue-step-${step}`}
        />
      ))}
      {asking === null ? null : (
        <StepDialog key={asking} {...props} step={asking} onClose={() => setAsking(null)} />
      )}
    </Stack>
  );
}

function StepDialog({
  view,
  before,
  version,
  onDone,
  step,
  onClose,
}: StepProps & { step: DialogueStep; onClose(): void }) {
  const { t } = useTranslation('dialogues');
  const toast = useToast();
  const act = useAct('dialogue.step');
  const { dialogue } = view;
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<Day | null>(step === 'moved' ? dialogue.day : null);
  const [time, setTime] = useState<string>(dialogue.time);
  const [place, setPlace] = useState('');
  const hasSlot = step === 'moved' || step === 'resumed';
  const needsReason = step !== 'held' && step !== 'resumed';

  async function confirm() {
    if (!(await before())) return;
    const asked = { id: dialogue.id, version: version(), step, reason: reason.trim(), place };
    const next = await act.act({
      ...asked,
      day: hasSlot ? day : null,
      time: hasSlot && time !== '' ? time : null,
    });
    if (next === undefined) return;
    toast(t('step.done'));
    onDone(next);
    onClose();
  }

  return (
    <ConfirmDialog
      title={t(`step.title.${step}`)}
      text={t(`step.text.${step}`)}
      confirmLabel={t(`step.${step}`)}
      danger={step === 'cancelled'}
      busy={act.acting}
      disabled={needsReason && reason.trim() === ''}
      fault={act.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="dialogue-step-dialog"
    >
      <Stack spacing={1.5}>
        {hasSlot ? (
          <>
            <DayInput
              label={t('step.day')}
              value={day}
              onChange={setDay}
              required
              autoFocus
              testId="step-day"
            />
            <TimeInput label={t('step.time')} value={time} onChange={setTime} testId="step-time" />
            <TextInput label={t('step.place')} value={place} onChange={setPlace} testId="step-place" />
          </>
        ) : null}
        {step === 'held' ? null : (
          <ProseInput
            label={t('step.reason')}
            value={reason}
            onChange={setReason}
            required={needsReason}
            autoFocus={!hasSlot}
            minRows={2}
            testId="step-reason"
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
