import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useAsk } from '../office/hooks';
import { ActionButton } from './ActionButton';
import { ScanFolder } from './ScanFolder';
import { attachWaiting, type ScanOwner } from './scanQueue';
import { useHotkeys } from './useHotkeys';

interface ScanFreshProps {
  owner: ScanOwner;
  inDialog: boolean;
  onAttached(done: Output<'scan.attach'>): void;
}

/** A scanner names its files alike; the time tells them apart. */
function clockOf(at: string, language: string): string {
  return new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
}

/** What the scanner has just put into its folder; F8 attaches the newest. */
export function ScanFresh({ owner, inDialog, onAttached }: ScanFreshProps) {
  const { t, i18n } = useTranslation('scans');
  const { data } = useAsk('scan.waiting', {});
  const pass = useAct('scan.passOver');
  const files = data?.files ?? [];
  const [newest] = files;
  const take = () => {
    if (newest !== undefined) attachWaiting(owner, newest, onAttached);
  };
  useHotkeys({ F8: take }, { inDialog });

  return (
    <Box data-testid="scan-fresh" sx={{ mt: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {newest !== undefined && (
          <ActionButton
            label={t('fresh.takeFirst')}
            shortcut="F8"
            small
            onClick={take}
            testId="scan-take-first"
          />
        )}
        <ScanFolder small />
      </Box>
      {files.length > 0 && (
        <>
          <Typography variant="body2" sx={{ fontWeight: 500, mt: 1 }}>
            {t('fresh.title')}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 180, overflowY: 'auto' }}>
            {files.map((file) => (
              <Box
                component="li"
                key={file.key}
                data-testid="scan-waiting"
                sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.5 }}
              >
                <Typography variant="body2" sx={{ flex: '1 1 10rem', overflowWrap: 'anywhere' }}>
                  {clockOf(file.at, i18n.language)} · {file.name}
                </Typography>
                <ActionButton
                  small
                  label={t('fresh.take', { name: file.name })}
                  onClick={() => attachWaiting(owner, file, onAttached)}
                  testId="scan-take"
                />
                <ActionButton
                  small
                  label={t('fresh.pass', { name: file.name })}
                  onClick={() => void pass.act({ key: file.key })}
                  testId="scan-pass"
                />
              </Box>
            ))}
          </Box>
        </>
      )}
    </Box>
  );
}
