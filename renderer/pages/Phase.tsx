import Box from '@mui/material/Box';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoBand } from '../frame/DemoBand';
import { useAppState } from '../office/hooks';

// Nobody is signed in when the app starts: one of these comes first, so both are fetched while main opens the data.
const firstRun = import('./FirstRunPage');
const signIn = import('./SignInPage');
const FirstRunPage = lazy(async () => ({ default: (await firstRun).FirstRunPage }));
const SignInPage = lazy(async () => ({ default: (await signIn).SignInPage }));
const TroublePage = lazy(async () => ({ default: (await import('./TroublePage')).TroublePage }));
const Office = lazy(async () => ({ default: (await import('../frame/Office')).Office }));

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
      <Suspense fallback={<Waiting />}>{screen}</Suspense>
    </Box>
  );
}
