import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HomeView } from '../../shared/ipc/calls/work';
import { useAsk } from '../office/hooks';
import { StateChip, type Tone } from '../parts/StateChip';

type Light = HomeView['backups'][number];

const tones: Record<Light['tone'], Tone> = { green: 'good', amber: 'warn', red: 'bad', none: 'bad' };

/** The age of a backup in words: hours within two days, then days. */
export function useBackupAge(): (light: Light) => string {
  const { t } = useTranslation('app');
  return ({ hours }) => {
    if (hours === null) return t('backup.none');
    if (hours < 1) return t('backup.fresh');
    return hours < 48
      ? t('backup.hours', { count: hours })
      : t('backup.days', { count: Math.floor(hours / 24) });
  };
}

/** How old the last backup is that was read back and proved; nothing prettier. */
export function BackupLight() {
  const { t } = useTranslation('app');
  const { data } = useAsk('backup.status', {}, { everyMs: 60_000 });
  const age = useBackupAge();
  if (data === undefined) return null;
  const label = data.running ? t('backup.running') : age(data.light);
  return (
    <Box
      component={Link}
      to="/backup"
      data-testid="backup-light"
      data-tone={data.light.tone}
      aria-label={t('backup.label', { age: label })}
      title={t('backup.label', { age: label })}
      sx={{ display: 'inline-flex', flexShrink: 0, textDecoration: 'none' }}
    >
      <StateChip tone={tones[data.light.tone]} icon="backup" label={label} />
    </Box>
  );
}
