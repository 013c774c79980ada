import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/ipc/fault';
import { CheckInput } from '../../parts/CheckInput';

/** The key that the server showed and that nobody has confirmed; '' where none was shown. */
export function shownKey(fault: Fault | null): string {
  if (fault?.code !== 'backup.hostKeyNew' && fault?.code !== 'backup.hostKeyChanged') return '';
  return String(fault.params.fingerprint ?? '');
}

interface HostKeyProps {
  fingerprint: string;
  same: boolean;
  onSame(same: boolean): void;
}

/** A server's key, to be compared letter by letter before anything is sent there. */
export function HostKey({ fingerprint, same, onSame }: HostKeyProps) {
  const { t } = useTranslation('backup');
  return (
    <Stack spacing={0.5} data-testid="backup-host-key" data-fingerprint={fingerprint}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t('hostKeyTitle')}
      </Typography>
      <Typography sx={{ fontFamily: 'monospace', wordBreak: 'break-all' }}>{fingerprint}</Typography>
      <CheckInput label={t('hostKeySame')} value={same} onChange={onSame} testId="backup-host-key-same" />
    </Stack>
  );
}
