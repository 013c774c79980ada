import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useAppState } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { PaperKeySheet } from './paperKey/PaperKeySheet';

const SetupWizard = lazy(async () => ({ default: (await import('./setup/SetupWizard')).SetupWizard }));
const RestorePanel = lazy(async () => ({ default: (await import('./RestorePanel')).RestorePanel }));

type Made = Output<'setup.createOffice'>;

export interface FirstRunPageProps {
  /** true while the screen must stay whatever the state of the app says: the paper key is shown only now */
  onHold(held: boolean): void;
}

/** Nothing is known yet: make the office, try with invented data, or bring data back. */
export function FirstRunPage({ onHold }: FirstRunPageProps) {
  const { take } = useAppState();
  const [doing, setDoing] = useState<'choose' | 'create' | 'restore'>('choose');
  const [made, setMade] = useState<Made | null>(null);

  function finish(): void {
    if (made !== null) take(made.state);
    onHold(false);
  }

  let screen: ReactNode = (
    <Choices onCreate={() => setDoing('create')} onRestore={() => setDoing('restore')} />
  );
  if (doing === 'restore') screen = <RestoreScreen onBack={() => setDoing('choose')} />;
  if (doing === 'create') {
    screen = (
      <SetupWizard
        onBack={() => setDoing('choose')}
        onHold={onHold}
        onMade={(office) => {
          take(office.state);
          setMade(office);
        }}
      />
    );
  }
  if (made !== null) screen = <PaperKeySheet paperKey={made.paperKey} onDone={finish} />;
  return (
    <Box component="main" data-testid="first-run" data-usable sx={{ flex: 1, py: 3, px: 2 }}>
      <Suspense fallback={null}>{screen}</Suspense>
    </Box>
  );
}

function RestoreScreen({ onBack }: { onBack(): void }) {
  const { t } = useTranslation('access');
  return (
    <Paper variant="outlined" sx={{ p: 4, maxWidth: 820, mx: 'auto' }}>
      <ActionButton label={t('setup.back')} icon="back" small onClick={onBack} testId="setup-back" />
      <RestorePanel />
    </Paper>
  );
}

function Choices({ onCreate, onRestore }: { onCreate(): void; onRestore(): void }) {
  const { t } = useTranslation('access');
  const { take } = useAppState();
  const demo = useAct('setup.openDemo');
  const choose = useAct('setup.chooseFolder');

  async function openDemo(profile: 'xa2026' | 'huyen2024'): Promise<void> {
    const state = await demo.act({ profile });
    if (state !== undefined) take(state);
  }

  async function chooseFolder(): Promise<void> {
    const state = await choose.act({});
    if (state !== undefined) take(state);
  }

  return (
    <Box sx={{ maxWidth: 980, mx: 'auto' }}>
      <Typography variant="h1" sx={{ color: 'primary.main', fontSize: '2rem' }}>
        {t('first.title')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 3 }}>{t('first.subtitle')}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))', gap: 2 }}>
        <Choice title={t('first.create')} text={t('first.createText')}>
          <ActionButton label={t('first.createGo')} primary onClick={onCreate} testId="setup-create" />
        </Choice>
        <Choice title={t('first.demo')} text={t('first.demoText')}>
          <ActionButton
            label={t('first.demoXa')}
            busy={demo.acting}
            onClick={() => void openDemo('xa2026')}
            testId="setup-demo-xa2026"
          />
          <ActionButton
            label={t('first.demoHuyen')}
            busy={demo.acting}
            onClick={() => void openDemo('huyen2024')}
            testId="setup-demo-huyen2024"
          />
        </Choice>
      </Box>
      <FaultNote fault={demo.fault ?? choose.fault} />
      <Typography variant="body2" sx={{ mt: 3, mb: 0.5, color: 'text.secondary' }}>
        {t('first.earlier')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ActionButton
          label={t('first.restore')}
          icon="backup"
          small
          onClick={onRestore}
          testId="setup-restore"
        />
        <ActionButton
          label={t('first.chooseFolder')}
          icon="folder"
          small
          busy={choose.acting}
          onClick={() => void chooseFolder()}
          testId="setup-choose-folder"
        />
      </Box>
    </Box>
  );
}

function Choice({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Paper
      component="section"
      variant="outlined"
      sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 1.5 }}
    >
      <Typography variant="h2" sx={{ fontSize: '1.25rem' }}>
        {title}
      </Typography>
      <Typography sx={{ flex: 1 }}>{text}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{children}</Box>
    </Paper>
  );
}
