import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleItem } from '../../../shared/domain/chain';
import type { Day } from '../../../shared/domain/day';
import type { Office } from '../../../shared/domain/office';
import { newId } from '../../office/client';
import { useAsk } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { inMonth, type Month, newItem } from './plan';

interface AddDialogProps {
  month: Month;
  office: Office;
  onAdd(item: ScheduleItem): void;
  onClose(): void;
}

/** A reception outside the fixed days: who and when; the rest comes from the host's habits. */
export function AddDialog({ month, office, onAdd, onClose }: AddDialogProps) {
  const { t } = useTranslation('schedules');
  const hosts = (useAsk('host.list', {}).data ?? []).filter((host) => host.active);
  const [hostId, setHostId] = useState('');
  const [day, setDay] = useState<Day | null>(null);
  const host = hosts.find((each) => each.id === hostId) ?? hosts[0];
  const [tried, setTried] = useState(false);
  const wrong = day === null ? tried : !inMonth(day, month);

  function add() {
    // A day is read when its field is left, so the button cannot wait for it greyed out.
    setTried(true);
    if (host === undefined || day === null || !inMonth(day, month)) return;
    onAdd(newItem({ id: newId(), receptionId: newId() }, host, day, office));
  }

  return (
    <ConfirmDialog
      title={t('addTitle')}
      confirmLabel={t('addConfirm')}
      disabled={host === undefined}
      onConfirm={add}
      onClose={onClose}
      testId="schedule-add-dialog"
    >
      <Stack spacing={1.5}>
        <PickInput
          label={t('addHost')}
          value={host?.id ?? ''}
          options={hosts.map((each) => ({ value: each.id, label: `${each.name}, ${each.title}` }))}
          onChange={setHostId}
          testId="schedule-add-host"
        />
        <DayInput
          label={t('addDay')}
          value={day}
          onChange={setDay}
          error={wrong ? t('addOutside', { ...month }) : undefined}
          autoFocus
          testId="schedule-add-day"
        />
      </Stack>
    </ConfirmDialog>
  );
}
