import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Fields side by side while there is room for `min` each, below one another when not. */
export function Columns({ children, min = '16rem' }: { children: ReactNode; min?: string }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: `repeat(auto-fill, minmax(min(${min}, 100%), 1fr))`,
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  );
}
