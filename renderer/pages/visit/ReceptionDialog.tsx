import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceptionRow } from '../../../shared/ipc/calls/work';
import { useAct, useToday } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import { DayOffNote } from './DayOffNote';
import { visitFormKeys } from './formKeys';
import {
  HostFields,
  KindFields,
  OnlineDuties,
  OutcomeFields,
  type ReceptionDraft,
  UrgentReason,
} from './ReceptionFields';

export interface ReceptionDialogProps {
  initial: ReceptionDraft;
  onSaved(reception: ReceptionRow): void;
  onClose(): void;
}

/** A new unscheduled reception, or what became of one that was planned. */
export function ReceptionDialog({ initial, onSaved, onClose }: ReceptionDialogProps) {
  const { t } = useTranslation('visits');
  const [draft, setDraft] = useState(initial);
  const today = useToday();
  const save = useAct('reception.save');
  const urgent = draft.kind === 'urgent';
  const isNew = draft.version === 0;
  const part = { draft, change: (next: Partial<ReceptionDraft>) => setDraft((now) => ({ ...now, ...next })) };

  async function confirm() {
    const isAhead = isNew && draft.day > today;
    const saved = await save.act(isAhead ? { ...draft, state: 'planned' } : draft);
    if (saved !== undefined) onSaved(saved);
  }

  return (
    <ConfirmDialog
      title={t(urgent ? 'reception.urgentTitle' : isNew ? 'reception.newTitle' : 'reception.editTitle')}
      confirmLabel={t('reception.save')}
      busy={save.acting}
      disabled={
        (urgent && draft.urgentReason === '') || (draft.kind !== 'regular' && draft.hostName.trim() === '')
      }
      fault={save.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="reception-dialog"
    >
      <Box onKeyDown={visitFormKeys} sx={{ display: 'grid', gap: 1.25 }}>
        <DayInput
          label={t('reception.day')}
          value={draft.day}
          onChange={(day) => (day === null ? undefined : part.change({ day }))}
          testId="reception-day"
        />
        <DayOffNote day={draft.day} />
        {isNew && !urgent && <KindFields {...part} />}
        {draft.kind !== 'regular' && <HostFields {...part} />}
        {draft.kind === 'online' && <OnlineDuties day={draft.day} />}
        {urgent && <UrgentReason {...part} />}
        <TextInput
          label={t('reception.place')}
          value={draft.place}
          onChange={(place) => part.change({ place })}
          testId="reception-place"
        />
        <ProseInput
          label={t('reception.participants')}
          value={draft.participants}
          onChange={(participants) => part.change({ participants })}
          minRows={2}
          testId="reception-participants"
        />
        <OutcomeFields {...part} />
      </Box>
    </ConfirmDialog>
  );
}
