import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useAct, useAppState } from '../office/hooks';

/** In pixels; what fills the window begins below it. */
export const demoBandHeight = 34;

/** Stands over every screen of the demo workspace, so that nobody enters a real citizen there. */
export function DemoBand() {
  const { t } = useTranslation('app');
  const { take } = useAppState();
  const { act, acting } = useAct('setup.leaveDemo');
  async function leave(): Promise<void> {
    const state = await act({});
    if (state !== undefined) take(state);
  }
  return (
    <Box
      role="note"
      data-testid="demo-band"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1200,
        height: demoBandHeight,
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 2,
        color: '#3a2500',
        background: 'repeating-linear-gradient(-45deg, #f6c453 0 18px, #eab03a 18px 36px)',
      }}
    >
      <Box component="strong" sx={{ bgcolor: '#f6c453', px: 1.5, fontWeight: 600, letterSpacing: '0.02em' }}>
        {t('demo.band')}
      </Box>
      <Box
        component="button"
        type="button"
        data-testid="demo-leave"
        disabled={acting}
        onClick={() => void leave()}
        sx={{
          font: 'inherit',
          fontSize: '0.8125rem',
          color: 'inherit',
          bgcolor: '#fff6dd',
          border: '1px solid #8a5a00',
          borderRadius: 1,
          px: 1,
          py: '1px',
          cursor: 'pointer',
        }}
      >
        {t('demo.leave')}
      </Box>
    </Box>
  );
}
