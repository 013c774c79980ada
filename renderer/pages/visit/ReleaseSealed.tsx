import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useMay, useStaff } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';

interface ReleaseSealedProps {
  noun: 'visit' | 'petition';
  id: string;
  onReleased(): void;
}

/** A dialog of its own: what was typed into it is gone when it closes, the passphrase above all. */
function ReleaseDialog({ noun, id, onReleased, onClose }: ReleaseSealedProps & { onClose(): void }) {
  const { t } = useTranslation('visits');
  const toast = useToast();
  const release = useAct('sealed.release');
  const [passphrase, setPassphrase] = useState('');
  const [reason, setReason] = useState('');

  async function confirm() {
    const done = await release.act({ noun, id, passphrase, reason });
    if (done === undefined) return;
    toast(t('sealed.released', { count: done.drafts }));
    onClose();
    onReleased();
  }

  return (
    <ConfirmDialog
      title={t('sealed.releaseTitle')}
      text={t('sealed.releaseText')}
      confirmLabel={t('sealed.releaseYes')}
      busy={release.acting}
      disabled={passphrase === '' || reason.trim() === ''}
      fault={release.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="sealed-release-dialog"
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <TextInput
          label={t('sealed.releaseReason')}
          value={reason}
          onChange={setReason}
          required
          autoFocus
          testId="sealed-release-reason"
        />
        <TextInput
          label={t('sealed.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          type="password"
          required
          testId="sealed-release-passphrase"
        />
      </Box>
    </ConfirmDialog>
  );
}

/** For a record that was called a denunciation by mistake: who may open the compartment takes it out again. */
export function ReleaseSealed(props: ReleaseSealedProps) {
  const { t } = useTranslation('visits');
  const may = useMay('sealed.release');
  const entitled = useStaff()?.entitled === true;
  const [asking, setAsking] = useState(false);
  if (!may || !entitled) return null;
  return (
    <>
      <ActionButton label={t('sealed.release')} onClick={() => setAsking(true)} testId="sealed-release" />
      {asking && <ReleaseDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}
