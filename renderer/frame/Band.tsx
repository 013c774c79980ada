import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { Icon } from '../parts/Icon';

interface BandProps {
  text: string;
  /** where it is mended; without one it only tells */
  to?: string;
  go?: string;
  /** news is no alarm */
  tone?: 'bad' | 'info';
  testId: string;
}

/** Said on every page until it is mended. */
export function Band({ text, to, go, tone = 'bad', testId }: BandProps) {
  const color = tone === 'bad' ? 'error.main' : 'text.primary';
  return (
    <Box
      role="note"
      data-testid={testId}
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        px: 3,
        py: 0.75,
        color,
        borderBottom: 1,
        borderColor: tone === 'bad' ? 'error.main' : 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Icon name={tone === 'bad' ? 'late' : 'info'} />
      <span>{text}</span>
      {to === undefined ? null : (
        <Box
          component={Link}
          to={to}
          data-testid={`${testId}-open`}
          sx={{ color: 'inherit', fontWeight: 600, flexShrink: 0 }}
        >
          {go}
        </Box>
      )}
    </Box>
  );
}
