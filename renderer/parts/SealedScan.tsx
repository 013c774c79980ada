import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scan } from '../../shared/domain/scans';
import { useAct } from '../office/hooks';
import { ConfirmDialog } from './ConfirmDialog';
import type { OpenedToken } from './scanSheets';
import { TextInput } from './TextInput';

interface SealedScanProps {
  scan: Scan;
  onOpen(opened: OpenedToken): void;
  onClose(): void;
}

/** Asks who is entitled for passphrase and reason before a sealed scan is opened; both go no further than this act. */
export function SealedScan({ scan, onOpen, onClose }: SealedScanProps) {
  const { t } = useTranslation('scans');
  const open = useAct('scan.open');
  const [passphrase, setPassphrase] = useState('');
  const [reason, setReason] = useState('');

  async function openIt() {
    const opened = await open.act({ id: scan.id, passphrase, reason });
    if (opened !== undefined) onOpen(opened);
  }

  return (
    <ConfirmDialog
      title={t('sealed.title')}
      text={t('sealed.text')}
      confirmLabel={t('sealed.open')}
      busy={open.acting}
      disabled={passphrase === '' || reason.trim() === ''}
      fault={open.fault}
      onConfirm={() => void openIt()}
      onClose={onClose}
      testId="scan-sealed-dialog"
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <TextInput
          label={t('sealed.reason')}
          value={reason}
          onChange={setReason}
          required
          autoFocus
          testId="scan-reason"
        />
        <TextInput
          label={t('sealed.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          type="password"
          required
          testId="scan-passphrase"
        />
      </Box>
    </ConfirmDialog>
  );
}
