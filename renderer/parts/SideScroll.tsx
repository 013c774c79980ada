import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A wide table on a small or enlarged screen: moved sideways by the arrow keys, so it takes the focus itself. */
export function SideScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box role="group" aria-label={label} tabIndex={0} sx={{ overflowX: 'auto' }}>
      {children}
    </Box>
  );
}
