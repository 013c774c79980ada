import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** An empty list that teaches the first step. */
export function EmptyNote({ text, action, testId }: { text: string; action?: ReactNode; testId?: string }) {
  return (
    <Box
      data-testid={testId}
      sx={{ py: 2, display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start' }}
    >
      <Typography sx={{ color: 'text.secondary' }}>{text}</Typography>
      {action}
    </Box>
  );
}
