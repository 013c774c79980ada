import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useAct, useAsk } from '../office/hooks';
import { ActionButton } from './ActionButton';
import { FaultNote } from './FaultNote';

/** Which folder of the scanner is watched on this PC, and how it stands; nothing alarming when a share is away. */
export function ScanFolder({ small = false }: { small?: boolean }) {
  const { t } = useTranslation('scans');
  const { data, refetch } = useAsk('scan.waiting', {});
  const { act, acting, fault } = useAct('scan.setFolder');
  if (data === undefined) return null;

  async function set(watch: boolean) {
    await act({ watch });
    await refetch();
  }

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography
        variant="body2"
        role="status"
        data-testid="scan-folder-state"
        sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        {t(`folder.${data.state}`, { path: data.path })}
      </Typography>
      {(!small || data.state === 'off') && (
        <ActionButton
          label={t(data.state === 'off' ? 'folder.choose' : 'folder.change')}
          small={small}
          icon="folder"
          busy={acting}
          onClick={() => void set(true)}
          testId="scan-folder-choose"
        />
      )}
      {!small && data.state !== 'off' && (
        <ActionButton label={t('folder.stop')} onClick={() => void set(false)} testId="scan-folder-stop" />
      )}
      <FaultNote fault={fault} />
    </Box>
  );
}
