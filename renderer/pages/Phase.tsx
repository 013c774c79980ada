import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '../../shared/ipc/calls/access';
import { DemoBand } from '../frame/DemoBand';
import { useAppState } from '../office/hooks';
import { fetched } from '../parts/fetched';

const FirstRunPage = fetched(async () => (await import('./FirstRunPage')).FirstRunPage, Waiting);
const SignInPage = fetched(async () => (await import('./SignInPage')).SignInPage, Waiting);
const TroublePage = fetched(async () => (await import('./TroublePage')).TroublePage, Waiting);
const Office = fetched(async () => (await import('../frame/Office')).Office, Waiting);

const screens = { firstRun: FirstRunPage, trouble: TroublePage, signIn: SignInPage, ready: Office };

/** Brings the code of the screen that comes first. */
export function fetchPhase(phase: AppState['phase']): Promise<void> {
  return screens[phase].fetch();
}

export function Waiting() {
  const { t } = useTranslation('app');
  return (
    <Box sx={{ display: 'grid', placeItems: 'center', minHeight: '60vh', color: 'text.secondary' }}>
      {t('waiting')}
    </Box>
  );
}

/** Which screen the app is at. The paper key is shown once, so the first run holds its screen until it is noted. */
export function Phase() {
  const { phase, demo } = useAppState();
  const [held, setHeld] = useState(false);
  // who signs in wants the office next
  useEffect(() => {
    if (phase === 'signIn') void Office.fetch().catch(() => undefined);
  }, [phase]);
  const screen =
    held || phase === 'firstRun' ? (
      <FirstRunPage onHold={setHeld} />
    ) : phase === 'trouble' ? (
      <TroublePage />
    ) : phase === 'signIn' ? (
      <SignInPage />
    ) : (
      <Office />
    );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: '100vh' }}>
      {demo && <DemoBand />}
      {screen}
    </Box>
  );
}
