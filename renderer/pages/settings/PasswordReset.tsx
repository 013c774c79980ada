import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';

/** A new password for somebody who forgot the old one; it closes the sealed part to that person. */
export function PasswordReset({ staffId }: { staffId: string }) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const may = useMay('staff.resetPassword');
  const { act, acting, fault } = useAct('staff.resetPassword');
  const [asking, setAsking] = useState(false);
  const [newPassword, setNewPassword] = useState('');

  async function reset(): Promise<void> {
    const done = await act({ staffId, newPassword });
    if (done === undefined) return;
    setAsking(false);
    setNewPassword('');
    toast(t('password.done'));
  }

  if (!may) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <ActionButton
        label={t('staff.reset')}
        small
        icon="lock"
        onClick={() => setAsking(true)}
        testId="staff-reset"
      />
      {asking && (
        <ConfirmDialog
          title={t('staff.reset')}
          confirmLabel={t('staff.resetGo')}
          busy={acting}
          disabled={newPassword === ''}
          fault={fault}
          onConfirm={() => void reset()}
          onClose={() => setAsking(false)}
          testId="staff-reset-dialog"
        >
          <Typography sx={{ mb: 1 }}>{t('staff.resetText')}</Typography>
          <TextInput
            label={t('password.new')}
            hint={t('password.hint')}
            type="password"
            autoComplete="new-password"
            value={newPassword}
            onChange={setNewPassword}
            autoFocus
            testId="staff-reset-password"
          />
        </ConfirmDialog>
      )}
    </Box>
  );
}
