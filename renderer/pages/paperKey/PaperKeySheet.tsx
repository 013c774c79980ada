import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/ipc/contract';
import { useAct } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { TextInput } from '../../parts/TextInput';

const PaperPreview = lazy(async () => ({ default: (await import('../../parts/PaperPreview')).PaperPreview }));

export interface PaperKeySheetProps {
  paperKey: Output<'setup.createOffice'>['paperKey'];
  onDone(): void;
}

function KeyLines({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation('access');
  return (
    <Box
      component="ol"
      aria-label={t('paperKey.lines')}
      sx={{
        listStyle: 'none',
        p: 2,
        my: 2,
        border: 2,
        borderColor: 'primary.main',
        borderRadius: 1,
        fontFamily: 'ui-monospace, "DejaVu Sans Mono", Consolas, monospace',
        fontSize: '1.25rem',
        letterSpacing: '0.06em',
        lineHeight: 1.8,
      }}
    >
      {lines.map((line) => (
        <li key={line} data-testid="paper-key-line">
          {line}
        </li>
      ))}
    </Box>
  );
}

/** The last line typed back from the paper. */
function LastLine({ onDone }: Pick<PaperKeySheetProps, 'onDone'>) {
  const { t } = useTranslation('access');
  const { act, acting, fault } = useAct('setup.confirmPaperKey');
  const [lastLine, setLastLine] = useState('');

  async function confirm(): Promise<void> {
    const done = await act({ lastLine });
    if (done !== undefined) onDone();
  }

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event: { preventDefault(): void }) => {
        event.preventDefault();
        void confirm();
      }}
      sx={{ mt: 3, display: 'flex', flexDirection: 'column', gap: 1.5, alignItems: 'flex-start' }}
    >
      <Box sx={{ width: 'min(34rem, 100%)' }}>
        <TextInput
          label={t('paperKey.last')}
          hint={t('paperKey.lastHint')}
          value={lastLine}
          onChange={setLastLine}
          testId="paper-key-last"
        />
      </Box>
      <FaultNote fault={fault} testId="paper-key-fault" />
      <ActionButton
        label={t('paperKey.confirm')}
        primary
        type="submit"
        busy={acting}
        disabled={lastLine.trim() === ''}
        testId="paper-key-confirm"
      />
    </Box>
  );
}

/**
 * The private half of the backup key, on screen this once. Typing back the last line proves that it is on paper:
 * without it nobody can open a backup, and the app keeps no second copy for the office.
 */
export function PaperKeySheet({ paperKey, onDone }: PaperKeySheetProps) {
  const { t } = useTranslation('access');
  const [preview, setPreview] = useState(false);
  return (
    <Paper variant="outlined" data-testid="paper-key" sx={{ maxWidth: 820, mx: 'auto', p: 4 }}>
      <Typography variant="h1">{t('paperKey.title')}</Typography>
      <Typography sx={{ my: 1 }}>{t('paperKey.text')}</Typography>
      <KeyLines lines={paperKey.lines} />
      <ActionButton
        label={t('paperKey.print')}
        icon="print"
        onClick={() => setPreview(true)}
        testId="paper-key-print"
      />
      <LastLine onDone={onDone} />
      {preview && (
        <Suspense fallback={null}>
          <PaperPreview source={{ of: 'paperKey' }} onClose={() => setPreview(false)} />
        </Suspense>
      )}
    </Paper>
  );
}
