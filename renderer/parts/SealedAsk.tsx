import Box from '@mui/material/Box';
import { useState } from 'react';
import type { Fault } from '../../shared/ipc/fault';
import { ConfirmDialog } from './ConfirmDialog';
import { TextInput } from './TextInput';

export interface SealedAnswer {
  passphrase: string;
  reason: string;
}

interface SealedAskProps {
  title: string;
  text: string;
  confirmLabel: string;
  reasonLabel: string;
  passphraseLabel: string;
  busy: boolean;
  fault: Fault | null;
  onConfirm(answer: SealedAnswer): void;
  onClose(): void;
  testId: string;
  /** what the test ids of the two fields begin with */
  fieldId: string;
}

/**
 * Asks who is entitled for reason and passphrase before the compartment is opened. A dialog of its own: what was typed
 * into it is gone when it closes, the passphrase above all.
 */
export function SealedAsk(props: SealedAskProps) {
  const { reasonLabel, passphraseLabel, onConfirm, fieldId, ...dialog } = props;
  const [passphrase, setPassphrase] = useState('');
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      {...dialog}
      disabled={passphrase === '' || reason.trim() === ''}
      onConfirm={() => onConfirm({ passphrase, reason })}
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <TextInput
          label={reasonLabel}
          value={reason}
          onChange={setReason}
          required
          autoFocus
          testId={`${fieldId}-reason`}
        />
        <TextInput
          label={passphraseLabel}
          value={passphrase}
          onChange={setPassphrase}
          type="password"
          required
          testId={`${fieldId}-passphrase`}
        />
      </Box>
    </ConfirmDialog>
  );
}
