import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/ipc/fault';
import { Icon } from './Icon';
import { withFieldNames } from './withFieldNames';

/** What went wrong, in the reader's language, with the reference that stands in the log beside the cause. */
export function FaultNote({ fault, testId = 'fault' }: { fault: Fault | null | undefined; testId?: string }) {
  const { t } = useTranslation('fault');
  const { t: part } = useTranslation('parts');
  const note = useRef<HTMLDivElement>(null);
  // below the fields of a long dialog it would be out of sight, and the button seem to do nothing
  useEffect(() => {
    if (fault) note.current?.scrollIntoView({ block: 'nearest' });
  }, [fault]);
  if (!fault || fault.code === 'call.cancelled') return null;
  return (
    <Box
      ref={note}
      role="alert"
      data-testid={testId}
      data-fault={fault.code}
      sx={{
        display: 'flex',
        gap: 1,
        p: 1.25,
        my: 1,
        border: 1,
        borderColor: 'error.main',
        borderRadius: 1,
        color: 'error.main',
        bgcolor: 'background.paper',
      }}
    >
      <Icon name="late" />
      <Box>
        <Typography variant="body1" sx={{ color: 'text.primary' }}>
          {t(
            fault.code,
            withFieldNames(fault, (field) => part(`fieldName.${field}`)),
          )}
        </Typography>
        {fault.ref !== '' && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {part('ref', { ref: fault.ref })}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
