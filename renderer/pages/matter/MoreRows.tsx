import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Growth } from '../../office/useGrowth';
import { ActionButton } from '../../parts/ActionButton';

/** How many were found, and the way to the rest. */
export function MoreRows({ growth, total, testId }: { growth: Growth; total: number; testId: string }) {
  const { t } = useTranslation('petitions');
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mt: 1 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }} data-testid={`${testId}-total`}>
        {t('total', { count: total })}
      </Typography>
      {growth.canGrow(total) && (
        <ActionButton label={t('more')} small onClick={growth.grow} testId={`${testId}-more`} />
      )}
    </Box>
  );
}
