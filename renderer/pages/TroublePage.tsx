import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useAppState } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { UndoRestore } from './backup/UndoRestore';

const RestorePanel = lazy(async () => ({ default: (await import('./RestorePanel')).RestorePanel }));

function WaysOut({ onRestore }: { onRestore(): void }) {
  const { t } = useTranslation('access');
  const { take } = useAppState();
  const retry = useAct('app.retryOpen');
  const choose = useAct('setup.chooseFolder');
  const show = useAct('app.showFolder');
  const quit = useAct('app.quit');

  async function andTake(state: ReturnType<typeof retry.act>): Promise<void> {
    const known = await state;
    if (known !== undefined) take(known);
  }

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ActionButton
          label={t('trouble.retry')}
          primary
          busy={retry.acting}
          onClick={() => void andTake(retry.act({}))}
          testId="trouble-retry"
        />
        <ActionButton
          label={t('trouble.choose')}
          icon="folder"
          busy={choose.acting}
          onClick={() => void andTake(choose.act({}))}
          testId="trouble-choose"
        />
        <ActionButton
          label={t('trouble.restore')}
          icon="backup"
          onClick={onRestore}
          testId="trouble-restore"
        />
        <ActionButton
          label={t('trouble.log')}
          onClick={() => void show.act({ which: 'log' })}
          testId="trouble-log"
        />
        <ActionButton label={t('trouble.quit')} onClick={() => void quit.act({})} testId="trouble-quit" />
      </Box>
      <FaultNote fault={retry.fault ?? choose.fault ?? show.fault ?? quit.fault} />
    </>
  );
}

/** The data cannot be opened. Nothing empty is put in their place: the person decides what happens. */
export function TroublePage() {
  const { t } = useTranslation('access');
  const { trouble, troublePath } = useAppState();
  const [restoring, setRestoring] = useState(false);
  return (
    <Box
      component="main"
      data-testid="trouble"
      data-usable
      sx={{ flex: 1, display: 'grid', placeItems: 'center', p: 2 }}
    >
      <Paper variant="outlined" sx={{ width: 'min(760px, 100%)', p: 4 }}>
        <Typography variant="h1">{t('trouble.title')}</Typography>
        <FaultNote fault={{ code: trouble ?? 'data.notReady', params: {}, ref: '' }} testId="trouble-fault" />
        {troublePath !== '' && (
          <Typography variant="body2" sx={{ mb: 2, wordBreak: 'break-all' }} data-testid="trouble-path">
            {t('trouble.path', { path: troublePath })}
          </Typography>
        )}
        <WaysOut onRestore={() => setRestoring(true)} />
        {restoring && (
          <Suspense fallback={null}>
            <RestorePanel />
            <UndoRestore />
          </Suspense>
        )}
      </Paper>
    </Box>
  );
}
