import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check } from '../../../shared/domain/chain';
import type { ReceptionRow } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { useAct } from '../../office/hooks';
import { CheckInput } from '../../parts/CheckInput';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { ProseInput } from '../../parts/ProseInput';
import { CheckList } from '../issue/CheckList';

export interface CloseDayProps {
  reception: ReceptionRow;
  checks: Check[];
  onClosed(): void;
  onClose(): void;
}

/** Asks for what is missing before a day ends: some of it stops, some is left with a reason, "nobody came" is said. */
export function CloseDay({ reception, checks, onClosed, onClose }: CloseDayProps) {
  const { t } = useTranslation('receptionDay');
  const [noCitizen, setNoCitizen] = useState(false);
  const [reason, setReason] = useState('');
  const close = useAct('reception.close');
  const nobody = checks.some(({ code }) => code === 'day.nobody');
  const stops = checks.filter(({ severity, code }) => severity === 'stop' && code !== 'day.nobody');
  const left = checks.some(({ severity, code }) => severity === 'warning' && code.startsWith('day.'));
  const open = stops.length + (nobody && !noCitizen ? 1 : 0);
  const ready = open === 0 && (!left || reason.trim() !== '');

  async function confirm() {
    const { id, version } = reception;
    const closed = await close.act({ id, version, noCitizen, reason });
    if (closed !== undefined) onClosed();
  }

  return (
    <ConfirmDialog
      title={t('close.title', { day: dmy(reception.day) })}
      text={t('close.text')}
      confirmLabel={t('close.open')}
      busy={close.acting}
      disabled={!ready}
      fault={close.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="day-close-dialog"
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {open > 0 && (
          <Typography sx={{ color: 'error.main' }} data-testid="day-close-stops">
            {t('close.stops', { count: open })}
          </Typography>
        )}
        <CheckList noun="receptionDay" checks={checks} testId="day-close-checks" />
        {nobody && (
          <CheckInput
            label={t('close.noCitizen')}
            value={noCitizen}
            onChange={setNoCitizen}
            autoFocus
            testId="day-no-citizen"
          />
        )}
        {left && (
          <ProseInput
            label={t('close.reason')}
            value={reason}
            onChange={setReason}
            minRows={2}
            required
            testId="day-close-reason"
          />
        )}
      </Box>
    </ConfirmDialog>
  );
}
