import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAppState, useMay } from '../office/hooks';
import { Icon } from '../parts/Icon';

/** Until the paper key is on paper no backup could be opened: said on every page, with the way to mend it. */
export function KeyBand() {
  const { t } = useTranslation('app');
  const { paperKeyPending, demo } = useAppState();
  const may = useMay('setup.renewPaperKey');
  if (!paperKeyPending || demo) return null;
  return (
    <Box
      role="note"
      data-testid="key-pending"
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        px: 3,
        py: 0.75,
        color: 'error.main',
        borderBottom: 1,
        borderColor: 'error.main',
        bgcolor: 'background.paper',
      }}
    >
      <Icon name="late" />
      <span>{t(may ? 'keyPending' : 'keyPendingAsk')}</span>
      {may && (
        <Box
          component={Link}
          to="/settings/key"
          data-testid="key-pending-open"
          sx={{ color: 'inherit', fontWeight: 600 }}
        >
          {t('keyPendingGo')}
        </Box>
      )}
    </Box>
  );
}
