import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../parts/ActionButton';
import { type BackupProgress, progressWords } from './progress';

/** How far a long act is, and the way to stop it. */
export function ProgressLine({ progress, onStop }: { progress: BackupProgress | null; onStop(): void }) {
  const { t } = useTranslation('backup');
  const known = progress !== null && progress.total > 1;
  const words = progressWords(progress, t);
  return (
    <Stack direction="row" spacing={2} sx={{ alignItems: 'center', mb: 2 }} data-testid="backup-progress">
      <Stack sx={{ flex: 1 }}>
        <Typography variant="body2" role="status">
          {words}
        </Typography>
        <LinearProgress
          aria-label={words}
          variant={known ? 'determinate' : 'indeterminate'}
          value={known ? Math.min(100, (progress.done * 100) / progress.total) : undefined}
        />
      </Stack>
      <ActionButton label={t('stop')} onClick={onStop} testId="backup-stop" />
    </Stack>
  );
}
