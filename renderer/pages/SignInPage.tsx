import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useAppState, useAsk } from '../office/hooks';
import { lastSignedIn } from '../office/lastSignedIn';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { PickInput } from '../parts/PickInput';
import { TextInput } from '../parts/TextInput';
import { capital } from '../words/capital';
import { demoPassword } from './demoPassword';

function SignInForm() {
  const { t } = useTranslation('access');
  const { demo, take } = useAppState();
  const { data: people, error } = useAsk('auth.staffList', {});
  const { act, acting, fault } = useAct('auth.signIn');
  const [picked, setPicked] = useState<string | null>(lastSignedIn.id());
  const [password, setPassword] = useState('');
  const [tries, setTries] = useState(0);
  const staffId = picked ?? people?.[0]?.id ?? '';

  async function go(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (acting || staffId === '' || password === '') return;
    const state = await act({ staffId, password });
    setPassword('');
    setTries((count) => count + 1);
    if (state !== undefined) take(state);
  }

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event: FormEvent) => void go(event)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}
    >
      <PickInput
        label={t('signIn.staff')}
        value={staffId}
        onChange={setPicked}
        options={(people ?? []).map(({ id, name, title }) => ({
          value: id,
          label: title === '' ? name : `${name} – ${title}`,
        }))}
        testId="signin-staff"
      />
      <TextInput
        // a new field after each try, so that the next one is typed without the mouse
        key={tries}
        label={t('signIn.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoFocus
        autoComplete="current-password"
        hint={demo ? t('signIn.demo', { password: demoPassword }) : undefined}
        testId="signin-password"
      />
      <FaultNote fault={fault ?? error?.fault} testId="signin-fault" />
      <ActionButton
        label={t('signIn.go')}
        primary
        busy={acting}
        disabled={staffId === '' || password === ''}
        type="submit"
        testId="signin-go"
      />
    </Box>
  );
}

/** Who works now; also the lock of the screen. */
export function SignInPage() {
  const { t } = useTranslation('access');
  const { officeName } = useAppState();
  return (
    <Box
      component="main"
      data-testid="sign-in"
      data-usable
      sx={{ flex: 1, display: 'grid', placeItems: 'center', p: 2 }}
    >
      <Paper variant="outlined" sx={{ width: 'min(430px, 100%)', p: 4 }}>
        <Typography variant="h1" sx={{ color: 'primary.main' }}>
          {t('signIn.title')}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>{capital(officeName)}</Typography>
        <SignInForm />
        <Typography variant="caption" sx={{ display: 'block', mt: 2, color: 'text.secondary' }}>
          {t('signIn.forgot')}
        </Typography>
      </Paper>
    </Box>
  );
}
