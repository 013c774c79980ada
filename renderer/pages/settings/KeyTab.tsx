import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/ipc/contract';
import { useAct, useAppState } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { PaperKeySheet } from '../paperKey/PaperKeySheet';

/** A new paper key when the sheet was lost, or never noted because the app was closed too early. */
export function KeyTab() {
  const { t } = useTranslation('settings');
  const { paperKeyPending, refresh } = useAppState();
  const toast = useToast();
  const { act, acting, fault } = useAct('setup.renewPaperKey');
  const [password, setPassword] = useState('');
  const [made, setMade] = useState<Output<'setup.renewPaperKey'> | null>(null);

  async function renew(): Promise<void> {
    const key = await act({ password });
    setPassword('');
    if (key !== undefined) setMade(key);
  }

  async function noted(): Promise<void> {
    setMade(null);
    toast(t('key.noted'));
    await refresh();
  }

  if (made !== null)
    return (
      <>
        {made.opensSealed ? null : (
          <Typography role="note" sx={{ mb: 1, fontWeight: 600 }} data-testid="key-not-sealed">
            {t('key.notSealed')}
          </Typography>
        )}
        <PaperKeySheet paperKey={made} onDone={() => void noted()} />
      </>
    );
  return (
    <Section title={t('tab.key')}>
      <Typography sx={{ mb: 1 }} data-testid="key-state">
        {t(paperKeyPending ? 'key.pending' : 'key.held')}
      </Typography>
      <Typography sx={{ mb: 2, color: 'text.secondary' }}>{t('key.text')}</Typography>
      <Box sx={{ maxWidth: 360 }}>
        <TextInput
          label={t('key.password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          testId="key-password"
        />
      </Box>
      <FaultNote fault={fault} />
      <Box sx={{ mt: 1.5 }}>
        <ActionButton
          label={t('key.renew')}
          danger={!paperKeyPending}
          busy={acting}
          disabled={password === ''}
          onClick={() => void renew()}
          testId="key-renew"
        />
      </Box>
    </Section>
  );
}
