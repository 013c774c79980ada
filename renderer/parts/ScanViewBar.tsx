import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ActionButton } from './ActionButton';
import { IconButton } from './IconButton';
import type { useScanLook } from './useScanLook';

interface ScanViewBarProps {
  title: string;
  titleId: string;
  look: ReturnType<typeof useScanLook>;
  onClose(): void;
}

/** Turning the pages of a scan, its size and its turns by mouse. */
export function ScanViewBar({ title, look, titleId, onClose }: ScanViewBarProps) {
  const { t } = useTranslation('scans');
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography id={titleId} variant="h2" sx={{ flex: '1 1 12rem', minWidth: 0 }} noWrap>
        {title}
      </Typography>
      <IconButton
        icon="back"
        label={t('viewer.previous')}
        onClick={() => look.go(look.page - 1)}
        disabled={look.page <= 1}
        testId="scan-previous"
      />
      <Typography variant="body2" role="status" data-testid="scan-where">
        {t('viewer.page', { page: look.page, count: look.count })}
      </Typography>
      <IconButton
        icon="forward"
        label={t('viewer.next')}
        onClick={() => look.go(look.page + 1)}
        disabled={look.page >= look.count}
        testId="scan-next"
      />
      <IconButton icon="remove" label={t('viewer.farther')} onClick={look.farther} testId="scan-farther" />
      <Typography variant="body2" sx={{ minWidth: '3.5em', textAlign: 'center' }} data-testid="scan-zoom">
        {t('viewer.zoom', { percent: Math.round(look.scale * 100) })}
      </Typography>
      <IconButton icon="add" label={t('viewer.closer')} onClick={look.closer} testId="scan-closer" />
      <ActionButton label={t('viewer.fit')} small onClick={look.fit} testId="scan-fit" />
      <ActionButton label={t('viewer.left')} small onClick={() => look.turn(-1)} testId="scan-left" />
      <ActionButton label={t('viewer.right')} small onClick={() => look.turn(1)} testId="scan-right" />
      <ActionButton label={t('viewer.close')} onClick={onClose} testId="scan-close" />
    </Box>
  );
}
