import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { InstallerFile } from '../../../shared/ipc/calls/update';
import { thousands } from '../../../shared/text/numbers';

/** What an installer is, to be compared before it is started. */
export function InstallerNote({ file }: { file: InstallerFile }) {
  const { t } = useTranslation('settings');
  const rows: [string, string][] = [
    [t('update.file'), file.path],
    [t('update.fileVersion'), file.version === '' ? t('update.noVersion') : file.version],
    [t('update.size'), `${thousands(Math.ceil(file.bytes / 1024))} KB`],
    [t('update.hash'), `${file.sha256} (${t(file.listed ? 'update.listed' : 'update.notListed')})`],
    [t('update.signature'), t(`update.signatures.${file.signature}`, { signer: file.signer })],
  ];
  return (
    <Box
      component="dl"
      data-testid="installer"
      sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, rowGap: 0.5, m: 0 }}
    >
      {rows.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
