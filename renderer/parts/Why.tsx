import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The small "vì sao?": shows the clause of the law and the arithmetic behind what the app asks for. */
export function Why({ text, children, testId }: { text?: string; children?: ReactNode; testId?: string }) {
  const { t } = useTranslation('parts');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        data-testid={testId}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 0, px: 0.75, py: 0, fontSize: '0.8125rem', textDecoration: 'underline dotted' }}
      >
        {t('why')}
      </Button>
      {anchor !== null && (
        <Popover
          open
          anchorEl={anchor}
          onClose={() => setAnchor(null)}
          slotProps={{ paper: { role: 'dialog', 'aria-label': t('why') } }}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        >
          <Typography component="div" variant="body2" sx={{ p: 1.5, maxWidth: 420, whiteSpace: 'pre-line' }}>
            {text}
            {children}
          </Typography>
        </Popover>
      )}
    </>
  );
}
