import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/ipc/fault';
import { Icon } from './Icon';

const missingFields = ['name', 'content', 'kind', 'day', 'senderLabel'] as const;

/** Main names fields as the records do; a person reads them as the form does. */
function sayable(fault: Fault, part: TFunction<'parts'>): Record<string, string | number> {
  const { fields } = fault.params;
  if (fault.code !== 'visit.incomplete' || typeof fields !== 'string') return fault.params;
  const named = missingFields.filter((field) => fields.split(', ').includes(field));
  return { ...fault.params, fields: named.map((field) => part(`fieldName.${field}`)).join(', ') };
}

/** What went wrong, in the reader's language, with the reference that stands in the log beside the cause. */
export function FaultNote({ fault, testId = 'fault' }: { fault: Fault | null | undefined; testId?: string }) {
  const { t } = useTranslation('fault');
  const { t: part } = useTranslation('parts');
  if (!fault || fault.code === 'call.cancelled') return null;
  return (
    <Box
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
          {t(fault.code, sayable(fault, part))}
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
