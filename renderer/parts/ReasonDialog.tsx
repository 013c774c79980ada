import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/ipc/fault';
import { ConfirmDialog } from './ConfirmDialog';
import { ProseInput } from './ProseInput';

export interface ReasonDialogProps {
  title: string;
  text?: string;
  /** what is asked for, where it is no reason */
  label?: string;
  confirmLabel?: string;
  danger?: boolean;
  busy?: boolean;
  fault?: Fault | null;
  onConfirm(reason: string): void;
  onClose(): void;
  /** the dialog's own; the field is `reason-text`, the buttons `confirm-ok` and `confirm-cancel` */
  testId?: string;
}

/** Asks for the reason that the records keep beside an act. */
export function ReasonDialog({ label, onConfirm, ...rest }: ReasonDialogProps) {
  const { t } = useTranslation('parts');
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <ConfirmDialog {...rest} disabled={given === ''} onConfirm={() => onConfirm(given)}>
      <ProseInput
        label={label ?? t('reason')}
        value={reason}
        onChange={setReason}
        hint={given === '' && label === undefined ? t('reasonNeeded') : undefined}
        autoFocus
        required
        minRows={2}
        testId="reason-text"
      />
    </ConfirmDialog>
  );
}
