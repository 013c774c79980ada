import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from './ActionButton';
import { FaultNote } from './FaultNote';
import { arriving, hearArriving, retryArriving, type ScanOwner, stopArriving } from './scanQueue';

/** Files on their way to this record, each with how far it is and a way to stop it. */
export function ScanArriving({ owner }: { owner: ScanOwner }) {
  const { t } = useTranslation('scans');
  const all = useSyncExternalStore(hearArriving, arriving);
  const mine = all.filter(({ noun, recordId }) => noun === owner.noun && recordId === owner.recordId);
  return (
    <>
      {mine.map(({ id, name, done, total, state, fault }) => {
        const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
        const said = state === 'running' ? t('sending', { name, percent }) : t('waitingTurn', { name });
        return (
          <Box key={id} data-testid="scan-arriving" data-state={state} sx={{ my: 1 }}>
            {state === 'failed' ? (
              <>
                <Typography variant="body2">{name}</Typography>
                <FaultNote fault={fault} testId="scan-fault" />
                <Box sx={{ display: 'flex', gap: 1 }}>
                  <ActionButton
                    small
                    label={t('retry')}
                    onClick={() => retryArriving(id)}
                    testId="scan-retry"
                  />
                  <ActionButton
                    small
                    label={t('putAway')}
                    onClick={() => stopArriving(id)}
                    testId="scan-put-away"
                  />
                </Box>
              </>
            ) : (
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
                <Box sx={{ flex: 1 }}>
                  <Typography variant="body2">{said}</Typography>
                  <LinearProgress variant="determinate" value={percent} aria-label={name} />
                </Box>
                <ActionButton small label={t('stop')} onClick={() => stopArriving(id)} testId="scan-stop" />
              </Box>
            )}
          </Box>
        );
      })}
    </>
  );
}
