import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ActionButton } from './ActionButton';
import { IconButton } from './IconButton';
import type { useZoom } from './useZoom';

interface ZoomToolsProps {
  zoom: ReturnType<typeof useZoom>;
  /** nothing is there yet to be fitted into the room */
  disabled: boolean;
}

/** How large the sheets are drawn, and the way to change it by mouse. */
export function ZoomTools({ zoom, disabled }: ZoomToolsProps) {
  const { t } = useTranslation('papers');
  return (
    <>
      <IconButton
        icon="remove"
        label={t('preview.zoomOut')}
        onClick={zoom.farther}
        testId="preview-zoom-out"
      />
      <Typography variant="body2" sx={{ minWidth: '3.5em', textAlign: 'center' }}>
        {t('preview.zoom', { percent: Math.round(zoom.scale * 100) })}
      </Typography>
      <IconButton icon="add" label={t('preview.zoomIn')} onClick={zoom.closer} testId="preview-zoom-in" />
      <ActionButton
        label={t('preview.fit')}
        small
        onClick={zoom.fit}
        disabled={disabled}
        testId="preview-fit"
      />
    </>
  );
}
