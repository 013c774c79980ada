import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { DeadlineKey } from '../../../shared/domain/deadlineRules';
import { useAct, useAsk, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { useDutyWords } from '../../words/duty';

interface StartDeadlineProps {
  noun: 'petition' | 'matter';
  recordId: string;
  onStarted(): void;
}

function StartDialog({ noun, recordId, onStarted, onClose }: StartDeadlineProps & { onClose(): void }) {
  const { t } = useTranslation('petitionWork');
  const words = useDutyWords();
  const today = useToday();
  const [base, setBase] = useState<Day>(today);
  const [chosen, setChosen] = useState<DeadlineKey | null>(null);
  const { data } = useAsk('deadline.duties', { on: base }, { keep: true });
  const start = useAct('deadline.start');
  const key = chosen ?? data?.[0]?.key ?? null;
  const duty = data?.find((one) => one.key === key);
  const options = (data ?? []).map((one) => ({ value: one.key, label: words(one.key, one.label) }));

  async function confirm() {
    if (key === null) return;
    if ((await start.act({ noun, recordId, key, base })) === undefined) return;
    onClose();
    onStarted();
  }

  return (
    <ConfirmDialog
      title={t('deadline.start')}
      text={duty?.basis}
      confirmLabel={t('deadline.start')}
      busy={start.acting}
      disabled={key === null}
      fault={start.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="deadline-start-dialog"
    >
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        {key !== null && (
          <PickInput<DeadlineKey>
            label={t('deadline.duty')}
            value={key}
            options={options}
            onChange={setChosen}
            autoFocus
            testId="deadline-start-duty"
          />
        )}
        <DayInput
          label={t(duty?.direction === 'before' ? 'deadline.event' : 'deadline.base')}
          value={base}
          onChange={(day) => (day === null ? undefined : setBase(day))}
          required
          testId="deadline-start-base"
        />
      </Box>
    </ConfirmDialog>
  );
}

/** Starts a clock that no rule starts by itself: for a matter without a petition, or a duty of one's own. */
export function StartDeadline(props: StartDeadlineProps) {
  const { t } = useTranslation('petitionWork');
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton
        label={t('deadline.start')}
        icon="add"
        small
        onClick={() => setOpen(true)}
        testId="deadline-start"
      />
      {open && <StartDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
